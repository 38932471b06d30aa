"""What is deleted or taken back, and how a copy of the history comes back."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from command_line import CommandLine
from past_answers import GOOD, A, B, C, ids, store_of

from quizzer.history.backup import BackupKind, backups


def test_deleting_asks_first_and_keeps_a_copy(answered: CommandLine) -> None:
    done = answered("history", "delete", A, B)
    assert done.code == 2
    assert "--yes" in done.err
    done = answered("history", "delete", A, B, "--yes")
    assert (done.code, done.out) == (0, "2 answers are deleted.\n")
    assert ids(answered("history")) == [C]
    (copy,) = backups(answered.home / "data" / "history.db", BackupKind.BEFORE_DELETE)
    assert copy.path.name in done.err
    assert answered("history", "restore", copy.path.name, "--yes").code == 0
    assert ids(answered("history")) == [C, B, A]


def test_the_last_answer_is_taken_back(answered: CommandLine) -> None:
    assert answered("history", "undo").code == 2
    done = answered("history", "undo", "--yes", "--json")
    assert json.loads(done.out)["id"][:8] == C
    store = store_of(answered)
    assert [draft.text for draft in store.drafts()] == [GOOD]
    assert store.count() == 2
    store.close()


def test_copies_are_listed_and_the_newest_comes_back(answered: CommandLine) -> None:
    assert "no copies yet" in answered("history", "restore").err
    assert answered("history", "list").code == 0  # leaves the day's copy
    rows = json.loads(answered("history", "restore", "--json").out)
    assert [(row["kind"], row["attempts"]) for row in rows] == [("daily", 3)]
    assert "3 answers, daily" in answered("history", "restore").out
    (answered.home / "data" / "history.db").write_bytes(b"broken" * 2000)
    assert answered("history").code == 3
    said = answered("history", "restore", "latest").err
    assert "Your history now: cannot be read" in said and "The copy: 3 answers, the last" in said
    assert answered("history", "restore", "latest", "--yes").code == 0
    assert len(ids(answered("history"))) == 3
    kinds = [row["kind"] for row in json.loads(answered("history", "restore", "--json").out)]
    assert "before-restore" in kinds


@pytest.mark.parametrize(
    ("name", "content", "message", "remedy"),
    [
        ("folder", None, "is a folder", "quizzer history restore"),
        ("gone.db", None, "There is no copy", "quizzer history restore"),
        ("empty.db", b"", "is empty", "quizzer history restore"),
        ("notes.md", b"# notes\n" * 900, "is not a history of quizzer", "quizzer history restore"),
        ("mine.jsonl", b"{}\n", "is not a history of quizzer", "quizzer history merge"),
    ],
)
def test_what_is_no_copy_is_told_as_what_it_is(
    cli: CommandLine, tmp_path: Path, name: str, content: bytes | None, message: str, remedy: str
) -> None:
    (tmp_path / "folder").mkdir()
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    done = cli("history", "restore", file, "--yes")
    assert done.code == 2
    first, second = done.err.splitlines()
    assert message in first and str(file) in first
    assert remedy in second


def test_another_programs_database_is_no_copy_and_the_history_none_of_itself(
    answered: CommandLine, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    done = answered("history", "restore", other, "--yes")
    assert done.code == 3
    assert "another program" in done.err and "Choose a copy: quizzer history restore" in done.err
    itself = answered("history", "restore", answered.home / "data" / "history.db", "--yes")
    assert itself.code == 2 and "as it is now" in itself.err


def test_a_damaged_copy_is_refused_before_anything_is_touched(answered: CommandLine, tmp_path: Path) -> None:
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    done = answered("history", "restore", bad, "--yes")
    assert done.code == 3
    assert "damaged" in done.err
    assert len(ids(answered("history"))) == 3


def test_a_tilde_with_a_name_that_nobody_has_is_a_name(cli: CommandLine) -> None:
    """Only `~/` is the home folder; an unknown user crashed."""
    restored = cli("history", "restore", "~nobody-here")
    assert (restored.code, restored.err.partition("\n")[0]) == (2, "Error: There is no copy ~nobody-here.")
    chosen = cli("model", "use", "~nobody-here/model")
    assert chosen.code == 3 and chosen.err.startswith("Error: There is no folder `~nobody-here/model`.")


def test_an_emptied_store_is_told_and_its_copy_comes_back(answered: CommandLine) -> None:
    """It looked like a history without answers, and doctor said that all was well."""
    file = answered.home / "data" / "history.db"
    assert answered("history", "delete", A, "--yes").code == 0  # makes a copy
    file.write_bytes(b"")
    for command in ("history", "stats", "doctor"):
        done = answered(command)
        assert done.code != 0, command
        assert "empty file" in done.out + done.err and "quizzer history restore latest" in done.out + done.err
    assert answered("history", "restore", "latest", "--yes").code == 0
    assert ids(answered("history")) == [C, B, A]
