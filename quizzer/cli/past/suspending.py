"""`quizzer history suspend`: setting a question aside."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from quizzer.cli.base import Command
from quizzer.cli.complete import complete_question
from quizzer.cli.past.choosing import question_named
from quizzer.cli.run import Run, pass_run
from quizzer.locale import _, mark


@click.command(
    "suspend",
    cls=Command,
    help=mark(
        "Set questions aside.\n\n"
        "They are not asked any more, unless you name them, until you bring them back. Their history stays."
    ),
    examples=[
        (mark("A question that never sticks."), "quizzer history suspend docker/layer-cache-order"),
        (mark("Bring it back."), "quizzer history resume docker/layer-cache-order"),
    ],
)
@click.argument(
    "questions", metavar="PACK/QUESTION...", nargs=-1, required=True, shell_complete=complete_question
)
@pass_run
def command(run: Run, questions: tuple[str, ...]) -> None:
    """Set questions aside."""
    store = run.opened_store()
    for ref in [question_named(run, store, each) for each in questions]:
        store.suspend(*ref, datetime.now(UTC))
        click.echo(_("{question} is set aside.").format(question=ref))
