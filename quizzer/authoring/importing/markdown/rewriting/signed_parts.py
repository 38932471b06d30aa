"""Headings of parts beside those of questions, told from them by their sign alone: `### ✅ Types:`, `### 🔹 What is it?`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import is_part

_HEADING = re.compile(r"(?P<level>#{1,5})\s+(?:(?P<sign>[^\w\s*`\[({<\"'“]{1,3})\s+)?(?P<words>\S.*)")

_FEWEST = 2
_MOST_ASK = 0.8
"""Share of the headings with one sign that must ask for it to be the sign of questions."""


@dataclass(frozen=True, slots=True)
class _Head:
    at: int
    level: int
    sign: str
    words: str

    @property
    def asks(self) -> bool:
        return headlines.asking(self.words) in (Asking.ASKS, Asking.MARKED)


def with_ranks(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write headings with another sign behind such as ask one rank below these; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    written = list(lines)
    heads = [
        _Head(at, len(found["level"]), found["sign"] or "", found["words"].replace("**", ""))
        for at, line in enumerate(lines)
        if at not in code and (found := _HEADING.fullmatch(line.rstrip()))
    ]
    for level in {each.level for each in heads}:
        for head in _parts(heads, level):
            written[head.at] = f"#{lines[head.at]}"
    return written


def _parts(heads: Sequence[_Head], level: int) -> Iterator[_Head]:
    """List the headings of a rank that stand behind one with the sign of questions, and have another."""
    signs = [each for each in heads if each.level == level]
    counts = Counter(each.sign for each in signs)
    asking = Counter(each.sign for each in signs if each.asks)
    asks = {
        sign for sign, count in asking.items() if sign and count >= max(_FEWEST, _MOST_ASK * counts[sign])
    }
    names = Counter(each.words.casefold() for each in signs)
    asked = None
    behind: list[_Head] = []
    for head in heads:
        if head.level < level or (head.level == level and head.sign in asks):
            asked = head if head.level == level else None
        elif head.level == level and asked is not None:
            behind.append(head)
    if all(
        not each.asks
        and (each.words.endswith((":", "：")) or is_part(each.words) or names[each.words.casefold()] > 1)
        for each in behind
    ):
        yield from behind
