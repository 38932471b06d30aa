"""Anki packages (.apkg, .colpkg): a zip with a database of notes, of any of Anki's three generations.

Nothing is unpacked to a disk: the one member that holds the notes is read into memory, within a bound that holds
for what comes out. The database is opened from memory, read only, and a query in it that would run on and on is
ended.
"""

from __future__ import annotations

import io
import json
import shlex
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from quizzer.authoring.importing.anki.notes import read_note
from quizzer.authoring.importing.fields.label_lines import without_chapters
from quizzer.authoring.importing.found import Basket, Harvest
from quizzer.errors import DataError
from quizzer.locale import _
from quizzer.packs.files import is_pack_name
from quizzer.packs.problems import quoted
from quizzer.packs.schema import MOST_QUESTIONS

if TYPE_CHECKING:
    from zstandard import ZstdDecompressionReader

MOST_BYTES = 256 * 1024 * 1024
"""Bytes of the database, unpacked. A hundred thousand notes have 50 MB."""

MOST_STEPS = 100_000_000
"""Steps of SQLite's machine in all; reading a hundred thousand notes takes two million."""

_MEMBERS = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""Newest first: a new package has an old database with one note that asks to update Anki."""

_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class _Kinds:
    """What the notes' numbers mean."""

    fields: Mapping[int, Sequence[str]]
    """Names of the fields, by note type."""

    decks: Mapping[int, str]
    """Names by deck, `Parent::Child`."""


