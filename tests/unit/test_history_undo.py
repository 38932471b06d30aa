"""Taking back the last grade leaves no trace: every table is as it was, to the last digit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from practice_builders import START, Clock, make_attempt, make_grade, make_pack

from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Draft
from quizzer.practice.item import items_of
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.session import Session
from quizzer.practice.undo import undo_last

SCHEDULER = Scheduler()
PACK = make_pack("image", "volume", image={"follow_ups": ("volume",)})
TABLES = (
    "attempts",
    "answers",
    "outcomes",
    "overrides",
    "former_grades",
    "cards",
    "reviews",
    "totals",
    "quarters",
    "flags",
    "suspended",
)


@contextmanager
def new_store(folder: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(folder / "history.db")
    yield store
    store.close()


def tables(store: SqliteStore) -> dict[str, list[tuple[object, ...]]]:
    """Read every row of every table that an attempt may touch."""
    with store.database.reading() as connection:
        return {
            name: sorted(map(tuple, connection.execute(f"SELECT * FROM {name}")), key=repr) for name in TABLES
        }


SCORES = st.floats(0, 100, allow_nan=False)
GAPS = st.floats(0, 30 * 86_400)
STEPS = st.lists(
    st.tuples(st.sampled_from(("image", "volume")), SCORES, GAPS, st.booleans(), st.none() | SCORES),
    max_size=8,
)


def play(store: SqliteStore, steps: list[tuple[str, float, float, bool, float | None]]) -> timedelta:
    """Answer questions, some without moving a card, some objected to."""
    waited = timedelta()
    for question, score, gap, rated, own in steps:
        waited += timedelta(seconds=gap)
        rating = SCHEDULER.rate(score) if rated else None
        points = [("격리를 말한다", "missing"), ("잠금을 말한다", "covered")]
        attempt = make_attempt(score, question=question, at=START + waited, rating=rating, points=points)
        store.record(attempt, SCHEDULER)
        if own is not None:
            store.override(attempt.id, own, at=START + waited, scheduler=SCHEDULER)
    return waited


@settings(max_examples=30, deadline=None)
@given(
    steps=STEPS,
    last=st.tuples(st.sampled_from(("image", "volume")), SCORES, GAPS, st.booleans(), st.none() | SCORES),
)
def test_undo_puts_everything_back(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[str, float, float, bool, float | None]],
    last: tuple[str, float, float, bool, float | None],
) -> None:
    """Another retention when undoing changes nothing: what is put back was kept, not computed."""
    with new_store(tmp_path_factory.mktemp("undo")) as store:
        waited = play(store, steps)
        before = tables(store)
        question, score, gap, rated, own = last
        at = START + waited + timedelta(seconds=gap, microseconds=1)
        rating = SCHEDULER.rate(score) if rated else None
        attempt = make_attempt(
            score, question=question, at=at, rating=rating, points=[("새 핵심", "missing")]
        )
        store.record(attempt, SCHEDULER)
        if own is not None:
            attempt = store.override(attempt.id, own, at=at, scheduler=SCHEDULER)
        assert tables(store) != before
        assert undo_last(store, Scheduler(desired_retention=0.75)) == attempt
        assert tables(store) == before
        assert store.draft("docker", question) == attempt.as_draft()


@settings(max_examples=15, deadline=None)
@given(steps=STEPS, scores=st.lists(SCORES, min_size=1, max_size=4))
def test_a_whole_session_can_be_taken_back_step_by_step(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[str, float, float, bool, float | None]],
    scores: list[float],
) -> None:
    with new_store(tmp_path_factory.mktemp("undo")) as store:
        waited = play(store, steps)
        states = [tables(store)]
        session = Session(items_of([PACK]), store, SCHEDULER, clock=Clock(START + waited + timedelta(days=1)))
        for score in scores:
            if session.submitted:
                session.retry()
            session.record(session.submit("답"), make_grade(score, answer="답"))
            states.append(tables(store))
        for before in states[-2::-1]:
            assert session.undo() is not None
            assert tables(store) == before
        assert session.undo() is None


def test_nothing_graded_is_nothing_to_take_back(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        store.record(make_attempt(None))
        assert undo_last(store, SCHEDULER) is None
        assert store.count() == 1


def test_undo_in_an_interview_takes_its_follow_up_out_too(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        items = items_of([PACK])[:1]
        session = Session(items, store, SCHEDULER, plan=Plan(mock=True, follow_ups=1), clock=Clock())
        session.record(session.submit("답"), make_grade(20))
        assert [item.question.id for item in session.items] == ["image", "volume"]
        session.undo()
        assert [item.question.id for item in session.items] == ["image"]
        session.record(session.submit("답"), make_grade(20))
        assert [item.question.id for item in session.items] == ["image", "volume"], "it may come again"


def test_a_draft_begun_since_is_not_overwritten(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        attempt = make_attempt(50)
        store.record(attempt)
        newer = replace(Draft("docker", "image", "다시 쓰는 중", START + timedelta(hours=1)))
        store.save_draft(newer)
        undo_last(store, SCHEDULER)
        assert store.drafts() == [newer]
