"""A history as lines of text: everything is in them, and a bad one is named."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from history_stores import SCHEDULER, MakeStore, everything, fill
from practice_builders import START, make_attempt
from pydantic import TypeAdapter, ValidationError

from quizzer.errors import DataError
from quizzer.history.contents import KeptAttempt, contents
from quizzer.history.line_faults import FAULTS
from quizzer.history.line_models import AnyLine
from quizzer.history.lines import as_line, header, read_lines
from quizzer.history.merging import Merged, entries_of, take_in

READER: TypeAdapter[Any] = TypeAdapter(AnyLine)
GOOD = as_line(KeptAttempt(make_attempt(50)))


def test_an_export_holds_everything(make_store: MakeStore, tmp_path: Path) -> None:
    one, other = make_store("one"), make_store("other")
    fill(one)
    file = tmp_path / "내보내기.jsonl"
    lines = [header(START, "1"), *map(as_line, contents(one))]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert take_in(other, entries_of(file), SCHEDULER) == Merged(
        attempts=3, sessions=1, drafts=1, flags=1, suspended=1
    )
    assert everything(other) == everything(one)
    assert other.check() == []


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([], "is empty"),
        (["text"], "neither a store nor an export"),
        (['{"id": 1}'], "neither a store nor an export"),
        (['{"quizzer_history": 99}'], "newer quizzer"),
        ([header(START, "1"), GOOD, "{"], "line 3 .* it is not JSON"),
        ([header(START, "1"), GOOD, "[]"], "line 3 .* not an object"),
        ([header(START, "1"), GOOD, '{"kind": "mood"}'], "line 3 .* no `kind` called mood"),
        ([header(START, "1"), GOOD, '{"pack": "git"}'], "line 3 .* does not say its `kind`"),
        ([header(START, "1"), GOOD.replace('"score": 50', '"score": 500')], "`score` is greater than 100"),
        ([header(START, "1"), GOOD.replace('"score": 50', '"score": -1')], "`score` is smaller than 0"),
        ([header(START, "1"), GOOD.replace('"score": 50', '"score": "much"')], "`score` must be a number"),
        (
            [header(START, "1"), GOOD.replace('"hints_used": 0', '"hints_used": 0.5')],
            "must be a whole number",
        ),
        ([header(START, "1"), GOOD.replace('"id": "', '"id": "x')], "`id` is not an id"),
        ([header(START, "1"), GOOD.replace('"pack": "docker"', '"pack": ""')], "`pack` is empty"),
        ([header(START, "1"), GOOD.replace('"pack": "docker", ', "")], "`pack` is missing"),
        (
            [header(START, "1"), GOOD.replace('"overrides": []', '"overrides": [{}]')],
            r"`overrides\.0\.score`",
        ),
        (
            [header(START, "1"), GOOD.replace('"ended_at": "2026', '"ended_at": "26')],
            "`ended_at` must be a time",
        ),
        ([header(START, "1"), GOOD.replace("+00:00", "")], "line 2 .* time with its zone"),
        ([header(START, "1"), "\udcff"], "line 2 .* it is not JSON"),
        ([header(START, "1"), "[" * 100_000], "line 2 .* it is not JSON"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_changed(
    make_store: MakeStore, tmp_path: Path, lines: list[str], words: str
) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
    store = make_store("one")
    with pytest.raises(DataError, match=words) as caught:
        take_in(store, entries_of(file), SCHEDULER)
    assert caught.value.remedy
    assert store.count() == 0


def test_every_fault_that_a_line_can_have_has_a_sentence() -> None:
    """What a line is made of has no fault that would be told in pydantic's words."""
    wrong: list[Any] = [None, True, "", "x" * 300, 1.5, -1, 10**12, [], [1], {}, {"a": 1}, "2026-03-02", "26"]
    seen = set()
    for kind in ("attempt", "draft", "flag", "suspended", "session"):
        for field in json.loads(GOOD).keys() | {"text", "saved_at", "at", "questions", "follow_ups", "mock"}:
            for value in wrong:
                line = {**json.loads(GOOD), "kind": kind, "text": "", "saved_at": "2026-03-02T09:00:00Z"}
                line |= {"at": "2026-03-02T09:00:00Z", field: value}
                try:
                    READER.validate_json(json.dumps(line))
                except ValidationError as problem:
                    seen.add(problem.errors()[0]["type"])
    assert seen - FAULTS.keys() == set()
    assert len(seen) > 10


def test_unknown_keys_and_lines_of_cards_are_passed_over(tmp_path: Path) -> None:
    data = {**json.loads(GOOD), "mood": "good"}
    file = tmp_path / "later.jsonl"
    lines = [header(START, "9"), json.dumps(data), '{"kind": "card", "due": "?"}', ""]
    file.write_text("\ufeff" + "\n".join(lines), encoding="utf-8")
    (entry,) = read_lines(file)
    assert isinstance(entry, KeptAttempt)
    assert entry == KeptAttempt(replace(entry.attempt))
