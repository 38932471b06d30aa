"""English words: one stem for all forms of a word, and the words without content."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Protocol

from quizzer.language.wordlists import data_lines


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


@cache
def _snowball() -> _Stemmer:
    import snowballstemmer

    stemmer: _Stemmer = snowballstemmer.stemmer("english")
    return stemmer


@cache
def _irregular() -> dict[str, str]:
    """Irregular forms -> base form."""
    forms: dict[str, str] = {}
    for line in data_lines("irregular.txt"):
        base, *rest = line.split()
        forms.update(dict.fromkeys(rest, base))
    return forms


@cache
def function_words() -> frozenset[str]:
    """Articles, prepositions, pronouns, auxiliaries, fillers."""
    return frozenset(word for line in data_lines("stopwords.txt") for word in line.split())


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """Reduce a lower-case word to its stem: sharing, shared, shares -> share's stem; sent -> send's."""
    if word.endswith("'s"):
        word = word[:-2]
    word = _irregular().get(word, word)
    if not 3 < len(word) < 40 or not word.isalpha():
        return (
            word[:-1]
            if len(word) > 3 and word.endswith("s") and word[:-1].isalnum() and not word.isalpha()
            else word
        )
    return str(_snowball().stemWord(word))
