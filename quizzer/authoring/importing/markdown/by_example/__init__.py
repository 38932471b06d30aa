"""Questions found by an example: one question of a text is shown by its lines, and all that look like it are read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from quizzer.authoring.importing.found import Basket
from quizzer.authoring.importing.markdown.by_example.example import Example, placed
from quizzer.authoring.importing.markdown.by_example.learning import learn
from quizzer.authoring.importing.markdown.by_example.lesson import Lesson
from quizzer.authoring.importing.markdown.by_example.shape import shapes_of
from quizzer.authoring.importing.markdown.kept.front_matter import split
from quizzer.errors import UsageError


def lesson_of(
    text: str, name: str, examples: Sequence[Example], found: Collection[int]
) -> tuple[Lesson, tuple[Example, ...]]:
    """Learn from questions of a text that are shown.

    Args:
        text: As a file holds it.
        name: Of the file, for messages.
        examples: At least one.
        found: The lines, from 0, at which questions were found without them.

    Returns:
        What they teach, and the examples with the words by which they are found again.

    Raises:
        UsageError: The text has no such lines.
    """
    lines = split(text, Basket(name))[1].split("\n")
    there = tuple(_placed(examples, lines, name))
    return learn(there, shapes_of(lines), found), there


def _placed(examples: Sequence[Example], lines: Sequence[str], name: str) -> Iterator[Example]:
    """Place examples; one that is remembered, and whose question was reworded since, is left out where others are left."""
    gone: UsageError | None = None
    left = False
    for each in examples:
        try:
            yield placed(each, lines, name)
            left = True
        except UsageError as error:
            if not each.words:
                raise
            gone = error
    if gone is not None and not left:
        raise gone
