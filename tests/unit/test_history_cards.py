"""Cards of both stores follow what is kept: late attempts, objections and removals give what would have been."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from history_stores import DAY, REF, SCHEDULER, keep
from practice_builders import START, make_attempt

from quizzer.practice.attempt import Draft
from quizzer.practice.cards import Rating
from quizzer.practice.memory import MemoryStore
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.store import Store


def test_the_card_is_computed_from_what_is_kept(store: Store) -> None:
    first = keep(store, 70)
    card = SCHEDULER.review(REF, None, Rating.GOOD, first.ended_at)
    assert store.card(*REF) == card
    second = keep(store, 90, days=2)
    assert store.card(*REF) == SCHEDULER.review(REF, card, Rating.EASY, second.ended_at)
    assert [(review.attempt, review.before) for review in store.reviews(*REF)] == [
        (first.id, None),
        (second.id, card),
    ]


def test_a_late_attempt_goes_where_its_time_belongs(store: Store) -> None:
    """As when two processes finish in another order than they began."""
    scores = [(80, 0.0), (20, 3.0), (95, 1.0)]
    for score, days in scores:
        keep(store, score, days=days)
    ordered = MemoryStore()
    for score, days in sorted(scores, key=lambda pair: pair[1]):
        keep(ordered, score, days=days)
    assert store.card(*REF) == ordered.card(*REF)
    assert [review.rating for review in store.reviews(*REF)] == [Rating.GOOD, Rating.EASY, Rating.AGAIN]


def test_an_objection_recomputes_everything_after_it(store: Store) -> None:
    attempts = [keep(store, score, days=3 * i) for i, score in enumerate((20, 70, 70))]
    objected = store.override(attempts[0].id, 95, note="맞게 썼다", at=START, scheduler=SCHEDULER)
    assert objected == replace(attempts[0], override=95, note="맞게 썼다", rating=int(Rating.EASY))
    assert store.attempt(attempts[0].id) == objected
    expected = MemoryStore()
    for i, score in enumerate((95, 70, 70)):
        keep(expected, score, days=3 * i)
    assert store.card(*REF) == expected.card(*REF)
    assert store.tallies()[REF].best_score == 95


def test_a_withdrawn_objection_leaves_its_trace_and_the_old_card(store: Store) -> None:
    attempt = keep(store, 20)
    card = store.card(*REF)
    store.override(attempt.id, 95, note="맞다", at=START, scheduler=SCHEDULER)
    assert store.card(*REF) != card
    again = store.override(attempt.id, None, note="아니다", at=START + DAY, scheduler=SCHEDULER)
    assert again.effective_score == 20
    assert store.card(*REF) == card
    trace = [(objection.score, objection.note, objection.at) for objection in store.overrides(attempt.id)]
    assert trace == [(95, "맞다", START), (None, "아니다", START + DAY)]


@pytest.mark.parametrize("score", [-0.1, 100.1, float("nan")])
def test_an_objection_outside_the_scale_changes_nothing(store: Store, score: float) -> None:
    attempt = keep(store, 20)
    with pytest.raises(ValueError, match="0-100"):
        store.override(attempt.id, score, at=START, scheduler=SCHEDULER)
    assert store.attempt(attempt.id) == attempt
    assert store.overrides(attempt.id) == []


def test_only_a_graded_attempt_can_be_objected_to(store: Store) -> None:
    skipped = make_attempt(None)
    store.record(skipped)
    with pytest.raises(ValueError, match="skipped"):
        store.override(skipped.id, 50, at=START, scheduler=SCHEDULER)
    with pytest.raises(KeyError):
        store.override("0" * 32, 50, at=START, scheduler=SCHEDULER)


def test_an_objection_to_a_retry_leaves_the_card_alone(store: Store) -> None:
    keep(store, 20)
    card = store.card(*REF)
    retry = make_attempt(50, at=START + timedelta(minutes=5))
    store.record(retry)
    assert store.override(retry.id, 100, at=START, scheduler=SCHEDULER).rating is None
    assert store.card(*REF) == card


def test_removing_the_last_attempt_restores_the_card_exactly(store: Store) -> None:
    draw = random.Random(1)
    for i in range(20):
        keep(store, draw.uniform(0, 100), days=i * draw.uniform(0, 9))
    card, reviews, attempts = store.card(*REF), store.reviews(*REF), list(store.attempts())
    last = keep(store, 5, days=500)
    # Another retention would give other dates: what is put back was kept, not computed.
    assert store.remove(last.id, scheduler=Scheduler(desired_retention=0.8)) == last
    assert (store.card(*REF), store.reviews(*REF), list(store.attempts())) == (card, reviews, attempts)


def test_removing_an_earlier_attempt_gives_what_would_have_been(store: Store) -> None:
    attempts = [keep(store, score, days=4 * i) for i, score in enumerate((90, 10, 70))]
    store.remove(attempts[1].id, scheduler=SCHEDULER)
    expected = MemoryStore()
    keep(expected, 90)
    keep(expected, 70, days=8)
    assert store.card(*REF) == expected.card(*REF)
    with pytest.raises(KeyError):
        store.remove(attempts[1].id, scheduler=SCHEDULER)


def test_removing_the_only_attempt_leaves_no_card(store: Store) -> None:
    store.remove(keep(store, 50, points=[("가", "missing")]).id, scheduler=SCHEDULER)
    assert (store.card(*REF), store.tallies(), store.points(), store.reviews(*REF)) == (None, {}, [], [])


def test_a_removed_answer_becomes_a_draft_unless_there_is_a_newer_one(store: Store) -> None:
    attempt = keep(store, 50, answer="보낸 답", hints_used=1)
    store.remove(attempt.id, scheduler=SCHEDULER, keep_draft=True)
    assert store.draft(*REF) == Draft(*REF, "보낸 답", attempt.ended_at, attempt.seconds, 1)
    second = keep(store, 50, answer="둘째")
    store.save_draft(Draft(*REF, "쓰는 중", START))
    store.remove(second.id, scheduler=SCHEDULER, keep_draft=True)
    draft = store.draft(*REF)
    assert draft is not None
    assert draft.text == "쓰는 중"
