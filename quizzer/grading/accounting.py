"""What a grade tells of how it came about: how sure it is, what each guard cost, every number on the way to the score."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.features import ANSWER_FEATURES, POINT_FEATURES
from quizzer.grading.grade import Feature, Guard, GuardKind
from quizzer.grading.guards import Ceiling
from quizzer.grading.rubric import Rubric
from quizzer.grading.signals import AnswerView
from quizzer.language.normalise import normalise


def confidence(expected_error: float) -> float:
    """1 where no error is expected, 0.5 where 12 score points are, towards 0 above."""
    return 1.0 / (1.0 + (expected_error / 12.0) ** 2)


def nearest_model(rubric: Rubric, answered: AnswerView) -> str:
    """Give the model answer that is nearest to an answer in meaning, normalised."""
    closeness = [float(answered.reading.vector @ model.vector) for model in rubric.models]
    return normalise(rubric.question.model_answers[int(np.argmax(closeness))])


def guards_shown(
    spoken: tuple[Ceiling, ...], before: float, copied: bool, cut: bool = False
) -> tuple[Guard, ...]:
    """Show each guard with what it cost beside the others; last that the answer was cut, which costs nothing by itself."""
    shown = [Guard(item.kind, round(max(0.0, before - item.score), 1), item.evidence) for item in spoken]
    if copied:
        shown.append(Guard(GuardKind.COPY, 0.0))
    if cut:
        shown.append(Guard(GuardKind.CUT, 0.0))
    return tuple(shown)


def features_shown(
    answered: AnswerView,
    weights: NDArray[np.float64],
    rows: NDArray[np.float64],
    *,
    points: float,
    judged: float,
    stacking: float,
    extra: float,
    score: float,
) -> tuple[Feature, ...]:
    """Every number that went into the score: means over the points, the answer's own, and the steps to the score."""
    means = weights @ rows[:, : len(POINT_FEATURES)]
    shown = [
        Feature(name, round(float(value), 4), 0.0) for name, value in zip(POINT_FEATURES, means, strict=True)
    ]
    shown += [
        Feature(name, round(float(value), 4), 0.0)
        for name, value in zip(ANSWER_FEATURES, answered.row, strict=True)
    ]
    shown.append(Feature("judged", round(points, 1), round(points, 1)))
    shown.append(Feature("whole", round(judged, 1), round(judged - points, 1)))
    shown.append(Feature("stacked", round(judged + stacking, 1), round(stacking, 1)))
    shown.append(Feature("misconceptions", round(extra, 1), round(-extra, 1)))
    before = max(judged + stacking - extra, 0.0)
    shown.append(Feature("guards", round(score, 1), round(score - before, 1)))
    return tuple(shown)
