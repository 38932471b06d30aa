"""The file and its two connections: one that writes, one that reads.

WAL, so that neither waits for the other, in this process or among several. Threads share both; each has its
lock. What is committed survives the end of the process at any moment; what is committed durably survives a
power cut too.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from quizzer.history import failures
from quizzer.history.failures import explained
from quizzer.history.migrations import MIGRATIONS, Step, migrate

BUSY_SECONDS = 5.0
"""How long a write waits for another process before it is refused."""


class Database:
    """An open store file.

    Args:
        path: The file; made with its folders where there is none, readable by its owner only.
        busy_seconds: How long to wait for another process.
        steps: What makes the tables.

    Raises:
        StoreError: It cannot be opened, is damaged, locked, or newer than this program; or it is empty though there are
            copies of it.
    """

    def __init__(
        self, path: Path, *, busy_seconds: float = BUSY_SECONDS, steps: Sequence[Step] = MIGRATIONS
    ) -> None:
        self.path = path
        self._steps = steps
        self._busy_seconds = busy_seconds
        self._write_lock = threading.RLock()
        self._read_lock = threading.RLock()
        self._reader: sqlite3.Connection | None = None
        with explained(path):
            _require_not_emptied(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            # Before SQLite makes it with the umask's permissions. Its companions take after it.
            made = False
            with suppress(FileExistsError):
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
                made = True
            self._writer = self._connect()
            try:
                self._prepare()
            except BaseException:
                bare = made and not self._has_tables()
                self._writer.close()
                if bare:
                    remove(path)
                raise

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[sqlite3.Connection]:
        """Open a transaction; it is committed at the end of the block, or undone when the block raises.

        Args:
            durable: Wait until the disk has it. False: the system may write it within seconds, which only a
                crash of the whole machine can prevent.

        Raises:
            StoreError: The store refuses; nothing was changed.
        """
        with self._write_lock, explained(self.path):
            connection = self._writer
            connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend the reading connection.

        Raises:
            StoreError: The store refuses.
        """
        with self._read_lock, explained(self.path):
            if self._reader is None:
                self._reader = self._connect()
                self._reader.execute("PRAGMA query_only = 1")
            yield self._reader

    def close(self) -> None:
        """Close both connections; the last one out folds the write-ahead log into the file."""
        with self._write_lock, self._read_lock, explained(self.path):
            if self._reader is not None:
                self._reader.close()
            self._writer.close()

    def copy_to(self, target: Path) -> None:
        """Copy the whole store as it is now, while others go on working with it.

        Args:
            target: A file that is replaced in one step when the copy is complete.

        Raises:
            StoreError: The copy cannot be written, or this store not be read.
        """
        unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
        with explained(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                with suppress(FileExistsError):
                    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
                with closing(self._connect()) as source, closing(sqlite3.connect(unfinished)) as copy:
                    source.backup(copy)
                    # A copy is one file, and can be read where nothing can be written.
                    copy.execute("PRAGMA journal_mode = DELETE")
                unfinished.replace(target)
            finally:
                unfinished.unlink(missing_ok=True)

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path, timeout=self._busy_seconds, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA foreign_keys = 1")
        return connection

    def _prepare(self) -> None:
        self._use_wal()
        migrate(self._writer, self.path, keep_copy=self._keep_copy, steps=self._steps)
        # A file that cannot be written is told now, not at the first answer; a busy one is no matter yet.
        try:
            self._writer.execute("BEGIN IMMEDIATE")
            self._writer.execute(f"PRAGMA user_version = {len(self._steps)}")
            self._writer.execute("ROLLBACK")
        except sqlite3.OperationalError as problem:
            if problem.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise

    def _has_tables(self) -> bool:
        try:
            return self._writer.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None
        except sqlite3.Error:
            return self.path.stat().st_size > 0

    def _use_wal(self) -> None:
        """Switch the file to WAL, once in its life; it is refused while another process does the same."""
        deadline = time.monotonic() + self._busy_seconds
        while True:
            try:
                self._writer.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as problem:
                if problem.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                    raise
                time.sleep(0.02)

    def _keep_copy(self, version: int) -> None:
        now = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        self.copy_to(backup_folder(self.path) / f"{self.path.stem}-version-{version}-{now}.db")


def remove(path: Path) -> None:
    """Take away a store that nothing came into, as on a full disk, with its companions."""
    for companion in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + companion).unlink(missing_ok=True)


def backup_folder(path: Path) -> Path:
    """Name the folder of a store's copies."""
    return path.parent / failures.BACKUPS


def _require_not_emptied(path: Path) -> None:
    """Refuse to begin anew in a file that held something once; a log beside it may still hold all of it."""
    log = path.with_name(f"{path.name}-wal")
    if not path.is_file() or path.stat().st_size or (log.exists() and log.stat().st_size):
        return
    copies = sum(copy.stat().st_size > 0 for copy in backup_folder(path).glob(f"{path.stem}-*.db"))
    if copies:
        raise failures.emptied(path, copies)
