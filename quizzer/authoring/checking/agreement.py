"""How far the grader agrees with the marks of samples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from quizzer.authoring.checking.marks import Marked


@dataclass(frozen=True, slots=True)
class Agreement:
    """Samples and their scores in numbers."""

    samples: int

    distance: float | None
    """Mean distance of score and mark, 0-100. None: no samples."""

    correlation: float | None
    """Pearson's, [-1, 1]. None: fewer than three samples, or all alike."""

    within: int
    """Samples whose score is within `NEAR` of their mark."""


NEAR = 15.0
"""Score points within which a score agrees with a mark: about half a band."""


def agreement(marked: Sequence[Marked]) -> Agreement:
    """Sum up how far scores are from marks."""
    distances = [abs(each.distance) for each in marked]
    return Agreement(
        samples=len(marked),
        distance=fmean(distances) if distances else None,
        correlation=_correlation(marked),
        within=sum(each <= NEAR for each in distances),
    )


def _correlation(marked: Sequence[Marked]) -> float | None:
    if len(marked) < 3:
        return None
    marks, scores = [each.mark for each in marked], [each.score for each in marked]
    mean_mark, mean_score = fmean(marks), fmean(scores)
    above = sum((a - mean_mark) * (b - mean_score) for a, b in zip(marks, scores, strict=True))
    spread = sum((a - mean_mark) ** 2 for a in marks) * sum((b - mean_score) ** 2 for b in scores)
    return above / spread**0.5 if spread > 0.0 else None
