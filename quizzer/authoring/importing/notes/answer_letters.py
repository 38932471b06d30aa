"""Lines of nothing but a letter that says what follows, `**A**` or `Q` and `A` by turns, written as labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LETTER = re.compile(
    r"(?P<front>\s*(?:[^\w\s>#|()\[\]-]+\s*)?[*_]{0,2})(?P<letter>[A-Z])(?P<close>[*_]{0,2}\s*)"
)
_FEWEST = 2
"""Such lines from which they are the way in which a text marks its answers."""


def with_points(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Write such lines so, where `A` stands alone again and again and no other letter but `Q` before each.

    Args:
        lines: Of the text; they keep their numbers.
        code: Which of them are code.
    """
    found = [None if inside else _LETTER.fullmatch(line) for line, inside in zip(lines, code, strict=True)]
    letters = [each["letter"] for each in found if each is not None]
    turns = letters.count("A")
    if turns < _FEWEST or letters not in (["A"] * turns, ["Q", "A"] * turns):
        return list(lines)
    if len(letters) > turns:
        names = {"Q": "Question:", "A": "Answer:"}
        return [
            line if each is None else f"{each['front']}{names[each['letter']]}{each['close']}"
            for line, each in zip(lines, found, strict=True)
        ]
    return [
        line if each is None else f"{each['front']}A.{each['close']}"
        for line, each in zip(lines, found, strict=True)
    ]
