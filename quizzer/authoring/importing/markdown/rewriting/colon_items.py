"""Items that ask and end with a colon, `- 클로저를 쓰는 이유:`, over the lists that answer them, written without it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import is_part

_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)]) +(?P<text>\S.*)")
_COLON = re.compile(r"\s*[:：]\s*$")

_FEWEST = 3
"""Items of a list from which its colons can be told from those of the names of parts."""

_LEAST_ASK = 0.3
"""Share of them that must ask as a whole; the others name what is asked: `A와 B의 차이`."""


def without_colons(lines: Sequence[str], code: set[int]) -> list[str]:
    """Take the colons from the items of lists at the left that all ask, and hold their answers.

    Args:
        lines: Of a text; their number stays.
        code: Numbers of the lines in fences.
    """
    written = list(lines)
    for items in _lists(lines, code):
        asking = [headlines.asking(text) for text in items.values()]
        asked = sum(each in (Asking.ASKS, Asking.MARKED) for each in asking)
        parts = any(is_part(text) for text in items.values())
        if Asking.NO in asking or parts or len(items) < _FEWEST or asked < _LEAST_ASK * len(items):
            continue
        for number in items:
            written[number] = _COLON.sub("", lines[number])
    return written


def _lists(lines: Sequence[str], code: set[int]) -> Iterator[dict[int, str]]:
    """List the lists whose items all have something indented below them, as what these ask by the numbers of lines."""
    items: dict[int, str] = {}
    filled = whole = True
    for number, line in enumerate([*lines, "the end"]):
        found = _ITEM.fullmatch(line.rstrip()) if number not in code else None
        if found is not None:
            whole = whole and filled
            items[number] = _COLON.sub("", found["text"].replace("**", ""))
            filled = False
        elif number in code or not line.strip() or line[:1].isspace():
            filled = filled or bool(line.strip())
        else:
            if whole and filled:
                yield items
            items, filled, whole = {}, True, True
