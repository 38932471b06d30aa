"""Histories are written out and taken in again: nothing lost, nothing twice, the newest word counts."""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from practice_builders import START, make_attempt, make_grade
from pydantic import TypeAdapter, ValidationError

from quizzer.errors import DataError, StoreError, UsageError
from quizzer.history.contents import Entry, KeptAttempt, contents
from quizzer.history.line_faults import FAULTS
from quizzer.history.line_models import AnyLine
from quizzer.history.lines import as_line, header, read_lines
from quizzer.history.merging import Merged, entries_of, take_in, take_in_staged
from quizzer.history.staging import staged
from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Attempt, Draft, QuestionRef
from quizzer.practice.cards import Rating
from quizzer.practice.kept import Flag, SessionLog
from quizzer.practice.memory import MemoryStore
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.store import Store

SCHEDULER = Scheduler()
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
REF = QuestionRef("docker", "image")

Make = Callable[[str], SqliteStore]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    opened: list[SqliteStore] = []

    def open_store(name: str) -> SqliteStore:
        opened.append(SqliteStore(tmp_path / f"{name}.db"))
        return opened[-1]

    yield open_store
    for store in opened:
        store.close()


def keep(store: Store, score: float, *, days: float = 0, **fields: Any) -> Attempt:
    attempt = make_attempt(score, at=START + days * DAY, rating=SCHEDULER.rate(score), **fields)
    store.record(attempt, SCHEDULER)
    return attempt


def fill(store: Store) -> Attempt:
    """Put something of everything into a store; gives an attempt with a past."""
    asked = (REF, QuestionRef("git", "merge"))
    store.start_session(SessionLog("s1", START, START + DAY, True, asked, ((asked[1], asked[0]),)))
    first = keep(
        store, 30, points=[("격리 수준을 말한다", "contradicted")], session="s1", answer="답\x00\n🇰🇷"
    )
    keep(store, 80, days=3, question="volume")
    store.record(make_attempt(None, pack="git", question="merge"))
    store.override(first.id, 70, note="맞다", at=START + DAY, scheduler=SCHEDULER)
    store.override(first.id, 66, note="조금", at=START + 2 * DAY, scheduler=SCHEDULER)
    again = make_grade(45, points=[("격리 수준을 말한다", "partial")])
    store.regrade(
        first.id, again, at=START + 3 * DAY, question_hash="new", pack_hash="p2", scheduler=SCHEDULER
    )
    store.save_draft(Draft("docker", "volume", "쓰는 중 \u202e", START + 9 * DAY, 5.5, 1))
    store.flag(Flag("docker", "image", "오타", START))
    store.suspend("git", "merge", START)
    return first


def everything(store: Store) -> dict[str, object]:
    """Take a store apart, in an order that does not depend on how it was filled."""
    return {
        "entries": sorted(repr(entry) for entry in contents(store)),
        "cards": {ref: store.card(*ref) for ref in store.tallies()},
        "tallies": store.tallies(),
        "amounts": store.amounts([START + hour * HOUR for hour in range(-24, 60 * 24)]),
        "points": store.points(),
    }


def test_an_export_holds_everything(make: Make, tmp_path: Path) -> None:
    one, other = make("one"), make("other")
    fill(one)
    file = tmp_path / "내보내기.jsonl"
    lines = [header(START, "1"), *map(as_line, contents(one))]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert take_in(other, entries_of(file), SCHEDULER) == Merged(
        attempts=3, sessions=1, drafts=1, flags=1, suspended=1
    )
    assert everything(other) == everything(one)
    assert other.check() == []


def test_a_store_file_is_taken_in_as_it_is_and_left_alone(make: Make) -> None:
    one, other = make("one"), make("other")
    fill(one)
    one.close()
    before = one.path.read_bytes()
    take_in(other, entries_of(one.path), SCHEDULER)
    assert one.path.read_bytes() == before
    again = SqliteStore(one.path)
    assert everything(other) == everything(again)
    again.close()


def test_a_store_that_somebody_uses_is_taken_in_with_what_is_in_its_log(make: Make) -> None:
    one, other = make("one"), make("other")
    kept = keep(one, 50)
    assert one.path.with_name("one.db-wal").stat().st_size > 0
    take_in(other, entries_of(one.path), SCHEDULER)
    assert list(other.attempts()) == [kept]


def test_nothing_is_doubled(make: Make) -> None:
    one, other = make("one"), make("other")
    fill(one)
    take_in(other, contents(one), SCHEDULER)
    before = everything(other)
    assert take_in(other, contents(one), SCHEDULER) == Merged(known=3)
    assert not take_in(other, contents(one), SCHEDULER).brings
    assert everything(other) == before


