"""`quizzer history`: what was answered, and everything that can be done with it."""

from __future__ import annotations

import click

from quizzer.cli.base import Group
from quizzer.errors import ExitCode
from quizzer.locale import mark


class History(Group):
    """Takes the options of `list` where no command is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `list` before the first option that is its own."""
        own = {"--lang", *self.get_help_option_names(ctx)}
        at = 2 if args[:1] == ["--lang"] else 0
        first = args[at].partition("=")[0] if at < len(args) else ""
        if first.startswith("-") and first not in own and not ctx.resilient_parsing:
            args = [*args[:at], "list", *args[at:]]
        return super().parse_args(ctx, args)


@click.command(
    cls=History,
    name="history",
    help=mark(
        "List what you answered, look at it again, compare, delete, export, merge, and bring back a copy. Without a "
        "command, list, with the options of `quizzer history list`."
    ),
    invoke_without_command=True,
    modules={
        "list": "quizzer.cli.past.listing",
        "show": "quizzer.cli.past.showing",
        "compare": "quizzer.cli.past.comparing",
        "regrade": "quizzer.cli.past.regrading",
        "sessions": "quizzer.cli.past.sessions",
        "debrief": "quizzer.cli.past.debriefing",
        "cards": "quizzer.cli.past.cards",
        "suspend": "quizzer.cli.past.suspending",
        "resume": "quizzer.cli.past.resuming",
        "flags": "quizzer.cli.past.flags",
        "flag": "quizzer.cli.past.flagging",
        "unflag": "quizzer.cli.past.unflagging",
        "undo": "quizzer.cli.past.undoing",
        "delete": "quizzer.cli.past.deleting",
        "export": "quizzer.cli.past.exporting",
        "merge": "quizzer.cli.past.merging",
        "restore": "quizzer.cli.past.restoring",
    },
    examples=[
        (mark("The last twenty answers."), "quizzer history"),
        (mark("The answers of today."), "quizzer history --since today"),
        (mark("The answers to a pack, as data."), "quizzer history list --pack docker --json"),
        (mark("One answer with its grade; the id is in the list."), "quizzer history show 3f2a91bc"),
        (mark("What changed since the time before?"), "quizzer history compare 3f2a91bc"),
        (mark("Take in the history of another machine."), "quizzer history merge laptop.jsonl"),
        (mark("Which copies are there?"), "quizzer history restore"),
    ],
)
@click.pass_context
def command(ctx: click.Context) -> int:
    """List attempts when no command was given."""
    if ctx.invoked_subcommand is None:
        from quizzer.cli.past.listing import command as list_attempts

        ctx.invoke(list_attempts)
    return ExitCode.OK
