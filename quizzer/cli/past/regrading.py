"""`quizzer history regrade`: old answers read again by today's grader."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from quizzer.cli.base import Command, option
from quizzer.cli.console import fitted, harmless, say
from quizzer.cli.past.choosing import complete_attempt, filter_options, named_or_chosen, read_filter
from quizzer.cli.past.copying import copy_first
from quizzer.cli.past.paper import paper_of
from quizzer.cli.past.rows import local, print_json
from quizzer.cli.progress import ModelProgress
from quizzer.cli.run import Run, pass_run
from quizzer.cli.scope import usable_packs
from quizzer.errors import ExitCode
from quizzer.history.backup import BackupKind
from quizzer.locale import _, mark, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizzer.practice.regrading import Regraded


@click.command(
    "regrade",
    cls=Command,
    help=mark(
        "Grade old answers again, by today's rules, model and question, and show old and new side by side.\n\n"
        "Nothing is changed unless you say --keep: then the new grade counts, the old one is kept beside it, your own "
        "scores stay, and the questions' dates are computed anew."
    ),
    examples=[
        (mark("The newest answer."), "quizzer history regrade last"),
        (mark("All answers to a pack that was edited."), "quizzer history regrade --pack docker"),
        (mark("And let the new grades count."), "quizzer history regrade --pack docker --keep"),
    ],
)
@click.argument("attempts", metavar="[ID...]", nargs=-1, shell_complete=complete_attempt)
@filter_options
@option("--keep", is_flag=True, help=mark("Let the new grades count from now on."))
@option("--json", "as_json", is_flag=True, help=mark("Print a line of JSON for each."))
@pass_run
def command(run: Run, /, attempts: tuple[str, ...], keep: bool, as_json: bool, **options: Any) -> int:
    """Grade attempts again."""
    from quizzer.practice.item import items_of
    from quizzer.practice.regrading import regrade

    store = run.opened_store() if keep else run.store_to_read()
    found = named_or_chosen(run, store, attempts, read_filter(options))
    answered = [attempt for attempt in found if not attempt.skipped]
    if not answered:
        say(_("No answer fits."))
        return ExitCode.OK
    if keep:
        copy_first(run, BackupKind.BEFORE_REGRADE)
    items = {item.ref: item for item in items_of(usable_packs(run))}
    grader = run.bench.grader(ModelProgress())
    results = (regrade(attempt, items, grader.grade) for attempt in answered)
    done = _show(run, (each for each in results if each is not None), len(answered) == 1, keep, as_json)
    if gone := len(answered) - done:
        say(
            ngettext(
                "{count} answer is to a question that no pack has any more.",
                "{count} answers are to questions that no pack has any more.",
                gone,
            ).format(count=gone)
        )
        return ExitCode.DATA
    return ExitCode.OK


def _show(run: Run, results: Iterable[Regraded], alone: bool, keep: bool, as_json: bool) -> int:
    """Print each result as it is there, and keep it if that is wanted. Counts them."""
    from quizzer.cli.past.show_comparison import comparison_row, show_comparison

    paper = paper_of(run)
    changes = []
    for each in results:
        changes.append(each.change)
        if keep:
            _keep(run, each)
        if as_json:
            print_json({**comparison_row(each.comparison), "change": each.change, "kept": keep})
        elif alone:
            click.echo(paper.paint(harmless(str(each.attempt.ref)), bold=True))
            before = _("as it was graded, {date}").format(date=local(each.attempt.ended_at))
            for line in show_comparison(each.comparison, before, _("graded today"), paper):
                click.echo(line, color=paper.colour)
        else:
            click.echo(_line(each))
    if not as_json and len(changes) > 1:
        say(
            _("{count} answers, {more} higher, {less} lower, on average {mean:+.1f} points.").format(
                count=len(changes),
                more=sum(change > 0 for change in changes),
                less=sum(change < 0 for change in changes),
                mean=sum(changes) / len(changes),
            )
        )
    if changes and not keep and any(changes):
        say(_("Nothing was changed; --keep lets the new grades count."))
    return len(changes)


def _line(each: Regraded) -> str:
    from quizzer.history.naming import SHORT_ID

    attempt = each.attempt
    marks = "" if each.comparison.same_text else " " + _("(question changed)")
    numbers = f"{attempt.score:5.1f} -> {each.grade.score:5.1f}  {each.change:+6.1f}"
    return fitted(
        f"{attempt.id[:SHORT_ID]}  {local(attempt.ended_at)}  {numbers}  {harmless(str(attempt.ref))}{marks}"
    )


def _keep(run: Run, each: Regraded) -> None:
    from quizzer.practice.item import pack_hash

    run.bench.store.regrade(
        each.attempt.id,
        each.grade,
        at=datetime.now(UTC),
        question_hash=each.item.question.content_hash,
        pack_hash=pack_hash(each.item.pack),
        scheduler=run.bench.scheduler(),
    )