def test_the_newest_word_counts_on_both_sides(make: Make) -> None:
    """Both machines have the attempt; each objects, the later objection wins everywhere."""
    one, other = make("one"), make("other")
    attempt = keep(one, 30)
    take_in(other, contents(one), SCHEDULER)
    one.override(attempt.id, 50, at=START + DAY, scheduler=SCHEDULER)
    other.override(attempt.id, 90, note="나중", at=START + 2 * DAY, scheduler=SCHEDULER)
    for target, source in ((one, other), (other, one)):
        take_in(target, list(contents(source)), SCHEDULER)
        found = target.attempt(attempt.id)
        assert found is not None
        assert (found.override, found.note, found.rating) == (90, "나중", Rating.EASY)
        assert target.card(*REF) == SCHEDULER.review(REF, None, Rating.EASY, attempt.ended_at)
    assert {each.score for each in one.overrides(attempt.id)} == {50, 90}


def test_a_withdrawn_objection_is_withdrawn_on_the_other_side(make: Make) -> None:
    one, other = make("one"), make("other")
    attempt = keep(one, 30)
    one.override(attempt.id, 90, at=START, scheduler=SCHEDULER)
    take_in(other, contents(one), SCHEDULER)
    one.override(attempt.id, None, at=START + DAY, scheduler=SCHEDULER)
    assert take_in(other, contents(one), SCHEDULER) == Merged(known=1, changed=1)
    assert other.attempt(attempt.id) == one.attempt(attempt.id)


def test_a_newer_grade_comes_over_and_the_old_one_stays_beside_it(make: Make) -> None:
    one, other = make("one"), make("other")
    attempt = keep(one, 30)
    take_in(other, contents(one), SCHEDULER)
    one.regrade(
        attempt.id, make_grade(88), at=START + DAY, question_hash="q", pack_hash="p", scheduler=SCHEDULER
    )
    assert take_in(other, contents(one), SCHEDULER) == Merged(known=1, changed=1)
    assert everything(other) == everything(one)
    assert [former.score for former in other.former_grades(attempt.id)] == [30]
    assert take_in(one, contents(other), SCHEDULER) == Merged(known=1)


def test_cards_are_made_anew_from_all_answers_in_order_of_time(make: Make) -> None:
    one, other = make("one"), make("other")
    for store, answers in ((one, ((90, 4.0),)), (other, ((20, 0.0), (70, 8.0)))):
        for score, days in answers:
            keep(store, score, days=days)
    take_in(one, contents(other), SCHEDULER)
    expected = MemoryStore()
    for score, days in ((20, 0.0), (90, 4.0), (70, 8.0)):
        keep(expected, score, days=days)
    assert one.card(*REF) == expected.card(*REF)


def test_other_peoples_answers_may_leave_the_schedule_alone(make: Make) -> None:
    one, other = make("one"), make("other")
    keep(one, 90, days=4)
    card = one.card(*REF)
    keep(other, 20)
    take_in(one, contents(other), SCHEDULER, leave_schedule=True)
    assert one.card(*REF) == card
    assert one.tallies()[REF].attempts == 2


def test_what_was_deleted_does_not_come_back(make: Make) -> None:
    one, other = make("one"), make("other")
    attempt, stays = keep(one, 30), keep(one, 60, days=1)
    take_in(other, contents(one), SCHEDULER)
    assert one.delete([attempt.id, "unknown"], at=START, scheduler=SCHEDULER) == 1
    assert take_in(one, contents(other), SCHEDULER) == Merged(known=1, deleted=1)
    assert list(one.attempts()) == [stays]
    expected = MemoryStore()
    expected.record(stays, SCHEDULER)
    assert one.card(*REF) == expected.card(*REF)
    assert one.check() == []


def test_a_dry_run_changes_nothing(make: Make) -> None:
    one, other = make("one"), make("other")
    fill(one)
    with staged(contents(one)) as staging:
        expected = take_in_staged(other, staging, SCHEDULER, dry_run=True)
        assert list(contents(other)) == []
        assert take_in_staged(other, staging, SCHEDULER) == expected
    assert expected.attempts == 3


def many(store: Store) -> None:
    """Fill a store with more than one transaction takes where the clock stands a second further at each look."""
    for number in range(12):
        keep(store, 10 * (number % 9), days=number, question=f"q{number % 4}", session="s1")
    fill(store)


def test_others_write_while_a_large_history_comes_in(make: Make) -> None:
    """Between two of its short transactions the store is free, and sound."""
    one, other, third = make("one"), make("other"), SqliteStore(make("other").path, busy_seconds=0)
    many(one)
    written = []

    def write(_seconds: float) -> None:
        written.append(keep(third, 50, days=20 + len(written), question=f"q{len(written) % 4}"))
        assert third.check() == []

    with staged(contents(one)) as staging:
        take_in_staged(other, staging, SCHEDULER, pause=write, clock=itertools.count().__next__)
    third.close()
    assert len(written) >= 4
    for attempt in written:
        one.record(attempt, SCHEDULER)
    assert everything(other) == everything(one)


