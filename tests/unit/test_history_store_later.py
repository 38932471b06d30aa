"""The rest of `Store`'s contract, kept by both stores alike: grading again, setting aside, calibration, counting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from practice_builders import START, make_attempt, make_grade

from quizzer.grading.grade import Guard, GuardKind
from quizzer.grading.record import to_record
from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.cards import Rating
from quizzer.practice.kept import Calibration, FormerGrade, SessionLog
from quizzer.practice.memory import MemoryStore
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.store import Store

SCHEDULER = Scheduler()
DAY = timedelta(days=1)
REF = QuestionRef("docker", "image")


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    kept: Store = MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "history.db")
    yield kept
    if isinstance(kept, SqliteStore):
        assert kept.check() == []
    kept.close()


def keep(store: Store, score: float, *, days: float = 0, **fields: Any) -> Attempt:
    attempt = make_attempt(score, at=START + days * DAY, rating=SCHEDULER.rate(score), **fields)
    store.record(attempt, SCHEDULER)
    return attempt


def regrade(store: Store, attempt: Attempt, score: float, *, days: float = 9) -> Attempt:
    points = [("격리를 말한다", "covered")]
    grade = make_grade(score, answer=attempt.answer, points=points)
    return store.regrade(
        attempt.id, grade, at=START + days * DAY, question_hash="new", pack_hash="p2", scheduler=SCHEDULER
    )


def test_another_grade_counts_and_the_old_one_stays_beside_it(store: Store) -> None:
    first = keep(store, 20, points=[("격리를 말한다", "missing")], question_hash="old")
    second = keep(store, 70, days=4)
    new = regrade(store, first, 90)
    grade = make_grade(90, answer=first.answer, points=[("격리를 말한다", "covered")])
    assert new == replace(
        first,
        score=90,
        record=to_record(grade),
        question_hash="new",
        pack_hash="p2",
        rating=int(Rating.EASY),
    )
    assert store.attempt(first.id) == new
    assert store.former_grades(first.id) == [FormerGrade(first.id, 20, first.record, "old", START + 9 * DAY)]
    expected = MemoryStore()
    keep(expected, 90)
    keep(expected, 70, days=4)
    assert store.card(*REF) == expected.card(*REF)
    assert store.tallies()[REF].best_score == 90
    assert [(point.point, point.missed) for point in store.points()] == [("격리를 말한다", 0)]
    assert store.former_grades(second.id) == []


@pytest.mark.parametrize(
    ("kind", "score", "told"),
    [
        (GuardKind.NO_CONTENT, 0.0, False),
        (GuardKind.OFF_TOPIC, 6.0, False),
        (GuardKind.EMPTY, 0.0, False),
        (GuardKind.OFF_TOPIC, 6.1, True),
        (GuardKind.ECHO, 5.0, True),
    ],
)
def test_an_answer_that_gave_up_tells_nothing_about_key_points(
    store: Store, kind: GuardKind, score: float, told: bool
) -> None:
    """It still is one of the last answers, and its score counts."""
    points = [("격리를 말한다", "missing")]
    keep(store, 50, points=points)
    record = to_record(replace(make_grade(score, points=points), guards=(Guard(kind, 9.0),)))
    store.record(replace(make_attempt(score, at=START + DAY, points=points), record=record))
    assert [(point.seen, point.missed) for point in store.points()] == [(1 + told, 1 + told)]
    assert len(store.points(last=1)) == told
    assert store.tallies()[REF].last_score == score


def test_an_objection_stands_above_another_grade(store: Store) -> None:
    attempt = keep(store, 20)
    store.override(attempt.id, 70, at=START, scheduler=SCHEDULER)
    new = regrade(store, attempt, 95)
    assert (new.score, new.override, new.rating, new.effective_score) == (95, 70, Rating.GOOD, 70)
    assert regrade(store, attempt, 15, days=10).score == 15
    assert [former.score for former in store.former_grades(attempt.id)] == [20, 95]


def test_only_what_was_graded_is_graded_again_and_a_retry_moves_no_card(store: Store) -> None:
    keep(store, 20)
    card = store.card(*REF)
    retry = make_attempt(50, at=START + timedelta(minutes=5))
    store.record(retry)
    assert regrade(store, retry, 95).rating is None
    assert store.card(*REF) == card
    skipped = make_attempt(None)
    store.record(skipped)
    with pytest.raises(ValueError, match="skipped"):
        regrade(store, skipped, 50)
    with pytest.raises(KeyError):
        regrade(store, make_attempt(50), 50)


def test_former_grades_go_with_their_attempt(store: Store) -> None:
    attempt = keep(store, 20)
    regrade(store, attempt, 90)
    store.remove(attempt.id, scheduler=SCHEDULER)
    assert (store.former_grades(attempt.id), store.tallies(), store.amounts([START, START + DAY])) == (
        [],
        {},
        {},
    )


def test_attempts_are_counted_and_read_from_either_end(store: Store) -> None:
    kept = [keep(store, 50, days=n % 3, pack=("docker", "git")[n % 2]) for n in range(7)]
    store.record(make_attempt(None, at=START + 5 * DAY))
    assert (store.count(), store.count("git"), store.count("none")) == (8, 3, 0)
    newest = list(store.attempts())
    assert list(store.attempts(oldest_first=True)) == newest[::-1]
    assert list(store.attempts(oldest_first=True, pack="git", limit=2)) == [kept[3], kept[1]]


def test_pages_are_read_from_the_oldest_on(store: Store) -> None:
    kept = [make_attempt(50, at=START + timedelta(seconds=n // 7)) for n in range(250)]
    for attempt in kept:
        store.record(attempt)
    assert list(store.attempts(oldest_first=True)) == kept


def test_objections_and_what_was_let_stand(store: Store) -> None:
    first, second = keep(store, 20), keep(store, 60, days=1, pack="git")
    third = keep(store, 80, days=2)
    store.record(make_attempt(None))
    store.override(first.id, 40, at=START, scheduler=SCHEDULER)
    store.override(second.id, 70, at=START, scheduler=SCHEDULER)
    store.override(third.id, 70, at=START, scheduler=SCHEDULER)
    store.override(third.id, None, at=START + DAY, scheduler=SCHEDULER)
    assert [attempt.id for attempt in store.objected()] == [second.id, first.id]
    assert [attempt.id for attempt in store.objected(["docker"])] == [first.id]
    assert (store.let_stand(), store.let_stand(["git"]), store.objected([])) == ([80], [], [])


def test_questions_are_set_aside_and_brought_back(store: Store) -> None:
    store.suspend("docker", "image", START)
    store.suspend("docker", "image", START + DAY)
    store.suspend("git", "merge", START + DAY)
    assert store.suspended() == {REF: START, QuestionRef("git", "merge"): START + DAY}
    store.resume("docker", "image")
    store.resume("docker", "never")
    assert list(store.suspended()) == [("git", "merge")]


def test_the_last_calibration_counts_until_it_is_ended(store: Store) -> None:
    first = Calibration((30, 55, 80), (40, 65, 85), 12, 8.5, "1", "built-in 1", START)
    second = replace(first, thresholds=(35, 60, 82.5), at=START + DAY)
    assert store.calibration() is None
    store.calibrate(first)
    store.calibrate(second)
    assert store.calibration() == second
    assert store.end_calibration(START + 2 * DAY)
    assert not store.end_calibration(START + 2 * DAY)
    assert store.calibration() is None


def test_a_session_is_found_by_its_id(store: Store) -> None:
    log = SessionLog("s1", START, None, True, (REF,))
    store.start_session(log)
    assert (store.session("s1"), store.session("s2")) == (log, None)


def test_a_period_from_within_a_quarter_of_an_hour_counts_from_there(store: Store) -> None:
    """Sums are by quarters; a wish that is finer reads the attempts."""
    keep(store, 40)
    keep(store, 80, days=1 / 288)
    for edges in ([START - DAY, START, START + DAY], [START, START + timedelta(minutes=1), START + DAY]):
        amount = store.amounts(edges)[1]
        assert (amount.attempts, amount.score_sum) in ((2, 120), (1, 80))
        assert (amount.attempts == 2) == (edges[1] == START)
    assert store.amounts([START]) == {}


@pytest.mark.parametrize(("own", "told"), [(85.0, False), (46.0, True), (20.0, True), (None, True)])
def test_where_the_learner_gave_more_than_the_machine_no_point_counts_as_missed(
    store: Store, own: float | None, told: bool
) -> None:
    """Points were made that the machine missed. The machine's score stays beside the learner's, which counts."""
    attempt = keep(store, 46, points=[("격리를 말한다", "missing")])
    if own is not None:
        store.override(attempt.id, own, at=START + DAY, scheduler=SCHEDULER)
    assert len(store.points()) == told
    found = store.attempt(attempt.id)
    assert found is not None and (found.score, found.contested) == (46, not told)
    assert store.tallies()[REF].last_score == (46 if own is None else own)
