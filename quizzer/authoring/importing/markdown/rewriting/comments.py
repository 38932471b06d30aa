"""Questions that a file of a program asks in comments, written as headings; the number of lines stays.

`/* What is it? */` stands above its answer; where every line is a comment, `// What is it?`, the signs go.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_BLOCK = re.compile(r"\s*(?:/\*+|\{-|\(\*)\s*(?P<text>\S.*?)\s*(?:\*+/|-\}|\*\))\s*")
_LINE = re.compile(r"\s*(?://+|--|;+|%+|REM)(?:\s(?P<text>.*))?", re.IGNORECASE)
_TEXT = re.compile(r"\s*(?:\"{3}|'{3}|/\*+|\*/)\s*")
"""A line with nothing but the beginning or end of a text in a program."""

_FEWEST = 2
_MOST_ASK = 0.6
"""Share of the comments that must ask."""


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write comments that ask so.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    lines = _uncovered(lines)
    blocks = {
        number: found.group("text")
        for number, line in enumerate(lines)
        if number not in code and (found := _BLOCK.fullmatch(line))
    }
    asking = sum(_asks(text) for text in blocks.values())
    if asking < max(_FEWEST, _MOST_ASK * len(blocks)):
        return lines
    return [f"##### {blocks[number]}" if number in blocks else line for number, line in enumerate(lines)]


def _uncovered(lines: Sequence[str]) -> list[str]:
    """Take the signs off a text that is a comment from its first line to its last."""
    told = [line for line in lines if line.strip()]
    found = [_LINE.fullmatch(line) for line in told]
    texts = [each.group("text") or "" for each in found if each is not None]
    if len(told) > _FEWEST and len(texts) == len(told) and sum(map(_asks, texts)) >= _FEWEST:
        return [_LINE.sub(lambda each: each.group("text") or "", line, count=1) for line in lines]
    covered = len(told) > _FEWEST and all(_TEXT.fullmatch(line) for line in (told[0], told[-1]))
    if not covered:
        return list(lines)
    return ["" if _TEXT.fullmatch(line) else line for line in lines]


def _asks(text: str) -> bool:
    return headlines.asking(text) in (Asking.ASKS, Asking.MARKED)
