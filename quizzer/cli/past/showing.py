"""`quizzer history show`: one answer with its grade, as it was given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from quizzer.cli.base import Command, option
from quizzer.cli.console import harmless
from quizzer.cli.grade import print_grade
from quizzer.cli.past.choosing import complete_attempt
from quizzer.cli.past.rows import local, print_json, row_of
from quizzer.cli.run import Run, pass_run
from quizzer.errors import QuizzerError
from quizzer.locale import _, mark

if TYPE_CHECKING:
    from quizzer.grading.grade import Grade
    from quizzer.practice.attempt import Attempt
    from quizzer.practice.store import Store


@click.command(
    "show",
    cls=Command,
    help=mark("Show one answer with its grade, as it was given. `last` is the newest."),
    examples=[
        (mark("The id is in the list; its first digits are enough."), "quizzer history show 3f2a91bc"),
        (mark("The newest answer, with everything about it."), "quizzer history show last --json"),
    ],
)
@click.argument("attempt", metavar="ID", shell_complete=complete_attempt)
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def command(run: Run, attempt: str, as_json: bool) -> None:
    """Show an attempt."""
    from quizzer.history.naming import attempt_named

    store = run.store_to_read()
    found = attempt_named(store, attempt)
    edited = _edited(run, found)
    if as_json:
        overrides = [
            {"score": each.score, "note": each.note, "at": each.at.isoformat()}
            for each in store.overrides(found.id)
        ]
        former = [
            {"score": each.score, "at": each.at.isoformat(), "grade": dict(each.record)}
            for each in store.former_grades(found.id)
        ]
        past = {"edited": edited, "overrides": overrides, "former_grades": former}
        print_json({**row_of(found), **past, "grade": dict(found.record)}, indent=2)
        return
    click.echo(f"{harmless(str(found.ref))}  {local(found.ended_at)}")
    if edited:
        click.echo(_("The question was changed since; this grade is for the older text."))
    if found.skipped:
        click.echo(_("The question was skipped."))
        return
    if (grade := _grade(found)) is not None:
        print_grade(run, grade, found.answer, own=found.override)
    else:
        click.echo(_("This version cannot read the details of the grade."))
        click.echo(_("Score {score:.1f} of 100.").format(score=found.effective_score))
        click.echo(harmless(found.answer, keep="\n\t"))
    for line in _past(store, found):
        click.echo(line)


def _grade(attempt: Attempt) -> Grade | None:
    """Rebuild the grade. None: it is damaged, or of another version."""
    try:
        return attempt.grade
    except (KeyError, ValueError):
        return None


def _past(store: Store, attempt: Attempt) -> Iterator[str]:
    """Say what else was thought of the answer."""
    for former in store.former_grades(attempt.id):
        yield _("Until {date}, the machine's score was {score:.0f} ({engine}).").format(
            date=local(former.at), score=former.score, engine=former.record.get("engine", "?")
        )
    if attempt.note:
        yield _("Your note: {note}").format(note=harmless(attempt.note))


def _edited(run: Run, attempt: Attempt) -> bool | None:
    """Tell whether the question was changed since. None: it is gone, or there was no answer."""
    if attempt.skipped:
        return None
    try:
        _pack, question = run.bench.library.find(str(attempt.ref))
    except QuizzerError:
        return None
    return question.content_hash != attempt.question_hash
