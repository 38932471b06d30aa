"""Bringing a file to the newest step; its `user_version` says how many steps were taken."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from quizzer.history import failures
from quizzer.history.steps import MIGRATIONS, Step

__all__ = ["APPLICATION_ID", "MIGRATIONS", "Step", "migrate", "version_of"]

APPLICATION_ID = 0x515A5A52
"""The file's `application_id`: QZZR."""


def version_of(connection: sqlite3.Connection) -> int:
    """Read how many steps the file has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: sqlite3.Connection,
    path: Path,
    *,
    keep_copy: Callable[[int], None],
    steps: Sequence[Step],
) -> None:
    """Bring the file to the newest step.

    Args:
        connection: In autocommit mode.
        path: The file, for the sentence of an error.
        keep_copy: Called with the file's version before an older store is changed.
        steps: All steps.

    Raises:
        StoreError: The file belongs to another program or to a newer version of this one.
    """
    # One look: between two, another process may have made the tables.
    connection.execute("BEGIN")
    found = version_of(connection)
    owner = int(connection.execute("PRAGMA application_id").fetchone()[0])
    has_tables = connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None
    connection.execute("COMMIT")
    if owner not in (0, APPLICATION_ID) or (owner == 0 and has_tables):
        raise failures.foreign(path)
    if found < 0 or (found == 0 and has_tables):
        raise failures.damaged(path, f"user_version {found}")
    if found > len(steps):
        raise failures.newer(path, found, len(steps))
    if found == len(steps):
        return
    if found > 0:
        keep_copy(found)
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have been faster; then this starts where that one ended.
        for number in range(version_of(connection), len(steps)):
            for statement in steps[number]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
