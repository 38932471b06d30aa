"""Acronyms as the whole of an answer: LRU is Least Recently Used, and LFU is another thing, however alike they look."""

from __future__ import annotations

import re

from quizzer.language.similar import spelling_distance

SHORTEST, LONGEST = 2, 6
"""Letters of an acronym."""

_WORDS = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_HANGUL = re.compile(r"[가-힣]")
_SMALL = frozenset(("a", "an", "and", "for", "in", "of", "on", "or", "per", "the", "to"))
"""Words that an acronym may leave out."""


def is_acronym(text: str) -> bool:
    """Whether a text is an acronym and nothing else: LRU, MVCC."""
    return text.isascii() and text.isalpha() and text.isupper() and SHORTEST <= len(text) <= LONGEST


def is_spelt_out(name: str, said: str) -> bool:
    """Whether a text has the words of an acronym in a row, or the acronym of a name of several words."""
    words = [word.lower() for word in _WORDS.findall(said)]
    if is_acronym(name):
        return any(_stands_for(name.lower(), words[first:]) for first in range(len(words)))
    parts = [word.lower() for word in _WORDS.findall(name)]
    if len(parts) < SHORTEST or _HANGUL.search(name):
        return False
    short = ("".join(word[0] for word in parts), "".join(word[0] for word in parts if word not in _SMALL))
    return any(word in short and len(word) >= SHORTEST + 1 for word in words)


def is_another(name: str, said: str) -> bool:
    """Whether a text is an acronym that looks like another one: LFU for LRU, MVC for MVCC; one letter is a world apart."""
    words = _WORDS.findall(said)
    if not is_acronym(name) or len(name) <= SHORTEST or len(words) != 1:
        return False
    word = words[0].lower()
    return word != name.lower() and spelling_distance(name.lower(), word) == 1


def _stands_for(letters: str, words: list[str]) -> bool:
    """Whether words that follow one another begin with the letters; a small word may have none."""
    place = 0
    for word in words:
        if place == len(letters):
            break
        if word[0] == letters[place] and len(word) > 1:
            place += 1
        elif word not in _SMALL or not place:
            return False
    return place == len(letters)
