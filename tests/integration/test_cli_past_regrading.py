"""Answers are graded again, and a question that was edited or is gone is told."""

from __future__ import annotations

import json

from command_line import CommandLine
from past_answers import A, store_of

from quizzer.history.backup import BackupKind, backups


def test_regrading_changes_nothing_unless_it_is_asked_to(answered: CommandLine) -> None:
    store = store_of(answered)
    old = store.attempt(f"{A}{'0' * 24}")
    assert old is not None
    with store.database.writing() as connection:
        connection.execute("UPDATE attempts SET score = 1 WHERE id = ?", (old.id,))
    store.close()
    done = answered("history", "regrade", A)
    assert done.code == 0, done.err
    assert f"{old.score:.1f}" in done.out
    assert "--keep" in done.err
    lines = answered("history", "regrade", "--session", "5e55", "--json").out.splitlines()
    assert [json.loads(line)["kept"] for line in lines] == [False, False]
    store = store_of(answered)
    assert store.attempts(oldest_first=True).__next__().score == 1
    store.close()
    assert answered("history", "regrade", A, "--keep").code == 0
    shown = json.loads(answered("history", "show", A, "--json").out)
    assert shown["score"] == old.score
    assert [former["score"] for former in shown["former_grades"]] == [1]
    assert backups(answered.home / "data" / "history.db", BackupKind.BEFORE_REGRADE)
    assert "Until" in answered("history", "show", A).out


def test_an_answer_to_a_question_that_is_gone_is_counted_and_not_graded(answered: CommandLine) -> None:
    text = answered.pack.read_text(encoding="utf-8").replace("id: image-vs-container", "id: another")
    answered.pack.write_text(text, encoding="utf-8")
    done = answered("history", "regrade", "--question", "mini/image-vs-container")
    assert done.code == 1
    assert "3 answers are to questions that no pack has" in done.err


def test_an_edited_question_marks_its_older_grades(answered: CommandLine) -> None:
    assert json.loads(answered("history", "show", A, "--json").out)["edited"] is False
    text = answered.pack.read_text(encoding="utf-8").replace("인스턴스다", "개체다")
    answered.pack.write_text(text, encoding="utf-8")
    assert "older text" in answered("history", "show", A).out
    assert json.loads(answered("history", "show", A, "--json").out)["edited"] is True
