"""Days and times at the ends of the calendar: asked for, brought in, or in a store already."""

from __future__ import annotations

import json

import pytest
from command_line import CommandLine, Write
from past_answers import A, B, C, ids, store_of

LINE = {
    "kind": "attempt",
    "id": "dddddddd",
    "pack": "mini",
    "question": "image-vs-container",
    "answer": "말",
    "score": 50.0,
    "started_at": "2026-03-01T09:00:00+00:00",
    "ended_at": "2026-03-01T09:00:10+00:00",
}


@pytest.mark.parametrize("option", ["--since=0001-01-01", "--until=9999-12-31", "--since=9999y"])
@pytest.mark.parametrize("command", ["history", "stats", "report --format json", "history export"])
def test_a_day_beyond_all_answers_bounds_nothing(answered: CommandLine, command: str, option: str) -> None:
    done = answered(*command.split(), option)
    assert (done.code, done.err) == (0, "")
    if command == "history":
        assert ids(done) == [C, B, A]


@pytest.mark.parametrize("command", ["history", "stats", "report --format json"])
def test_a_last_day_before_all_answers_leaves_nothing(answered: CommandLine, command: str) -> None:
    done = answered(*command.split(), "--until", "0001-01-01")
    assert "quizzer failed" not in done.err
    assert A not in done.out


@pytest.mark.parametrize(
    ("field", "time"),
    [
        ("started_at", "0001-01-01T00:00:00+00:00"),
        ("ended_at", "0001-01-01T00:00:00+00:00"),
        ("ended_at", "9999-12-31T23:59:59-12:00"),
        ("ended_at", "2200-01-01T00:00:00+00:00"),
    ],
)
def test_a_time_that_no_clock_shows_is_a_fault_of_its_line(
    answered: CommandLine, write: Write, field: str, time: str
) -> None:
    lines = [{"quizzer_history": 1}, LINE | {field: time}]
    done = answered("history", "merge", write("odd.jsonl", "\n".join(map(json.dumps, lines))))
    assert done.code == 1
    assert (
        f"odd.jsonl, line 2 is not an entry of a history: `{field}` is not in the years 1970 to 2199"
        in done.err
    )
    assert ids(answered("history")) == [C, B, A]


@pytest.mark.parametrize("micros", [-62135596800000000, 253402300799000000, -(9 * 10**18), 9 * 10**18])
@pytest.mark.parametrize("zone", ["Asia/Seoul", "America/New_York"])
def test_a_store_with_such_a_time_can_be_looked_into(
    answered: CommandLine, monkeypatch: pytest.MonkeyPatch, micros: int, zone: str
) -> None:
    import time

    monkeypatch.setenv("TZ", zone)
    getattr(time, "tzset", lambda: None)()
    store = store_of(answered)
    with store.database.writing() as connection:
        connection.execute(
            "UPDATE attempts SET started_at = ?1, ended_at = ?1 WHERE id LIKE ?2", (micros, f"{B}%")
        )
        connection.execute("UPDATE totals SET first_at = ?1, last_at = ?1", (micros,))
    store.close()
    for command in ("history", "stats", "stats --since 2026-01-01", "report --format md", "history export"):
        done = answered(*command.split())
        assert (done.code, "failed" in done.err) == (0, False), (command, done.err)
    monkeypatch.undo()
    getattr(time, "tzset", lambda: None)()
