"""Thresholds that fit a person: which of the machine's scores they would call good.

The shift at a score is a mean of the differences near it: objections count fully, grades that were let stand count
a little as agreement, and a few imagined agreements keep it small while there is little to go by. The threshold that
the learner set for their own scores is then looked up on the machine's scale.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizzer.practice.judgement import Mark
from quizzer.practice.scheduling import Scheduler, Thresholds

FEWEST = 10
"""Objections below which nothing is fitted: fewer say more about single questions than about the person."""

LET_STAND = 0.25
"""How much a grade that was let stand counts as agreement, beside 1 for an objection: many are never looked at."""

IMAGINED = 2.0
"""How many agreements are added at every score."""

REACH = 15.0
"""Points within which a mark speaks for a score; the width of a bell curve."""

MOST_SHIFT = 20.0
"""Points that a threshold is moved at most: beyond that, the grader and the person do not measure the same thing."""

LEAST_GAP = 1.0
"""Points that thresholds are at least apart."""

_FOLDS = 10


@dataclass(frozen=True, slots=True)
class Proposal:
    """Fitted thresholds, and what they would have done."""

    before: Thresholds
    """What the learner's settings say."""

    thresholds: Thresholds
    """The same on the machine's scale."""

    same_before: int
    """How many marks have the same rating from the machine's score as from the learner's, without any shift."""

    same_after: int
    """The same with thresholds that were fitted to the other marks only."""


def propose(marks: Sequence[Mark], let_stand: Iterable[float], thresholds: Thresholds) -> Proposal | None:
    """Fit thresholds.

    Args:
        marks: What the learner objected to.
        let_stand: Machine's scores without objection.
        thresholds: What the settings say.

    Returns:
        None: there are fewer marks than `FEWEST`.
    """
    if len(marks) < FEWEST:
        return None
    agreed = Counter(round(score) for score in let_stand)
    after = 0
    for fold in range(_FOLDS):
        others = [mark for number, mark in enumerate(marks) if number % _FOLDS != fold]
        fitted = fit(others, agreed, thresholds)
        after += _same(marks[fold::_FOLDS], fitted, thresholds)
    return Proposal(
        before=thresholds,
        thresholds=fit(marks, agreed, thresholds),
        same_before=_same(marks, thresholds, thresholds),
        same_after=after,
    )


def fit(marks: Sequence[Mark], agreed: Counter[int], thresholds: Thresholds) -> Thresholds:
    """Find the machine's scores at which the learner would give the thresholds.

    Args:
        marks: What was objected to.
        agreed: How many grades were let stand at each whole score.
        thresholds: On the learner's scale.

    Returns:
        Whole and half points, rising, within 1-99.
    """
    own = [score + _shift(score, marks, agreed) for score in range(101)]
    for score in range(1, 101):
        own[score] = max(own[score], own[score - 1])
    hard, good, easy = (
        min(max(_found(own, threshold), threshold - MOST_SHIFT), threshold + MOST_SHIFT)
        for threshold in thresholds
    )
    hard = min(max(hard, 1.0), 99.0 - 2 * LEAST_GAP)
    good = min(max(good, hard + LEAST_GAP), 99.0 - LEAST_GAP)
    return hard, good, min(max(easy, good + LEAST_GAP), 99.0)


def _shift(score: float, marks: Sequence[Mark], agreed: Counter[int]) -> float:
    weights = [(_near(mark.machine - score), mark.difference) for mark in marks]
    silent = sum(LET_STAND * count * _near(at - score) for at, count in agreed.items())
    total = sum(weight for weight, _difference in weights) + silent + IMAGINED
    return sum(weight * difference for weight, difference in weights) / total


def _near(distance: float) -> float:
    return math.exp(-0.5 * (distance / REACH) ** 2)


def _found(own: Sequence[float], threshold: float) -> float:
    """Look up the score that the learner would give the threshold, to half a point."""
    above = next((score for score, value in enumerate(own) if value >= threshold), 100)
    if above == 0:
        return 0.0
    low, high = own[above - 1], own[min(above, 100)]
    share = 1.0 if high <= low else (threshold - low) / (high - low)
    return round(2 * (above - 1 + min(1.0, max(0.0, share)))) / 2


def _same(marks: Sequence[Mark], machine: Thresholds, own: Thresholds) -> int:
    one, other = Scheduler(thresholds=machine), Scheduler(thresholds=own)
    return sum(one.rate(mark.machine) is other.rate(mark.own) for mark in marks)
