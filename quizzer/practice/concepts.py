"""Weakness across questions: what somebody keeps missing, whatever is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quizzer.practice.attempt import QuestionRef
from quizzer.practice.tally import ENOUGH_ANSWERS, PointTally


@dataclass(frozen=True, slots=True)
class ConceptTally:
    """How the key points about one concept fared, over all questions."""

    concept: str
    """`about` of the key points, or the point itself where it names none."""

    questions: tuple[QuestionRef, ...]
    """Where it comes up."""

    seen: int
    """Attempts counted, once for each point about it; those that gave up or went off the topic are not."""

    missed: int
    """In how many of them a point about it was not covered."""

    credit: float
    """Mean share that was earned, [0, 1]."""

    answers: int
    """Different answers counted. Under `ENOUGH_ANSWERS` it is not yet said to be missed again and again."""

    missed_last: bool
    """Whether the newest answer to one of the questions has not covered a point about it."""

    @property
    def kept_missing(self) -> bool:
        """Whether it is missed again and again: in enough answers, and not made good in the newest."""
        return self.missed_last and self.answers >= ENOUGH_ANSWERS


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
    answers: dict[QuestionRef, int] = {}
    for point in points:  # an answer to a question with two points about it counts once
        answers[point.ref] = max(point.seen, answers.get(point.ref, 0))
    return ConceptTally(
        concept=points[0].about or points[0].point,
        questions=tuple(answers),
        seen=seen,
        missed=sum(point.missed for point in points),
        credit=sum(point.credit * point.seen for point in points) / seen,
        answers=sum(answers.values()),
        missed_last=any(point.missed_last for point in points),
    )
