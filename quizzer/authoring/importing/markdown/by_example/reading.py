"""All questions of a text that look like those that are shown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from quizzer.authoring.importing.found import Basket, Found, Remark, folded
from quizzer.authoring.importing.markdown.by_example.apart import pairs
from quizzer.authoring.importing.markdown.by_example.lesson import Apart, Lesson
from quizzer.authoring.importing.markdown.by_example.making import found_at, found_on_line, say_left
from quizzer.authoring.importing.markdown.by_example.places import (
    Place,
    is_led,
    line_over,
    place_of,
    question_starts,
    shown_places,
)
from quizzer.authoring.importing.markdown.by_example.shape import Shape, shapes_of
from quizzer.authoring.importing.markdown.by_example.taking import without_opener
from quizzer.locale import _

_TELLING = 4
"""Letters from which a question in a longer text is no accident."""


def read_shown(
    lines: Sequence[str], lesson: Lesson, basket: Basket, known: Sequence[Found] = ()
) -> list[Found]:
    """Find the questions of a text that look like those that were shown.

    What stands between a question and its answer, and behind the answer, is the explanation.

    Args:
        lines: Of the text.
        lesson: What the examples taught.
        basket: Is told of questions without an answer, and of the lines that belong to none; its remarks about lines
            that are read now are dropped.
        known: What was found without the examples; it stays where nothing like them is.
    """
    shapes = shapes_of(lines)
    given = shown_places(lines, shapes, lesson)
    inside = {line for place in given.values() for line in range(place.question[0] + 1, _stop(place, lesson))}
    starts = sorted({*question_starts(shapes, lesson), *given} - inside)
    if not starts:
        return list(known)
    before = {each.spot.line for each in known}
    if lesson.apart is not None:
        return _apart(lines, shapes, lesson, lesson.apart, basket, known)
    leading = {at: line_over(at, shapes) for at in starts if is_led(shapes[at], lesson)}
    over = {shapes[line].core for line in leading.values()}
    known = [each for each in _apart_from(known, starts, shapes) if _shape_of(each, shapes).core not in over]
    begins = set(starts)
    others = {each.spot.line - 1 for each in known if each.spot.line is not None} - begins
    found: list[Found] = []
    read: set[int] = set()
    edges = sorted({0, *begins, *others, len(lines)})
    for at, behind in pairwise(edges):
        following = leading.get(behind, behind)
        if at not in begins:
            if not known:
                say_left(at, following, lines, shapes, basket)
            continue
        place = place_of(at, following, lines, shapes, lesson)
        if at in given and not lesson.inline:
            place = replace(given[at], end=max(place.end, given[at].answer[1]))
        make = found_on_line if lesson.inline else found_at
        each = make(place, lines, shapes, basket)
        found += [each] if each is not None else []
        read.update(range(at, place.end))
        if not known:
            say_left(place.end, following, lines, shapes, basket)
    answers = without_opener([each.answers[0] for each in found])
    asked = without_opener([each.question for each in found])
    found = [
        replace(each, question=question, answers=(answer,))
        for each, question, answer in zip(found, asked, answers, strict=True)
    ]
    kept = [each for each in known if (each.spot.line or 0) - 1 in others]
    basket.remarks = _left(basket.remarks, read, found)
    gone = before - {each.spot.line for each in (*kept, *found)}
    basket.remarks = [each for each in basket.remarks if each.lost or each.spot.line not in gone]
    return sorted([*found, *kept], key=lambda each: each.spot.line or 0)


def _apart(
    lines: Sequence[str],
    shapes: Sequence[Shape],
    lesson: Lesson,
    apart: Apart,
    basket: Basket,
    known: Sequence[Found],
) -> list[Found]:
    """Find questions whose answers stand behind all of them; see `read_shown`."""
    found: list[Found] = []
    read: set[int] = set()
    given = shown_places(lines, shapes, lesson)
    paired = list(pairs(shapes, lesson, apart))
    told = sorted(answer[0] for _asked, answer in paired)
    for question, answer in paired:
        if question[0] in given:
            question, answer = given[question[0]].question, given[question[0]].answer
            if not _is_ended(question[0], lesson):
                answer = (answer[0], next((at for at in told if at > answer[0]), answer[1]))
        place = Place(question, answer, question[1])
        each = found_at(place, lines, shapes, basket, counted=True)
        if each is not None:
            found.append(each)
            read.update(range(*question), range(*answer))
    kept = [each for each in known if (each.spot.line or 0) - 1 not in read]
    basket.remarks = _left(basket.remarks, read, found)
    return sorted([*found, *kept], key=lambda each: each.spot.line or 0)


def _stop(place: Place, lesson: Lesson) -> int:
    """Give the line behind what was shown of a question; of an answer whose end was not shown, that behind its first."""
    ended = _is_ended(place.question[0], lesson)
    return max(place.question[1], place.answer[1] if ended else place.answer[0] + 1)


def _is_ended(question: int, lesson: Lesson) -> bool:
    """Tell whether the end of a question's answer was shown."""
    return any(each.question == question and each.answer_end is not None for each in lesson.examples)


def _apart_from(known: Sequence[Found], starts: Sequence[int], shapes: Sequence[Shape]) -> list[Found]:
    """Leave out what was found without the examples, and is one of their questions, or has one in its answer."""
    mine = {folded(shapes[at].said) for at in starts}
    ordered = sorted(known, key=lambda each: each.spot.line or 0)
    ends = [*((each.spot.line or 0) for each in ordered[1:]), len(shapes) + 1]
    kept = []
    for each, end in zip(ordered, ends[: len(ordered)], strict=True):
        below = starts[bisect_left(starts, each.spot.line or 0) : bisect_left(starts, end - 1)]
        told = folded(" ".join((*each.answers, each.explanation or ""))) if below else ""
        asked = (folded(shapes[at].said) for at in below)
        if folded(each.question) not in mine and not any(
            len(name) >= _TELLING and name in told for name in asked
        ):
            kept.append(each)
    return kept


def _shape_of(found: Found, shapes: Sequence[Shape]) -> Shape:
    return shapes[min((found.spot.line or 1), len(shapes)) - 1]


def _left(remarks: Sequence[Remark], read: Collection[int], found: Sequence[Found]) -> list[Remark]:
    """Keep the remarks that still hold: about lines that are not read now, and questions that have no answer."""
    nothing = _("No question was found in this text.")
    lines = {each.spot.line for each in found}
    return [
        each
        for each in remarks
        if not (found and each.message == nothing)
        and ((each.spot.line or 0) - 1 not in read or each.spot.line not in lines)
    ]
