"""What an imported pack is called when nobody says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.authoring.importing.found import Found, Harvest, Spot
from quizzer.authoring.importing.naming import pack_id, pack_title

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
