"""Which words are so common in this field's questions that they tell nothing of one of them.

Counted in the model answers of the packs that come with quizzer: a word of many packs (층, process, client) is no sign that
somebody knows one of their subjects.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from quizzer.language.content import content_terms
from quizzer.language.prepared import prepare
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack

COMMON = 0.3
"""Share of the packs in which a word is common."""


@cache
def spread() -> dict[str, float]:
    """Give for each word's symbol the share of the shipped packs whose model answers use it, (0, 1]."""
    files = sorted(shipped_folder().glob("*.yaml"))
    counts: Counter[str] = Counter()
    for file in files:
        texts = [text for question in load_pack(file).questions for text in question.model_answers]
        counts.update({term.key for text in texts for term in content_terms(prepare(text))})
    return {key: count / len(files) for key, count in counts.items()}


def is_common(key: str) -> bool:
    """Whether a word, given as its symbol, is used in many packs."""
    return spread().get(key, 0.0) >= COMMON
