"""Keys of answers in one line behind a quiz, `Answers: 1-b, 2-a`, `정답: 1. ② 2. ①`: which option is right, by question."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LABEL = re.compile(
    r"[\s>#*_-]{0,8}(?:(?:correct )?answers?(?: keys?)?|keys?|정답(?:표)?|답안?|해답)[\s*_]{0,4}[:：]?[\s*_]{0,4}",
    re.IGNORECASE,
)
_PAIR = r"(\d{1,3})\s?(?:[-.):=]|번)?\s?[(\[]?([A-Ja-j]|[①-⑩])(?![A-Za-z])[)\]]?"
_ONE = re.compile(_PAIR)
_KEY = re.compile(rf"(?:{_PAIR}[\s,;|/]{{0,4}}){{2,200}}")

_LONGEST = 2_000
"""Characters of such a line."""


def key_in(lines: Sequence[str], code: frozenset[int]) -> tuple[dict[int, str], list[int]]:
    """Find the keys of a text.

    Args:
        lines: Of the text.
        code: Those that are code, from 0.

    Returns:
        The label of the right option by the number of its question, and the lines of the keys; nothing where two say
        different things of one question.
    """
    found: dict[int, str] = {}
    at: list[int] = []
    for number, line in enumerate(lines):
        label = _LABEL.match(line) if number not in code and len(line) <= _LONGEST else None
        rest = line[label.end() :].strip() if label else ""
        if not rest or not _KEY.fullmatch(rest):
            continue
        for each in _ONE.finditer(rest):
            if found.setdefault(int(each[1]), each[2]) != each[2]:
                return {}, []
        at.append(number)
    return found, at
