"""Headings below a question that compare others beside them, `Maven vs Gradle`, which then are matters of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.sharing import letters
from quizzer.authoring.importing.markdown.outlining.outline import Section

_COMPARES = re.compile(r"\bvs\b|(?:차이점?|비교)(?:\s?정리)?$|\b(?:differences?|comparison)\b", re.IGNORECASE)

_FEWEST = 2
"""Headings that one must name to compare them."""


def compared(children: Sequence[Section], question: str) -> list[Section]:
    """List the headings that another beside them compares, and of which the question does not speak; and that one.

    Args:
        children: The headings below the question.
        question: What is asked.
    """
    asked = _name(question)
    names = [(each, name) for each in children if len(name := _name(each.title)) > 1]
    for place in children:
        whole = _name(place.title)
        if not _COMPARES.search(headlines.title(place.title)):
            continue
        named = [each for each, name in names if each is not place and name in whole]
        if len(named) >= _FEWEST and not any(_name(each.title) in asked for each in named):
            return [*named, place]
    return []


def _name(title: str) -> str:
    return letters(headlines.title(title)).casefold()
