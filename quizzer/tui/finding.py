"""What a word that is looked for may mean: either script, the first consonants of syllables, a slip of the hand.

Pure; texts and words are compared folded (`folded`).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from quizzer.tui.vocabulary import FEWEST_SOUNDS, vocabulary_of


@dataclass(frozen=True, slots=True)
class Meant:
    """A word that is looked for."""

    typed: str
    """Folded; found anywhere in a text."""

    others: tuple[str, ...] = ()
    """Folded spellings that count as well where a word begins with them."""

    def is_in(self, text: str) -> bool:
        """Find the word in a folded text."""
        if self.typed in text:
            return True
        if all(letter in _INITIALS for letter in self.typed):
            return self.typed in _initials(text)
        return any(re.search(rf"\b{re.escape(other)}", text) for other in self.others)

    def begins_in(self, text: str) -> bool:
        """Find the word in a folded text, where one of its words begins."""
        return any(re.search(rf"\b{re.escape(each)}", text) for each in (self.typed, *self.others))


def meant(word: str, corpus: str) -> Meant:
    """Tell what is looked for.

    Args:
        word: As typed.
        corpus: All texts that are searched, folded.

    Returns:
        The word with its spellings in the other script. Where the corpus has none of them: with the words that are spelt
        most like it, or else, if none is near enough, those that sound like it.
    """
    typed = folded(word)
    found = Meant(typed, _other_script(typed))
    if len(typed) < FEWEST_SOUNDS - 1 or found.is_in(corpus):
        return found
    vocabulary = vocabulary_of(corpus)
    return Meant(typed, found.others + (vocabulary.spelt_like(typed) or vocabulary.sounding(typed)))


def prepare(corpus: str) -> None:
    """Prepare what `meant` needs for a corpus, so that it is quick from its first word on."""
    from quizzer.language import lexicon

    _ready = lexicon.index(), lexicon.groups()
    vocabulary_of(corpus).prepare()


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Bring a text into the form in which it is compared."""
    return unicodedata.normalize("NFC", text).casefold()


def _other_script(typed: str) -> tuple[str, ...]:
    """The spellings of a term of the field in the other script: 도커 is Docker."""
    from quizzer.language import lexicon

    groups = (lexicon.groups()[number] for number in lexicon.index().get(lexicon.key_for(typed), ()))
    spellings = (folded(spelling) for group in groups if group.field for spelling in group.spellings)
    return tuple(each for each in spellings if len(each) > 1 and each.isascii() is not typed.isascii())


_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"

_SYLLABLES = range(ord("가"), ord("힣") + 1)

_PER_INITIAL = 588
"""How many syllables begin with the same consonant."""


def _initials(text: str) -> str:
    return "".join(
        _INITIALS[(ord(letter) - _SYLLABLES.start) // _PER_INITIAL] if ord(letter) in _SYLLABLES else letter
        for letter in text
    )
