"""Where another history waits to be taken in: read once and as a whole, then given out question by question.

It lies in a private file that SQLite makes in the system's temporary folder and takes away with the connection.
"""

from __future__ import annotations

import pickle
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import groupby
from pathlib import Path

from quizzer.history.contents import Entry, KeptAttempt
from quizzer.history.failures import explained
from quizzer.practice.kept import SessionLog

LOT = 200
"""Entries that are given out together, at most."""


class Staging:
    """Entries that were read, in the order in which they are taken in. Opened by `staged`."""

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self._connection = connection
        self._folder = folder

    def fill(self, entries: Iterable[Entry]) -> None:
        """Read all entries.

        Raises:
            StoreError: There is no room for them. So whatever `entries` raises.
        """
        with explained(self._folder):
            self._connection.execute(
                "CREATE TABLE entries (number INTEGER PRIMARY KEY, part TEXT, place INTEGER, entry BLOB)"
            )
            self._connection.execute("BEGIN")
        for entry in entries:
            with explained(self._folder):
                self._connection.execute(
                    "INSERT INTO entries (part, place, entry) VALUES (?, ?, ?)",
                    (*_part(entry), pickle.dumps(entry, pickle.HIGHEST_PROTOCOL)),
                )
        with explained(self._folder):
            self._connection.execute("COMMIT")
            self._connection.execute("CREATE INDEX entries_by_part ON entries (part, place, number)")

    def lots(self) -> Iterator[list[Entry]]:
        """Give all entries out, some at a time.

        A lot belongs to one question, so that what follows from it can be made once. A question's attempts come
        before its draft, which an answer may have outlived, and sessions come after the questions.
        """
        with explained(self._folder):
            rows = self._connection.execute("SELECT part, entry FROM entries ORDER BY part, place, number")
            for _part_of, found in groupby(rows, key=lambda row: row[0]):
                lot: list[Entry] = []
                for _same, data in found:
                    lot.append(pickle.loads(data))
                    if len(lot) == LOT:
                        yield lot
                        lot = []
                if lot:
                    yield lot


@contextmanager
def staged(entries: Iterable[Entry]) -> Iterator[Staging]:
    """Read another history as a whole; it is kept until the end of the block.

    Raises:
        StoreError: There is no room for it. So whatever `entries` raises.
    """
    folder = Path(tempfile.gettempdir())
    with explained(folder):
        connection = sqlite3.connect("", isolation_level=None)
    with closing(connection):
        staging = Staging(connection, folder)
        staging.fill(entries)
        yield staging


def _part(entry: Entry) -> tuple[str, int]:
    """Say where an entry belongs: the question, and the place among what there is of it."""
    if isinstance(entry, SessionLog):
        return "s", 0
    ref = entry.attempt.ref if isinstance(entry, KeptAttempt) else entry.ref
    return f"q{ref.pack}\n{ref.question}", 0 if isinstance(entry, KeptAttempt) else 1
