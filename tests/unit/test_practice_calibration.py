"""How far the grader is from a person, and thresholds that fit them."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from practice_builders import START, make_attempt

from quizzer.grading.grade import Band
from quizzer.practice.attempt import Attempt
from quizzer.practice.calibration import FEWEST, LEAST_GAP, MOST_SHIFT, fit, propose
from quizzer.practice.cards import Rating
from quizzer.practice.judgement import Mark, judge, marks_of
from quizzer.practice.kept import Calibration
from quizzer.practice.memory import MemoryStore
from quizzer.practice.scheduling import DEFAULT_THRESHOLDS, Scheduler


def objected(machine: float, own: float, **fields: object) -> Attempt:
    return replace(make_attempt(machine), override=own, **fields)  # type: ignore[arg-type]


def marks(count: int, offset: float, *, noise: float = 0.0, seed: int = 1) -> list[Mark]:
    """A person who marks all over the scale, `offset` points above the machine."""
    draw = random.Random(seed)
    machine = [draw.uniform(0, 100) for _ in range(count)]
    pairs = [(score, min(100.0, max(0.0, score + offset + draw.uniform(-noise, noise)))) for score in machine]
    return marks_of(objected(*pair) for pair in pairs)


def test_the_numbers_of_a_judgement() -> None:
    pairs = [(90.0, 80.0), (60.0, 80.0), (10.0, 40.0)]
    found = judge(marks_of(objected(*pair) for pair in pairs), let_stand=7, worst=2)
    assert (found.marks, found.let_stand) == (3, 7)
    assert found.mean_difference == pytest.approx((-10 + 20 + 30) / 3)
    assert found.mean_absolute == pytest.approx(20)
    assert found.correlation == pytest.approx(13 / 14)
    assert [(each.band, each.marks, each.mean_difference) for each in found.bands if each.marks] == [
        (Band.EXCELLENT, 1, -10.0),
        (Band.FAIR, 1, 20.0),
        (Band.POOR, 1, 30.0),
    ]
    assert [mark.difference for mark in found.worst] == [30.0, 20.0]


def test_few_marks_have_no_numbers_they_do_not_bear() -> None:
    nothing = judge([], let_stand=0)
    assert (nothing.mean_difference, nothing.mean_absolute, nothing.correlation) == (None, None, None)
    same = judge(marks_of(objected(50, 60) for _ in range(5)), let_stand=0)
    assert (same.mean_difference, same.correlation) == (10.0, None)


def test_only_objections_are_marks() -> None:
    assert marks_of([make_attempt(50), make_attempt(None)]) == []


def test_too_few_marks_propose_nothing() -> None:
    assert propose(marks(FEWEST - 1, 10), [], DEFAULT_THRESHOLDS) is None
    assert propose(marks(FEWEST, 10), [], DEFAULT_THRESHOLDS) is not None


@pytest.mark.parametrize("offset", [-12.0, 0.0, 12.0])
def test_a_steady_person_gets_thresholds_shifted_by_their_difference(offset: float) -> None:
    """The harder the machine marks compared with the person, the lower lies what they call good."""
    found = propose(marks(80, offset, noise=4), [], DEFAULT_THRESHOLDS)
    assert found is not None
    for now, before in zip(found.thresholds, DEFAULT_THRESHOLDS, strict=True):
        assert now - before == pytest.approx(-offset, abs=4)
    if offset:
        assert found.same_after > found.same_before


def test_grades_that_were_let_stand_hold_the_thresholds_back() -> None:
    alone = propose(marks(20, 15), [], DEFAULT_THRESHOLDS)
    among = propose(marks(20, 15), [float(n % 101) for n in range(400)], DEFAULT_THRESHOLDS)
    assert alone is not None
    assert among is not None
    assert alone.thresholds[1] < among.thresholds[1] < DEFAULT_THRESHOLDS[1]


def test_one_corner_of_the_scale_does_not_move_the_other() -> None:
    low = marks_of(objected(20 + n % 10, 35 + n % 10) for n in range(30))
    hard, _good, easy = fit(low, Counter(), DEFAULT_THRESHOLDS)
    assert hard < 35
    assert easy == pytest.approx(85, abs=1)


@pytest.mark.parametrize(("machine", "own"), [(0, 100), (100, 0), (50, 50), (0, 0), (100, 100)])
def test_no_person_is_so_odd_that_thresholds_break(machine: float, own: float) -> None:
    found = fit(marks_of(objected(machine, own) for _ in range(40)), Counter(), (1.0, 2.0, 99.0))
    assert all(0 < each < 100 for each in found)
    assert found[1] - found[0] >= LEAST_GAP
    assert found[2] - found[1] >= LEAST_GAP
    wild = fit(marks_of(objected(machine, own) for _ in range(40)), Counter(), DEFAULT_THRESHOLDS)
    for now, before in zip(wild, DEFAULT_THRESHOLDS, strict=True):
        assert abs(now - before) <= MOST_SHIFT


def test_shifted_thresholds_read_the_machine_and_not_the_person() -> None:
    scheduler = Scheduler(thresholds=(30, 55, 75), own_thresholds=DEFAULT_THRESHOLDS)
    assert scheduler.rate(60) is Rating.GOOD
    assert scheduler.rating_of(make_attempt(60)) is Rating.GOOD
    assert scheduler.rating_of(objected(10, 60)) is Rating.HARD
    with pytest.raises(ValueError, match="skipped"):
        scheduler.rating_of(make_attempt(None))


def test_an_objection_moves_the_card_by_the_persons_own_thresholds() -> None:
    store, scheduler = MemoryStore(), Scheduler(thresholds=(30, 55, 75), own_thresholds=DEFAULT_THRESHOLDS)
    attempt = make_attempt(60, rating=scheduler.rate(60))
    store.record(attempt, scheduler)
    said = store.override(attempt.id, 60, at=START + timedelta(hours=1), scheduler=scheduler)
    assert (attempt.rating, said.rating) == (Rating.GOOD, Rating.HARD)


def calibration(thresholds: tuple[float, float, float]) -> Calibration:
    return Calibration(thresholds, DEFAULT_THRESHOLDS, 12, 4.5, "1", "built-in 1", START)


def test_a_calibration_goes_along_with_changed_settings() -> None:
    shifted = calibration((30, 55, 80))
    assert shifted.applied_to(DEFAULT_THRESHOLDS) == (30, 55, 80)
    assert shifted.applied_to((50, 70, 90)) == (40, 60, 85)
    assert shifted.applied_to((1, 2, 3)) == (1, 2, 3), "what would not rise is left as the settings have it"
