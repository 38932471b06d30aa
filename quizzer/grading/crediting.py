"""What each point is credited with, once it is known what the answer is worth as a whole.

The judge sees each point by itself and misses many that are made in other words; who reads the whole does not. Of an
answer that is worth far more than its points add up to, the points are made more likely than they look, the doubtful
ones first, and the other way round. `LINE` is fitted by `benchmarks/grading/fit_shown.py` on typed answers to the
shipped questions, by logistic regression; a point that is partly made counts half.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.features import PointView
from quizzer.grading.grade import FULL, KeyPointGrade, Status
from quizzer.grading.point_grades import evidence_of
from quizzer.grading.reading import Reading

MADE_FROM, PARTLY_FROM = 0.5, 0.4
"""Chances from which a point counts as made, and as partly made."""

LINE = (-0.72, 0.73, 0.59, 0.43, 1.22)
"""Constant; then what counts of a point's own odds, of what the score adds to and takes from them, and of the share of its
terms that are used."""

FARTHEST = 4.0
"""How far the score moves the odds of all points at most, in logits."""

_LEAST = 1e-3
"""Probability from which odds are taken."""

_HALVINGS = 24
"""Steps in which the shift is found: to less than a millionth."""


def signs_of(
    covered: NDArray[np.float64], weights: NDArray[np.float64], terms: NDArray[np.float64], score: float
) -> NDArray[np.float64]:
    """Give what `LINE` weighs of each point, shape (points, 5).

    Args:
        covered: Probability that the answer makes each point, seen from the point.
        weights: Share of each; they add up to 1.
        terms: Share of each point's terms that the answer uses.
        score: Of the answer, 0-100.
    """
    kept = np.clip(covered, _LEAST, 1.0 - _LEAST)
    odds = np.log(kept / (1.0 - kept))
    moved = shift_to(odds, weights, score / FULL)
    ones = np.ones_like(odds)
    return np.stack([ones, odds, max(moved, 0.0) * ones, min(moved, 0.0) * ones, terms], axis=1)


def shift_to(odds: NDArray[np.float64], weights: NDArray[np.float64], share: float) -> float:
    """Find how far all odds must move for the points to add up to a share of the whole, by halving; in logits."""
    low, high = -FARTHEST, FARTHEST
    for _step in range(_HALVINGS):
        middle = (low + high) / 2.0
        if float(weights @ (1.0 / (1.0 + np.exp(-odds - middle)))) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2.0


def credited(
    points: Sequence[KeyPointGrade],
    covered: NDArray[np.float64],
    views: Sequence[PointView],
    reading: Reading,
    score: float,
) -> tuple[KeyPointGrade, ...]:
    """Give the points anew, as the score speaks for or against them; only where none is contradicted.

    Args:
        points: As they were seen each by itself.
        covered: Probability that the answer makes each.
        views: How the answer stands to each.
        reading: The answer.
        score: Of the answer, 0-100.
    """
    weights = np.array([point.weight for point in points])
    terms = np.array([point.coverage for point in points])
    chances = 1.0 / (1.0 + np.exp(-signs_of(covered, weights, terms, score) @ np.array(LINE)))
    return tuple(
        replace(
            point,
            status=(status := _status(float(chance))),
            credit=round(float(chance), 4),
            evidence=evidence_of(view, reading, status),
        )
        for point, view, chance in zip(points, views, chances, strict=True)
    )


def _status(chance: float) -> Status:
    if chance >= MADE_FROM:
        return Status.COVERED
    return Status.PARTIAL if chance >= PARTLY_FROM else Status.MISSING
