"""`quizzer history flag`: flagging a question."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_question
from quizzer.cli.past.choosing import question_named
from quizzer.cli.run import Run, pass_run
from quizzer.locale import _, mark


@click.command(
    "flag",
    cls=Command,
    help=mark("Flag a question to come back to it, with a note; `quizzer check` lists it too."),
    examples=[
        (
            mark("Its text is wrong."),
            "quizzer history flag docker/layer-cache-order --note typo",
        )
    ],
)
@click.argument("question", metavar="PACK/QUESTION", shell_complete=complete_question)
@option("--note", metavar="TEXT", default="", help=mark("What is the matter."))
@pass_run
def command(run: Run, question: str, note: str) -> None:
    """Flag a question."""
    from quizzer.practice.kept import Flag

    store = run.opened_store()
    ref = question_named(run, store, question)
    store.flag(Flag(ref.pack, ref.question, note.strip(), datetime.now(UTC)))
    click.echo(_("{question} is flagged.").format(question=ref))
