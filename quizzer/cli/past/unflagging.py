"""`quizzer history unflag`: taking a flag away."""

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
    if bool(questions) == every:
        raise UsageError(
            _("Say which questions: by their names, or with --all."),
            remedy=_("Those that are: quizzer history flags"),
        )
    store = run.opened_store()
    flagged = {str(flag.ref): flag.ref for flag in store.flags()}
    if not flagged:
        say(_("Nothing is flagged."))
        return
    for name in flagged if every else questions:
        if name not in flagged:
            close = nearest(name, sorted(flagged))
            raise UsageError(
                _("{question} is not flagged.").format(question=name),
                remedy=_("Did you mean {name}?").format(name=f"`{close}`")
                if close
                else _("Those that are: quizzer history flags"),
            )
    for name in flagged if every else questions:
        store.unflag(*flagged[name])
        click.echo(_("{question} is not flagged any more.").format(question=name))
