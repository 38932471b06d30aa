"""Copies of the store: when they are made, how many stay, and the way back."""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from practice_builders import START, make_attempt

from quizzer.errors import StoreError, UsageError
from quizzer.history.backup import KEEP, BackupKind, back_up, back_up_if_due, backups, inspect, restore
from quizzer.history.database import Database, backup_folder
from quizzer.history.migrations import MIGRATIONS
from quizzer.history.store import SqliteStore
from quizzer.practice.scheduling import Scheduler

DAY = timedelta(days=1)
NOW = START.replace(microsecond=0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore(path, busy_seconds=0.05)
    yield opened
    opened.close()


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def attempts_in(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM attempts ORDER BY number")]


def test_a_copy_holds_everything_and_is_one_file(store: SqliteStore) -> None:
    attempt = make_attempt()
    store.record(attempt)
    copy = back_up(store.database, START)
    assert attempts_in(copy.path) == [attempt.id]
    assert names_in(copy.path.parent) == ["history-20260302T090000Z.db"]
    assert backups(store.path) == [copy]
    assert copy.at == NOW


def test_the_newest_seven_stay(store: SqliteStore) -> None:
    for day in range(10):
        back_up(store.database, START + day * DAY)
    assert [copy.at for copy in backups(store.path)] == [NOW + day * DAY for day in range(9, 2, -1)]


def test_rotation_touches_nothing_else(store: SqliteStore) -> None:
    back_up(store.database, START)
    folder = backup_folder(store.path)
    others = [
        "history-version-1-20200101T000000Z.db",
        "notes.txt",
        "other-20200101T000000Z.db",
        "history-x.db",
    ]
    for name in others:
        (folder / name).write_text("mine")
    for day in range(1, 9):
        back_up(store.database, START + day * DAY)
    assert [name for name in names_in(folder) if not name.startswith("history-2026")] == sorted(others)
    assert len(backups(store.path)) == KEEP


def test_what_a_killed_copy_left_is_cleared_when_it_is_old(store: SqliteStore) -> None:
    folder = backup_folder(store.path)
    folder.mkdir()
    old, young = (
        folder / "history-20260101T000000Z.db.12.part",
        folder / "history-20260302T080000Z.db.13.part",
    )
    for part, age in ((old, 2 * DAY), (young, timedelta(hours=1))):
        part.touch()
        os.utime(part, ((START - age).timestamp(),) * 2)
    back_up(store.database, START)
    assert (old.exists(), young.exists()) == (False, True)


def test_one_copy_a_day(store: SqliteStore) -> None:
    assert back_up_if_due(store.database, START) is not None
    assert back_up_if_due(store.database, START + timedelta(hours=23)) is None
    assert back_up_if_due(store.database, START + DAY) is not None
    assert len(backups(store.path)) == 2


def test_a_copy_that_cannot_be_written_is_said_and_the_others_stay(store: SqliteStore) -> None:
    backup_folder(store.path).write_text("no folder")
    with pytest.raises(StoreError, match="cannot be written"):
        back_up(store.database, START)


def test_a_restored_store_is_the_copy_and_the_former_is_set_aside(store: SqliteStore, path: Path) -> None:
    first, second = make_attempt(), make_attempt()
    store.record(first)
    copy = back_up(store.database, START)
    store.record(second)
    store.close()
    former = restore(path, copy.path, START)
    assert former is not None
    assert attempts_in(former) == [first.id, second.id]
    again = SqliteStore(path)
    assert list(again.attempts()) == [first]
    assert again.check() == []
    again.close()
    assert attempts_in(copy.path) == [first.id], "the copy is still there"


def test_a_damaged_store_can_be_restored(store: SqliteStore, path: Path) -> None:
    attempt = make_attempt()
    store.record(attempt)
    copy = back_up(store.database, START)
    store.close()
    path.write_bytes(b"damaged" * 1000)
    former = restore(path, copy.path, START)
    assert former is not None
    assert former.read_bytes() == b"damaged" * 1000
    again = SqliteStore(path)
    assert list(again.attempts()) == [attempt]
    again.close()


def test_a_lost_store_can_be_restored(store: SqliteStore, path: Path) -> None:
    copy = back_up(store.database, START)
    store.close()
    path.unlink()
    assert restore(path, copy.path, START) is None
    SqliteStore(path).close()


def test_a_store_in_use_is_not_replaced(store: SqliteStore, path: Path) -> None:
    copy = back_up(store.database, START)
    attempt = make_attempt()
    store.record(attempt)
    assert list(store.attempts()) == [attempt]
    with pytest.raises(StoreError, match="in use"):
        restore(path, copy.path, START)
    assert list(store.attempts()) == [attempt]


def test_only_a_sound_copy_of_a_store_is_taken(store: SqliteStore, path: Path, tmp_path: Path) -> None:
    store.close()
    before = path.read_bytes()
    with pytest.raises(UsageError, match="not there"):
        restore(path, tmp_path / "none.db", START)
    rubbish = tmp_path / "rubbish.db"
    rubbish.write_bytes(b"rubbish" * 1000)
    with pytest.raises(StoreError, match="damaged"):
        restore(path, rubbish, START)
    foreign = tmp_path / "foreign.db"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(StoreError, match="another program"):
        restore(path, foreign, START)
    assert path.read_bytes() == before


def fill(store: SqliteStore, count: int) -> None:
    for _ in range(count):
        store.record(make_attempt(answer="길다 " * 200))


def test_each_kind_of_copy_has_its_own_row_and_all_are_listed(store: SqliteStore) -> None:
    daily = back_up(store.database, START)
    for hour in range(7):
        back_up(store.database, START + timedelta(hours=hour), kind=BackupKind.BEFORE_DELETE)
    assert len(backups(store.path, BackupKind.BEFORE_DELETE)) == 5
    assert backups(store.path) == [daily]
    every = backups(store.path, *BackupKind)
    assert (len(every), every[-1]) == (6, daily)


def test_an_emptied_store_does_not_push_out_the_copies_of_the_full_one(store: SqliteStore) -> None:
    fill(store, 5)
    full = back_up(store.database, START)
    store.delete([attempt.id for attempt in store.attempts()], at=START, scheduler=Scheduler())
    for day in range(1, 12):
        back_up(store.database, START + day * DAY)
    there = backups(store.path)
    assert there[-1] == full
    assert inspect(full.path).attempts == 5
    assert len(there) == KEEP + 1


def test_a_damaged_but_readable_store_does_not_push_out_good_copies(store: SqliteStore, path: Path) -> None:
    fill(store, 60)
    good = [back_up(store.database, START + day * DAY) for day in range(KEEP)]
    store.close()
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\xff" * 8192)
    damaged = SqliteStore(path)
    for day in range(KEEP, KEEP + 9):
        with pytest.raises(StoreError, match="damaged"):
            back_up_if_due(damaged.database, START + day * DAY)
        with pytest.raises(StoreError, match="damaged"):
            back_up_if_due(damaged.database, START + day * DAY + timedelta(hours=1))
    damaged.close()
    assert backups(path) == good[::-1]
    assert len(backups(path, BackupKind.DAMAGED)) == 5
    restore(path, good[-1].path, START)
    again = SqliteStore(path)
    assert again.count() == 60
    again.close()


def test_what_a_restored_copy_replaced_is_a_copy_itself(store: SqliteStore, path: Path) -> None:
    fill(store, 1)
    first = back_up(store.database, START)
    fill(store, 2)
    store.close()
    former = restore(path, first.path, START + DAY)
    (aside,) = backups(path, BackupKind.BEFORE_RESTORE)
    assert aside.path == former
    assert inspect(aside.path).attempts == 3
    restore(path, aside.path, START + 2 * DAY)
    again = SqliteStore(path)
    assert again.count() == 3
    again.close()


def test_a_copy_of_an_older_version_is_restored_and_upgraded(store: SqliteStore, path: Path) -> None:
    fill(store, 2)
    store.close()
    path.unlink()
    Database(path, steps=MIGRATIONS[:1]).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "INSERT INTO attempts VALUES (1, 'ab', 'p', 'q', '', 0, 5, 70, NULL, '', 1, 0, NULL, '', 'h')"
        )
        connection.execute("INSERT INTO answers VALUES (1, 'x', ?)", (zlib.compress(b"{}"),))
        connection.commit()
    copy = path.with_name("older.db")
    path.replace(copy)
    assert restore(path, copy, START) is None
    again = SqliteStore(path)
    assert again.tallies()["p", "q"].last_score == 70
    assert again.check() == []
    again.close()
    assert len(backups(path, BackupKind.VERSION)) == 1
