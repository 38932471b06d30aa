"""`quizzer new`: a pack or a question, asked for in the terminal or given by options."""

from __future__ import annotations

import click

from quizzer.cli.base import Group
from quizzer.locale import mark


@click.command(
    "new",
    cls=Group,
    help=mark(
        "Make a pack or a question.\n\n"
        "What you do not give as an option is asked for, and the file is opened in your editor ($VISUAL or $EDITOR), "
        "where it is commented and completes by its schema. What cannot be read is told by line, and nothing that "
        "you typed is lost."
    ),
    modules={"pack": "quizzer.cli.new_pack", "question": "quizzer.cli.new_question"},
    examples=[
        (mark("A pack of your own."), 'quizzer new pack "Linux basics"'),
        (mark("One more question for it."), "quizzer new question linux-basics"),
    ],
)
def command() -> None:
    """Only a group of commands."""
