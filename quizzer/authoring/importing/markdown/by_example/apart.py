"""Answers that stand together behind all questions of a part, each under the number of its question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizzer.authoring.importing.markdown.by_example.lesson import Apart, Lesson, alike
from quizzer.authoring.importing.markdown.by_example.shape import Shape

Pair = tuple[tuple[int, int], tuple[int, int]]
"""Lines of a question and of its answer, from 0, ends excluded."""


def pairs(shapes: Sequence[Shape], lesson: Lesson, apart: Apart) -> Iterator[Pair]:
    """Give each question with the answer that has its number, or its place where there are no numbers."""
    asked: list[int] = []
    told: list[int] = []
    answering = False
    for at, shape in enumerate([*shapes, None]):
        opens = shape is not None and alike(shape, apart.above, named=True)
        if shape is None or (opens and answering) or (answering and _leaves(shape, apart)):
            yield from _paired(asked, told, at, shapes)
            asked, told, answering = [], [], False
        if shape is None:
            return
        if opens:
            answering = True
        elif answering and apart.pattern.fits(shape):
            told.append(at)
        elif not answering and lesson.asks(shape):
            asked.append(at)


def _leaves(shape: Shape, apart: Apart) -> bool:
    """Tell a line that is behind the answers of a part: a heading like the one over them."""
    return bool(shape.rank) and not shape.code and (not apart.above.rank or shape.rank <= apart.above.rank)


def _paired(asked: Sequence[int], told: Sequence[int], end: int, shapes: Sequence[Shape]) -> Iterator[Pair]:
    numbers = {shapes[at].number: at for at in told}
    counted = None not in numbers and len(numbers) == len(told)
    behind_it = dict(pairwise(told))
    for place, at in enumerate(asked):
        behind = asked[place + 1] if place + 1 < len(asked) else end
        answer = numbers.get(shapes[at].number) if counted else told[place] if place < len(told) else None
        if answer is not None:
            until = behind_it.get(answer, end)
            yield (at, _until_blank(at, min(behind, told[0]), shapes)), (answer, until)


def _until_blank(at: int, limit: int, shapes: Sequence[Shape]) -> int:
    return next((line for line in range(at, limit) if shapes[line].blank), limit)
