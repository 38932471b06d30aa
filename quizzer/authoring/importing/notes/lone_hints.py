"""Hints that are all that stands below their questions, and say enough to answer them: `**Hint:** A lock guards …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_HEADING = re.compile(r" {0,3}(#{1,6})\s+(?P<title>\S.*)")
_HINT = re.compile(
    r"\s*(?:[-*+>]\s+)?(?:[^\w\s>*_#`|()\[\]-]+\s*)?[*_]{0,2}(?:힌트|hint)[*_]{0,2}\s*[:：][*_]{0,2}\s*(?P<text>\S.*?)\s*",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"\W*")

_FEWEST = 2
"""Questions with nothing but such a hint from which hints are the answers of a text."""

_LEAST = 60
"""Characters of a hint that says enough; a shorter one only leads to the answer."""


def lone_hints(lines: Sequence[str], code: Sequence[bool]) -> dict[int, str]:
    """Give the lines of such hints, from 0, written as answers; none where there are too few of them.

    Args:
        lines: Of a text.
        code: Which of them are code.
    """
    heads = [at for at, line in enumerate(lines) if not code[at] and _HEADING.match(line)]
    found: dict[int, str] = {}
    for head, end in pairwise([*heads, len(lines)]):
        below = [at for at in range(head + 1, end) if not _NOTHING.fullmatch(lines[at])]
        hint = _HINT.fullmatch(lines[below[0]]) if len(below) == 1 and not code[below[0]] else None
        title = headlines.plain(re.sub(r"\*\*|__|`", "", lines[head].lstrip(" #")))
        asks = headlines.asking(title) in (Asking.ASKS, Asking.MARKED)
        if hint is not None and asks and len(hint["text"]) >= _LEAST:
            found[below[0]] = f"**Answer:** {hint['text']}"
    return found if len(found) >= _FEWEST else {}
