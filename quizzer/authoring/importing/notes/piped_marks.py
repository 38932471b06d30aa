"""Marks behind bars at the ends of headings, `### What is a lock? | Theory | Hard | ⬜`, for what kind a question is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.markdown.common.words import is_short, level
from quizzer.authoring.importing.notes.facts import Fact

_LINE = re.compile(r"(?P<front> {0,3}(?:#{1,6}\s+|\*\*))(?P<text>[^\s|].*?)(?P<close>(?:\*\*)?)\s*")
_BAR = re.compile(r"\s+\|\s+")
_NUMBER = re.compile(r"\W*[A-Za-z]{0,6}[-_ ]?\d{1,4}\W*")
"""What only counts a question, before a bar: `N-001`."""

_MOST = 4
"""Marks behind one question."""

_FEWEST = 2
"""Lines from which they are the way in which a text marks its questions."""

_LONGEST_LINE = 600
"""Characters of a line that may be a question."""


@dataclass(frozen=True, slots=True)
class _Marked:
    line: str
    """Without its marks."""

    words: tuple[str, ...]


def without_marks(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], list[Fact]]:
    """Take such marks from lines, where one of them says how hard a question is; they are said of the question.

    Args:
        lines: Of a text.
        code: Which of them are code.
    """
    found = {
        at: marked
        for at, line in enumerate(lines)
        if not code[at]
        and "|" in line
        and len(line) <= _LONGEST_LINE
        and (marked := _marked(line)) is not None
    }
    if len(found) < _FEWEST:
        return list(lines), []
    facts: list[Fact] = []
    for at, marked in found.items():
        hard = next(known for each in marked.words if (known := level(each)) is not None)
        tags = tuple(each for each in marked.words if level(each) is None)
        facts.append(Fact(at + 1, difficulty=hard, tags=tags))
    return [found[at].line if at in found else line for at, line in enumerate(lines)], facts


def _marked(line: str) -> _Marked | None:
    """Divide a line before its marks; None where none of them says how hard a question is."""
    read = _LINE.fullmatch(line)
    parts = _BAR.split(read["text"]) if read is not None else []
    at = len(parts)
    while (
        at > 1
        and len(parts) - at < _MOST
        and (is_short(parts[at - 1]) or not re.search(r"\w", parts[at - 1]))
    ):
        at -= 1
    if at < len(parts) and all(map(_NUMBER.fullmatch, parts[:at])):
        at += 1
    words = tuple(each for each in parts[at:] if re.search(r"\w", each))
    if read is None or not any(map(level, words)):
        return None
    return _Marked(f"{read['front']}{' | '.join(parts[:at])}{read['close']}", words)
