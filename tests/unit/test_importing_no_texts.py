"""Files that are no texts, and sources with more than a pack holds, are told in one sentence with what to do."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.sources.source import harvest, read_text
from quizzer.errors import DataError, UsageError
from quizzer.packs.schema import MOST_QUESTIONS

NOISE = zlib.compress(bytes(range(256)) * 9)


@pytest.mark.parametrize(
    ("start", "told"),
    [
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (b"\xff\xd8\xff\xe0", "is a picture"),
        (b"RIFF1234WEBPVP8 ", "is a picture"),
        (b"ID3\x04", "is a sound or a film"),
        (b"\0\0\0\x18ftypmp42", "is a sound or a film"),
        (b"\x1f\x8b\x08", "unpack it"),
        (b"\x7fELF\x02\x01", "is a program"),
        (b"SQLite format 3\0", "is a file of another program"),
        (b"\0\1\2\3\4", "is no text"),
    ],
)
def test_what_is_no_text_is_named_with_what_can_be_imported(tmp_path: Path, start: bytes, told: str) -> None:
    """It was told to save a picture as UTF-8."""
    file = tmp_path / "thing"
    file.write_bytes(start + NOISE)
    with pytest.raises(DataError) as error:
        harvest(file)
    assert told in error.value.message
    assert "Markdown" in (error.value.remedy or "") and "UTF-8" not in str(error.value)


def test_a_text_in_an_unknown_encoding_is_to_be_saved_as_utf_8(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_bytes("Réponse à la question où ça".encode("latin-1"))
    with pytest.raises(DataError) as error:
        harvest(file)
    assert error.value.remedy == "Save it as UTF-8."


def test_a_pack_is_told_with_what_installs_it(tmp_path: Path) -> None:
    """By itself, and within a folder of other things."""
    pack = tmp_path / "my pack.yaml"
    pack.write_text(
        "quizzer: 1\nid: a\nquestions:\n  - question: Why?\n    model_answer: So.\n", encoding="utf-8"
    )
    command = f"quizzer packs add '{pack}'"
    with pytest.raises(UsageError) as error:
        harvest(pack)
    assert command in (error.value.remedy or "")
    (tmp_path / "a.md").write_text("## Q. Why?\nBecause.\n", encoding="utf-8")
    assert any(command in each.message for each in harvest(tmp_path).remarks)


def test_more_than_a_pack_holds_is_told_once() -> None:
    rows = "".join(f"What is number {n}?,It is {n}.\n" for n in range(MOST_QUESTIONS + 30))
    made = assemble(read_text("question,answer\n" + rows, "big.csv", kind="csv"), Wanted("big", "Big", "en"))
    assert made.pack is not None and len(made.pack.questions) == MOST_QUESTIONS
    (remark,) = [each for each in made.remarks if each.lost]
    assert str(remark).startswith(f"big.csv:{MOST_QUESTIONS + 2}: From here on 30 questions are left out")
    assert "Divide the source" in remark.message
