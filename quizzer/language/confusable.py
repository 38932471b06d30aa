"""Words that look alike and are different things: 프로세스/프로세서, 롤백/콜백, 세션/섹션."""

from __future__ import annotations

from functools import cache

from quizzer.language.wordlists import data_lines


@cache
def _pairs() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in data_lines("confusable.tsv"):
        words = line.split("\t")
        for word in words:
            found.setdefault(word, set()).update(words)
    return {word: frozenset(others) for word, others in found.items()}


def are_confusable(left: str, right: str) -> bool:
    """Whether two spellings are known to be different things."""
    return right in _pairs().get(left, ())
