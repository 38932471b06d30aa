"""The lines from a share of what is paid for to a score, and from a doubt to an error."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from examples import Example
from made import MADE
from sklearn.isotonic import IsotonicRegression

from quizzer.grading.judge import credit, doubt, sharpened
from quizzer.grading.reader import Verdict

WHOLE_SHARE = 0.5
"""What the worth of the whole answer counts beside the credit of its points."""


def fit_lines(examples: Sequence[Example], verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """Fit the credit's cost of contradictions, the rising line to the score, and the confidence."""
    marked = [
        (example, verdict)
        for example, verdict in zip(examples, verdicts, strict=True)
        if example.learned and example.lined and example.answer.kind not in MADE
    ]
    grades = np.array([example.answer.grade for example, _ in marked])

    worths = np.array([verdict.worth for _, verdict in marked])

    def shares(sharpness: float, cost: float) -> np.ndarray:
        credits = [
            credit(
                sharpened(verdict.covered, sharpness),
                verdict.contradicted,
                example.lesson.sheet.weights,
                cost,
            )
            for example, verdict in marked
        ]
        return (1.0 - WHOLE_SHARE) * np.array(credits) + WHOLE_SHARE * worths

    choices = [(sharpness, cost) for sharpness in (1.0, 1.5, 2.0, 3.0) for cost in (0.0, 0.1, 0.2, 0.3)]
    sharpness, cost = min(choices, key=lambda choice: line_error(shares(*choice), grades))
    share = shares(sharpness, cost)
    knots, scores = rising(share, grades)
    errors = np.abs(np.interp(share, knots, scores) - grades)
    doubts = np.array([doubt(verdict.covered, example.lesson.sheet.weights) for example, verdict in marked])
    doubt_knots, doubt_errors = rising(doubts, errors)
    return lines_data((sharpness, cost, WHOLE_SHARE), (knots, scores), (doubt_knots, doubt_errors))


def lines_data(
    paid: tuple[float, float, float],
    score: tuple[list[float], list[float]],
    confidence: tuple[list[float], list[float]],
) -> dict[str, Any]:
    """Lines as `Lines.from_data` reads them.

    Args:
        paid: Sharpness, cost of a contradiction, share of the whole.
        score: Knots and scores.
        confidence: Knots and errors.
    """
    sharpness, cost, whole_share = paid
    return {
        "score": {
            "sharpness": sharpness,
            "contradiction_cost": cost,
            "whole_share": whole_share,
            "knots": score[0],
            "scores": score[1],
        },
        "confidence": {"knots": confidence[0], "errors": confidence[1]},
    }


def line_error(share: np.ndarray, grades: np.ndarray) -> float:
    """Mean absolute error plus a tenth of the root mean square: near the middle of what is probable, far from blunders."""
    knots, scores = rising(share, grades)
    errors = np.interp(share, knots, scores) - grades
    return float(np.abs(errors).mean() + 0.1 * np.sqrt((errors**2).mean()))


def rising(x: np.ndarray, y: np.ndarray, pieces: int = 10) -> tuple[list[float], list[float]]:
    """A rising line through the medians of equal shares of the data (isotonic where they would fall)."""
    order = np.argsort(x)
    groups = np.array_split(order, pieces)
    knots = np.array([x[group].mean() for group in groups])
    middles = IsotonicRegression().fit_transform(knots, [np.median(y[group]) for group in groups])
    keep = np.concatenate([[True], np.diff(knots) > 1e-6])
    return [round(float(v), 5) for v in knots[keep]], [round(float(v), 3) for v in middles[keep]]
