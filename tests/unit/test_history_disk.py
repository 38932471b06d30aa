"""The file under the store: made, upgraded, full, locked; each refusal is a sentence with a remedy."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from practice_builders import START, make_attempt

from quizzer.errors import ExitCode, StoreError
from quizzer.history.database import Database, backup_folder
from quizzer.history.migrations import APPLICATION_ID, MIGRATIONS, version_of
from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Draft
from quizzer.practice.cards import Rating
from quizzer.practice.scheduling import Scheduler


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "폴더 이름" / "history.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore(path, busy_seconds=0.05)
    yield opened
    opened.close()


def raw(path: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(path, isolation_level=None))


def refused(path: Path) -> StoreError:
    with pytest.raises(StoreError) as caught:
        SqliteStore(path, busy_seconds=0.05)
    assert caught.value.exit_code is ExitCode.ENVIRONMENT
    assert caught.value.remedy
    return caught.value


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_a_new_store_is_its_owners_alone(store: SqliteStore, path: Path) -> None:
    store.record(make_attempt())
    for name in ("", "-wal", "-shm"):
        assert stat.S_IMODE(path.with_name(path.name + name).stat().st_mode) == 0o600, name


def test_a_store_is_opened_again_with_all_it_holds(store: SqliteStore, path: Path) -> None:
    attempt = make_attempt()
    store.record(attempt)
    store.close()
    again = SqliteStore(path)
    assert list(again.attempts()) == [attempt]
    assert again.path == path
    again.close()
    assert [file.name for file in path.parent.iterdir()] == ["history.db"], "closed, it is one file"


def test_the_file_says_whose_it_is(store: SqliteStore, path: Path) -> None:
    with raw(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert version_of(connection) == len(MIGRATIONS)


def test_a_store_that_could_not_be_made_leaves_no_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a full disk; a file that was there stays."""

    def fail(*_args: object, **_options: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("quizzer.history.database.migrate", fail)
    with pytest.raises((StoreError, sqlite3.Error)):
        SqliteStore(path, busy_seconds=0.05)
    assert list(path.parent.iterdir()) == []
    path.touch()
    with pytest.raises((StoreError, sqlite3.Error)):
        SqliteStore(path, busy_seconds=0.05)
    assert path.exists()


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    SqliteStore(path).close()
    with raw(path) as connection:
        assert version_of(connection) == len(MIGRATIONS)


def test_an_emptied_file_is_not_begun_anew_while_there_are_copies(path: Path) -> None:
    """The copies say that it held something; the command that brings them back is named."""
    backup_folder(path).mkdir(parents=True)
    copy = backup_folder(path) / "history-20260301T090000Z.db"
    SqliteStore(copy).close()
    path.touch()
    problem = refused(path)
    assert "empty file" in str(problem) and "quizzer history restore latest" in str(problem)
    assert path.stat().st_size == 0
    copy.write_bytes(b"")
    SqliteStore(path).close()  # an empty copy is none


LATER = (*MIGRATIONS, ("ALTER TABLE attempts ADD COLUMN mood TEXT", "CREATE TABLE moods (name TEXT)"))


def test_an_older_store_is_upgraded_after_a_copy(path: Path, store: SqliteStore) -> None:
    attempt = make_attempt()
    store.record(attempt)
    store.close()
    Database(path, steps=LATER).close()
    with raw(path) as connection:
        assert version_of(connection) == len(LATER)
        assert connection.execute("SELECT id, mood FROM attempts").fetchall() == [(attempt.id, None)]
    copies = list(backup_folder(path).iterdir())
    assert [copy.name.startswith(f"history-version-{len(MIGRATIONS)}-") for copy in copies] == [True]
    assert sys.platform == "win32" or stat.S_IMODE(copies[0].stat().st_mode) == 0o600
    with raw(copies[0]) as connection:
        assert version_of(connection) == len(MIGRATIONS)
        assert connection.execute("SELECT id FROM attempts").fetchall() == [(attempt.id,)]


def test_a_step_that_fails_changes_nothing(path: Path, store: SqliteStore) -> None:
    store.close()
    broken = (*MIGRATIONS, ("CREATE TABLE moods (name TEXT)", "CREATE NONSENSE"))
    with pytest.raises(StoreError):
        Database(path, steps=broken)
    with raw(path) as connection:
        assert version_of(connection) == len(MIGRATIONS)
        assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'moods'").fetchone() is None


def test_an_upgrade_without_room_for_its_copy_is_not_begun(path: Path, store: SqliteStore) -> None:
    store.close()
    backup_folder(path).write_text("no folder")
    with pytest.raises(StoreError, match="cannot be written"):
        Database(path, steps=LATER)
    with raw(path) as connection:
        assert version_of(connection) == len(MIGRATIONS)


def test_a_newer_store_is_refused_and_left_alone(path: Path, store: SqliteStore) -> None:
    store.close()
    with raw(path) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 3}")
    before = path.read_bytes()
    problem = refused(path)
    assert f"version {len(MIGRATIONS) + 3}" in problem.message
    assert "Upgrade" in str(problem)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database at all, but long enough" * 40, b"\x00" * 5000])
