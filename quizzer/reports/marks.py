"""Which words of an answer and of a model answer are marked, as stretches of the text.

Where marks overlap, what was wrong wins; then, in the answer, what was right, and in the model answer, what is
missing: each text shows what is to be seen in it. In the model answer every point has a mark of its own, though the
place of one may reach into that of the next. How a mark looks is for whoever shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quizzer.grading.grade import Grade, GuardKind, Span, Status

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

    point: int | None = None
    """Which key point alone is marked. None: any; then equal neighbours are one mark."""


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
    """Mark the sentences of the model answer by what became of them in the answer.

    The place of a point is one sentence or two, so two places may have a sentence in common. It belongs to the point
    that has more of its words there.
    """
    by_place: dict[Span, Mark] = {}
    for number, point in enumerate(grade.key_points):
        if (place := point.model_span) is not None:
            rank = _IN_MODEL_ANSWER.index(point.status)
            if place not in by_place or by_place[place].rank < rank:
                by_place[place] = Mark(place.start, place.end, point.status, rank, number)
    marks = list(by_place.values())
    pairs = [_pairs(point.point) for point in grade.key_points]
    found: list[Mark] = []
    for start, end in pairwise(sorted({each for mark in marks for each in (mark.start, mark.end)})):
        there = _pairs(grade.model_answer[start:end])
        over = [mark for mark in marks if mark.start <= start and mark.end >= end]
        if not over:
            continue
        best = max(over, key=lambda mark: (_share(pairs[mark.point or 0], there), mark.rank))
        last = found[-1] if found and found[-1].end == start else None
        if last is not None and any(last.point == mark.point for mark in over if not there or mark is best):
            found[-1] = replace(last, end=end)
        elif there:
            found.append(replace(best, start=start, end=end))
    return [_without_space(grade.model_answer, mark) for mark in found]


def _pairs(text: str) -> set[str]:
    """List the pairs of letters that stand side by side within words."""
    return {word[at : at + 2] for word in text.casefold().split() for at in range(len(word) - 1)}


def _share(pairs: set[str], there: set[str]) -> float:
    return len(pairs & there) / len(pairs) if pairs else 0.0


def _without_space(text: str, mark: Mark) -> Mark:
    """Leave out the space at both ends: the end of a place may be the beginning of the next."""
    words = text[mark.start : mark.end]
    start = mark.start + len(words) - len(words.lstrip())
    return replace(mark, start=start, end=start + len(words.strip()))


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


def _kind(mark: Mark | None) -> tuple[bool, Status | None, int | None]:
    return (True, None, None) if mark is None else (False, mark.status, mark.point)
