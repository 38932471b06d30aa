"""Anki packages as Anki writes them, of all three generations, for tests."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Sequence

Note = tuple[str, str, Sequence[str]]
"""Guid, tags between spaces, fields."""


def old_database(
    notes: Sequence[Note], names: Sequence[str] = ("Front", "Back"), deck: str = "Default"
) -> bytes:
    """A collection.anki2 or .anki21: note types and decks are JSON in one row."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE col (models TEXT, decks TEXT)")
    models = {"7": {"name": "Basic", "flds": [{"name": name, "ord": n} for n, name in enumerate(names)]}}
    connection.execute(
        "INSERT INTO col VALUES (?, ?)", (json.dumps(models), json.dumps({"1": {"name": deck}}))
    )
    _fill(connection, notes)
    return connection.serialize()


def new_database(
    notes: Sequence[Note], names: Sequence[str] = ("Front", "Back"), deck: str = "Default"
) -> bytes:
    """A collection.anki21b before it is packed: tables of their own, with a collation that SQLite does not know."""
    connection = sqlite3.connect(":memory:")
    connection.create_collation("unicase", lambda a, b: (a > b) - (a < b))
    connection.execute("CREATE TABLE notetypes (id INTEGER PRIMARY KEY, name TEXT COLLATE unicase)")
    connection.execute("CREATE TABLE fields (ntid INTEGER, ord INTEGER, name TEXT COLLATE unicase)")
    connection.execute("CREATE TABLE decks (id INTEGER PRIMARY KEY, name TEXT COLLATE unicase)")
    connection.execute("INSERT INTO notetypes VALUES (7, 'Basic')")
    connection.executemany("INSERT INTO fields VALUES (7, ?, ?)", list(enumerate(names)))
    connection.execute("INSERT INTO decks VALUES (1, ?)", (deck.replace("::", "\x1f"),))
    _fill(connection, notes)
    return connection.serialize()


def _fill(connection: sqlite3.Connection, notes: Sequence[Note]) -> None:
    connection.execute(
        "CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, tags TEXT, flds TEXT)"
    )
    connection.execute("CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, did INTEGER)")
    for number, (guid, tags, fields) in enumerate(notes, 1):
        connection.execute(
            "INSERT INTO notes VALUES (?, ?, 7, ?, ?)", (number, guid, tags, "\x1f".join(fields))
        )
        connection.execute("INSERT INTO cards VALUES (?, ?, 1)", (number, number))
    connection.commit()


def package(**members: bytes) -> bytes:
    """A zip with these collections, by what follows `collection.`."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(f"collection.{name}", data)
        archive.writestr("media", "{}")
    return stream.getvalue()
