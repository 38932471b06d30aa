"""Questions that a source asks in other words than before: their answers tell which they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from quizzer.authoring.importing.found import folded
from quizzer.authoring.importing.packing.record import hashed
from quizzer.packs.schema import Question

LEAST_ALIKE = 0.8
"""Share of their words that two answers have in common, of all that either has, from which they are nearly the same."""

FEWEST_WORDS = 4
"""Words of an answer from which it tells a question; with fewer, the questions must have words in common as well."""

LEAST_ASKED = 0.5
"""Share of the words of two questions with such short answers that they must have in common."""


def reworded(
    new: Sequence[Question],
    left: Sequence[Question],
    others: Sequence[Question],
    imported: Mapping[str, str | None],
) -> dict[str, str]:
    """Find which new questions are old ones in other words.

    A pair counts only where neither of the two has an answer like that of any other question.

    Args:
        new: Questions of the source that the pack has not.
        left: Questions that the source had, and has no longer.
        others: The pack's other questions.
        imported: Hashes of the answers as they were imported, by id out of `left`; the author may have changed them since.

    Returns:
        Ids out of `left` by ids out of `new`.
    """
    if not new or not left:
        return {}
    words = {id(each): _words(each.model_answer) for each in (*new, *left, *others)}
    hashes = {each.id: hashed(list(each.model_answers)) for each in new}
    pairs = [
        (fresh, old)
        for fresh in new
        for old in left
        if (hashes[fresh.id] == imported.get(old.id) or _alike(words[id(fresh)], words[id(old)]))
        and _tells(words[id(fresh)], fresh, old)
    ]
    new_ids, old_ids = Counter(fresh.id for fresh, _old in pairs), Counter(old.id for _fresh, old in pairs)
    return {
        fresh.id: old.id
        for fresh, old in pairs
        if new_ids[fresh.id] == 1
        and old_ids[old.id] == 1
        and not any(_alike(words[id(fresh)], words[id(each)]) for each in others)
    }


def _alike(one: Counter[str], other: Counter[str]) -> bool:
    small, large = sorted((one.total(), other.total()))
    if not small or small < LEAST_ALIKE * large:
        return False
    common = (one & other).total()
    return common >= LEAST_ALIKE * (small + large - common)


def _tells(words: Counter[str], fresh: Question, old: Question) -> bool:
    """Whether an answer is long enough to tell its question, or the questions are alike, too."""
    if words.total() >= FEWEST_WORDS:
        return True
    asked, before = set(_words(fresh.question)), set(_words(old.question))
    return len(asked & before) >= LEAST_ASKED * len(asked | before) > 0


def _words(text: str) -> Counter[str]:
    return Counter(name for word in text.split() if (name := folded(word)))
