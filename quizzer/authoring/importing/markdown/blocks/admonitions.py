"""Admonitions of MkDocs, `??? note "Answer"` over indented lines, written as `<details>`: both open on a click."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

_OPENS = re.compile(r"(\s*)(?:\?\?\?\+?|!!!)\s+[\w-]+(?:\s+[\w-]+)*\s+\"([^\"]*)\"\s*$")
_INDENT = 4


def with_details(lines: Sequence[str]) -> list[str]:
    """Write them so; the number of lines stays."""
    kept = list(lines)
    at = 0
    while at < len(kept):
        opened = _OPENS.match(kept[at]) if '"' in kept[at] else None
        if opened is None:
            at += 1
            continue
        indent = len(opened.group(1).expandtabs()) + _INDENT
        last = at
        for number in range(at + 1, len(kept)):
            line = kept[number].expandtabs()
            if line.strip() and len(line) - len(line.lstrip()) < indent:
                break
            last = number if line.strip() else last
        if last > at and last + 1 < len(kept) and not kept[last + 1].strip():
            kept[at] = f"{opened.group(1)}<details><summary>{escape(opened.group(2), quote=False)}</summary>"
            kept[at + 1 : last + 1] = [line.expandtabs()[indent:] for line in kept[at + 1 : last + 1]]
            kept[last + 1] = f"{opened.group(1)}</details>"
        at = max(last, at) + 1
    return kept
