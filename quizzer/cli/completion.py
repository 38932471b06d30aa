"""`quizzer completion`: the script that lets a shell complete quizzer's commands, packs and questions."""

from __future__ import annotations

import click

from quizzer.cli.base import Command
from quizzer.locale import mark


@click.command(
    "completion",
    cls=Command,
    help=mark(
        "Print the script that completes commands, packs and questions in a shell.\n\n"
        "Load it in the shell's start-up file."
    ),
    examples=[
        (mark("bash: add this line to ~/.bashrc."), 'eval "$(quizzer completion bash)"'),
        (mark("zsh: add this line to ~/.zshrc."), 'eval "$(quizzer completion zsh)"'),
        (mark("fish: run this once."), "quizzer completion fish > ~/.config/fish/completions/quizzer.fish"),
    ],
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print a completion script."""
    from click.shell_completion import get_completion_class

    from quizzer.cli.main import COMPLETION_VARIABLE

    complete = get_completion_class(shell)
    assert complete is not None, shell
    click.echo(complete(ctx.find_root().command, {}, "quizzer", COMPLETION_VARIABLE).source())
