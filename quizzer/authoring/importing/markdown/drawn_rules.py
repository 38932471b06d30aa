"""Rules that arrive as signs where Markdown was copied from a page: `⸻`, `— — —`, written as Markdown's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DRAWN = re.compile(r" {0,3}(?:[⸺⸻]+|—{3,}|(?:— +){2,}—)\s*")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")


def with_rules(lines: Sequence[str]) -> list[str]:
    """Write them so outside of fences; the number of lines stays.

    Args:
        lines: Of a text.
    """
    written: list[str] = []
    fence = ""
    for line in lines:
        marker = _FENCE.match(line)
        if marker is not None and (not fence or marker.group(1).startswith(fence)):
            fence = "" if fence else marker.group(1)
        written.append("***" if not fence and _DRAWN.fullmatch(line) else line)
    return written
