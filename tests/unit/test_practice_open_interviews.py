"""What an interview that is not over gives away: nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from practice_builders import START, make_attempt, make_pack

from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import QuestionRef
from quizzer.practice.cards import Rating
from quizzer.practice.cut_off import LASTING
from quizzer.practice.days import day_starts
from quizzer.practice.kept import SessionLog
from quizzer.practice.memory import MemoryStore
from quizzer.practice.open_interviews import held_back, without_open_interviews
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.store import Store
from quizzer.reports.overview import overview

IMAGE, VOLUME = QuestionRef("docker", "image"), QuestionRef("docker", "volume")
BEFORE = START - timedelta(days=2)
NOW = START + timedelta(hours=1)
POINTS = [("격리 수준을 말한다", "missing")]
DAYS = day_starts(BEFORE.date(), START.date(), UTC)


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An answer of long ago, and two in an interview."""
    opened: Store = MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "history.db")
    log = SessionLog("5e55", START, None, True, (IMAGE, VOLUME))
    opened.start_session(log)
    opened.record(
        make_attempt(80, at=BEFORE, rating=Rating.GOOD, points=[(POINTS[0][0], "covered")]), Scheduler()
    )
    for question, score in (("image", 10.0), ("volume", 95.0)):
        attempt = make_attempt(
            score, question=question, at=START, rating=Rating.AGAIN, session="5e55", points=POINTS
        )
        opened.record(attempt, Scheduler())
    yield opened
    opened.close()


def test_answers_of_an_open_interview_count_nowhere(store: Store) -> None:
    shown = without_open_interviews(store, NOW)
    assert len(held_back(store, NOW)) == 2
    assert [each.score for each in shown.attempts()] == [80]
    assert [each.score for each in shown.outlines()] == [80]
    (tally,) = shown.tallies().values()
    assert (tally.ref, tally.last_score, tally.attempts) == (IMAGE, 80, 1)
    assert shown.tallies(["networks"]) == {}
    assert {n: (a.attempts, a.score_sum) for n, a in shown.amounts(DAYS).items()} == {0: (1, 80)}
    assert [(each.ref, each.score_sum) for each in shown.by_period(DAYS)] == [(IMAGE, 80)]
    assert [(each.ref, each.missed) for each in shown.points()] == [(IMAGE, 0)]


def test_a_card_is_shown_as_it_was_before_the_interview(store: Store) -> None:
    tally = without_open_interviews(store, NOW).tallies()[IMAGE]
    assert tally.card is not None and tally.card.last_review == BEFORE
    assert store.tallies()[IMAGE].card != tally.card


def test_the_day_was_practised_all_the_same(store: Store) -> None:
    pack = make_pack("image", "volume")
    assert without_open_interviews(store, NOW).practised(DAYS) == {0, 2}
    seen = overview(store, [pack], NOW, zone=UTC)
    assert seen.today.streak == 1
    assert seen.standing.mean_score == 80


def test_an_interview_that_is_over_or_that_nobody_goes_on_with_hides_nothing(store: Store) -> None:
    assert without_open_interviews(store, START + LASTING) is store
    store.end_session("5e55", NOW)
    assert without_open_interviews(store, NOW) is store


def test_a_session_that_is_no_interview_hides_nothing() -> None:
    store = MemoryStore()
    store.start_session(SessionLog("5e55", START, None, False, (IMAGE,)))
    store.record(make_attempt(10, at=START, session="5e55"))
    assert without_open_interviews(store, NOW) is store
