"""Which answers a command speaks of, and what is said when there are none."""

from __future__ import annotations

import json
import os
from datetime import datetime

import pytest
from command_line import CommandLine
from past_answers import A, B, C, ids

from quizzer.history.store import SqliteStore
from quizzer.practice.days import day_of


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], [C, B, A]),
        (["--question", "image-vs-container"], [C, B, A]),
        (["--question", "mini/image-vs-container"], [C, B, A]),
        (["--question", "what-is-a-process"], []),
        (["--tag", "docker"], [C, B, A]),
        (["--session", "5e55"], [B, A]),
        (["--session", "last", "--limit", "1"], [B]),
        (["--since", "2026-03-02"], [C, B]),
        (["--until", "2026-03-05"], [B, A]),
        (["--since", "2026-03-03", "--until", "2026-03-05"], [B]),
        (["--pack", "docker"], []),
        (["--pack", "docker", "--pack", "mini"], [C, B, A]),
    ],
)
def test_answers_are_chosen(answered: CommandLine, options: list[str], found: list[str]) -> None:
    done = answered("history", "list", *options)
    assert (done.code, ids(done)) == (0, found), done.err
    assert found or "No answer fits" in done.err


def test_two_answers_are_compared_key_point_by_key_point(answered: CommandLine) -> None:
    done = answered("history", "compare", C, A)
    assert done.code == 0, done.err
    assert "missing -> covered" in " ".join(done.out.split())
    data = json.loads(answered("history", "compare", A, C, "--json").out)
    assert (data["before"]["id"][:8], data["after"]["id"][:8]) == (A, C)
    assert data["gained"] == pytest.approx(data["after"]["score"] - data["before"]["score"])
    assert data["same_text"] and data["same_engine"]
    assert {point["after"] for point in data["key_points"]} == {"covered"}
    before = json.loads(answered("history", "compare", "last", "--json").out)
    assert before["before"]["id"][:8] == B


@pytest.mark.parametrize("argv", [["delete", "--yes"], ["regrade"], ["delete", A, "--pack", "mini", "--yes"]])
def test_what_is_meant_must_be_said_once(answered: CommandLine, argv: list[str]) -> None:
    done = answered("history", *argv)
    assert done.code == 2
    assert "Say which answers" in done.err
    assert len(ids(answered("history"))) == 3


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["merge", "none.db"], "is not there"),
        pytest.param(["merge", os.devnull], "is not a file", id="device"),
        (["merge", "{home}/data"], "would be merged into"),
        (["merge", "{home}/data/packs/mini.yaml"], "neither a store nor an export"),
        (["compare", A, A], "same answer"),
        (["compare", A], "not answered before"),
        (["compare", "zzz"], "no answer"),
        (["show", "last!"], "no answer"),
        (["list", "--session", "f00"], "no session"),
        (["list", "--question", "imgae-vs-container"], "image-vs-container"),
        (["list", "--question", "mini/image-vs-container", "--pack", "docker"], "not in the pack docker"),
        (["restore", "yesterday"], "no copy"),
        (["suspend", "mini/imag-vs-container"], "image-vs-container"),
        (["resume", "mini/none"], "set aside"),
        (["resume"], "Say which questions"),
        (["unflag", "mini/none"], "flagged"),
        (["flag", "mini"], "mini"),
        (["export", "-o", "/nowhere/at/all.jsonl"], "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_a_sentence_with_a_way_out(
    answered: CommandLine, argv: list[str], words: str
) -> None:
    done = answered("history", *(each.format(home=answered.home) for each in argv))
    said = [line for line in done.err.splitlines() if line]
    if "none" in argv[-1] and argv[0] in ("resume", "unflag"):
        assert words in done.err
        return
    assert done.code in (1, 2, 3)
    assert words in done.err
    assert len(said) >= 2, "what is wrong, and what to do"
    assert "Traceback" not in done.err


def test_cards_flags_sessions_and_what_is_set_aside(answered: CommandLine) -> None:
    name = "mini/image-vs-container"
    (card,) = [json.loads(line) for line in answered("history", "cards", "--json").out.splitlines()]
    assert (card["reviews"], card["leech"], card["suspended_at"]) == (3, False, None)
    assert card["due_day"] == day_of(datetime.fromisoformat(card["due"])).isoformat()
    assert answered("history", "cards").out.startswith(f"{card['due_day']}  ")
    assert answered("history", "cards", "--leeches").out == ""
    assert answered("history", "suspend", name).code == 0
    assert "set aside" in answered("history", "cards", "--suspended").out
    assert answered("history", "resume", name).code == 0
    assert answered("history", "flag", name, "--note", " 오타 ").code == 0
    (flag,) = [json.loads(line) for line in answered("history", "flags", "--json").out.splitlines()]
    assert (flag["note"], flag["question"]) == ("오타", "image-vs-container")
    assert answered("history", "unflag", "--all").code == 0
    (session,) = [json.loads(line) for line in answered("history", "sessions", "--json").out.splitlines()]
    assert (session["mock"], session["answered"]) == (True, 1)
    assert "mock interview" in answered("history", "sessions").out


def test_doctor_counts_answers_without_reading_them(
    answered: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise AssertionError("read the whole history")

    monkeypatch.setattr(SqliteStore, "attempts", refuse)
    assert json.loads(answered("doctor", "--json").out)["store"]["attempts"] == 3


@pytest.mark.parametrize("line", ["history list", "history sessions", "report --format md -o -"])
def test_a_limit_beyond_all_counting_is_none(answered: CommandLine, line: str) -> None:
    done = answered(*line.split(), "--limit", "9" * 24)
    assert done.code == 0, done.err
    assert done.out == answered(*line.split(), "--limit", "0").out
    assert answered(*line.split(), "--limit", "-1").code == 2
