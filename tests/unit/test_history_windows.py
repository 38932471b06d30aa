"""Two windows on one question: each has a draft of its own, and nobody's words are lost, whoever ends and however."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from practice_builders import START, make_attempt

from quizzer.history.store import SqliteStore
from quizzer.history.windows import Window
from quizzer.practice.attempt import Draft

REF = ("docker", "image")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.db"


@pytest.fixture
def a(path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(path)
    yield store
    store.close()


@pytest.fixture
def b(path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(path)
    yield store
    store.close()


def typed(text: str, seconds: int = 0) -> Draft:
    return Draft(*REF, text, START + timedelta(seconds=seconds))


def texts(store: SqliteStore) -> list[str]:
    return [draft.text for draft in store.drafts()]


def shown(store: SqliteStore) -> str | None:
    """What is offered where the question is shown."""
    draft = store.draft(*REF)
    return draft.text if draft else None


def killed(path: Path, text: str) -> None:
    """Let another process type something, and end without warning."""
    code = (
        "import os, sys; from datetime import UTC, datetime; from pathlib import Path;"
        "from quizzer.history.store import SqliteStore; from quizzer.practice.attempt import Draft;"
        "store = SqliteStore(Path(sys.argv[1]));"
        f"store.save_draft(Draft(*{REF!r}, sys.argv[2], datetime(2020, 1, 1, tzinfo=UTC)));"
        "os._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path), text], timeout=60, check=False)
    assert done.returncode == 9


def test_a_window_does_not_write_over_what_another_one_writes(a: SqliteStore, b: SqliteStore) -> None:
    a.save_draft(typed("A"))
    assert (shown(b), b.written_elsewhere(*REF)) == (None, True)
    b.save_draft(typed("B", 1))
    a.save_draft(typed("A und mehr", 2))
    assert texts(a) == ["A und mehr", "B"]
    assert (shown(a), shown(b)) == ("A und mehr", "B")


@pytest.mark.parametrize("text", ["", "  "])
def test_handing_in_or_emptying_drops_the_own_draft_only(a: SqliteStore, b: SqliteStore, text: str) -> None:
    a.save_draft(typed("A"))
    b.save_draft(typed("B", 1))
    a.record(make_attempt(answer="A"))
    assert texts(a) == ["B"]
    a.save_draft(typed("A", 2))
    b.save_draft(typed(text, 3))
    assert texts(a) == ["A"]


def test_what_a_window_left_is_offered_when_it_is_over(path: Path, a: SqliteStore, b: SqliteStore) -> None:
    a.save_draft(typed("A"))
    b.save_draft(typed("B", 1))
    b.close()
    assert not a.written_elsewhere(*REF)
    a.record(make_attempt(answer="A"))
    assert shown(a) == "B"


def test_what_a_killed_window_left_is_gone_on_with(path: Path, a: SqliteStore) -> None:
    """It is there until the one that goes on has written its own; then there is one draft, not two."""
    killed(path, "words")
    assert (shown(a), a.written_elsewhere(*REF), texts(a)) == ("words", False, ["words"])
    a.save_draft(typed("words and more"))
    assert texts(a) == ["words and more"]
    a.record(make_attempt(answer="words and more"))
    assert texts(a) == []


def test_of_two_killed_windows_the_second_draft_is_offered_after_the_first(
    path: Path, a: SqliteStore
) -> None:
    for text in ("one", "two"):
        killed(path, text)
    first = shown(a)
    a.record(make_attempt(answer=first or ""))
    assert {first, shown(a)} == {"one", "two"}


def test_an_older_store_keeps_its_drafts(path: Path) -> None:
    """They are nobody's, and offered to whoever shows the question."""
    from quizzer.history.database import Database
    from quizzer.history.migrations import MIGRATIONS

    old = Database(path, steps=MIGRATIONS[:3])
    with old.writing() as connection:
        connection.execute("INSERT INTO drafts VALUES (?, ?, ?, ?, ?, ?)", (*REF, "old", 0, 1.5, 1))
    old.close()
    store = SqliteStore(path)
    draft = store.draft(*REF)
    assert draft is not None
    assert (draft.text, draft.seconds, draft.hints_used) == ("old", 1.5, 1)
    store.save_draft(typed("new"))
    assert texts(store) == ["new"]
    store.close()


def test_without_room_for_a_lock_drafts_are_kept_all_the_same(path: Path, a: SqliteStore) -> None:
    (path.parent / "windows").write_text("no folder")
    a.save_draft(typed("A"))
    assert texts(a) == ["A"]


def test_files_of_runs_that_are_over_go_away(tmp_path: Path) -> None:
    import os

    folder = tmp_path / "windows"
    folder.mkdir()
    (folder / "dead").touch()
    os.utime(folder / "dead", (0, 0))
    window = Window(folder)
    window.open()
    assert [file.name for file in folder.iterdir()] == [window.name]
    window.close()
    assert not folder.exists()
