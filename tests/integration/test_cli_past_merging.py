"""A history goes to another machine, and what was only in memory comes home."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from command_line import CommandLine, Done
from past_answers import GOOD, ids

from quizzer.config import load_settings
from quizzer.practice.attempt import Draft
from quizzer.workbench import Workbench


class CommandLineAt:
    """The same command line in another home."""

    def __init__(self, cli: CommandLine, home: Path) -> None:
        self._cli, self._home = cli, home

    def __call__(self, *argv: str | Path) -> Done:
        return self._cli(*argv, QUIZZER_HOME=str(self._home))


def test_a_history_goes_to_another_machine_and_back(answered: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "내 기록.jsonl"
    assert answered("history", "export", "-o", file).code == 0
    assert answered("history", "export", "-o", file).code == 2, "it is there already"
    assert answered("history", "export", "-o", file, "--replace").code == 0
    lines = [json.loads(line) for line in answered("history", "export").out.splitlines()]
    assert lines[0]["quizzer_history"] == 1
    assert [line["kind"] for line in lines[1:]] == ["session", *["attempt"] * 3]
    part = answered("history", "export", "--session", "5e55").out.splitlines()
    assert len(part) == 1 + 2
    assert answered("history", "delete", "--pack", "mini", "--yes").code == 0
    group = tmp_path / "group.db"
    done = answered("history", "merge", file, "--into", group, "--json")
    assert json.loads(done.out)["attempts"] == 3
    assert answered("history", "merge", group).out.splitlines()[0] == "0 answers are new."
    other = CommandLineAt(answered, tmp_path / "other")
    assert "3 answers would come" in other("history", "merge", file, "--dry-run").out
    assert "3 answers are new" in other("history", "merge", file).out
    assert "3 were there already" in other("history", "merge", group).out
    assert len(ids(other("history"))) == 3


def test_what_is_only_in_memory_is_saved_elsewhere_and_brought_home(
    cli: CommandLine, grades: dict[str, Any], tmp_path: Path
) -> None:
    """The data folder cannot be used: practising goes on, and nothing is lost in the end."""
    from quizzer.practice.plan import Plan

    blocked = cli.home / "data" / "history.db"
    blocked.mkdir()
    bench = Workbench.open(load_settings({"QUIZZER_HOME": str(cli.home)}))
    session = bench.session(Plan(packs=("mini",)))
    assert bench.store_problem is not None
    attempt = session.record(session.submit(GOOD), grades[GOOD])
    session.next()
    session.save_draft(session.sketch("쓰다 만 답"))
    assert bench.save_elsewhere(tmp_path).path == tmp_path / "history.db"
    assert bench.store_problem is None
    bench.store.save_draft(Draft("mini", "image-vs-container", "나중", datetime.now(UTC)))
    assert bench.close() is None
    blocked.rmdir()
    assert "1 answer is new" in cli("history", "merge", tmp_path / "history.db").out
    assert ids(cli("history")) == [attempt.id[:8]]


def test_an_answer_with_a_damaged_grade_is_left_out_and_the_others_come(
    answered: CommandLine, tmp_path: Path
) -> None:
    lines = [json.loads(line) for line in answered("history", "export").out.splitlines()]
    lines[3]["grade"]["key_points"][0]["weight"] = "x"
    file = tmp_path / "damaged.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    other = CommandLineAt(answered, tmp_path / "other")
    done = other("history", "merge", file)
    assert done.code == 1
    assert "2 answers are new" in done.out
    assert "line 4 " in done.err
    assert "`grade.key_points.0.weight` must be a number" in done.err
    assert "1 answer was left out" in done.err
    assert json.loads(other("history", "merge", file, "--json").out)["refused"] == 1


def test_a_damaged_grade_in_the_store_is_told_and_nothing_else_suffers(answered: CommandLine) -> None:
    newest = json.loads(answered("history", "--json").out.splitlines()[0])["id"]
    with closing(sqlite3.connect(answered.home / "data" / "history.db")) as connection, connection:
        connection.execute(
            "UPDATE answers SET record = ? WHERE attempt = (SELECT number FROM attempts WHERE id = ?)",
            (zlib.compress(json.dumps({"score": "x", "key_points": "y"}).encode()), newest),
        )
    shown = answered("history", "show", newest)
    assert shown.code == 0, shown.err
    assert "cannot read the details of the grade" in shown.out
    assert GOOD in shown.out
    for line in (
        "report --format md",
        "report --format csv",
        "history regrade last",
        "stats",
        "history compare last",
    ):
        done = answered(*line.split())
        assert done.code == 0, (line, done.err)
    done = answered("doctor")
    assert done.code == 3
    assert newest in done.out
