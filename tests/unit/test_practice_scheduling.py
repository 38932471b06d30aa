"""Dates equal the fsrs package's own, and the past of a card can be changed."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime, timedelta

import fsrs
import pytest
from practice_builders import START

from quizzer.practice.attempt import QuestionRef
from quizzer.practice.cards import LEECH_LAPSES, Card, CardState, Rating, Review
from quizzer.practice.chain import inserted, revised
from quizzer.practice.scheduling import Scheduler

REF = QuestionRef("docker", "image")
STEPS = (timedelta(minutes=1), timedelta(minutes=10))


def history(length: int, seed: int) -> list[tuple[Rating, datetime]]:
    """Draw ratings at moments between seconds and weeks apart."""
    draw = random.Random(seed)
    at = START
    reviews = []
    for _ in range(length):
        at += timedelta(seconds=draw.choice((30, 700, 90_000, 400_000, 3_000_000)) * draw.random())
        reviews.append((draw.choice(list(Rating)), at))
    return reviews


@pytest.mark.parametrize(
    ("scheduler", "original"),
    [
        (Scheduler(), fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)),
        (
            Scheduler(desired_retention=0.8, learning_steps=STEPS, relearning_steps=STEPS[1:]),
            fsrs.Scheduler(desired_retention=0.8, enable_fuzzing=False),
        ),
    ],
    ids=["ours", "with the package's steps"],
)
def test_a_thousand_reviews_equal_the_packages_own_numbers(
    scheduler: Scheduler, original: fsrs.Scheduler
) -> None:
    card, theirs = None, fsrs.Card(card_id=1, due=START)
    for rating, at in history(1000, seed=1):
        card = scheduler.review(REF, card, rating, at)
        theirs, _log = original.review_card(theirs, fsrs.Rating(rating), at)
        for name in ("due", "stability", "difficulty", "state", "step", "last_review"):
            assert getattr(card, name) == getattr(theirs, name), name
        later = at + timedelta(days=3)
        assert scheduler.recall(card, later) == original.get_card_retrievability(theirs, later)
    assert card is not None
    assert card.reviews == 1000


def test_the_known_first_dates() -> None:
    """Written down from fsrs 6: good three times on its days gives 2, then 11 days."""
    scheduler = Scheduler()
    first = scheduler.review(REF, None, Rating.GOOD, START)
    assert first.due - START == timedelta(days=2)
    second = scheduler.review(REF, first, Rating.GOOD, first.due)
    assert second.due - first.due == timedelta(days=11)
    assert scheduler.review(REF, None, Rating.EASY, START).due - START == timedelta(days=8)
    assert scheduler.review(REF, None, Rating.AGAIN, START).due - START == timedelta(days=1)


def test_the_old_card_is_untouched_and_the_same_input_gives_the_same_card() -> None:
    scheduler = Scheduler()
    card = scheduler.review(REF, None, Rating.GOOD, START)
    kept = replace(card)
    later = START + timedelta(days=30)
    assert scheduler.review(REF, card, Rating.EASY, later) == scheduler.review(REF, card, Rating.EASY, later)
    assert card == kept


@pytest.mark.parametrize(
    ("score", "rating"),
    [
        (0.0, Rating.AGAIN),
        (39.9, Rating.AGAIN),
        (40.0, Rating.HARD),
        (64.9, Rating.HARD),
        (65.0, Rating.GOOD),
        (84.9, Rating.GOOD),
        (85.0, Rating.EASY),
        (100.0, Rating.EASY),
    ],
)
def test_a_score_is_read_as_a_rating(score: float, rating: Rating) -> None:
    assert Scheduler().rate(score) is rating


def test_thresholds_come_from_the_settings() -> None:
    assert Scheduler(thresholds=(10, 20, 30)).rate(25) is Rating.GOOD


def test_a_higher_retention_comes_back_sooner() -> None:
    eager, calm = Scheduler(desired_retention=0.97), Scheduler(desired_retention=0.8)
    assert eager.review(REF, None, Rating.EASY, START).due < calm.review(REF, None, Rating.EASY, START).due


def test_lapses_are_counted_and_name_a_leech() -> None:
    scheduler = Scheduler()
    card = scheduler.review(REF, None, Rating.AGAIN, START)
    assert card.lapses == 0, "what was never known cannot be forgotten"
    for _ in range(LEECH_LAPSES):
        assert not card.leech
        card = scheduler.review(REF, card, Rating.AGAIN, card.due)
    assert card.leech
    assert card.state is CardState.REVIEW


def run(scheduler: Scheduler, steps: list[tuple[Rating, datetime]]) -> tuple[list[Review], Card | None]:
    reviews = [Review(f"a{i}", rating, at, None) for i, (rating, at) in enumerate(steps)]
    return scheduler.replay(REF, None, reviews)


@pytest.mark.parametrize("index", [0, 7, 19])
def test_a_changed_rating_gives_what_would_have_been(index: int) -> None:
    scheduler, steps = Scheduler(), history(20, seed=2)
    reviews, _card = run(scheduler, steps)
    steps[index] = (Rating.EASY, steps[index][1])
    expected, end = run(scheduler, steps)
    tail, card = revised(scheduler, REF, reviews, f"a{index}", Rating.EASY)
    assert tail == expected[index:]
    assert card == end


@pytest.mark.parametrize("index", [0, 7, 19])
def test_a_review_taken_out_gives_what_would_have_been(index: int) -> None:
    scheduler, steps = Scheduler(), history(20, seed=3)
    reviews, _card = run(scheduler, steps)
    _others, end = run(scheduler, steps[:index] + steps[index + 1 :])
    _tail, card = revised(scheduler, REF, reviews, f"a{index}", None)
    assert card == end


def test_the_last_review_taken_out_gives_the_card_before_itself() -> None:
    """Undo does not compute: it puts back."""
    scheduler = Scheduler()
    reviews, _card = run(scheduler, history(20, seed=4))
    assert revised(scheduler, REF, reviews, "a19", None)[1] is reviews[19].before


def test_the_only_review_taken_out_leaves_no_card() -> None:
    scheduler = Scheduler()
    reviews, _card = run(scheduler, history(1, seed=5))
    assert revised(scheduler, REF, reviews, "a0", None) == ([], None)


def test_a_late_review_goes_where_its_time_belongs() -> None:
    scheduler, steps = Scheduler(), history(10, seed=6)
    expected, end = run(scheduler, steps)
    late = expected[4]
    reviews, card = run(scheduler, steps[:4] + steps[5:])
    tail, after = inserted(scheduler, REF, reviews, card, late)
    assert after == end
    assert [review.before for review in tail] == [review.before for review in expected[4:]]
