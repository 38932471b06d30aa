"""Which words of an answer and of a model answer are marked, by colour and by sign.

Where marks overlap the graver one wins: what was wrong, then what was half right, missing, right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from textual.content import Content

from quizzer.grading.grade import Grade, GuardKind, Status
from quizzer.tui.signs import STYLES, signs

_GRAVITY = (Status.COVERED, Status.MISSING, Status.PARTIAL, Status.CONTRADICTED)


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of a text, in code points, end excluded."""

    start: int
    end: int

    status: Status | None
    """None: words that earn nothing, such as a repeated question."""


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
    return marks


def of_model_answer(grade: Grade) -> list[Mark]:
    """Mark the sentences of the model answer by what became of them in the answer."""
    return [
        Mark(point.model_span.start, point.model_span.end, point.status)
        for point in grade.key_points
        if point.model_span is not None
    ]


def marked(text: str, marks: Sequence[Mark]) -> Content:
    """Write a text with its marks.

    Args:
        text: Whatever somebody wrote.
        marks: Stretches of it; those outside are cut to fit.
    """
    if not marks:
        return Content(text)
    parts: list[Content | str | tuple[str, str]] = []
    for start, end, mark in _stretches(len(text), marks):
        words = text[start:end]
        if mark is None or not words.strip():
            parts.append((words, ""))
            continue
        style = "$text-muted" if mark.status is None else STYLES[mark.status]
        sign = signs().warning if mark.status is None else signs().statuses[mark.status]
        lead = words[: len(words) - len(words.lstrip())]
        parts += [lead, (f"{sign} ", f"bold {style}"), (words[len(lead) :], f"{style} underline")]
    return Content.assemble(*parts)


def _stretches(length: int, marks: Sequence[Mark]) -> Iterable[tuple[int, int, Mark | None]]:
    """Cut a text at every end of a mark, and give each piece its gravest mark; equal neighbours join."""
    inside = [
        Mark(max(0, mark.start), min(length, mark.end), mark.status)
        for mark in marks
        if mark.end > 0 and mark.start < min(length, mark.end)
    ]
    cuts = sorted({0, length, *(m.start for m in inside), *(m.end for m in inside)})
    previous: tuple[int, int, Mark | None] | None = None
    for start, end in pairwise(cuts):
        over = [mark for mark in inside if mark.start <= start and mark.end >= end]
        gravest = max(over, key=_gravity, default=None)
        if previous is not None and _kind(previous[2]) == _kind(gravest):
            previous = (previous[0], end, gravest)
            continue
        if previous is not None:
            yield previous
        previous = (start, end, gravest)
    if previous is not None:
        yield previous


def _gravity(mark: Mark) -> int:
    return -1 if mark.status is None else _GRAVITY.index(mark.status)


def _kind(mark: Mark | None) -> tuple[bool, Status | None]:
    return (mark is None, None if mark is None else mark.status)
