"""Titles between two lines of signs, `━━━━━`, `2. 자료 구조`, `━━━━━`, written as headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

_RULE = re.compile(r"\s{0,3}([━─═＝▬―■□=])\1{4,}\s*")
_LONGEST = 80
"""Characters of a title."""


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write them so; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    written = list(lines)
    rank = "##" if any(line.startswith("# ") for line in lines) else "#"
    for number in range(1, len(lines) - 1):
        above, title, below = lines[number - 1 : number + 2]
        opened, closed = _RULE.fullmatch(above), _RULE.fullmatch(below)
        if opened is None or closed is None or opened.group(1) != closed.group(1) or number in code:
            continue
        if 0 < len(title.strip()) <= _LONGEST and not _RULE.fullmatch(title):
            written[number - 1 : number + 2] = ["", f"{rank} {title.strip()}", ""]
    return written
