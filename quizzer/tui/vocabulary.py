"""The words of what is searched, prepared once, so that a word that none of them is like costs a key press little.

Preparing takes a moment where there are many packs, so `prepare` is for a worker; without it the first question waits.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property, lru_cache

SHORTEST_SLIP = 4
"""Letters (Hangul counted apart: 색 is three) that a word must have before others are taken for it."""

FEWEST_SOUNDS = 3
"""Syllables or letters of a word that is found by its sound in the other script; shorter ones sound like too much."""

USUAL_SIZES = range(2, 9)
"""Sizes of words that are prepared for slips of the hand; others are when somebody types one."""


class Vocabulary:
    """The words of a corpus, by spelling and by sound.

    Args:
        corpus: All texts that are searched, folded.
    """

    def __init__(self, corpus: str) -> None:
        self._corpus = corpus
        self._starts: dict[int, dict[str, str]] = {}

    def prepare(self) -> None:
        """Do at once what would be done when it is first asked for."""
        for size in USUAL_SIZES:
            self._of_size(size)
        _ready = self._korean, self._english

    def spelt_like(self, typed: str) -> tuple[str, ...]:
        """Find the beginnings of words that are spelt most like a folded word; none where none is near enough.

        A beginning is a syllable or letter longer or shorter than the word at most.
        """
        from quizzer.language.hangul import letters
        from quizzer.language.similar import nearest_spelt

        if len(letters(typed)) < SHORTEST_SLIP:
            return ()
        sizes = range(max(1, len(typed) - 1), len(typed) + 2)
        return nearest_spelt(typed, [self._of_size(size) for size in sizes])

    def sounding(self, typed: str) -> tuple[str, ...]:
        """Find the words of the other script that sound like a folded word."""
        from quizzer.language.loanwords import sounds_of_english, sounds_of_korean

        if len(typed) < FEWEST_SOUNDS:
            return ()
        by_sound, heard = (
            (self._korean, sounds_of_english(typed))
            if typed.isascii()
            else (self._english, sounds_of_korean(typed))
        )
        return tuple(dict.fromkeys(word for sound in heard for word in by_sound.get(sound, ())))

    def _of_size(self, size: int) -> dict[str, str]:
        """The first so many syllables of every word (or all it has), by their letters."""
        if size not in self._starts:
            starts = dict.fromkeys(word[:size] for word in self._words)
            self._starts[size] = {unicodedata.normalize("NFD", start): start for start in starts}
        return self._starts[size]

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(re.findall(r"\w{2,}", self._corpus)))

    @cached_property
    def _korean(self) -> dict[str, list[str]]:
        """Words in Hangul by what is heard of them."""
        from quizzer.language.loanwords import sounds_of_korean

        return _by((word, sounds_of_korean(word)) for word in self._words if not word.isascii())

    @cached_property
    def _english(self) -> dict[str, list[str]]:
        """Words in Latin letters by what is heard of them."""
        from quizzer.language.loanwords import sounds_of_english

        return _by((word, sounds_of_english(word)) for word in self._words if word.isascii())


def _by(heard: Iterable[tuple[str, frozenset[str]]]) -> dict[str, list[str]]:
    """Gather words below what is heard of them."""
    found: dict[str, list[str]] = {}
    for word, sounds in heard:
        for sound in sounds:
            found.setdefault(sound, []).append(word)
    return found


@lru_cache(maxsize=4)
def vocabulary_of(corpus: str) -> Vocabulary:
    """Give the vocabulary of a corpus; the same one each time, as long as few others are asked for."""
    return Vocabulary(corpus)
