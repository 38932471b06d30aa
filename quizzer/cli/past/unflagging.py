"""`quizzer history unflag`: taking a flag away."""

from __future__ import annotations

import click

from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_question
from quizzer.cli.console import say
from quizzer.cli.past.naming import named_or_all
from quizzer.cli.run import Run, pass_run
from quizzer.locale import _, mark


@click.command(
    "unflag",
    cls=Command,
    help=mark("Take flags away."),
    examples=[
        (mark("It is mended."), "quizzer history unflag docker/layer-cache-order"),
        (mark("All of them."), "quizzer history unflag --all"),
    ],
)
@click.argument("questions", metavar="[PACK/QUESTION...]", nargs=-1, shell_complete=complete_question)
@option("--all", "every", is_flag=True, help=mark("All flags."))
@pass_run
def command(run: Run, questions: tuple[str, ...], every: bool) -> None:
    """Take flags away."""
    store = run.opened_store()
    chosen = named_or_all(
        questions,
        every,
        [flag.ref for flag in store.flags()],
        unknown=_("{question} is not flagged."),
        listing=_("Those that are: quizzer history flags"),
    )
    if not chosen:
        say(_("Nothing is flagged."))
    for ref in chosen:
        store.unflag(*ref)
        click.echo(_("{question} is not flagged any more.").format(question=ref))
