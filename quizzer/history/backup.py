"""Copies of the store: one a day while it is used, one before each great change, and the way back.

Copies lie in `backups` beside the store. A copy is whole or absent; making one disturbs nobody who works
meanwhile. Old ones make room for new ones, but never good ones for bad ones: a copy of a damaged store is kept
under another name, and an emptied store does not push out the copies of the full one.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from quizzer.errors import StoreError, UsageError
from quizzer.history import failures, migrations, rows, soundness
from quizzer.history.database import Database, backup_folder
from quizzer.history.failures import explained
from quizzer.history.reader import connect_to_read
from quizzer.locale import _
from quizzer.practice.attempt import in_utc

KEEP = 7
"""How many daily copies are kept."""

KEEP_OTHERS = 5
"""How many copies of each other kind are kept."""

EVERY = timedelta(days=1)
"""How old the last copy must be for a new one."""

_STAMP = "%Y%m%dT%H%M%SZ"
_SIDE_FILES = ("-wal", "-shm")


class BackupKind(StrEnum):
    """Why a copy was made; the word is part of its name, but for the daily ones."""

    DAILY = "daily"
    BEFORE_DELETE = "before-delete"
    BEFORE_MERGE = "before-merge"
    BEFORE_REGRADE = "before-regrade"
    BEFORE_RESTORE = "before-restore"
    """The store that a restored copy replaced."""
    VERSION = "version"
    """Made before an upgrade of the tables."""
    DAMAGED = "damaged"
    """A daily copy of a store that is damaged."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy."""

    path: Path
    at: datetime
    """When it was made."""
    kind: BackupKind = BackupKind.DAILY


@dataclass(frozen=True, slots=True)
class Inspection:
    """What is in a copy."""

    attempts: int | None
    """None: it cannot be read."""

    last_at: datetime | None
    """When the last answer was given. None: there is none, or it cannot be read."""

    size: int
    """Bytes."""


def backups(store: Path, *kinds: BackupKind) -> list[Backup]:
    """List a store's copies, the newest first.

    Args:
        store: The store's file.
        kinds: Which. None given: the daily ones.
    """
    wanted = kinds or (BackupKind.DAILY,)
    name = re.compile(rf"{re.escape(store.stem)}(?:-([a-z][a-z-]*?)(?:-\d+)?)?-(\d{{8}}T\d{{6}}Z)\.db")
    found = []
    for path in backup_folder(store).glob("*.db"):
        match = name.fullmatch(path.name)
        word = "" if match is None else match[1] or BackupKind.DAILY
        if match is not None and word in wanted:
            at = datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(path, at, BackupKind(word)))
    return sorted(found, key=lambda backup: (backup.at, backup.path.name), reverse=True)


def back_up(database: Database, now: datetime, *, kind: BackupKind = BackupKind.DAILY) -> Backup:
    """Copy a store and let go of the oldest copies of the same kind.

    Args:
        database: The open store's, `SqliteStore.database`.
        now: Aware; the copy's name.
        kind: Why.

    Raises:
        StoreError: The copy cannot be written, or the store is damaged; older copies are untouched.
    """
    made = _named(database.path, kind, now)
    database.copy_to(made.path)
    with explained(database.path), closing(sqlite3.connect(made.path)) as connection:
        problems = soundness.quick_problems(connection)
    if problems:
        made.path.replace(_named(database.path, BackupKind.DAMAGED, now).path)
        _let_go(database.path, BackupKind.DAMAGED, now)
        raise failures.damaged(database.path, problems[0])
    _let_go(database.path, kind, now)
    return made


def back_up_if_due(database: Database, now: datetime) -> Backup | None:
    """Copy a store unless its last copy is younger than `EVERY`.

    Returns:
        The copy. None: it was not time yet.

    Raises:
        StoreError: As `back_up`.
    """
    last = backups(database.path, BackupKind.DAILY, BackupKind.DAMAGED)
    if last and in_utc(now) - last[0].at < EVERY:
        if last[0].kind is BackupKind.DAMAGED:
            raise failures.damaged(database.path, last[0].path.name)
        return None
    return back_up(database, now)


def inspect(copy: Path) -> Inspection:
    """Look into a copy; one that cannot be read is told by `attempts`."""
    size = copy.stat().st_size if copy.exists() else 0
    try:
        with explained(copy), closing(connect_to_read(copy)) as connection:
            row = connection.execute("SELECT count(*), max(ended_at) FROM attempts").fetchone()
    except StoreError:
        return Inspection(None, None, size)
    last = None if row[1] is None else rows.moment(row[1])
    return Inspection(int(row[0]), last, size)


def _named(store: Path, kind: BackupKind, now: datetime) -> Backup:
    at = in_utc(now).replace(microsecond=0)
    word = "" if kind is BackupKind.DAILY else f"-{kind}"
    return Backup(backup_folder(store) / f"{store.stem}{word}-{at.strftime(_STAMP)}.db", at, kind)


def _let_go(store: Path, kind: BackupKind, now: datetime) -> None:
    """Delete the oldest copies of a kind, and what a process left that was killed while it copied."""
    there = backups(store, kind)
    old = [backup.path for backup in there[KEEP if kind is BackupKind.DAILY else KEEP_OTHERS :]]
    if old and kind is BackupKind.DAILY:
        newest = inspect(there[0].path).attempts or 0
        # What holds more than twice as much as today's is what a lost store would be brought back from.
        old = [path for path in old if (inspect(path).attempts or 0) <= 2 * newest]
    old += [
        part
        for part in backup_folder(store).glob(f"{store.stem}-*.part")
        if part.stat().st_mtime < (now - EVERY).timestamp()
    ]
    for path in old:
        # Another process may be rotating too.
        with suppress(OSError):
            path.unlink(missing_ok=True)


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
    require_sound(copy)
    aside = _named(store, BackupKind.BEFORE_RESTORE, now).path
    with explained(store), _alone_with(store):
        store.parent.mkdir(parents=True, exist_ok=True)
        aside.parent.mkdir(parents=True, exist_ok=True)
        fresh = store.with_name(f"{store.name}.restored")
        fresh.unlink(missing_ok=True)
        with closing(connect_to_read(copy)) as source, closing(sqlite3.connect(fresh)) as target:
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
        _let_go(store, BackupKind.BEFORE_RESTORE, now)
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


def require_sound(copy: Path) -> None:
    """Raise StoreError for a copy that is damaged, foreign or newer than this program."""
    known = len(migrations.MIGRATIONS)
    try:
        with explained(copy), closing(connect_to_read(copy)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != migrations.APPLICATION_ID:
                raise failures.foreign(copy)
            found = migrations.version_of(connection)
            check = soundness.problems if found == known else soundness.quick_problems
            if found <= known and (problems := check(connection)):
                raise failures.damaged(copy, problems[0])
    except StoreError as problem:  # what helps a store that is used does not help here
        raise StoreError(problem.message, remedy=_("Choose a copy: quizzer history restore")) from problem
    if found > known:
        raise failures.newer(copy, found, known)
