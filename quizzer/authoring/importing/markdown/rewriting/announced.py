"""Ways of writing that a whole text may have, below a heading that announces questions: `## 예상 질문` in notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from quizzer.authoring.importing.lines import labels

_HEADING = re.compile(r" {0,3}(?P<signs>#{1,6})\s+(?P<words>\S.*?)\s*#*\s*")
_BOLD = re.compile(r"(?:\*\*|__)(?P<words>[^*_]+)(?:\*\*|__)\s*[:：]?\s*")
_LOWEST = 7

Way = Callable[[Sequence[str]], list[str] | None]
"""Writes the questions of a text as marked lines; None where it is not written so."""


def with_ways(lines: Sequence[str], code: set[int], ways: Sequence[Way]) -> list[str] | None:
    """Look for these ways below each heading that announces questions; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
        ways: Tried in order in each part.

    Returns:
        None where no part is written so.
    """
    heads = {n: head for n, line in enumerate(lines) if n not in code and (head := _head(line)) is not None}
    written = list(lines)
    for at, (rank, words) in heads.items():
        if not labels.lists_questions(words):
            continue
        end = next((n for n, head in heads.items() if n > at and head[0] <= rank), len(lines))
        inner = list(takewhile(lambda n: n not in heads, range(at + 1, end)))
        part = [written[n] for n in inner]
        told = next((new for way in ways if (new := way(part)) is not None), None)
        if told is not None and not code.intersection(inner):
            written[at + 1 : at + 1 + len(inner)] = told
    return written if written != list(lines) else None


def _head(line: str) -> tuple[int, str] | None:
    """Give the rank and the words of a heading, or of a bold line, which stands below all headings."""
    heading = _HEADING.fullmatch(line)
    if heading is not None:
        return len(heading["signs"]), heading["words"]
    bold = _BOLD.fullmatch(line)
    return (_LOWEST, bold["words"]) if bold is not None else None
