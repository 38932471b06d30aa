"""Bullets that are drawn, `• TCP`, or that arrive as letters from a word processor's font of symbols: `Ø It is fast`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_SIGNED = re.compile(r"(\s*)[ØüÜ§](?=[ \t\xa0])[ \t\xa0]+(?=\S)")
_LETTERED = re.compile(r"(\s*)([lnuvq])[ \t\xa0]+(?=[A-Z가-힣(\"'])")
_DRAWN = re.compile(r"(\s*)[•◦▪‣●][ \t\xa0]+(?=\S)")
_FEWEST = 3
"""Lines with the same letter from which it is a bullet, where no other sign is one."""


def with_dashes(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write such bullets as dashes; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    signed = any(_SIGNED.match(line) for line in lines)
    letters = Counter(found.group(2) for line in lines if (found := _LETTERED.match(line)))
    bullets = {letter for letter, count in letters.items() if signed or count >= _FEWEST}
    return [line if n in code else _with_dash(line, bullets) for n, line in enumerate(lines)]


def _with_dash(line: str, bullets: set[str]) -> str:
    signed = _SIGNED.match(line) or _DRAWN.match(line)
    if signed:
        return f"{signed.group(1)}- {line[signed.end() :]}"
    lettered = _LETTERED.match(line)
    return (
        f"{lettered.group(1)}- {line[lettered.end() :]}"
        if lettered and lettered.group(2) in bullets
        else line
    )
