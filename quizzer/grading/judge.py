"""The fitted part of a grade: from the numbers of a point to how likely it is covered or contradicted, and to a score.

Two rounds. In the first each point is judged by its own numbers and the answer's; in the second it also sees how the
answer's other points fared, for an answer that has exchanged two roles once has mostly done so throughout. Both rounds
are boosted trees. The score is the expected share of the credit, drawn through a rising line. Everything is read from
`weights.json`, which `benchmarks/grading/fit.py` writes with its provenance.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.features import ANSWER_FEATURES, POINT_FEATURES
from quizzer.grading.trees import Trees

CONTEXT = {
    "others_covered": (1, 0),
    "others_contradicted": (-1, 1),
    "others_best": (0, 0),
    "others_worst": (0, 1),
}
"""Numbers that the second round adds: weighted means and maxima over the other points of the answer."""

FIRST = {"first_covered": (1, 0), "first_contradicted": (0, 1)}
"""The first round's own answers, which the second round reads too."""


RELEVANT_FROM = 0.45
"""Probability of being an answer to this question from which nothing is taken off. Cross-validated on the data of
`benchmarks/grading`, about one right answer in fourteen lies under it (nearly all paraphrases without a word in common),
and 19 of 20 model answers to other questions do."""

_RELEVANCE_OF_POINTS = (
    "terms",
    "terms_near",
    "aligned_fresh",
    "aligned_telling",
    "aligned_model",
    "close_point",
    "close_model",
    "about_named",
)

_RELEVANCE_OF_ANSWER = ("answer_close", "answer_on_topic")

RELEVANCE = {
    **{f"{name}_{how}": 1 for how in ("mean", "most", "second", "least") for name in _RELEVANCE_OF_POINTS},
    **dict.fromkeys(_RELEVANCE_OF_ANSWER, 1),
}
"""What the relevance of an answer is judged by: how its points fare as a whole, and how near the whole answer lies. 1:
more of it may only raise the relevance."""


def relevance_row(rows: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sum up the rows of an answer's points; shape (len(RELEVANCE),).

    Args:
        rows: Shape (points, features), at least one.
        weights: Shape (points,), adding up to 1.
    """
    columns = [*POINT_FEATURES, *ANSWER_FEATURES]
    points = rows[:, [columns.index(name) for name in _RELEVANCE_OF_POINTS]]
    whole = rows[0, [columns.index(name) for name in _RELEVANCE_OF_ANSWER]]
    ranked = np.sort(points, axis=0)[::-1]
    return np.concatenate([weights @ points, ranked[0], ranked[min(1, len(ranked) - 1)], ranked[-1], whole])


@dataclass(frozen=True, slots=True, eq=False)
class Judge:
    """Fitted trees and lines."""

    covered: tuple[Trees, Trees]
    """First and second round."""
    contradicted: tuple[Trees, Trees]
    relevant: Trees
    """Whether the answer is one to this question at all."""
    sharpness: float
    """Exponent that draws a probability of being covered towards 0 or 1 before it is paid for; 1 leaves it."""
    contradiction_cost: float
    """What a contradicted point takes from the credit, as a share of its weight."""
    knots: NDArray[np.float64]
    """Rising credits, [0, 1] ..."""
    scores: NDArray[np.float64]
    """... and the score at each, 0-100."""
    unsure_knots: NDArray[np.float64]
    """Rising doubts ..."""
    unsure_errors: NDArray[np.float64]
    """... and the mean error of the score at each, in score points."""
    version: str

    def probabilities(
        self, rows: NDArray[np.float64], weights: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Judge the points of one answer.

        Args:
            rows: Shape (points, features).
            weights: Shape (points,), adding up to 1.

        Returns:
            How likely each point is covered and contradicted, both of shape (points,).
        """
        first = np.stack([self.covered[0].probability(rows), self.contradicted[0].probability(rows)], axis=1)
        extended = np.concatenate([rows, first, context(first, weights)], axis=1)
        return self.covered[1].probability(extended), self.contradicted[1].probability(extended)

    def relevance(self, rows: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
        """Share of the score that an answer keeps, [0, 1]; 1 unless it seems to answer another question."""
        row = relevance_row(rows, weights)
        share = float(self.relevant.probability(row[None, :])[0]) / RELEVANT_FROM
        return min(1.0, share * share)

    def score(
        self, covered: NDArray[np.float64], contradicted: NDArray[np.float64], weights: NDArray[np.float64]
    ) -> float:
        """Turn probabilities into a score, 0-100."""
        share = credit(sharpened(covered, self.sharpness), contradicted, weights, self.contradiction_cost)
        return float(np.interp(share, self.knots, self.scores))

    def expected_error(self, covered: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
        """How far the score of such an answer was from the grade on average, in score points."""
        return float(np.interp(doubt(covered, weights), self.unsure_knots, self.unsure_errors))

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Judge:
        """Read what `fit.py` wrote.

        Raises:
            KeyError: A part is missing.
        """
        rounds = data["rounds"]
        return cls(
            covered=(Trees.from_data(rounds[0]["covered"]), Trees.from_data(rounds[1]["covered"])),
            contradicted=(
                Trees.from_data(rounds[0]["contradicted"]),
                Trees.from_data(rounds[1]["contradicted"]),
            ),
            relevant=Trees.from_data(data["relevance"]),
            sharpness=float(data["score"]["sharpness"]),
            contradiction_cost=float(data["score"]["contradiction_cost"]),
            knots=np.array(data["score"]["knots"], dtype=np.float64),
            scores=np.array(data["score"]["scores"], dtype=np.float64),
            unsure_knots=np.array(data["confidence"]["knots"], dtype=np.float64),
            unsure_errors=np.array(data["confidence"]["errors"], dtype=np.float64),
            version=str(data["version"]),
        )


@cache
def shipped_judge(*, key_points: bool = True) -> Judge:
    """Read the fitted weights that travel with the program, once.

    Args:
        key_points: Whether the author wrote the key points; derived ones are judged by weights of their own.
    """
    name = "weights.json" if key_points else "weights-derived.json"
    text = files("quizzer.grading").joinpath(name).read_text(encoding="utf-8")
    return Judge.from_data(json.loads(text))


def context(first: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """For each point what the other points of the answer look like; shape (points, 4), see `CONTEXT`.

    Args:
        first: Shape (points, 2): covered and contradicted, as the first round has it.
        weights: Shape (points,).
    """
    count = len(first)
    if count < 2:
        return np.repeat(np.concatenate([first, first], axis=1), 1, axis=0)
    rows = np.empty((count, 4))
    for number in range(count):
        others = np.arange(count) != number
        share = weights[others] / weights[others].sum()
        rows[number, :2] = share @ first[others]
        rows[number, 2:] = first[others].max(axis=0)
    return rows


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
