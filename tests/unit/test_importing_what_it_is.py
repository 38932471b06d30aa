"""A file that cannot be imported is called what it is, in words of ours."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from anki_packages import old_database

from quizzer.authoring.importing.found import Found, Harvest, Spot
from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.sources.source import harvest
from quizzer.errors import DataError


def zipped(name: str, data: bytes, *, locked: bool = False) -> bytes:
    """Pack one file; a locked one only says that it is."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, data)
    made = bytearray(stream.getvalue())
    if locked:
        for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            made[made.index(sign) + at] |= 1
    return bytes(made)


NOTES = b"## What is it?\n\nIt is a test of what is said.\n"
DAMAGED = zipped("a.md", NOTES).replace(b"It is a test", b"It is a tost")
NULLS = old_database([("a", "", ("Q", "A"))]).replace(b'{"7"', b"{nulls")


@pytest.mark.parametrize(
    ("name", "data", "words", "advice"),
    [
        ("packs.zip", zipped("a.yaml", b"quizzer: 1"), "is a zip of packs", "quizzer packs add packs.zip"),
        ("other.zip", zipped("a.exe", b"MZ"), "holds no file that can be imported", "import --help"),
        ("cut.zip", zipped("a.md", NOTES)[:60], "is a damaged zip, or cut off", "Get it anew"),
        ("locked.zip", zipped("a.md", NOTES, locked=True), "is locked with a password", "Unpack it"),
        ("crc.zip", DAMAGED, "cannot be unpacked: it is damaged", "Unpack it"),
        ("other.apkg", zipped("a.exe", b"MZ"), "is not an Anki package", "from Anki"),
        ("bad.apkg", zipped("collection.anki2", NULLS), "its content is damaged", "from Anki"),
        ("wide.csv", b",".join([b"a"] * 5000), "it has 5,000 columns", ""),
    ],
    ids=lambda value: value if isinstance(value, str) else "data",  # the bytes of a zip tell the time
)
def test_it_is_called_what_it_is(tmp_path: Path, name: str, data: bytes, words: str, advice: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(DataError) as caught:
        harvest(tmp_path / name)
    assert words in caught.value.message
    assert advice in (caught.value.remedy or "")
    for raw in ("ZipInfo", "CRC", "Expecting", "is empty"):
        assert raw not in str(caught.value)


def test_what_the_schema_refuses_is_told_in_words_of_ours() -> None:
    found = Found("x" * 30_000, ("It is long.",), Spot("a.md", 1))
    remarks = assemble(Harvest(found=(found,)), Wanted("a", "A")).remarks
    assert any("Expected at most 20,000 characters, found 30,000" in each.message for each in remarks)
    assert not any("String should" in each.message for each in remarks)
