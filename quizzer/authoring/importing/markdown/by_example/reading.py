"""All questions of a text that look like those that are shown."""

from __future__ import annotations

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
    asked = [folded(shapes[at].said) for at in starts]
    over = {shapes[line].core for line in leading.values()}
    known = [each for each in known if not _holds(each, asked) and _shape_of(each, shapes).core not in over]
    others = {each.spot.line - 1 for each in known if each.spot.line is not None} - set(starts)
    found: list[Found] = []
    read: set[int] = set()
    edges = sorted({0, *starts, *others, len(lines)})
    for at, behind in pairwise(edges):
        following = leading.get(behind, behind)
        if at not in starts:
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
    basket.remarks = [each for each in basket.remarks if _is_left(each, read, found)]
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
    for question, answer in pairs(shapes, lesson, apart):
        if question[0] in given:
            question, answer = given[question[0]].question, given[question[0]].answer
        place = Place(question, answer, question[1])
        each = found_at(place, lines, shapes, basket, counted=True)
        if each is not None:
            found.append(each)
            read.update(range(*question), range(*answer))
    kept = [each for each in known if (each.spot.line or 0) - 1 not in read]
    basket.remarks = [each for each in basket.remarks if _is_left(each, read, found)]
    return sorted([*found, *kept], key=lambda each: each.spot.line or 0)


def _stop(place: Place, lesson: Lesson) -> int:
    """Give the line behind what was shown of a question; of an answer whose end was not shown, that behind its first."""
    ended = any(
        each.question == place.question[0] and each.answer_end is not None for each in lesson.examples
    )
    return max(place.question[1], place.answer[1] if ended else place.answer[0] + 1)


def _holds(known: Found, asked: Sequence[str]) -> bool:
    """Tell a question that was found without the examples, and that is one of theirs, or has one in its answer."""
    told = folded(" ".join((*known.answers, known.explanation or "")))
    return folded(known.question) in asked or any(len(each) >= _TELLING and each in told for each in asked)


def _shape_of(found: Found, shapes: Sequence[Shape]) -> Shape:
    return shapes[min((found.spot.line or 1), len(shapes)) - 1]


def _is_left(remark: Remark, read: Collection[int], found: Sequence[Found]) -> bool:
    """Tell whether a remark still holds, about a line that is not read, or that has no answer."""
    if found and remark.message == _("No question was found in this text."):
        return False
    line = (remark.spot.line or 0) - 1
    return line not in read or all(each.spot.line != remark.spot.line for each in found)
