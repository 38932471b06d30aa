"""The fitted part of a grade: from what the reader says of the points to a score.

The score is the expected share of the credit, and a part of what the answer deserves as a whole, drawn through a rising
line. Everything is read from `weights.json`, which
`benchmarks/grading/fit.py` writes with its provenance.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.features import POINT_FEATURES
from quizzer.grading.reader import Network, Sheet, Verdict, together

RELEVANT_FROM = 0.5
"""Probability of being an answer to this question from which nothing is taken off. On set-aside questions of
`benchmarks/grading` 3 of 100 right answers lie under it (metaphors, mostly), and 97 of 100 model answers to other
questions."""


SIGN_NONE, SIGN_ENOUGH = 0.1, 0.22
"""Best sign of a point under which it cannot be covered, and from which it may. In `benchmarks/grading` 1 of 100 covered
points is below the second, and none below the first."""

WORDS_A_POINT = 3.0
"""Content words that the question does not use, at least, for each point that an answer makes: of 1,334 answers that make
some (one in eight of those learned in `benchmarks/grading`) 4 have fewer, half have more than ten."""

_SIGNS = [
    POINT_FEATURES.index(name)
    for name in ("terms", "aligned_fresh", "aligned_model", "close_point", "close_model")
]


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """What turns a verdict into a score and a confidence."""

    sharpness: float
    """Exponent that draws a probability of being covered towards 0 or 1 before it is paid for; 1 leaves it."""
    contradiction_cost: float
    """What a contradicted point takes from the credit, as a share of its weight."""
    whole_share: float
    """What the worth of the whole answer counts beside the credit of its points, [0, 1]."""
    knots: NDArray[np.float64]
    """Rising credits, [0, 1] ..."""
    scores: NDArray[np.float64]
    """... and the score at each, 0-100."""
    unsure_knots: NDArray[np.float64]
    """Rising doubts ..."""
    unsure_errors: NDArray[np.float64]
    """... and the mean error of the score at each, in score points."""

    def share(self, verdict: Verdict, weights: NDArray[np.float64]) -> float:
        """The share of the full credit that an answer has earned, [0, 1]."""
        points = self._credit(verdict, weights)
        return (1.0 - self.whole_share) * points + self.whole_share * verdict.worth

    def score(self, verdict: Verdict, weights: NDArray[np.float64]) -> float:
        """Turn probabilities into a score, 0-100."""
        return float(np.interp(self.share(verdict, weights), self.knots, self.scores))

    def points_score(self, verdict: Verdict, weights: NDArray[np.float64]) -> float:
        """The score if the points alone counted, 0-100."""
        return float(np.interp(self._credit(verdict, weights), self.knots, self.scores))

    def _credit(self, verdict: Verdict, weights: NDArray[np.float64]) -> float:
        covered = sharpened(verdict.covered, self.sharpness)
        return credit(covered, verdict.contradicted, weights, self.contradiction_cost)

    def error_at(self, doubt: float) -> float:
        """How far the score of an answer of such a doubt was from the grade on average, in score points."""
        return float(np.interp(doubt, self.unsure_knots, self.unsure_errors))

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Lines:
        """Read what `fit.py` wrote.

        Raises:
            KeyError: A part is missing.
        """
        return cls(
            sharpness=float(data["score"]["sharpness"]),
            contradiction_cost=float(data["score"]["contradiction_cost"]),
            whole_share=float(data["score"]["whole_share"]),
            knots=np.array(data["score"]["knots"], dtype=np.float64),
            scores=np.array(data["score"]["scores"], dtype=np.float64),
            unsure_knots=np.array(data["confidence"]["knots"], dtype=np.float64),
            unsure_errors=np.array(data["confidence"]["errors"], dtype=np.float64),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Judge:
    """Fitted networks and lines."""

    networks: tuple[Network, ...]
    """They judge together."""
    lines: Lines
    version: str

    def verdict(self, sheet: Sheet) -> Verdict:
        """Judge the points of one answer; it has words.

        A network may say anything of what it never saw; no point is covered by an answer that has nothing of it.
        """
        said, bound = together(self.networks, sheet), evident(sheet.rows)
        worth = min(said.worth, float(bound.max(initial=0.0)))
        return replace(said, covered=np.minimum(said.covered, bound), worth=worth)

    def expected_error(self, verdict: Verdict, weights: NDArray[np.float64]) -> float:
        """How far the score of such an answer was from the grade on average, in score points."""
        return self.lines.error_at(doubt(verdict.covered, weights))

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Judge:
        """Read what `fit.py` wrote.

        Raises:
            KeyError: A part is missing.
        """
        return cls(
            networks=tuple(Network.from_data(network) for network in data["networks"]),
            lines=Lines.from_data(data),
            version=str(data["version"]),
        )


@cache
def shipped_judge(*, key_points: bool = True) -> Judge:
    """Read the fitted weights that travel with the program, once.

    Args:
        key_points: Whether the author's key points tell more than derived ones (see `authored.py`), which are judged by
            weights of their own.
    """
    name = "weights.json" if key_points else "weights-derived.json"
    text = files("quizzer.grading").joinpath(name).read_text(encoding="utf-8")
    return Judge.from_data(json.loads(text))


def evident(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """How likely each point can be covered at most, by the best sign that the answer has anything of it; [0, 1].

    Args:
        rows: Shape (points, features).
    """
    best = rows[:, _SIGNS].max(axis=1)
    return np.asarray(np.clip((best - SIGN_NONE) / (SIGN_ENOUGH - SIGN_NONE), 0.0, 1.0))


def with_words_enough(verdict: Verdict, own_words: int) -> Verdict:
    """Make no more points than an answer has words for; all get less alike.

    Args:
        verdict: Of an answer to a question that is not brief.
        own_words: Content words of the answer that the question does not use.
    """
    most, told = own_words / WORDS_A_POINT, float(verdict.covered.sum())
    return verdict if told <= most else replace(verdict, covered=verdict.covered * (most / told))


def kept_share(relevant: float) -> float:
    """Share of the score that an answer keeps, [0, 1]; 1 unless it seems to answer another question."""
    return min(1.0, (relevant / RELEVANT_FROM) ** 2)


def sharpened(probability: NDArray[np.float64], exponent: float) -> NDArray[np.float64]:
    """Draw probabilities towards 0 or 1: p^a / (p^a + (1 - p)^a)."""
    yes, no = probability**exponent, (1.0 - probability) ** exponent
    return np.asarray(yes / np.maximum(yes + no, 1e-12))


def credit(
    covered: NDArray[np.float64], contradicted: NDArray[np.float64], weights: NDArray[np.float64], cost: float
) -> float:
    """Share of the credit: sum of w (covered - cost x contradicted), at least 0."""
    return max(0.0, float(weights @ (covered - cost * contradicted)))


def doubt(covered: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    """How undecided the points are: sum of w x 4 p (1 - p) for covered, [0, 1]."""
    return float(weights @ (4.0 * covered * (1.0 - covered)))
