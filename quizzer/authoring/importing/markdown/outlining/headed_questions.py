"""Questions that stand right below a heading of their own, where the headings further below go on with their answers.

`### Case 1`, `**What is an index?**` with the answer, then `#### How it works`: the last is a part of the answer.
"""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.markdown.outlining.section import Section

_FEWEST = 3
"""Such headings from which this is the form of the text, rather than a question by the way at the front of a part."""

_COUNTS = re.compile(r"\W*(?:[^\W\d]{1,12}[\s.#:-]{0,3})?\d{1,3}\W*")
"""A heading that only counts what stands below it: `Case 3`, `3.`."""

_BELOW = 0.5
"""What the level of a part is below that of its question, where both are headings of one rank."""


def give_parts(root: Section) -> None:
    """Move the headings behind the only question below a heading to that question, in texts that are written so."""
    heads = [each for each in root.walk() if _holds_one(each)]
    if len(heads) < _FEWEST:
        return
    for head in heads:
        question, *parts = head.children
        if any(labels.is_beside(each.title) for each in parts):
            continue
        for each in parts:
            each.parent = question
            each.level = max(each.level, question.level + _BELOW)
        question.children += parts
        head.children = [question]


def _holds_one(head: Section) -> bool:
    """Tell a heading with nothing but a question below it, and headings that do not ask."""
    if head.kind != "heading" or head.blocks or not head.children:
        return False
    question, *parts = head.children
    lone = question.kind == "bold" or (
        question.kind == "heading" and _COUNTS.fullmatch(head.title) is not None
    )
    asks = lone and question.asks and bool(question.blocks)
    return asks and all(each.kind == "heading" and not each.asks and not each.children for each in parts)
