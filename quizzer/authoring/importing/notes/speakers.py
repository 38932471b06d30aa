"""Who answers in a study group, `> 🗣 민지` below each question: no part of what is said; lines keep their numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_SPEAKER = re.compile(
    r"\s*(?:>\s*)?(?P<sign>[🗣👤👥🙋🙆🧑👩👨👦👧✍])[\ufe0f\u200d♀♂🏻-🏿]*\s*[^\W\d_][\w .@-]{0,20}\s*"
)
_ASKED = re.compile(r"\s*(?:#{1,6}\s|\*\*|__)")
_NOTHING = re.compile(r"\s*(?:\{:.*\})?\s*")

_FEWEST = 2
"""Lines with one sign from which they name who speaks."""


def without_speakers(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Leave such lines blank, where several stand right below headings or bold lines, all with the same sign."""
    found = {
        number: each.group("sign")
        for number, line in enumerate(lines)
        if not code[number] and (each := _SPEAKER.fullmatch(line)) and _ASKED.match(_above(lines, number))
    }
    times = Counter(found.values())
    return ["" if times[found.get(number, "")] >= _FEWEST else line for number, line in enumerate(lines)]


def _above(lines: Sequence[str], number: int) -> str:
    return next(
        (line for line in reversed(lines[max(0, number - 3) : number]) if not _NOTHING.fullmatch(line)), ""
    )
