"""Rules as signs of a page that was copied, `⸻`, `— — —`, or as people type them, `--`, written as Markdown's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DRAWN = re.compile(r" {0,3}(?:[⸺⸻]+|—{3,}|(?:— +){2,}—)\s*")
_SHORT = re.compile(r"--\s*")
"""A rule only between blank lines; below words it makes a heading of them."""

_FENCE = re.compile(r"\s*(`{3,}|~{3,})")


def with_rules(lines: Sequence[str]) -> list[str]:
    """Write them so outside of fences; the number of lines stays.

    Args:
        lines: Of a text.
    """
    written: list[str] = []
    fence = ""
    for number, line in enumerate(lines):
        marker = _FENCE.match(line)
        if marker is not None and (not fence or marker.group(1).startswith(fence)):
            fence = "" if fence else marker.group(1)
        drawn = _DRAWN.fullmatch(line) or (_SHORT.fullmatch(line) and _stands_alone(lines, number))
        written.append("***" if not fence and drawn else line)
    return written


def _stands_alone(lines: Sequence[str], number: int) -> bool:
    return not any(
        line.strip() for line in (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    )
