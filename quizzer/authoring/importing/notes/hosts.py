"""What the host of a blog puts between the paragraphs of a page that was saved, `반응형`, `728x90`: no part of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_FURNITURE = re.compile(
    r"\s*(?:반응형|\d{2,3}x\d{2,3}|좋아요\s?\d*|공감\s?\d*|공유하기|게시글 관리|구독하기|저작자표시(?: \S+){0,3}|좋아요공감|"
    r"Download PDF|Certificate included|Share this:?|\d+ min read)\s*"
)
_ADVERT = re.compile(
    r"\s*(?:Advertisements?|Sponsored(?: content)?|광고|스폰서|"
    r"(?:See |Place )?your ad(?:vert)?(?:isement)? here|Remove ads)\W*",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[^\w\s`*#|<>=+.:;-]{1,3}\s*")
"""A picture on a line of its own, as stands above an advert."""

_OPENS = re.compile(r"\s*(?:더보기|접기|펼치기|Show more|Read more)\s*", re.IGNORECASE)

_RATES = "How well did you know this?"
_RATINGS = frozenset({"1", "2", "3", "4", "5", "Not at all", "Perfectly"})
"""What Brainscape puts behind every answer: a line that asks, and the buttons below it."""


def without_furniture(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Leave such lines blank, where they stand alone between blank ones.

    Args:
        lines: Of a text; they keep their numbers.
        code: Which of them are code.
    """
    lines = _without_openers(_without_adverts(_without_ratings(lines), code), code)
    around = ["", *lines, ""]
    return [
        ""
        if not inside and _FURNITURE.fullmatch(line) and not around[at].strip() and not around[at + 2].strip()
        else line
        for at, (line, inside) in enumerate(zip(lines, code, strict=True))
    ]


def _without_openers(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Leave the words that opened folds on the page blank, `더보기`, where the text of the fold begins right below."""
    around = ["", *lines, ""]
    return [
        ""
        if not code[at] and _OPENS.fullmatch(line) and not around[at].strip() and around[at + 2].strip()
        else line
        for at, line in enumerate(lines)
    ]


def _without_adverts(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Leave the places of adverts blank: lines between blank ones that say so, and the sign above them."""
    kept = list(lines)
    blank = [-1, *(at for at, line in enumerate(lines) if not line.strip()), len(lines)]
    for before, behind in pairwise(blank):
        place = range(before + 1, behind)
        says = [at for at in place if not code[at] and _ADVERT.fullmatch(lines[at])]
        if says and all(at in says or _SIGN.fullmatch(lines[at]) for at in place):
            kept[place.start : place.stop] = [""] * len(place)
    return kept


def _without_ratings(lines: Sequence[str]) -> list[str]:
    """Leave the lines of Brainscape's ratings blank, with the number of the next card behind them."""
    kept = list(lines)
    for start in (at for at, line in enumerate(lines) if line.strip() == _RATES):
        behind = range(start + 1, min(start + 1 + len(_RATINGS), len(lines)))
        end = next((at for at in behind if lines[at].strip() not in _RATINGS), behind.stop)
        end += end < len(lines) and lines[end].strip().isdigit()
        kept[start:end] = [""] * (end - start)
    return kept
