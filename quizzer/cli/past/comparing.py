"""`quizzer history compare`: two answers to one question, key point by key point."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from quizzer.cli.base import Command, option
from quizzer.cli.past.choosing import complete_attempt
from quizzer.cli.past.paper import paper_of
from quizzer.cli.past.rows import print_json
from quizzer.cli.run import Run, pass_run
from quizzer.errors import UsageError
from quizzer.locale import _, mark

if TYPE_CHECKING:
    from quizzer.practice.attempt import Attempt
    from quizzer.practice.store import Store


@click.command(
    "compare",
    cls=Command,
    help=mark(
        "Compare two answers to the same question, key point by key point. With one id, compare it with the answer "
        "before it."
    ),
    examples=[
        (mark("What changed since the time before?"), "quizzer history compare last"),
        (mark("The first answer and a later one."), "quizzer history compare 3f2a91bc 77ac01de"),
    ],
)
@click.argument("first", metavar="ID", shell_complete=complete_attempt)
@click.argument("second", metavar="[ID]", required=False, shell_complete=complete_attempt)
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def command(run: Run, first: str, second: str | None, as_json: bool) -> None:
    """Compare two attempts; the earlier one comes first, however they were named."""
    from quizzer.cli.past.show_comparison import comparison_row, heading, show_comparison
    from quizzer.history.naming import attempt_named
    from quizzer.practice.comparison import compare

    store = run.store_to_read()
    one = attempt_named(store, first)
    other = _before(store, one) if second is None else attempt_named(store, second)
    if one.ref != other.ref:
        raise UsageError(
            _("{first} answers {question}, {second} answers {other}.").format(
                first=first, question=one.ref, second=second, other=other.ref
            ),
            remedy=_("Name two answers to one question; see: quizzer history list --question {name}").format(
                name=one.ref
            ),
        )
    if one.id == other.id:
        raise UsageError(
            _("Both ids name the same answer."),
            remedy=_("Name one of them only, to compare with the one before."),
        )
    found = compare(*sorted((one, other), key=lambda attempt: attempt.ended_at))
    if as_json:
        print_json(comparison_row(found), indent=2)
        return
    paper = paper_of(run)
    click.echo(paper.paint(str(found.after.ref), bold=True))
    for line in show_comparison(found, heading(found.before), heading(found.after), paper):
        click.echo(line, color=paper.colour)


def _before(store: Store, attempt: Attempt) -> Attempt:
    """Find the answer to the same question that came before."""
    from quizzer.practice.comparison import answered_before
    from quizzer.practice.open_interviews import without_open_interviews

    found = answered_before(without_open_interviews(store, datetime.now(UTC)), attempt)
    if found is None:
        raise UsageError(
            _("{question} was not answered before that.").format(question=attempt.ref),
            remedy=_(
                "Name another answer to compare with; see: quizzer history list --question {name}"
            ).format(name=attempt.ref),
        )
    return found
