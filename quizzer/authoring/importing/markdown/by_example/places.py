"""The lines of each question of a text, and of its answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.markdown.by_example.example import is_there
from quizzer.authoring.importing.markdown.by_example.lesson import Lesson
from quizzer.authoring.importing.markdown.by_example.shape import Shape

_MOST_LINES = 40
"""Lines in which the end of an element is looked for."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question and its answer are: lines from 0, ends excluded."""

    question: tuple[int, int]
    answer: tuple[int, int]

    end: int
    """Where the next question begins, or what is above it."""


def shown_places(lines: Sequence[str], shapes: Sequence[Shape], lesson: Lesson) -> dict[int, Place]:
    """Give the questions that were shown, where the text is theirs, by their lines; they are read as they were shown."""
    places = {}
    starts = list(question_starts(shapes, lesson))
    for each in lesson.examples:
        if is_there(each, lines):
            begun = max(each.question_end - 1, each.answer or 0)
            following = next((at for at in starts if at > begun), len(lines))
            found = place_of(each.question, following, lines, shapes, lesson)
            start = found.answer[0] if each.answer is None else each.answer
            end = found.answer[1] if each.answer_end is None else each.answer_end
            places[each.question] = Place((each.question, each.question_end), (start, end), found.end)
    return places


def question_starts(shapes: Sequence[Shape], lesson: Lesson) -> Iterator[int]:
    """Give the lines at which questions begin.

    Where nothing but its number tells a question from an item of an answer, numbers go up below one heading.
    """
    last: int | None = None
    same = len({shape.number for shape in shapes if lesson.asks(shape)}) == 1
    for at, shape in enumerate(shapes):
        if shape.rank and not shape.code and not lesson.asks(shape):
            last = None
        if not lesson.asks(shape):
            continue
        if shape.number is not None and not shape.asks and not shape.rank and not same:
            if last is not None and shape.number <= last:
                continue
            last = shape.number
        yield at


def place_of(at: int, following: int, lines: Sequence[str], shapes: Sequence[Shape], lesson: Lesson) -> Place:
    """Find the lines of a question, and of its answer."""
    limit = next(
        (line for line in range(at + 1, following) if _is_above(line, at, shapes, lesson)), following
    )
    if lesson.inline:
        end = _end(at, limit, shapes, lesson)
        return Place((at, at + 1), (at, end), limit)
    until = _closed(at, limit, lines, shapes)
    start = next((line for line in range(until, limit) if lesson.starts_answer(shapes[line])), None)
    if until == at + 1 and lesson.question_lines > 1:
        until = _question_end(until, start if start is not None else limit, shapes, lesson)
    if start is None:
        told = (line for line in range(until, limit) if not shapes[line].blank)
        start = next((line for line in told if not lesson.stands_between(shapes[line])), limit)
    return Place((at, until), (start, _end(start, limit, shapes, lesson)), limit)


def _closed(at: int, limit: int, lines: Sequence[str], shapes: Sequence[Shape]) -> int:
    """Find where a question in an element of HTML ends, which may be some lines below: `<summary>`."""
    opened = next((mark for mark in shapes[at].marks if mark.startswith("<")), None)
    closer = f"</{opened[1:]}" if opened is not None else ""
    ends = (line + 1 for line in range(at, min(limit, at + _MOST_LINES)) if closer in lines[line].lower())
    return next(ends, at + 1) if closer else at + 1


def _question_end(first: int, limit: int, shapes: Sequence[Shape], lesson: Lesson) -> int:
    """Find where a question of several lines ends: before what stands behind it, or at a blank line."""
    divided = next((line for line in range(first, limit) if lesson.divides(shapes[line])), None)
    if divided is not None:
        return divided
    ends = (line for line in range(first, limit) if shapes[line].blank or lesson.stands_between(shapes[line]))
    return min(next(ends, limit), first + lesson.question_lines - 1)


def _is_above(line: int, question: int, shapes: Sequence[Shape], lesson: Lesson) -> bool:
    """Tell a heading that a question does not stand over."""
    shape, rank = shapes[line], shapes[question].rank
    if not shape.rank or shape.code:
        return False
    if rank:
        return shape.rank <= rank < min(lesson.ranks, default=7)
    if not lesson.ranks and not lesson.divides(shape):
        return True
    return shape.rank <= (shapes[question].under[-1][0] if shapes[question].under else 0)


def _end(start: int, limit: int, shapes: Sequence[Shape], lesson: Lesson) -> int:
    for line in range(start + 1, limit):
        shape = shapes[line]
        if lesson.ends_answer(shape) or (lesson.one_paragraph and shape.blank and not shape.code):
            return line
    return limit


def is_led(shape: Shape, lesson: Lesson) -> bool:
    """Tell a question that has a line over it."""
    return any(each.leads and each.fits(shape) for each in lesson.patterns)


def line_over(at: int, shapes: Sequence[Shape]) -> int:
    """Give the line over a question."""
    return next((line for line in range(at - 1, -1, -1) if not shapes[line].blank), at)
