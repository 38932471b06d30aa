"""`quizzer history restore`: the copies of the store, and the way back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.base import Command, option
from quizzer.cli.console import say
from quizzer.cli.past.choosing import confirm
from quizzer.cli.past.rows import Row, local, print_json
from quizzer.cli.run import Run, pass_run
from quizzer.cli.widths import cells, pad
from quizzer.errors import ExitCode, UsageError
from quizzer.locale import _, mark, ngettext

if TYPE_CHECKING:
    from quizzer.history.backup import Backup

LATEST = "latest"
"""Names the newest copy that can be read and is not of a damaged store."""

KINDS = {
    "daily": mark("daily"),
    "before-delete": mark("before deleting"),
    "before-merge": mark("before merging"),
    "before-regrade": mark("before grading again"),
    "before-restore": mark("before a copy was brought back"),
    "version": mark("before an upgrade"),
    "damaged": mark("of a damaged store"),
}


@click.command(
    "restore",
    cls=Command,
    help=mark(
        "List the copies of the store, or bring one back.\n\n"
        "Without a name they are listed. With one, that copy is checked and put in the store's place; the store of "
        "now is kept as a copy first, and comes back the same way.\n\n"
        "COPY is a name from the list, `latest`, or the path of any store file. Copies are made once a day while "
        "quizzer is used, and before deleting, merging and upgrades."
    ),
    examples=[
        (mark("Which copies are there?"), "quizzer history restore"),
        (mark("Bring the newest one back."), "quizzer history restore latest"),
        (mark("A copy from the list."), "quizzer history restore history-20261127T180500Z.db"),
    ],
)
@click.argument("copy", metavar="[COPY]", required=False)
@option("--yes", is_flag=True, help=mark("Do not ask."))
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def command(run: Run, copy: str | None, yes: bool, as_json: bool) -> int:
    """List copies, or bring one back."""
    from quizzer.history.backup import BackupKind, backups

    store = run.bench.store_file
    there = backups(store, *BackupKind)
    if copy is None:
        _list(store, there, as_json)
        return ExitCode.OK
    _restore(run, _path(copy, there), yes=yes, as_json=as_json)
    return ExitCode.OK


def _list(store: Path, there: list[Backup], as_json: bool) -> None:
    from quizzer.history.database import backup_folder

    rows = [_row(backup) for backup in there]
    if as_json:
        print_json(rows, indent=2)
        return
    if not rows:
        say(
            _("There are no copies yet; the first is made when quizzer is used: {folder}").format(
                folder=backup_folder(store)
            )
        )
        return
    width = max(cells(backup.path.name) for backup in there)
    for backup, row in zip(there, rows, strict=True):
        count = row["attempts"]
        answers = (
            _("cannot be read")
            if count is None
            else ngettext("{count} answer", "{count} answers", count).format(count=count)
        )
        size = f"{row['size'] / 1e6:.1f} MB"
        click.echo(
            f"{pad(backup.path.name, width)}  {local(backup.at)}  {size:>9}  {answers}, {_(KINDS[backup.kind])}"
        )


def _row(backup: Backup) -> Row:
    from quizzer.history.backup import inspect

    found = inspect(backup.path)
    return {
        "name": backup.path.name,
        "path": str(backup.path),
        "at": backup.at.isoformat(),
        "kind": str(backup.kind),
        "size": found.size,
        "attempts": found.attempts,
        "last_at": None if found.last_at is None else found.last_at.isoformat(),
    }


def _path(copy: str, there: list[Backup]) -> Path:
    """Find a copy by what a person types."""
    from quizzer.history.backup import BackupKind, inspect

    if copy == LATEST:
        sound = (
            backup.path
            for backup in there
            if backup.kind is not BackupKind.DAMAGED and inspect(backup.path).attempts is not None
        )
        found = next(sound, None)
        if found is None:
            raise UsageError(
                _("There is no copy that can be read."),
                remedy=_("See which there are: quizzer history restore"),
            )
        return found
    named = next((backup.path for backup in there if backup.path.name == copy), None)
    if named is None and not Path(copy).is_file():
        raise UsageError(
            _("There is no copy {name}.").format(name=copy),
            remedy=_("See which there are: quizzer history restore"),
        )
    return named or Path(copy)


def _restore(run: Run, copy: Path, *, yes: bool, as_json: bool) -> None:
    from quizzer.history.backup import inspect, require_sound, restore

    store = run.bench.store_file
    require_sound(copy)
    if not yes:
        now, then = inspect(store), inspect(copy)
        say(
            _("Now: {count} answers, the last {date}.").format(
                count=_number(now.attempts), date=_date(now.last_at)
            )
        )
        say(
            _("The copy: {count} answers, the last {date}.").format(
                count=_number(then.attempts), date=_date(then.last_at)
            )
        )
    confirm(_("Put {name} in the store's place?").format(name=copy.name), yes=yes)
    former = restore(store, copy, datetime.now(UTC))
    if as_json:
        print_json({"restored": str(copy), "former": None if former is None else str(former)}, indent=2)
        return
    click.echo(_("{name} is back.").format(name=copy.name))
    if former is not None:
        click.echo(
            _("What was there before is kept: quizzer history restore {name}").format(name=former.name)
        )


def _number(count: int | None) -> str:
    return "?" if count is None else str(count)


def _date(at: datetime | None) -> str:
    return "-" if at is None else local(at)
