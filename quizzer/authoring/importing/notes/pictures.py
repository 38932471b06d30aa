"""Pictures whose path has spaces, `![](my notes/1.png)`, which Markdown takes for words: written as it wants them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PICTURE = re.compile(
    r"!\[(?P<words>[^\[\]\n]{0,200})\]\((?P<path>[^\s()<>\"][^()<>\"\n]{0,400}?\.(?:png|jpe?g|gif|svg|webp|bmp))\)",
    re.IGNORECASE,
)


def with_paths(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Put signs around such paths; lines keep their numbers."""
    return [
        line if inside or "![" not in line else _PICTURE.sub(_written, line)
        for line, inside in zip(lines, code, strict=True)
    ]


def _written(found: re.Match[str]) -> str:
    path = found.group("path")
    return f"![{found.group('words')}](<{path}>)" if re.search(r"\s", path) else found.group()
