"""Where notes begin that say first what they are about: `TCP: ..., UDP: ...`, `TCP -> ... / UDP -> ...`, `TCP(...)`."""

from __future__ import annotations

import re
from functools import lru_cache

_PARTED = re.compile(r",\s*|\s*[;|]\s*|\s+/\s*|/\s+|/(?=[^\s/:=]{1,30}\s?[:=])|\s+vs\.?\s+", re.IGNORECASE)
"""What parts one note from the next."""

_ABOUT = r"\s*(?:[-*•]\s+)?(?:[^\s:=→⇒()<>,/|]+\s){0,3}?[^\s:=→⇒()<>,/|]+?"
_SIGN = re.compile(rf"{_ABOUT}\s?(?::(?![\w:])|={{1,2}}>?(?![\w=])|=(?=[^\s=])|[-=]?>|→|⇒|\s[-–—]\s)\s*\S")
"""A note that begins with what it is about and a sign."""

_BRACKETS = re.compile(rf"{_ABOUT}\s?\([^()]+\)\s*[.。]?\s*")
"""A note in brackets behind what it is about."""


LONGEST = 1000
"""Characters of a sentence that may be notes."""


@lru_cache(maxsize=512)
def note_starts(sentence: str, offset: int = 0) -> tuple[int, ...]:
    """Find where the notes of a sentence begin; none unless it has two at least.

    Args:
        sentence: Its text.
        offset: Where it begins in the whole text; is added.
    """
    pieces = _pieces(sentence)
    starts = [start for start, piece in pieces if _SIGN.match(piece)]
    if len(starts) < 2 and len(pieces) > 1 and all(_BRACKETS.fullmatch(piece) for _, piece in pieces):
        starts = [start for start, _ in pieces]
    return tuple(offset + start for start in starts) if len(starts) > 1 else ()


def count_notes(text: str) -> int:
    """Count the notes of a text, on one line or on several."""
    return sum(
        _SIGN.match(piece) is not None or _BRACKETS.fullmatch(piece) is not None
        for line in text.splitlines()
        for _, piece in _pieces(line)
    )


def _pieces(sentence: str) -> list[tuple[int, str]]:
    """What stands between the signs that part notes, with where it begins."""
    if len(sentence) > LONGEST:
        return []
    pieces, position = [], 0
    for gap in _PARTED.finditer(sentence):
        pieces.append((position, sentence[position : gap.start()]))
        position = gap.end()
    return [*pieces, (position, sentence[position:])]
