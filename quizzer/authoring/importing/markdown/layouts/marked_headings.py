"""Headings that are written for questions, with our mark, below the heading that stands before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

HEADING = re.compile(r" {0,3}(#{1,6})\s")
"""The front of a heading."""

LOWEST = 6
"""Rank of the lowest heading."""


def ranks_below(lines: Sequence[str]) -> list[int]:
    """Give, for each line, the rank of a heading there that stands below the last one before it."""
    ranks: list[int] = []
    last = 1
    for line in lines:
        ranks.append(min(last + 1, LOWEST))
        found = HEADING.match(line)
        last = len(found[1]) if found is not None else last
    return ranks


def marked(words: str, rank: int) -> str:
    """Write what asks as a marked heading."""
    return f"{'#' * rank} Q. {words}"
