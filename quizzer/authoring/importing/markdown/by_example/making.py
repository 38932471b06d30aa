"""A question made of the lines that it and its answer have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.markdown.answers.answer import is_long
from quizzer.authoring.importing.markdown.answers.prose import beginning
from quizzer.authoring.importing.markdown.by_example.dividing import divided
from quizzer.authoring.importing.markdown.by_example.places import Place
from quizzer.authoring.importing.markdown.by_example.shape import Shape, indented, shapes_of
from quizzer.authoring.importing.markdown.by_example.taking import (
    answer_words,
    balanced,
    is_furniture,
    question_words,
    trimmed,
)
from quizzer.locale import _

_PICTURE = re.compile(r"!\[|<img\b", re.IGNORECASE)
_LONGEST_TOPIC = 60


def found_at(
    place: Place, lines: Sequence[str], shapes: Sequence[Shape], basket: Basket, *, counted: bool = False
) -> Found | None:
    """Make a question of its lines; None, and a remark, where it has no answer.

    Args:
        place: Its lines.
        lines: Of the text.
        shapes: Of all of them.
        basket: Is told what is missing.
        counted: Whether the number in front of the answer is that of the question.
    """
    at, until = place.question
    first = indented(lines[at])[shapes[at].end :]
    question = question_words([first, *lines[at + 1 : until]])
    start, end = trimmed(*place.answer, lines, shapes)
    answer = answer_words(lines[start:end], shapes[start], counted=counted) if start < end else ""
    return _taken(question, answer, place, (start, end), lines, shapes, basket)


def found_on_line(
    place: Place, lines: Sequence[str], shapes: Sequence[Shape], basket: Basket
) -> Found | None:
    """Divide a line that holds both question and answer, which may go on below it."""
    at = place.question[0]
    line = indented(lines[at])[shapes[at].end :].rstrip(" |")
    parts = divided(line)[1] or [line, ""]
    start, end = trimmed(at + 1, place.answer[1], lines, shapes)
    below = answer_words(lines[start:end], shapes[start]) if start < end else ""
    told = answer_words([balanced(parts[1])], shapes_of([balanced(parts[1])])[0]) if parts[1] else ""
    answer = "\n".join(each for each in (told, below) if each)
    return _taken(question_words([parts[0]]), answer, place, (at, end), lines, shapes, basket)


def _taken(
    question: str,
    answer: str,
    place: Place,
    taken: tuple[int, int],
    lines: Sequence[str],
    shapes: Sequence[Shape],
    basket: Basket,
) -> Found | None:
    """Make a question of its words; say it where there is no answer."""
    at, until = place.question
    if not question:
        return None
    if not any(letter.isalnum() for letter in answer):
        basket.lose(at + 1, _("The question has no answer: {question}").format(question=question[:120]))
        return None
    rest = [*range(until, min(max(until, taken[0]), place.end)), *range(max(until, taken[1]), place.end)]
    whole = is_long(answer) or any(_PICTURE.search(line) for line in lines[taken[0] : taken[1]])
    told = list(range(until, place.end)) if whole else rest
    text = "\n".join(lines[line] for line in told).strip("\n")
    says = any(not is_furniture(lines[line], shapes[line]) for line in told)
    return Found(
        question=question,
        answers=(beginning(answer) if is_long(answer) else answer,),
        spot=basket.spot(at + 1),
        explanation=text if says else None,
        tags=_topics(shapes[at]),
    )


def _topics(shape: Shape) -> tuple[str, ...]:
    """List the headings over a question, the outermost first, without that of the first rank, which names the text."""
    over = [(rank, headlines.title(said)) for rank, said in shape.under if 1 < rank < (shape.rank or 7)]
    asks = (headlines.Asking.ASKS, headlines.Asking.MARKED)
    return tuple(
        name for _rank, name in over if 1 < len(name) <= _LONGEST_TOPIC and headlines.asking(name) not in asks
    )


def say_left(start: int, end: int, lines: Sequence[str], shapes: Sequence[Shape], basket: Basket) -> None:
    """Say which lines belong to no question; headings that stand over some are no loss."""
    left = [line for line in range(start, end) if not is_furniture(lines[line], shapes[line])]
    left = [line for line in left if not shapes[line].rank or shapes[line].code]
    if left:
        words = (
            _("Line {first} belongs to no question and is left out.")
            if left[0] == left[-1]
            else _("Lines {first} to {last} belong to no question and are left out.")
        )
        basket.note(left[0] + 1, words.format(first=left[0] + 1, last=left[-1] + 1))
