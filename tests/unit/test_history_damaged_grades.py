"""A grade that is none: refused where it comes in, and harmless where it is already."""

from __future__ import annotations

import copy
import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from history_stores import DAY, REF, SCHEDULER, MakeStore, keep
from practice_builders import START, make_attempt, make_grade, make_pack

from quizzer.config import load_settings
from quizzer.errors import DataError
from quizzer.grading.grade import Contradiction, ContradictionKind, Evidence, Feature, Guard, GuardKind, Span
from quizzer.grading.record import to_record
from quizzer.history.contents import KeptAttempt
from quizzer.history.lines import as_line, header
from quizzer.history.merging import Merged, entries_of, take_in
from quizzer.practice.comparison import compare
from quizzer.practice.grade_shape import fault_of_grade, is_unreadable
from quizzer.reports.data.build import build
from quizzer.reports.data.choice import Choice
from quizzer.reports.render.markdown import render


def full_record() -> dict[str, Any]:
    """Write a grade in which nothing is empty."""
    from dataclasses import replace

    words = Evidence("이미지", Span(0, 3))
    grade = replace(
        make_grade(50, points=[("이미지는 템플릿이다", "covered"), ("격리 수준", "missing")]),
        contradictions=(Contradiction(ContradictionKind.NEGATED, words, (0,), 5.0, "이미지"),),
        guards=(Guard(GuardKind.ECHO, 3.0, (words,)),),
        features=(Feature("coverage", 0.5, 1.0),),
    )
    return json.loads(json.dumps(to_record(grade)))  # type: ignore[no-any-return]


def places(value: object, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """List the ways to everything in a record."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inside:
        yield (*way, key)
        yield from places(each, (*way, key))


def damaged(way: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """Put a value into a whole record."""
    record = copy.deepcopy(full_record())
    place: Any = record
    for key in way[:-1]:
        place = place[key]
    place[way[-1]] = value
    return record


BAD: tuple[object, ...] = (["x"], "x", {}, None, True, -1, float("nan"), 10**400)

DAMAGED = [
    record
    for way in places(full_record())
    for value in BAD
    if fault_of_grade(record := damaged(way, value)) is not None
]


def test_a_whole_grade_has_no_fault_and_every_field_can_be_damaged() -> None:
    assert fault_of_grade(full_record()) is None
    assert fault_of_grade({}) is None, "that of a skipped question"
    for way in places(full_record()):
        assert fault_of_grade(damaged(way, ["x"])) is not None or way[-1] == "absent", way
    assert fault_of_grade(damaged(("band",), "splendid")) is None, "a later version may know more"
    assert fault_of_grade({**full_record(), "mood": "good"}) is None


def test_a_line_with_a_damaged_grade_is_left_out_and_named(make_store: MakeStore, tmp_path: Path) -> None:
    good = as_line(KeptAttempt(make_attempt(50)))
    lines = [header(START, "1"), good]
    lines += [
        json.dumps({**json.loads(as_line(KeptAttempt(make_attempt(60)))), "grade": grade})
        for grade in DAMAGED
    ]
    lines += [as_line(KeptAttempt(make_attempt(70, at=START + DAY)))]
    file = tmp_path / "damaged.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    store = make_store("one")
    refused: list[DataError] = []
    assert take_in(store, entries_of(file, refused.append), SCHEDULER) == Merged(attempts=2)
    assert len(refused) == len(DAMAGED) > 100
    assert "line 3 " in refused[0].message
    assert "`grade." in refused[0].message
    with pytest.raises(DataError, match="line 3 "):
        take_in(make_store("two"), entries_of(file), SCHEDULER)


def test_a_damaged_grade_in_a_store_spoils_nothing_else(make_store: MakeStore) -> None:
    """The answer and its score are still there; a report says what it cannot read."""
    store = make_store("one")
    kept = [keep(store, 40, days=float(day)) for day in range(len(DAMAGED[::7]))]
    last = keep(store, 80, days=400.0, points=[("이미지는 템플릿이다", "covered")])
    with closing(sqlite3.connect(store.path)) as connection, connection:
        for attempt, grade in zip(kept, DAMAGED[::7], strict=True):
            packed = zlib.compress(json.dumps(grade).encode())
            connection.execute(
                "UPDATE answers SET record = ? WHERE attempt = (SELECT number FROM attempts WHERE id = ?)",
                (packed, attempt.id),
            )
    found = list(store.attempts())
    assert sum(is_unreadable(each.record) for each in found) == len(kept)
    assert compare(found[-1], found[0]).points
    settings = load_settings({"QUIZZER_HOME": str(store.path.parent)})
    packs = [make_pack(REF[1], pack_id=REF[0])]
    report = render(build(store, packs, Choice(), settings, START + 500 * DAY))
    assert report.count("cannot read the details of the grade") == len(kept)
    assert last.answer in report
    refused: list[DataError] = []
    take_in(make_store("other"), entries_of(store.path, refused.append), SCHEDULER)
    assert len(refused) == len(kept)
    assert kept[0].id in " ".join(each.message for each in refused)


def test_damaged_grades_are_found_by_the_check(make_store: MakeStore) -> None:
    store = make_store("one")
    attempts = [keep(store, 40), keep(store, 50, days=1), keep(store, 60, days=2)]
    assert store.check() == []
    damages = (zlib.compress(json.dumps(DAMAGED[0]).encode()), b"no zlib", zlib.compress(b"[1, 2"))
    with closing(sqlite3.connect(store.path)) as connection, connection:
        for attempt, data in zip(attempts, damages, strict=True):
            connection.execute(
                "UPDATE answers SET record = ? WHERE attempt = (SELECT number FROM attempts WHERE id = ?)",
                (data, attempt.id),
            )
    said = store.check()
    assert len(said) == 3
    assert all(attempt.id in line for attempt, line in zip(attempts, said, strict=True))
