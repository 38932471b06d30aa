"""How deep blocks may stand inside one another, and lists that go deeper."""

from __future__ import annotations

import re
from collections.abc import Iterable

MOST_NESTED = 100
"""Blocks inside one another; of what is deeper the parser makes nothing, nor of anything below it. A list counts twice."""

_DEEPEST = " " * (MOST_NESTED // 2)
_DEEP_ITEM = re.compile(rf"^{_DEEPEST}\s+(?=[-*+]\s|\d{{1,9}}[.)]\s)")


def without_depth(lines: Iterable[str]) -> list[str]:
    """Write items of lists that are deeper than is looked into as some of the deepest; the number of lines stays."""
    return [_DEEP_ITEM.sub(_DEEPEST, line) for line in lines]
