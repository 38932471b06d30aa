"""A run of Hangul that was written without spaces, divided into words where that explains it best.

Each reading has a cost, see `words`; the cheapest division wins.
"""

from __future__ import annotations

from functools import lru_cache

from quizzer.language.wordlists import word_class
from quizzer.language.words import Word, reading

_GLUED = "안못더덜잘"
"""Adverbs that are often written together with their verb: 더쓰고, 안바뀐다."""
_STRAY = 2.0
"""Extra cost of a word of one syllable inside a run that is divided, unless it is a common one."""
_INNER_PARTICLE = 0.5
"""Extra cost of a particle that ends a word inside a run."""
_LONGEST_WORD = 14
"""Syllables of one word; a whole run may be longer."""


@lru_cache(maxsize=32768)
def words(run: str) -> tuple[Word, ...]:
    """Divide a run of syllables into words."""
    whole = reading(run)
    if whole.known or len(run) < 3:
        return (whole,)
    if run[0] in _GLUED:
        rest = reading(run[1:])
        if rest.known and rest.kind == "verb":
            return reading(run[0]), _moved(rest, 1)
    return _divided(run, whole)


def _divided(run: str, whole: Word) -> tuple[Word, ...]:
    """Divide a run where that is cheapest."""
    size = len(run)
    best: list[tuple[float, int, int, Word]] = [
        (0.0, 0, 0, whole)
    ]  # cost, words, where the last one begins, it
    for end in range(1, size + 1):
        choices = []
        for start in range(max(0, end - _LONGEST_WORD), end):
            word = whole if end - start == size else reading(run[start:end])
            price = word.cost + (_INNER_PARTICLE if word.particle and end < size else 0)
            if len(word.stem) == 1 and end - start < size and word.stem not in word_class("common-lone"):
                price += _STRAY
            choices.append((best[start][0] + price, best[start][1] + 1, start, word))
        best.append(min(choices, key=lambda choice: choice[:3]))
    found: list[Word] = []
    end = size
    while end:
        _, _, start, word = best[end]
        found.append(_moved(word, start))
        end = start
    return tuple(reversed(found))


def _moved(word: Word, by: int) -> Word:
    if not by:
        return word
    return Word(
        word.start + by, word.end + by, word.stem, word.particle, word.ending, word.kind, word.suffix, word.known,
        word.cost, word.noun_end + by,
    )  # fmt: skip
