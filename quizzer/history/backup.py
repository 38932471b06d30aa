"""Copies of the store: one a day while it is used, the last seven kept, and the way back.

Copies lie in `backups` beside the store. A copy is whole or absent; making one disturbs nobody who works
meanwhile.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quizzer.errors import UsageError
from quizzer.history import failures, migrations, soundness
from quizzer.history.database import Database, backup_folder
from quizzer.history.failures import explained
from quizzer.locale import _
from quizzer.practice.attempt import in_utc

KEEP = 7
"""How many daily copies are kept."""

EVERY = timedelta(days=1)
"""How old the last copy must be for a new one."""

_STAMP = "%Y%m%dT%H%M%SZ"
_SIDE_FILES = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Backup:
    """A daily copy."""

    path: Path
    at: datetime
    """When it was made."""


def backups(store: Path) -> list[Backup]:
    """List the daily copies of a store, the newest first; those made before an upgrade are not among them."""
    name = re.compile(rf"{re.escape(store.stem)}-(\d{{8}}T\d{{6}}Z)\.db")
    folder = backup_folder(store)
    matches = [(path, name.fullmatch(path.name)) for path in folder.glob("*.db")]
    found = [
        Backup(path, datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC))
        for path, match in matches
        if match
    ]
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def back_up(database: Database, now: datetime, *, keep: int = KEEP) -> Backup:
    """Copy a store and let go of the oldest copies.

    Args:
        database: The open store's, `SqliteStore.database`.
        now: Aware; the copy's name.
        keep: How many copies stay, at least 1.

    Raises:
        StoreError: The copy cannot be written; older ones are untouched.
    """
    at = in_utc(now).replace(microsecond=0)
    made = Backup(backup_folder(database.path) / f"{database.path.stem}-{at.strftime(_STAMP)}.db", at)
    database.copy_to(made.path)
    old = [backup.path for backup in backups(database.path)[max(1, keep) :]]
    # What a process left that was killed while it copied.
    old += [
        part
        for part in made.path.parent.glob(f"{database.path.stem}-*.part")
        if part.stat().st_mtime < (now - EVERY).timestamp()
    ]
    for path in old:
        # Another process may be rotating too.
        with suppress(OSError):
            path.unlink(missing_ok=True)
    return made


def back_up_if_due(database: Database, now: datetime, *, keep: int = KEEP) -> Backup | None:
    """Copy a store unless its last copy is younger than `EVERY`.

    Returns:
        The copy. None: it was not time yet.

    Raises:
        StoreError: As `back_up`.
    """
    last = backups(database.path)
    if last and in_utc(now) - last[0].at < EVERY:
        return None
    return back_up(database, now, keep=keep)


def restore(store: Path, copy: Path, now: datetime) -> Path | None:
    """Put a copy in a store's place. Nothing is deleted: what was there is set aside first.

    Args:
        store: The store's file; it may be damaged or gone.
        copy: A copy of it.
        now: Aware; names what is set aside.

    Returns:
        Where the former store is now. None: there was none.

    Raises:
        UsageError: There is no such copy.
        StoreError: The copy is damaged, foreign or newer; or the store is in use or cannot be written.
    """
    if not copy.is_file():
        raise UsageError(
            _("{path} is not there.").format(path=copy),
            remedy=_("Copies lie in {folder}.").format(folder=backup_folder(store)),
        )
    _require_sound(copy)
    aside = store.with_name(f"{store.stem}-before-{in_utc(now).strftime(_STAMP)}{store.suffix}")
    with explained(store), _alone_with(store):
        fresh = store.with_name(f"{store.name}.restored")
        fresh.unlink(missing_ok=True)
        with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(fresh)) as target:
            source.backup(target)
        fresh.chmod(0o600)
        former = None
        if store.exists():
            former = store.replace(aside)
            for suffix in _SIDE_FILES:
                side = store.with_name(store.name + suffix)
                if side.exists():
                    side.replace(aside.with_name(aside.name + suffix))
        fresh.replace(store)
    return former


@contextmanager
def _alone_with(store: Path) -> Iterator[None]:
    """Refuse while another process has the store open; a damaged store is nobody's."""
    if store.exists():
        with closing(sqlite3.connect(store, timeout=0, isolation_level=None)) as connection:
            try:
                # Leaving WAL needs the file for itself, and folds the log into it.
                connection.execute("PRAGMA journal_mode = DELETE")
            except sqlite3.DatabaseError as problem:
                if problem.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                    raise
    yield


def _require_sound(copy: Path) -> None:
    with explained(copy), closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        owner = connection.execute("PRAGMA application_id").fetchone()[0]
        if owner != migrations.APPLICATION_ID:
            raise failures.foreign(copy)
        found = migrations.version_of(connection)
        if found > len(migrations.MIGRATIONS):
            raise failures.newer(copy, found, len(migrations.MIGRATIONS))
        problems = soundness.problems(connection) if found == len(migrations.MIGRATIONS) else []
    if problems:
        raise failures.damaged(copy, problems[0])
