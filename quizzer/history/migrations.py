"""The tables, as numbered steps from an empty file; the file's `user_version` says how many were taken.

A step is never edited once released; a change is a new step. Times are whole microseconds since 1970 in UTC,
scores 0-100. Only SQL that SQLite 3.26 knows, the oldest that a supported Python may be built with.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from quizzer.history import failures

Step = Sequence[str]
"""SQL statements, run in one transaction."""

APPLICATION_ID = 0x515A5A52
"""The file's `application_id`: QZZR."""

_CARD = """
    state INTEGER {null}, step INTEGER, stability REAL {null}, difficulty REAL {null},
    due INTEGER {null}, last_review INTEGER {null}, reviews INTEGER {null}, lapses INTEGER {null}
"""

MIGRATIONS: tuple[Step, ...] = (
    (
        # `number` is the order of arrival. score NULL: skipped. rating NULL: the schedule was left alone.
        """
        CREATE TABLE attempts (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            pack TEXT NOT NULL,
            question TEXT NOT NULL,
            session TEXT NOT NULL,
            started_at INTEGER NOT NULL,
            ended_at INTEGER NOT NULL,
            score REAL,
            override REAL,
            note TEXT NOT NULL,
            seconds REAL NOT NULL,
            hints_used INTEGER NOT NULL,
            rating INTEGER,
            pack_hash TEXT NOT NULL,
            question_hash TEXT NOT NULL
        )
        """,
        # Everything that is counted stands in an index, so that counting never reads answers.
        "CREATE INDEX attempts_by_question ON attempts"
        " (pack, question, ended_at, number, score, override, seconds)",
        "CREATE INDEX attempts_by_time ON attempts (ended_at, number, pack, score, override, seconds)",
        "CREATE INDEX attempts_by_session ON attempts (session, ended_at, number)",
        # `record` is the grade as JSON, in UTF-8, compressed by zlib: an eighth of its size.
        """
        CREATE TABLE answers (
            attempt INTEGER PRIMARY KEY REFERENCES attempts ON DELETE CASCADE,
            answer TEXT NOT NULL,
            record BLOB NOT NULL
        )
        """,
        # Key points by their words, and how each fared; `about` is '' for none.
        """
        CREATE TABLE claims (
            id INTEGER PRIMARY KEY,
            pack TEXT NOT NULL,
            question TEXT NOT NULL,
            point TEXT NOT NULL,
            about TEXT NOT NULL,
            UNIQUE (pack, question, point, about)
        )
        """,
        """
        CREATE TABLE outcomes (
            attempt INTEGER NOT NULL REFERENCES attempts ON DELETE CASCADE,
            position INTEGER NOT NULL,
            claim INTEGER NOT NULL REFERENCES claims,
            missed INTEGER NOT NULL,
            credit REAL NOT NULL,
            PRIMARY KEY (attempt, position)
        ) WITHOUT ROWID
        """,
        # The machine's score is never replaced: the learner's own stand here, the last in `attempts` too.
        """
        CREATE TABLE overrides (
            number INTEGER PRIMARY KEY,
            attempt INTEGER NOT NULL REFERENCES attempts ON DELETE CASCADE,
            score REAL,
            note TEXT NOT NULL,
            at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX overrides_by_attempt ON overrides (attempt)",
        f"""
        CREATE TABLE cards (
            pack TEXT NOT NULL, question TEXT NOT NULL, {_CARD.format(null="NOT NULL")},
            PRIMARY KEY (pack, question)
        ) WITHOUT ROWID
        """,
        # The card as it was before an attempt with a rating moved it; all NULL: there was none.
        f"""
        CREATE TABLE reviews (
            attempt INTEGER PRIMARY KEY REFERENCES attempts ON DELETE CASCADE, {_CARD.format(null="")}
        )
        """,
        """
        CREATE TABLE drafts (
            pack TEXT NOT NULL, question TEXT NOT NULL, text TEXT NOT NULL, saved_at INTEGER NOT NULL,
            seconds REAL NOT NULL, hints_used INTEGER NOT NULL,
            PRIMARY KEY (pack, question)
        )
        """,
        """
        CREATE TABLE flags (
            pack TEXT NOT NULL, question TEXT NOT NULL, note TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (pack, question)
        )
        """,
        # `questions` is a JSON list of [pack, question].
        """
        CREATE TABLE sessions (
            id TEXT PRIMARY KEY, started_at INTEGER NOT NULL, ended_at INTEGER, mock INTEGER NOT NULL,
            questions TEXT NOT NULL
        )
        """,
        "CREATE INDEX sessions_by_time ON sessions (started_at)",
    ),
)
"""All steps, oldest first."""


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
