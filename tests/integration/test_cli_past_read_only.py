"""A history that cannot be written: it is read, to its last answer, and never changed."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from command_line import CommandLine
from past_answers import REF, START, C

from quizzer.history import reader
from quizzer.history.database import Database
from quizzer.history.store import SqliteStore
from quizzer.practice.kept import Flag


@pytest.fixture
def read_only(answered: CommandLine, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """Three answers in a file that SQLite may not write; rights alone do not stop root."""
    file, connect = answered.home / "data" / "history.db", Database._connect

    def connect_read_only(self: Database) -> sqlite3.Connection:
        if self.path != file:
            return connect(self)
        return sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, isolation_level=None)

    monkeypatch.setattr(Database, "_connect", connect_read_only)
    return answered


def leave_a_log(home: Path) -> Path:
    """Put the newest answers into a write-ahead log without its index, as a killed program leaves them."""
    file = home / "data" / "history.db"
    aside = home / "aside"
    aside.mkdir()
    store = SqliteStore(file)
    store.flag(Flag(*REF, "late", START))
    for name in ("history.db", "history.db-wal"):
        shutil.copyfile(file.with_name(name), aside / name)
    store.close()
    for name in ("history.db", "history.db-wal"):
        (aside / name).replace(file.with_name(name))
    return file.with_name("history.db-wal")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("history list", C),
        (f"history show {C}", "image-vs-container"),
        ("history sessions", "5e55"),
        ("history export", C),
        ("stats", "1 to repeat"),
        ("report --format md", "image-vs-container"),
        ("calibrate --json", "{"),
    ],
)
def test_a_store_that_cannot_be_written_can_be_looked_at(
    read_only: CommandLine, line: str, told: str
) -> None:
    done = read_only(*line.split())
    assert (done.code, done.err) == (0, "")
    assert told in done.out
    assert not (read_only.home / "data" / "backups").exists()


@pytest.mark.parametrize("line", ["calibrate --reset", f"history delete {C} --yes"])
def test_a_store_that_cannot_be_written_is_not_changed(read_only: CommandLine, line: str) -> None:
    done = read_only(*line.split())
    assert (done.code, done.out) == (3, "")
    assert "history.db cannot be written" in done.err


def test_what_is_only_in_the_log_is_read_where_nothing_can_be_written(
    answered: CommandLine, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_a_log(answered.home)
    request.getfixturevalue("read_only")
    monkeypatch.setattr(reader, "_reads_with_log", lambda _file: False)
    done = answered("history", "flags")
    assert (done.code, "late" in done.out) == (0, True), done.err


def test_a_log_that_cannot_be_read_is_said_and_old_answers_are_not_shown_as_all(
    answered: CommandLine, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = leave_a_log(answered.home)
    request.getfixturevalue("read_only")
    monkeypatch.setattr(reader, "_reads_with_log", lambda _file: False)
    copyfile = shutil.copyfile

    def refuse(source: Path, target: Path) -> object:
        if source == log:
            raise PermissionError(13, "Permission denied")
        return copyfile(source, target)

    monkeypatch.setattr(shutil, "copyfile", refuse)
    done = answered("history")
    assert (done.code, done.out) == (3, "")
    assert "are in history.db-wal, which cannot be read" in done.err
