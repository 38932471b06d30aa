"""`quizzer history flags`: the questions that were flagged."""

from __future__ import annotations

import click

from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_pack
from quizzer.cli.console import fitted, harmless, say
from quizzer.cli.past.rows import local, print_json
from quizzer.cli.run import Run, pass_run
from quizzer.locale import _, mark


@click.command(
    "flags",
    cls=Command,
    help=mark("List the questions that you flagged, such as those whose text is wrong, newest first."),
    examples=[
        (mark("All of them."), "quizzer history flags"),
        (mark("Those of one pack, as data."), "quizzer history flags --pack docker --json"),
    ],
)
@option("--pack", metavar="P", shell_complete=complete_pack, help=mark("Only this pack."))
@option("--json", "as_json", is_flag=True, help=mark("Print a line of JSON for each."))
@pass_run
def command(run: Run, pack: str | None, as_json: bool) -> None:
    """List flags."""
    found = [flag for flag in run.store_to_read().flags() if pack is None or flag.pack == pack]
    for flag in found:
        if as_json:
            row = {"pack": flag.pack, "question": flag.question, "note": flag.note, "at": flag.at.isoformat()}
            print_json(row)
        else:
            click.echo(fitted(f"{local(flag.at)}  {harmless(str(flag.ref))}  {harmless(flag.note)}".rstrip()))
    if not found:
        say(_("Nothing is flagged."))
