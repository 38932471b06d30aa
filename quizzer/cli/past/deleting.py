"""`quizzer history delete`: taking answers out for good."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import click

from quizzer.cli.asking import confirm
from quizzer.cli.base import Command, option
from quizzer.cli.console import say
from quizzer.cli.past.choosing import complete_attempt, filter_options, named_or_chosen, read_filter
from quizzer.cli.past.copying import copy_first
from quizzer.cli.past.rows import line_of, print_json
from quizzer.cli.run import Run, pass_run
from quizzer.errors import ExitCode
from quizzer.history.backup import BackupKind
from quizzer.locale import _, mark, ngettext

SHOWN = 5
"""How many of the answers are listed before the question."""


@click.command(
    "delete",
    cls=Command,
    help=mark(
        "Delete answers.\n\n"
        "Those named, or those that the options choose. Their questions come back as if these had "
        "never been given, and merging does not bring them back.\n\n"
        "A copy of the store is made first and kept among the backups; there they can still be found."
    ),
    examples=[
        (mark("One answer; its first digits are enough."), "quizzer history delete 3f2a91bc"),
        (mark("Everything of a pack."), "quizzer history delete --pack docker"),
        (mark("The last session, without being asked."), "quizzer history delete --session last --yes"),
    ],
)
@click.argument("attempts", metavar="[ID...]", nargs=-1, shell_complete=complete_attempt)
@filter_options
@option("--yes", is_flag=True, help=mark("Do not ask."))
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def command(run: Run, /, attempts: tuple[str, ...], yes: bool, as_json: bool, **options: Any) -> int:
    """Delete attempts."""
    from quizzer.history.store import SqliteStore

    store = run.opened_store()
    assert isinstance(store, SqliteStore)  # `opened_store` gives no other
    found = named_or_chosen(run, store, attempts, read_filter(options))
    if not found:
        say(_("No answer fits."))
        return ExitCode.OK
    if not yes:
        for attempt in found[:SHOWN]:
            say(line_of(attempt))
        if len(found) > SHOWN:
            say(_("... and {count} more").format(count=len(found) - SHOWN))
    confirm(
        ngettext("Delete {count} answer?", "Delete {count} answers?", len(found)).format(count=len(found)),
        yes=yes,
    )
    copy_first(run, BackupKind.BEFORE_DELETE)
    count = store.delete(
        [attempt.id for attempt in found], at=datetime.now(UTC), scheduler=run.bench.scheduler()
    )
    if as_json:
        print_json({"deleted": [attempt.id for attempt in found]})
    else:
        click.echo(
            ngettext("{count} answer is deleted.", "{count} answers are deleted.", count).format(count=count)
        )
    return ExitCode.OK
