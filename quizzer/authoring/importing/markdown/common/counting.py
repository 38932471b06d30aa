"""How many questions must share a short text for it to be a mark of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quizzer.authoring.importing.markdown.common.words import folded

FEWEST = 3
"""Questions that must have the text, or one of a few."""

MOST_TEXTS = 3
"""Different texts of which each question may have one."""


def shared(texts: Sequence[str | None], share: float = 0.0) -> frozenset[str]:
    """List the texts, folded, that at least `FEWEST` questions have, or where there are few, one of which each has.

    Args:
        texts: What each question has at one place; None for nothing.
        share: Of the questions that must have one of them.
    """
    counts = Counter(folded(each) for each in texts if each is not None)
    often = {text for text, count in counts.items() if count >= FEWEST}
    if len(counts) <= MOST_TEXTS and counts.total() >= FEWEST and 2 * len(counts) <= counts.total() + 1:
        often = set(counts)
    enough = sum(counts[each] for each in often) >= share * len(texts)
    return frozenset(often) if enough else frozenset()
