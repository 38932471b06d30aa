"""Weakness across questions: what somebody keeps missing, whatever is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quizzer.practice.attempt import QuestionRef
from quizzer.practice.tally import PointTally


@dataclass(frozen=True, slots=True)
class ConceptTally:
    """How the key points about one concept fared, over all questions."""

    concept: str
    """`about` of the key points, or the point itself where it names none."""

    questions: tuple[QuestionRef, ...]
    """Where it comes up."""

    seen: int
    """Attempts counted."""

    missed: int
    """In how many of them a point about it was not covered."""

    credit: float
    """Mean share that was earned, [0, 1]."""


def concepts(points: Iterable[PointTally]) -> list[ConceptTally]:
    """Add key points up by what they are about; the most often missed share first, then the most often seen.

    Args:
        points: From `Store.points`. Spellings that differ in case only are one concept.
    """
    groups: dict[str, list[PointTally]] = {}
    for point in points:
        groups.setdefault((point.about or point.point).casefold(), []).append(point)
    found = [_concept(group) for group in groups.values()]
    return sorted(found, key=lambda concept: (-concept.missed / concept.seen, -concept.seen, concept.concept))


def _concept(points: list[PointTally]) -> ConceptTally:
    seen = sum(point.seen for point in points)
    return ConceptTally(
        concept=points[0].about or points[0].point,
        questions=tuple(dict.fromkeys(QuestionRef(point.pack, point.question) for point in points)),
        seen=seen,
        missed=sum(point.missed for point in points),
        credit=sum(point.credit * point.seen for point in points) / seen,
    )
