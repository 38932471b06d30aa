"""How hard a question is, in stars: `★★☆`."""

from __future__ import annotations

import re
from collections.abc import Sequence

_STARS = re.compile(r"([★⭐🌟]\ufe0f?){0,5}(?:[☆✩]\ufe0f?){0,5}")
_FULL = re.compile(r"[★⭐🌟]")
_EMPTY = re.compile(r"[☆✩]")

_FEWEST_OF = 3
"""Stars that a question can have at most, where nothing says that there are more."""

_EASY, _MEDIUM = 0.4, 0.7
"""Shares of all stars up to which a question is easy, and of medium difficulty: 1 of 3 or 2 of 5; 2 of 3 or 3 of 5."""


def level(text: str) -> str | None:
    """Read a difficulty in stars; None for any other text.

    Stars that are drawn empty count what a question can have at most; without them it is three, or five where four
    and more are full.
    """
    text = "".join(text.split())
    full, empty = len(_FULL.findall(text)), len(_EMPTY.findall(text))
    if full == 0 or full + empty > 5 or _STARS.fullmatch(text) is None:
        return None
    most = max(full + empty, _FEWEST_OF)
    share = full / (5 if most > _FEWEST_OF else most)
    return "easy" if share <= _EASY else "medium" if share <= _MEDIUM else "hard"


def of_one_scale(texts: Sequence[str]) -> list[str]:
    """Draw the empty stars of a column of which one text has more than three: three of five are not all."""
    counts = [len(_FULL.findall(text)) if level(text) is not None else 0 for text in texts]
    most = 5 if max(counts, default=0) > _FEWEST_OF else 0
    return [
        text if not count or _EMPTY.search(text) else text.strip() + "☆" * (most - count)
        for text, count in zip(texts, counts, strict=True)
    ]
