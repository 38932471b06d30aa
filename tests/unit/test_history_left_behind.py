"""Answers that were saved elsewhere while the store refused are found until they are home."""

from __future__ import annotations

from pathlib import Path

import pytest
from history_stores import SCHEDULER, MakeStore, keep, make_store
from practice_builders import START

from quizzer.history.contents import contents
from quizzer.history.left_behind import left_behind, saved_files
from quizzer.history.merging import take_in
from quizzer.history.rescue import Rescued
from quizzer.practice.attempt import Draft

__all__ = ["make_store"]


def test_answers_and_drafts_are_found_until_they_are_merged(make_store: MakeStore) -> None:
    home, other = make_store("home"), make_store("quizzer-2026-11-30")
    keep(home, 40)
    keep(other, 70, days=1, question="volume")
    other.save_draft(Draft("docker", "layers", "쓰던 답", START))
    assert left_behind(home, [other.path]) == [Rescued(other.path, 1, 1)]
    take_in(home, contents(other), SCHEDULER)
    assert left_behind(home, [other.path]) == []


def test_a_draft_whose_question_was_answered_later_is_not_missed(make_store: MakeStore) -> None:
    home, other = make_store("home"), make_store("quizzer-2026-11-30")
    other.save_draft(Draft("docker", "volume", "쓰던 답", START))
    keep(home, 80, days=2, question="volume")
    assert left_behind(home, [other.path]) == []


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00 and no more"])
def test_files_of_another_kind_are_passed_over(make_store: MakeStore, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "quizzer-2026-11-30.db"
    file.write_bytes(content)
    assert left_behind(make_store("home"), [file, tmp_path / "gone.db"]) == []


def test_files_are_looked_for_where_answers_are_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("home", "work", "temporary"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "temporary"))
    names = ["home/quizzer-2026-11-29.db", "work/quizzer-2026-11-30.db", "temporary/quizzer-2026-11-28.db"]
    for name in [*names, "home/quizzer-notes.db", "work/history.db"]:
        (tmp_path / name).touch()
    (tmp_path / "temporary" / "quizzer-2026-11-27.db").mkdir()
    assert [file.relative_to(tmp_path).as_posix() for file in saved_files()] == [names[1], names[0], names[2]]
