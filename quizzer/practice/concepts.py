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
    """Add key points up by what they are about; what is likeliest to be missed again first.

    Args:
        points: From `Store.points`. Spellings that differ in case only are one concept.
    """
    groups: dict[str, list[PointTally]] = {}
    for point in points:
        groups.setdefault((point.about or point.point).casefold(), []).append(point)
    found = [_concept(group) for group in groups.values()]
    return sorted(found, key=lambda each: (-likely_missed(each.missed, each.seen), each.credit, each.concept))


def likely_missed(missed: int, seen: int) -> float:
    """Expect how often something will be missed, (0, 1).

    Laplace's rule: one missed and one not are added, so that 4 of 5 says more than 1 of 1.
    """
    return (missed + 1) / (seen + 2)


def _concept(points: list[PointTally]) -> ConceptTally:
    seen = sum(point.seen for point in points)
    return ConceptTally(
        concept=points[0].about or points[0].point,
        questions=tuple(dict.fromkeys(QuestionRef(point.pack, point.question) for point in points)),
        seen=seen,
        missed=sum(point.missed for point in points),
        credit=sum(point.credit * point.seen for point in points) / seen,
    )
