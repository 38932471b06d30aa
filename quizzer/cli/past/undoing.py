"""`quizzer history undo`: taking the last grade back."""

from __future__ import annotations

import click

from quizzer.cli.asking import confirm
from quizzer.cli.base import Command, option
from quizzer.cli.console import say
from quizzer.cli.past.rows import line_of, print_json, row_of
from quizzer.cli.run import Run, pass_run
from quizzer.errors import ExitCode
from quizzer.locale import _, mark


@click.command(
    "undo",
    cls=Command,
    help=mark(
        "Take back the newest answer.\n\n"
        "Its grade is gone, its question comes back when it would have without it, and what you wrote is a draft "
        "again."
    ),
    examples=[(mark("Without being asked."), "quizzer history undo --yes")],
)
@option("--yes", is_flag=True, help=mark("Do not ask."))
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def command(run: Run, yes: bool, as_json: bool) -> int:
    """Take back the newest graded attempt."""
    from quizzer.practice.undo import last_graded

    store = run.opened_store()
    last = last_graded(store)
    if last is None:
        say(_("There are no answers yet. Practise with: quizzer practice"))
        return ExitCode.OK
    if not yes:
        say(line_of(last))
    confirm(_("Take this answer back?"), yes=yes)
    taken = store.remove(last.id, scheduler=run.bench.scheduler(), keep_draft=True)
    if as_json:
        print_json(row_of(taken), indent=2)
    else:
        click.echo(
            _("{question} is as it was before; the answer is a draft again.").format(question=taken.ref)
        )
    return ExitCode.OK