def read_anki_package(data: bytes, file: str) -> Harvest:
    """Read the notes of a package.

    Args:
        data: The file's bytes.
        file: Its name, for remarks.

    Raises:
        DataError: It is no package, is damaged, or unpacks to too much.
    """
    basket = Basket(file)
    database = _database(data, file)
    with closing(sqlite3.connect(":memory:")) as connection:
        steps = iter(range(MOST_STEPS // 10_000))
        connection.set_progress_handler(lambda: 0 if next(steps, None) is not None else 1, 10_000)
        try:
            connection.deserialize(database)
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA query_only = ON")
            connection.create_collation(
                "unicase", lambda a, b: (a.casefold() > b.casefold()) - (a.casefold() < b.casefold())
            )
            kinds = _kinds(connection)
            decks = set()
            for number, (guid, kind, tags, fields, deck) in enumerate(_notes(connection), 1):
                if len(basket.found) == MOST_QUESTIONS:
                    basket.lose(
                        None, _("Only the first {count:,} notes are read.").format(count=MOST_QUESTIONS)
                    )
                    break
                name = kinds.decks.get(deck)
                each = read_note(
                    kinds.fields.get(kind, ()),
                    str(fields).split(_SEPARATOR),
                    basket,
                    number,
                    guid=str(guid),
                    tags=str(tags or "").split(),
                    deck=name,
                )
                if each is not None:
                    basket.found.append(each)
                    decks.add(name)
        except (sqlite3.Error, UnicodeError, MemoryError, ValueError, RecursionError) as error:
            problem = str(error) if isinstance(error, sqlite3.Error) else _("its content is damaged")
            raise DataError(
                _("The notes of {name} cannot be read: {problem}.").format(
                    name=quoted(file, 200), problem=problem
                ),
                remedy=_("Export the deck anew from Anki, as a package or as text."),
            ) from error
    return Harvest(
        found=without_chapters(basket.found),
        remarks=tuple(basket.remarks),
        title=next(iter(decks)) if len(decks) == 1 else None,
    )


def _database(data: bytes, file: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            member = next((name for name in _MEMBERS if name in names), None)
            if member is None:
                raise _other_archive(archive.infolist(), file)
            if archive.getinfo(member).flag_bits & 0x1:
                raise DataError(_("{name} is locked with a password.").format(name=quoted(file, 200)))
            with archive.open(member) as stream:
                if not member.endswith("b"):
                    return _bounded(stream, file)
                import zstandard

                try:
                    with zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(stream) as unpacked:
                        return _bounded(unpacked, file)
                except zstandard.ZstdError as error:
                    raise _damaged(file) from error
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
    ) as error:
        raise _damaged(file) from error


def _bounded(stream: IO[bytes] | ZstdDecompressionReader, file: str) -> bytes:
    pieces = []
    size = 0
    while chunk := stream.read(1 << 20):
        size += len(chunk)
        if size > MOST_BYTES:
            raise DataError(
                _("The database in {name} is larger than {limit} MB.").format(
                    name=quoted(file, 200), limit=MOST_BYTES // 2**20
                ),
                remedy=_("Export a single deck, without scheduling and media."),
            )
        pieces.append(chunk)
    return b"".join(pieces)


def _other_archive(members: Sequence[zipfile.ZipInfo], file: str) -> DataError:
    """Say what an archive is that holds no collection."""
    name = quoted(file, 200)
    if not _is_plain_zip(file):
        return DataError(
            _("{name} is not an Anki package: it has no collection.").format(name=name),
            remedy=_("Export the deck from Anki, as a package or as text."),
        )
    if any(is_pack_name(PurePosixPath(member.filename).name) for member in members):
        return DataError(
            _("{name} is a zip of packs.").format(name=name),
            remedy=_("Install them with: {command}").format(
                command=shlex.join(["quizzer", "packs", "add", file])
            ),
        )
    return DataError(
        _("{name} holds no file that can be imported.").format(name=name),
        remedy=_("See what quizzer understands with: quizzer import --help"),
    )


def _is_plain_zip(file: str) -> bool:
    """Tell from its name an archive of anything; Anki's own are called otherwise."""
    return file.lower().endswith(".zip")


def _damaged(file: str) -> DataError:
    if _is_plain_zip(file):
        return DataError(
            _("{name} is a damaged zip, or cut off.").format(name=quoted(file, 200)),
            remedy=_("Get it anew, or unpack it yourself and import the folder."),
        )
    return DataError(
        _("{name} is not an Anki package, or a damaged one.").format(name=quoted(file, 200)),
        remedy=_("Export the deck anew from Anki."),
    )


def _notes(connection: sqlite3.Connection) -> Iterator[tuple[object, int, object, object, int]]:
    """List guid, note type, tags, fields and a deck of each note, in the order in which they were made."""
    yield from connection.execute(
        "SELECT notes.guid, notes.mid, notes.tags, notes.flds, (SELECT min(did) FROM cards WHERE cards.nid = notes.id)"
        " FROM notes ORDER BY notes.id"
    )


def _kinds(connection: sqlite3.Connection) -> _Kinds:
    tables = {
        str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    if "notetypes" in tables:
        fields: dict[int, list[str]] = {}
        for kind, name in connection.execute("SELECT ntid, name FROM fields ORDER BY ntid, ord"):
            fields.setdefault(int(kind), []).append(str(name))
        decks = {
            int(n): str(name).replace(_SEPARATOR, "::")
            for n, name in connection.execute("SELECT id, name FROM decks")
        }
        return _Kinds(fields, decks)
    models, decks_text = connection.execute("SELECT models, decks FROM col").fetchone() or ("{}", "{}")
    named: dict[int, list[str]] = {}
    for number, model in _objects(models):
        parts = model.get("flds")
        named[int(number)] = [
            str(each.get("name", ""))
            for each in (parts if isinstance(parts, list) else ())
            if isinstance(each, dict)
        ]
    return _Kinds(named, {int(number): str(deck.get("name", "")) for number, deck in _objects(decks_text)})


def _objects(text: object) -> Iterator[tuple[str, dict[str, object]]]:
    value = json.loads(str(text))
    for key, each in value.items() if isinstance(value, dict) else ():
        if isinstance(each, dict) and key.lstrip("-").isdecimal():
            yield key, each
