"""Fences that a writer forgot to close, so that the questions behind them would be code; lines keep their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_FENCE = re.compile(r" {0,3}(?P<signs>`{3,}|~{3,})\s*(?P<info>[^`]*)")
_MARKED = re.compile(r" {0,3}(?:#{1,6}\s|\d{1,3}[.)]\s|\*\*|Q\s?\d{0,3}\s?[.:)])\s*(?P<words>\S.*[?？])\W*")
"""A line that something marks, and that asks; code hardly holds one."""


def without_open_fences(lines: Sequence[str]) -> list[str]:
    """Take out a fence up to whose end, or up to the next one that opens, a marked line asks."""
    kept = list(lines)
    opened: int | None = None
    signs = ""
    for at, line in enumerate(lines):
        found = _FENCE.fullmatch(line)
        if found is None or not found["signs"].startswith(signs):
            continue
        if opened is None or found["info"].strip():  # one that opens, be it inside another
            if opened is not None and any(map(_asks, lines[opened + 1 : at])):
                kept[opened] = ""
            opened, signs = at, found["signs"]
        else:
            opened, signs = None, ""
    if opened is not None and any(map(_asks, lines[opened + 1 :])):
        kept[opened] = ""
    return kept


def _asks(line: str) -> bool:
    found = _MARKED.fullmatch(line)
    return found is not None and headlines.asking(found["words"]) is not Asking.NO
