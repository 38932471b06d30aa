"""`quizzer history resume`: bringing a question back that was set aside."""

from __future__ import annotations

import click

from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_question
from quizzer.cli.console import say
from quizzer.cli.past.naming import named_or_all
from quizzer.cli.run import Run, pass_run
from quizzer.locale import _, mark


@click.command(
    "resume",
    cls=Command,
    help=mark("Bring questions back that were set aside."),
    examples=[
        (mark("One."), "quizzer history resume docker/layer-cache-order"),
        (mark("All of them."), "quizzer history resume --all"),
    ],
)
@click.argument("questions", metavar="[PACK/QUESTION...]", nargs=-1, shell_complete=complete_question)
@option("--all", "every", is_flag=True, help=mark("All questions that were set aside."))
@pass_run
def command(run: Run, questions: tuple[str, ...], every: bool) -> None:
    """Bring questions back."""
    store = run.opened_store()
    chosen = named_or_all(
        questions,
        every,
        store.suspended(),
        unknown=_("{question} is not set aside."),
        listing=_("Those that are: quizzer history cards --suspended"),
    )
    if not chosen:
        say(_("Nothing is set aside."))
    for ref in chosen:
        store.resume(*ref)
        click.echo(_("{question} is asked again.").format(question=ref))
