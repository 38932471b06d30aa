"""Files that a history is taken in from: stores as they are, and what is none."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from history_stores import SCHEDULER, MakeStore, everything, fill, keep

from quizzer.errors import StoreError, UsageError
from quizzer.history.merging import entries_of, take_in
from quizzer.history.store import SqliteStore


def test_a_store_file_is_taken_in_as_it_is_and_left_alone(make_store: MakeStore) -> None:
    one, other = make_store("one"), make_store("other")
    fill(one)
    one.close()
    before = one.path.read_bytes()
    take_in(other, entries_of(one.path), SCHEDULER)
    assert one.path.read_bytes() == before
    again = SqliteStore(one.path)
    assert everything(other) == everything(again)
    again.close()


def test_a_store_that_somebody_uses_is_taken_in_with_what_is_in_its_log(make_store: MakeStore) -> None:
    one, other = make_store("one"), make_store("other")
    kept = keep(one, 50)
    assert one.path.with_name("one.db-wal").stat().st_size > 0
    take_in(other, entries_of(one.path), SCHEDULER)
    assert list(other.attempts()) == [kept]


def test_what_cannot_be_read_is_said(make_store: MakeStore, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        list(entries_of(tmp_path / "none.db"))
    foreign = tmp_path / "bookmarks.db"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(StoreError, match="another program"):
        list(entries_of(foreign))
    damaged = make_store("damaged")
    keep(damaged, 50)
    damaged.close()
    damaged.path.write_bytes(damaged.path.read_bytes()[:3000])
    with pytest.raises(StoreError, match="damaged"):
        list(entries_of(damaged.path))
    newer = make_store("newer")
    newer.close()
    with closing(sqlite3.connect(newer.path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="newer quizzer") as caught:
        list(entries_of(newer.path))
    assert str(newer.path) in caught.value.message