def test_a_file_that_is_no_store_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    problem = refused(path)
    assert "damaged" in problem.message
    assert "move the file away" in str(problem.remedy)
    assert "restore" not in str(problem.remedy), "there is no copy"
    (path.parent / "backups").mkdir()
    (path.parent / "backups" / "history-20260302T090000Z.db").write_bytes(b"x")
    assert "quizzer history restore latest" in str(refused(path).remedy)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with raw(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    assert "another program" in refused(path).message
    with raw(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]


def test_damage_inside_is_found_by_the_check(path: Path, store: SqliteStore) -> None:
    for _ in range(50):
        store.record(make_attempt())
    assert store.check() == []
    store.close()
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\xff" * 8192)
    damaged = SqliteStore(path)
    assert damaged.check() != []
    damaged.close()


def test_a_record_that_cannot_be_read_is_damage(path: Path, store: SqliteStore) -> None:
    store.record(make_attempt())
    with raw(path) as connection:
        connection.execute("UPDATE answers SET record = x'00'")
    with pytest.raises(StoreError, match="damaged"):
        list(store.attempts())


def test_a_card_that_does_not_follow_from_its_reviews_is_found(path: Path, store: SqliteStore) -> None:
    store.record(make_attempt(70, rating=Rating.GOOD), Scheduler())
    with raw(path) as connection:
        connection.execute("UPDATE cards SET reviews = 9")
    assert store.check() == ["card docker/image counts 9 reviews, there are 1"]


def test_a_place_where_no_file_can_be_is_said(tmp_path: Path) -> None:
    blocking = tmp_path / "file"
    blocking.write_text("no folder")
    problem = refused(blocking / "history.db")
    assert "cannot be written" in problem.message
    folder = tmp_path / "folder.db"
    folder.mkdir()
    assert "cannot be written" in refused(folder).message


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder in which even root cannot write")
def test_a_folder_that_cannot_be_written_is_said() -> None:
    assert "cannot be written" in refused(Path("/proc/self/history.db")).message


def test_a_file_that_cannot_be_written_is_said_at_once(
    path: Path, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may write anything, so the file is opened as SQLite opens it for somebody who may not."""
    store.close()
    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda file, **rest: connect(Path(file).as_uri() + "?mode=ro", uri=True, **rest)
    )
    assert "cannot be written" in refused(path).message


@contextmanager
def full_disk(store: SqliteStore) -> Iterator[None]:
    """Let the store's file not grow by a page."""
    with store.database.writing() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    writer = store.database._writer
    writer.execute(f"PRAGMA max_page_count = {pages}")
    yield
    writer.execute("PRAGMA max_page_count = 1000000")


def test_a_full_disk_loses_nothing_and_works_again_when_there_is_room(store: SqliteStore) -> None:
    first = make_attempt()
    store.record(first)
    store.save_draft(Draft("docker", "volume", "쓰는 중", START))
    large = make_attempt(answer="길다 " * 100_000)
    with full_disk(store):
        with pytest.raises(StoreError, match="disk is full") as caught:
            store.record(large)
        assert caught.value.remedy
        with pytest.raises(StoreError, match="disk is full"):
            store.save_draft(Draft("docker", "volume", "길다 " * 100_000, START))
        assert list(store.attempts()) == [first]
        draft = store.draft("docker", "volume")
        assert draft is not None
        assert draft.text == "쓰는 중"
    store.record(large)
    assert store.attempt(large.id) == large
    assert store.check() == []


FILLS_UP = """
import resource, signal, sys
from pathlib import Path
from quizzer.errors import StoreError
from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Draft
from quizzer.practice.cards import Rating
from quizzer.practice.scheduling import Scheduler
from practice_builders import START
store = SqliteStore(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
kept = 0
try:
    for kept in range(1000):
        store.save_draft(Draft("docker", f"q{kept}", "길다 " * 1000, START))
except StoreError as problem:
    print(kept, problem)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a file's size")
def test_a_file_that_may_not_grow_is_a_sentence_and_the_rest_is_kept(path: Path) -> None:
    """The system refuses the write itself, in the middle of the log."""
    environ = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}
    done = subprocess.run(
        [sys.executable, "-c", FILLS_UP, str(path)], capture_output=True, text=True, env=environ, timeout=60
    )
    assert done.stderr == ""
    kept, sentence = done.stdout.split(maxsplit=1)
    assert 0 < int(kept) < 999
    assert "cannot be written" in sentence or "disk is full" in sentence
    again = SqliteStore(path)
    assert len(again.drafts()) == int(kept)
    assert again.check() == []
    again.close()


def test_a_store_in_use_is_a_sentence_after_the_wait_and_reading_goes_on(
    path: Path, store: SqliteStore
) -> None:
    attempt = make_attempt()
    store.record(attempt)
    with raw(path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use") as caught:
            store.record(make_attempt())
        assert caught.value.remedy
        assert list(store.attempts()) == [attempt]
        SqliteStore(path, busy_seconds=0.05).close()
        other.execute("ROLLBACK")
    store.record(make_attempt())
    assert len(list(store.attempts())) == 2


def test_a_write_waits_for_another_process(path: Path, store: SqliteStore) -> None:
    patient = SqliteStore(path, busy_seconds=30)
    with raw(path) as other:
        other.execute("BEGIN IMMEDIATE")
        done = threading.Event()
        worker = threading.Thread(target=lambda: (patient.record(make_attempt()), done.set()))
        worker.start()
        assert not done.wait(0.2)
        other.execute("ROLLBACK")
        assert done.wait(30)
        worker.join()
    patient.close()
    assert len(list(store.attempts())) == 1


def test_an_answer_is_written_through_to_the_disk_and_a_draft_is_not(store: SqliteStore) -> None:
    with store.database.writing() as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    with store.database.writing(durable=False) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (1,)


def test_many_processes_may_open_a_new_store_at_once(path: Path) -> None:
    path.parent.mkdir()
    script = (
        "import sys; from pathlib import Path; from quizzer.history.store import SqliteStore;"
        "sys.stdin.readline(); s = SqliteStore(Path(sys.argv[1])); s.close()"
    )
    command = [sys.executable, "-c", script, str(path)]
    pipes = {"stdin": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    processes = [subprocess.Popen(command, **pipes) for _ in range(4)]  # type: ignore[call-overload]
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()
    assert [process.communicate(timeout=60)[1] for process in processes] == [""] * 4
    with raw(path) as connection:
        assert version_of(connection) == len(MIGRATIONS)