@pytest.mark.parametrize("after", [1, 3])
def test_a_merge_that_was_broken_off_is_finished_by_the_same_merge(make: Make, after: int) -> None:
    one, other = make("one"), make("other")
    many(one)
    pauses = itertools.count(1)

    def break_off(_seconds: float) -> None:
        if next(pauses) == after:
            raise KeyboardInterrupt

    with staged(contents(one)) as staging:
        with pytest.raises(KeyboardInterrupt):
            take_in_staged(other, staging, SCHEDULER, pause=break_off, clock=itertools.count().__next__)
        assert 0 < other.count() < one.count()
        assert other.check() == []
        take_in_staged(other, staging, SCHEDULER)
    assert everything(other) == everything(one)


def test_of_two_drafts_and_flags_the_newer_stays_and_an_answer_outdates_a_draft(make: Make) -> None:
    one, other = make("one"), make("other")
    for store, text, days in ((one, "옛", 0), (other, "새", 1)):
        store.save_draft(Draft("docker", "volume", text, START + days * DAY))
        store.flag(Flag("docker", "volume", text, START + days * DAY))
    other.save_draft(Draft(*REF, "답한 뒤라 낡음", START))
    keep(one, 50, days=2)
    assert take_in(one, contents(other), SCHEDULER) == Merged(drafts=1, flags=1)
    assert [(draft.question, draft.text) for draft in one.drafts()] == [("volume", "새")]
    assert [flag.note for flag in one.flags()] == ["새"]
    assert take_in(other, contents(one), SCHEDULER).drafts == 0
    assert [flag.note for flag in other.flags()] == ["새"]


READER: TypeAdapter[Any] = TypeAdapter(AnyLine)
GOOD = as_line(KeptAttempt(make_attempt(50)))


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
    make: Make, tmp_path: Path, lines: list[str], words: str
) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
    store = make("one")
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


def test_what_cannot_be_read_is_said(make: Make, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        list(entries_of(tmp_path / "none.db"))
    foreign = tmp_path / "bookmarks.db"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(StoreError, match="another program"):
        list(entries_of(foreign))
    damaged = make("damaged")
    keep(damaged, 50)
    damaged.close()
    damaged.path.write_bytes(damaged.path.read_bytes()[:3000])
    with pytest.raises(StoreError, match="damaged"):
        list(entries_of(damaged.path))
    newer = make("newer")
    newer.close()
    with closing(sqlite3.connect(newer.path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="newer quizzer") as caught:
        list(entries_of(newer.path))
    assert str(newer.path) in caught.value.message


def test_unknown_keys_and_lines_of_cards_are_passed_over(tmp_path: Path) -> None:
    data = {**json.loads(GOOD), "mood": "good"}
    file = tmp_path / "later.jsonl"
    lines = [header(START, "9"), json.dumps(data), '{"kind": "card", "due": "?"}', ""]
    file.write_text("\ufeff" + "\n".join(lines), encoding="utf-8")
    (entry,) = read_lines(file)
    assert isinstance(entry, KeptAttempt)
    assert entry == KeptAttempt(replace(entry.attempt))


TEXTS = st.text(max_size=30)
TIMES = st.integers(0, 10**9).map(lambda seconds: START + timedelta(microseconds=seconds * 1000 + 1))


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    question = draw(st.sampled_from(("image", "volume", "네트워크")))
    kind = draw(st.integers(0, 3))
    if kind == 1:
        return Draft("docker", question, draw(TEXTS.filter(str.strip)), draw(TIMES), 1.5)
    if kind == 2:
        return Flag("docker", question, draw(TEXTS), draw(TIMES))
    if kind == 3:
        return SessionLog(draw(st.sampled_from(("a1", "b2"))), START, draw(TIMES | st.none()), False, ())
    score = draw(st.none() | st.floats(0, 100))
    rated = score is not None and draw(st.booleans())
    attempt = make_attempt(
        score,
        question=question,
        answer=draw(TEXTS),
        at=draw(TIMES),
        rating=SCHEDULER.rate(score) if rated and score is not None else None,
    )
    return KeptAttempt(attempt)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mine=st.lists(entries(), max_size=6), theirs=st.lists(entries(), max_size=6))
def test_two_machines_that_merge_each_other_are_the_same(
    mine: list[Entry], theirs: list[Entry], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("merge")
    one, other = SqliteStore(folder / "one.db"), SqliteStore(folder / "other.db")
    take_in(one, mine, SCHEDULER)
    take_in(other, theirs, SCHEDULER)
    theirs_before = list(contents(other))
    take_in(other, contents(one), SCHEDULER)
    take_in(one, theirs_before, SCHEDULER)
    ours, others = everything(one), everything(other)
    assert ours["cards"] == others["cards"]
    assert {a.id for a in one.attempts()} == {a.id for a in other.attempts()}
    assert one.check() == other.check() == []
    one.close()
    other.close()
