"""`quizzer history restore`: the copies of the store, and the way back."""

from __future__ import annotations

import shlex
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.asking import confirm
from quizzer.cli.base import Command, option
from quizzer.cli.console import say
from quizzer.cli.past.rows import Row, local, print_json
from quizzer.cli.run import Run, pass_run
from quizzer.cli.widths import cells, pad
from quizzer.config.sources import expanded
from quizzer.errors import ExitCode, UsageError
from quizzer.locale import _, mark, ngettext

if TYPE_CHECKING:
    from quizzer.history.backup import Backup, Inspection

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
        "The store is the file that has your history. Without a name its copies are listed. With one, that copy is "
        "checked and put in the store's place; the store of now is kept as a copy first, and comes back the same "
        "way.\n\n"
        "COPY is a name from the list, `latest`, or the path of any store file (history.db), such as one of another "
        "machine; it takes the place of all that is there, where `quizzer history merge` adds to it. Copies are made "
        "once a day while quizzer is used, and before deleting, merging and upgrades."
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
    say(
        _("Bring one back by its name, or the newest: {command}").format(
            command=f"quizzer history restore {LATEST}"
        )
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
                _("There is no copy that can be read.") if there else _("There are no copies yet."),
                remedy=_("See which there are: quizzer history restore"),
            )
        return found
    named = next((backup.path for backup in there if backup.path.name == copy), None)
    return named or _existing(expanded(copy), [backup.path.name for backup in there])


def _existing(file: Path, names: list[str]) -> Path:
    """Refuse what is no store file; whether one is sound is found out later.

    Raises:
        UsageError: Says what it is instead, and what can be done with that.
    """
    from quizzer.history.reader import is_database
    from quizzer.packs.names import nearest

    choose = _("Choose a copy: quizzer history restore")
    if file.is_dir():
        raise UsageError(_("{file} is a folder; a copy is a file.").format(file=file), remedy=choose)
    if not file.exists():
        close = nearest(file.name, names)
        raise UsageError(
            _("There is no copy {name}.").format(name=file),
            remedy=_("Did you mean {name}?").format(name=f"`{close}`")
            if close
            else _("See which there are: quizzer history restore"),
        )
    if file.stat().st_size == 0:
        raise UsageError(_("{file} is empty.").format(file=file), remedy=choose)
    if not is_database(file):
        export = file.suffix.lower() in (".jsonl", ".json")
        raise UsageError(
            _("{file} is not a history of quizzer.").format(file=file),
            remedy=_("An export is taken in with: {command}").format(
                command=f"quizzer history merge {shlex.quote(str(file))}"
            )
            if export
            else choose,
        )
    return file


def _restore(run: Run, copy: Path, *, yes: bool, as_json: bool) -> None:
    from quizzer.history.backup import inspect, require_sound, restore

    store = run.bench.store_file
    if store.exists() and copy.samefile(store):
        raise UsageError(
            _("{file} is the history as it is now.").format(file=copy),
            remedy=_("Choose a copy: quizzer history restore"),
        )
    require_sound(copy)
    if not yes:
        say(_("Your history now: {contents}").format(contents=_contents(inspect(store))))
        say(_("The copy: {contents}").format(contents=_contents(inspect(copy))))
    confirm(_("Bring {name} back? What is there now is kept as a copy.").format(name=copy.name), yes=yes)
    former = restore(store, copy, datetime.now(UTC))
    if as_json:
        print_json({"restored": str(copy), "former": None if former is None else str(former)}, indent=2)
        return
    click.echo(_("{name} is back.").format(name=copy.name))
    if former is not None:
        click.echo(
            _("What was there before is kept: quizzer history restore {name}").format(name=former.name)
        )


def _contents(found: Inspection) -> str:
    """Say what is in a store file."""
    if found.size == 0:
        return _("there is none")
    if found.attempts is None:
        return _("cannot be read")
    if found.last_at is None:
        return _("no answers")
    count = ngettext("{count} answer", "{count} answers", found.attempts).format(count=found.attempts)
    return _("{answers}, the last {date}").format(answers=count, date=local(found.last_at))
