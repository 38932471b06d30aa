"""Answers pasted below headings that ask, with a title of a higher rank than the question's own, and parts below that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.sharing import letters
from quizzer.authoring.importing.texts.prose_lines import in_code

_HEADING = re.compile(r"(?P<signs>#{1,6})\s+(?P<title>\S.*?)\s*#*\s*")
_DEEPEST = 6

_FEWEST = 2
"""Headings of one rank that must be marked as questions."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A heading."""

    line: int
    level: int
    title: str

    @property
    def marked(self) -> bool:
        return headlines.asking(self.title) is Asking.MARKED


def with_ranks(lines: Sequence[str]) -> list[str]:
    """Lower the headings of such answers below their questions; the number of lines stays.

    A title is the answer's where it stands right below a question that is marked as one, and names what that asks about;
    all up to the next marked heading of the question's rank goes with it.
    """
    code = in_code(lines)
    heads = [
        _Head(number, len(found["signs"]), found["title"])
        for number, line in enumerate(lines)
        if line.startswith("#") and not code[number] and (found := _HEADING.fullmatch(line)) is not None
    ]
    written = list(lines)
    depth = 0
    question: _Head | None = None
    for before, head in zip([None, *heads], heads, strict=False):
        if head.marked and (question is None or head.level <= question.level):
            alike = sum(each.marked and each.level == head.level for each in heads)
            question, depth = (head if alike >= _FEWEST else None), 0
        elif question is not None and question is before and _is_title(head, question, lines):
            depth = question.level - head.level + 1
        if depth > 0 and head is not question:
            level = min(_DEEPEST, head.level + depth)
            written[head.line] = f"{'#' * level} {head.title}"
    return written


def _is_title(head: _Head, question: _Head, lines: Sequence[str]) -> bool:
    between = lines[question.line + 1 : head.line]
    name = letters(headlines.title(head.title)).casefold()
    asked = letters(headlines.title(question.title)).casefold()
    return (
        head.level < question.level and not any(map(str.strip, between)) and len(name) > 0 and name in asked
    )
