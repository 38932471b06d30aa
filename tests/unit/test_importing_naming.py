"""What an imported pack is called when nobody says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.authoring.importing.found import Found, Harvest, Spot
from quizzer.authoring.importing.naming import pack_id, pack_title
from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.sources.source import read_text

HARVEST = Harvest(found=(Found("인덱스란?", ("목차",), Spot("a")), Found("락이란?", ("잠금",), Spot("a"))))


def test_notes_are_called_notes(tmp_path: Path) -> None:
    file = tmp_path / "m" / "notes.txt"
    file.parent.mkdir()
    file.write_text("x", encoding="utf-8")
    assert pack_id(file, HARVEST) == "notes"
    assert pack_title(file, HARVEST) == "notes"


@pytest.mark.parametrize("name", ["questions.md", "README.md"])
def test_a_name_that_says_nothing_leaves_it_to_the_folder(tmp_path: Path, name: str) -> None:
    file = tmp_path / "docker" / name
    file.parent.mkdir()
    file.write_text("x", encoding="utf-8")
    assert pack_id(file, HARVEST) == "docker"


def test_questions_that_differ_in_a_sign_get_ids_that_tell_them_apart() -> None:
    """The second one was called `component란-2`."""
    found = read_text("Q. Component란?\nA. 부품이다.\n\nQ. @Component란?\nA. 빈으로 등록한다.\n", "a.txt")
    made = assemble(found, Wanted("a", "a")).pack
    assert made is not None
    assert [each.id for each in made.questions] == ["component란", "at-component란"]
