"""Looking into a store file that is not ours to change: a backup, another machine's, one in a read-only folder.

It is copied first, into a folder for the moment, so that an older one can be upgraded there.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from quizzer.errors import DamagedError, StoreError, UsageError
from quizzer.history import failures
from quizzer.history.failures import explained
from quizzer.history.migrations import APPLICATION_ID
from quizzer.history.store import SqliteStore
from quizzer.locale import _
from quizzer.locale.system import reason

_MAGIC = b"SQLite format 3\x00"


def is_database(file: Path) -> bool:
    """Tell whether a file is an SQLite database, by its first bytes.

    Raises:
        UsageError: It is not there, or cannot be read.
    """
    try:
        with file.open("rb") as stream:
            return stream.read(len(_MAGIC)) == _MAGIC
    except OSError as problem:
        raise UsageError(
            _("{file} cannot be read: {problem}.").format(file=file, problem=reason(problem)),
            remedy=_("Check the name and its permissions."),
        ) from problem


@contextmanager
def opened_to_read(file: Path) -> Iterator[SqliteStore]:
    """Open a copy of a store file.

    Raises:
        StoreError: It is damaged, foreign, or newer than this program; it or its write-ahead log cannot be read;
            or there is no room for the copy.
    """
    with tempfile.TemporaryDirectory(prefix="quizzer-") as folder:
        copy = Path(folder) / "history.db"
        with explained(file):
            _copy(file, copy)
            require_ours(copy, file)
        try:
            store = SqliteStore(copy)
            try:
                yield store
            finally:
                store.close()
        except DamagedError as problem:
            raise failures.damaged(file, problem.detail) from problem
        except StoreError as problem:
            # The sentence names the file that the learner knows.
            message = problem.message.replace(str(copy), str(file))
            raise StoreError(message, remedy=problem.remedy) from problem


def require_ours(file: Path, named: Path) -> None:
    """Raise StoreError for another program's database.

    Args:
        file: What is looked at.
        named: What the sentence names.
    """
    with closing(sqlite3.connect(file)) as connection:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise failures.foreign(named)


def connect_to_read(file: Path) -> sqlite3.Connection:
    """Connect without the right to write; works in folders that cannot be written, too."""
    uri = file.absolute().as_uri()
    connection = sqlite3.connect(f"{uri}?mode=ro", uri=True)
    try:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except sqlite3.OperationalError:
        # A store in WAL mode wants to make files beside itself, unless told that nobody changes it.
        connection.close()
        return sqlite3.connect(f"{uri}?immutable=1", uri=True)
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _copy(file: Path, copy: Path) -> None:
    try:
        file.open("rb").close()
    except PermissionError as problem:
        raise failures.unreadable(file, reason(problem)) from problem
    if _log_of(file).exists() and not _reads_with_log(file):
        _copy_with_log(file, copy)
        return
    with closing(connect_to_read(file)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _reads_with_log(file: Path) -> bool:
    """Tell whether SQLite can read the log's answers without making a file beside the store."""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        try:
            connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        except sqlite3.OperationalError:
            return False
    return True


def _copy_with_log(file: Path, copy: Path) -> None:
    """Copy both files as they are; nobody writes to a store that has a log and no index of it."""
    log = _log_of(file)
    shutil.copyfile(file, copy)
    try:
        shutil.copyfile(log, _log_of(copy))
    except PermissionError as problem:
        raise failures.unread_log(file, log, reason(problem)) from problem


def _log_of(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")
