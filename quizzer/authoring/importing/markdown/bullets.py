"""Bullets that a word processor drew in a font of symbols, and that arrive as letters: `Ø It is fast`, `l TCP`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_SIGNED = re.compile(r"(\s*)[ØüÜ§](?=[ \t\xa0])[ \t\xa0]+(?=\S)")
_LETTERED = re.compile(r"(\s*)([lnuvq])[ \t\xa0]+(?=[A-Z가-힣(\"'])")
_FEWEST = 3
"""Lines with the same letter from which it is a bullet, where no other sign is one."""


def with_dashes(lines: Sequence[str]) -> list[str]:
    """Write such bullets as dashes; the number of lines stays."""
    signed = any(_SIGNED.match(line) for line in lines)
    letters = Counter(found.group(2) for line in lines if (found := _LETTERED.match(line)))
    bullets = {letter for letter, count in letters.items() if signed or count >= _FEWEST}
    return [_with_dash(line, bullets) for line in lines]


def _with_dash(line: str, bullets: set[str]) -> str:
    signed = _SIGNED.match(line)
    if signed:
        return f"{signed.group(1)}- {line[signed.end() :]}"
    lettered = _LETTERED.match(line)
    return (
        f"{lettered.group(1)}- {line[lettered.end() :]}"
        if lettered and lettered.group(2) in bullets
        else line
    )
