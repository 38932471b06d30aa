"""`quizzer history`: what was answered, newest first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from quizzer.cli.base import Group, option
from quizzer.cli.complete import complete_pack
from quizzer.cli.console import fitted, harmless, say
from quizzer.cli.grade import print_grade
from quizzer.cli.run import Run, pass_run
from quizzer.errors import ExitCode, UsageError
from quizzer.locale import _, mark

if TYPE_CHECKING:
    from quizzer.practice.attempt import Attempt
    from quizzer.practice.store import Store

SHORT_ID = 8
"""Digits of an attempt's id that are shown; `show` takes as few as tell it from the others."""


@click.command(
    cls=Group,
    name="history",
    help=mark("List what you answered, or show an answer with its grade. Without a command, list."),
    invoke_without_command=True,
    examples=[
        (mark("The last twenty answers."), "quizzer history"),
        (mark("The answers to a pack, as data."), "quizzer history list --pack docker --json"),
        (mark("One answer with its grade; the id is in the list."), "quizzer history show 3f2a91bc"),
    ],
)
@click.pass_context
def command(ctx: click.Context) -> int:
    """List attempts when no command was given."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_attempts, pack=None, limit=20, as_json=False)
    return ExitCode.OK


@command.command(
    "list",
    help=mark("List answers with their scores, newest first."),
    examples=[(mark("All answers to a pack."), "quizzer history list --pack docker --limit 0")],
)
@option("--pack", metavar="P", shell_complete=complete_pack, help=mark("Only answers to this pack."))
@option(
    "--limit",
    metavar="N",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help=mark("At most N answers; 0 for all."),
)
@option("--json", "as_json", is_flag=True, help=mark("Print a line of JSON for each."))
@pass_run
def list_attempts(run: Run, pack: str | None, limit: int, as_json: bool) -> None:
    """List attempts; they are read as they are printed."""
    found = False
    for attempt in run.opened_store().attempts(pack=pack, limit=limit or None):
        found = True
        if as_json:
            click.echo(json.dumps(_row(attempt), ensure_ascii=False))
            continue
        when = attempt.ended_at.astimezone().strftime("%Y-%m-%d %H:%M")
        score = attempt.effective_score
        number = "    -" if score is None else f"{score:5.1f}"
        own = "*" if attempt.override is not None else " "
        answer = harmless(" ".join(attempt.answer.split()))
        click.echo(fitted(f"{attempt.id[:SHORT_ID]}  {when}  {number}{own} {attempt.ref}  {answer}"))
    if not found:
        say(_("There are no answers yet. Practise with: quizzer practice"))


@command.command(
    "show",
    help=mark("Show one answer with its grade, as it was given."),
    examples=[(mark("The id is in the list; its first digits are enough."), "quizzer history show 3f2a91bc")],
)
@click.argument("attempt", metavar="ID")
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def show(run: Run, attempt: str, as_json: bool) -> None:
    """Show an attempt."""
    found = _named(run.opened_store(), attempt)
    if as_json:
        click.echo(json.dumps({**_row(found), "grade": dict(found.record)}, ensure_ascii=False, indent=2))
        return
    click.echo(f"{found.ref}  {found.ended_at.astimezone():%Y-%m-%d %H:%M}")
    grade = found.grade
    if grade is None:
        click.echo(_("The question was skipped."))
        return
    print_grade(run, grade, found.answer)
    if found.override is not None:
        click.echo(_("Your own score: {score:.0f}").format(score=found.override))


def _named(store: Store, start: str) -> Attempt:
    """Find the one attempt whose id starts so."""
    from quizzer.practice.attempt import storable

    close = store.find(storable(start.lower()), limit=2) if start else []
    if len(close) != 1:
        message = _("There is no answer {id}.") if not close else _("Several answers begin with {id}.")
        raise UsageError(message.format(id=start), remedy=_("The ids are in: quizzer history"))
    return close[0]


def _row(attempt: Attempt) -> dict[str, Any]:
    return {
        "id": attempt.id,
        "pack": attempt.pack,
        "question": attempt.question,
        "answer": attempt.answer,
        "score": attempt.score,
        "override": attempt.override,
        "skipped": attempt.skipped,
        "started_at": attempt.started_at.isoformat(),
        "ended_at": attempt.ended_at.isoformat(),
        "seconds": attempt.seconds,
        "hints_used": attempt.hints_used,
        "session": attempt.session,
        "question_hash": attempt.question_hash,
    }
