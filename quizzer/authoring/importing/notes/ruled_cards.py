"""Cards between rules, `---`, whose front and back a line `?` divides, with blank lines around each of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_RULE = re.compile(r"\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*")
_BETWEEN = re.compile(r"\s*\?{1,2}\s*")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")

_FEWEST = 2
"""Cards from which they are the way in which a text is written."""


def ruled_cards(lines: Sequence[str]) -> dict[int, tuple[int, int]]:
    """Find such cards.

    Returns:
        Where the front of each begins, and where its back ends, by the number of its line `?`; all from 0.
    """
    rules = [-1, *(number for number, line in enumerate(lines) if _RULE.fullmatch(line)), len(lines)]
    found: dict[int, tuple[int, int]] = {}
    for above, below in pairwise(rules):
        told = [n for n in range(above + 1, below) if lines[n].strip() and not _HEADING.match(lines[n])]
        middle = [n for n in told if _BETWEEN.fullmatch(lines[n])]
        if len(middle) == 1 and told[0] < middle[0] < told[-1]:
            found[middle[0]] = (told[0], told[-1] + 1)
    return found if len(found) >= _FEWEST else {}
