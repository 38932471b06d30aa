"""What stands in brackets behind a word of a claim: its other name (`RRF(Reciprocal Rank Fusion)`), or examples."""

from __future__ import annotations

import re

MOST_WORDS = 5
"""Words of another name."""

_BRACKET = re.compile(r"[(（]([^()（）]*)[)）]")
_SEVERAL = re.compile(
    r"[,，、/·;]|\s(?:and|or|및)\s|등\s*$|^(?:예|e\.g|ex|such as|like|including)\b", re.IGNORECASE
)
"""What shows that a bracket holds examples, or a remark."""


def bracketed(text: str) -> tuple[tuple[int, int], ...]:
    """Give start and end of each bracket in a text; nothing inside is asked for by itself."""
    return tuple(match.span() for match in _BRACKET.finditer(text))


def other_name(text: str, end: int) -> str | None:
    """Give the other name of what ends at a place, as it stands in the bracket right behind it."""
    match = _BRACKET.match(text, end)
    if match is None:
        return None
    inner = match[1].strip()
    words = inner.split()
    names = 0 < len(words) <= MOST_WORDS and len(inner) > 1 and not _SEVERAL.search(inner)
    names = names and not re.search(r"\d{3}|[=<>]", inner)
    return inner if names and re.search(r"[^\W\d_]", inner) else None
