"""Telling a name from a claim, as the back of a flash card may be either: TLB, COMMIT, 4단계, O(log n)."""

from __future__ import annotations

import re

from quizzer.language.numerals import growth
from quizzer.language.prepared import prepare
from quizzer.packs.patterns import is_pattern

LONGEST = 40
"""Characters of a name."""

MOST_WORDS = 4
"""Words of a name, at most."""

_ENDS = re.compile(r"(?:입니다|이다|예요|이에요|임)?[\s.]*$")
_BRACKETS = re.compile(r"\(([^()]+)\)")
_OR = re.compile(r"\s*(?:\s/\s|\s또는\s|\s혹은\s|\sor\s)\s*")


def spellings(text: str) -> tuple[str, ...]:
    """What a text names, in all its spellings.

    Args:
        text: A model answer, or an item of one.

    Returns:
        The spellings, what stands in brackets last; none when the text says something.
    """
    bare = _ENDS.sub("", text.strip())
    inside = [part.strip() for group in _BRACKETS.findall(bare) for part in group.split(",")]
    outside = [part.strip() for part in _OR.split(_BRACKETS.sub("", bare).strip())]
    if growth(bare):
        return (bare,)
    if "\n" in bare or not outside or not all(map(_is_name, outside)):
        return ()
    return tuple(dict.fromkeys([*outside, *(part for part in inside if _is_name(part))]))


_SAYS = re.compile(r"[:=<>→]|\s[-+*/]\s")
"""Signs by which a text says something of its names."""


def _is_name(text: str) -> bool:
    if not text or len(text) > LONGEST or _SAYS.search(text) or is_pattern(text):
        return False
    tokens = prepare(text).tokens
    if not 0 < len(tokens) <= MOST_WORDS:
        return False
    return not any(
        token.particle in ("은", "는", "이", "가", "을", "를") or (token.kind == "verb" and token.ending)
        for token in tokens
    )
