"""`quizzer history resume`: bringing a question back that was set aside."""

from __future__ import annotations

import click

from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_question
from quizzer.cli.console import say
from quizzer.cli.run import Run, pass_run
from quizzer.errors import UsageError
from quizzer.locale import _, mark
from quizzer.packs.names import nearest


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
    if bool(questions) == every:
        raise UsageError(
            _("Say which questions: by their names, or with --all."),
            remedy=_("Those that are: quizzer history cards --suspended"),
        )
    store = run.opened_store()
    aside = {str(ref): ref for ref in store.suspended()}
    if not aside:
        say(_("Nothing is set aside."))
        return
    for name in aside if every else questions:
        if name not in aside:
            close = nearest(name, sorted(aside))
            raise UsageError(
                _("{question} is not set aside.").format(question=name),
                remedy=_("Did you mean {name}?").format(name=f"`{close}`")
                if close
                else _("Those that are: quizzer history cards --suspended"),
            )
    for name in aside if every else questions:
        store.resume(*aside[name])
        click.echo(_("{question} is asked again.").format(question=name))
