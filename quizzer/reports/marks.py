"""Which words of an answer and of a model answer are marked, as stretches of the text.

Where marks overlap, what was wrong wins; then, in the answer, what was right, and in the model answer, what is
missing: each text shows what is to be seen in it. How a mark looks is for whoever shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quizzer.grading.grade import Grade, GuardKind, Status

_IN_ANSWER = (None, Status.MISSING, Status.PARTIAL, Status.COVERED, Status.CONTRADICTED)
_IN_MODEL_ANSWER = (None, Status.COVERED, Status.PARTIAL, Status.MISSING, Status.CONTRADICTED)


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of a text, in code points, end excluded."""

    start: int
    end: int

    status: Status | None
    """None: words that earn nothing, such as a repeated question."""

    rank: int = 0
    """Where marks overlap, the highest wins."""


def of_answer(grade: Grade) -> list[Mark]:
    """Mark what the answer got right, half right and wrong."""
    marks = [
        Mark(point.evidence.span.start, point.evidence.span.end, point.status)
        for point in grade.key_points
        if point.evidence is not None and point.status is not Status.MISSING
    ]
    marks += [
        Mark(each.evidence.span.start, each.evidence.span.end, Status.CONTRADICTED)
        for each in grade.contradictions
    ]
    marks += [
        Mark(evidence.span.start, evidence.span.end, None)
        for guard in grade.guards
        if guard.kind is not GuardKind.COPY
        for evidence in guard.evidence
    ]
    return [replace(mark, rank=_IN_ANSWER.index(mark.status)) for mark in marks]


def of_model_answer(grade: Grade) -> list[Mark]:
    """Mark the sentences of the model answer by what became of them in the answer."""
    return [
        Mark(
            point.model_span.start,
            point.model_span.end,
            point.status,
            _IN_MODEL_ANSWER.index(point.status),
        )
        for point in grade.key_points
        if point.model_span is not None
    ]


def stretches(length: int, marks: Sequence[Mark]) -> Iterator[tuple[int, int, Mark | None]]:
    """Cut a text at every end of a mark, and give each piece its highest mark; equal neighbours join.

    Args:
        length: Of the text, in code points.
        marks: Those outside are cut to fit.

    Returns:
        Start, end and mark of each piece, in order, together the whole text.
    """
    inside = [
        replace(mark, start=max(0, mark.start), end=min(length, mark.end))
        for mark in marks
        if mark.end > 0 and mark.start < min(length, mark.end)
    ]
    cuts = sorted({0, length, *(m.start for m in inside), *(m.end for m in inside)})
    previous: tuple[int, int, Mark | None] | None = None
    for start, end in pairwise(cuts):
        over = [mark for mark in inside if mark.start <= start and mark.end >= end]
        highest = max(over, key=lambda mark: mark.rank, default=None)
        if previous is not None and _kind(previous[2]) == _kind(highest):
            previous = (previous[0], end, highest)
            continue
        if previous is not None:
            yield previous
        previous = (start, end, highest)
    if previous is not None:
        yield previous


def _kind(mark: Mark | None) -> tuple[bool, Status | None]:
    return (mark is None, None if mark is None else mark.status)
