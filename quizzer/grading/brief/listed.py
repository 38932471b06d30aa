"""Model answers that only list terms, as flash cards have them: 상호 배제, 점유 대기, 비선점, 순환 대기."""

from __future__ import annotations

import re

from quizzer.language.prepared import prepare

FEWEST, MOST = 3, 10
"""Items of a list."""

LONGEST = 40
"""Characters of an item."""

ITEM_WORDS = 4
"""Words of an item, at most; more say something."""

_LINES, _COMMAS = re.compile(r"\n+"), re.compile(r"\s*[,;·/、→]\s*|\s(?:및|그리고)\s|\n+")
_MARK = re.compile(r"^(?:[-*+•]|\(?\d{1,2}[.)]|[①-⑳])\s*|[\s.]+$|(?:입니다|이다|예요|이에요)?[.\s]*$")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_PREDICATE_ENDS = re.compile(r"[다요]$")


def listed_items(text: str) -> tuple[str, ...]:
    """Find the items of a text that lists terms and says nothing of them.

    Returns:
        The items in order; none when the text is no list.
    """
    for between in (_LINES, _COMMAS):
        items = [_MARK.sub("", part.strip()) for part in between.split(_without_inner(text))]
        items = [item.replace("\0", ",") for item in items if any(char.isalnum() for char in item)]
        if FEWEST <= len(items) <= MOST and all(map(_is_term, items)):
            return tuple(items)
    return ()


def _without_inner(text: str) -> str:
    """Hide commas inside brackets: 원자성(전부, 전무)."""
    return _IN_BRACKETS.sub(lambda match: match[0].replace(",", "\0"), text)


def _is_term(item: str) -> bool:
    bare = _IN_BRACKETS.sub("", item).strip()
    if not bare or len(bare) > LONGEST or ":" in bare or "=" in bare or _PREDICATE_ENDS.search(bare):
        return False
    tokens = prepare(bare).tokens
    if len(tokens) > ITEM_WORDS or any(token.particle in ("은", "는", "을", "를") for token in tokens):
        return False
    return not any(
        token.kind == "verb" and token.ending in ("고", "며", "면", "ㄴ다", "는다") for token in tokens
    )
