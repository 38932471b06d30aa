"""English words as Korean writes them: 플렉스 is flex, 그렙 is grep, 익스파이어 is expire.

Two words are taken for one when their consonants are the same as a Korean ear tells them apart: p and f, b and v, r and l
are one each, vowels differ with the writer, an r or e that English does not sound is left out. That is a guess; it is
meant for a text of few words that is held against one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from quizzer.language import lexicon, vocabulary
from quizzer.language.hangul import final, initial, is_hangul, is_syllable

FEWEST = 2
"""Consonants of a word that can be told at all."""

LONGEST = 30
"""Syllables of what may be a name."""

_INITIAL = {
    "ㄱ": "K", "ㄲ": "K", "ㅋ": "K", "ㄴ": "N", "ㄷ": "T", "ㄸ": "T", "ㅌ": "T", "ㄹ": "R", "ㅁ": "M", "ㅂ": "P", "ㅃ": "P",
    "ㅍ": "P", "ㅅ": "S", "ㅆ": "S", "ㅈ": "C", "ㅉ": "C", "ㅊ": "C", "ㅎ": "H", "ㅇ": "",
}  # fmt: skip
_FINAL = {
    "ㄱ": "K",
    "ㄴ": "N",
    "ㄷ": "T",
    "ㄹ": "R",
    "ㅁ": "M",
    "ㅂ": "P",
    "ㅅ": "T",
    "ㅇ": "N",
    "ㅋ": "K",
    "ㅌ": "T",
    "ㅍ": "P",
}
_ENGLISH = (
    ("tion", "SN"), ("sch", "SK"), ("tch", "C"), ("dge", "C"), ("igh", ""), ("ck", "K"), ("ch", "C"), ("sh", "S"),
    ("ph", "P"), ("th", "S"), ("qu", "K"), ("ng", "N"), ("gn", "N"), ("kn", "N"), ("wr", "R"),
    ("ce", "S"), ("ci", "S"), ("cy", "S"),
    ("ge", "C"), ("gi", "C"), ("x", "KS"), ("b", "P"), ("c", "K"), ("d", "T"), ("f", "P"), ("g", "K"), ("h", "H"),
    ("j", "C"), ("k", "K"), ("l", "R"), ("m", "M"), ("n", "N"), ("p", "P"), ("q", "K"), ("r", "R"),
    ("s", "S"), ("t", "T"), ("v", "P"),
    ("z", "C"),
)  # fmt: skip
_UNSOUNDED_R = re.compile(r"(?<=[aeiou])r(?![aeiouy])")
_ENDS = re.compile(
    r"(?:이에요|예요|입니다|이요|요|라고|이라고|을|를|은|는|이|가|로|으로|문|명령|명령어|함수|값"
    r"|하는|하기|하다|합니다|해요|한다)*$"
)


def sounds_like(english: str, text: str) -> bool:
    """Whether some word of a text is an English name as Korean writes it.

    Args:
        english: A name in Latin letters, of one word or several.
        text: A normalised text.
    """
    wanted = sounds_of_english(english)
    return bool(wanted) and any(said in wanted for said in _said(text, english.count(" ") + 1))


def sounds_of_english(english: str) -> frozenset[str]:
    """Tell what consonants may be heard of an English name; nothing of what is none, or has too few of them."""
    if not re.fullmatch(r"[A-Za-z][A-Za-z -]+", english):
        return frozenset()
    heard = (_heard(form) for form in _readings(english.lower().replace("-", " ")))
    return frozenset(each for each in heard if len(each) >= FEWEST)


def sounds_of_korean(text: str) -> frozenset[str]:
    """Tell what consonants may be heard of each word in Hangul that may be an English name, as `sounds_of_english` does."""
    return frozenset(each for each in _said.__wrapped__(text, 1) if len(each) >= FEWEST)


def _readings(english: str) -> Iterator[str]:
    """The consonants of an English name, in the ways in which its letters may sound."""
    bare = re.sub(r"(?<![cg])e\b", "", english)
    for word in {bare, _UNSOUNDED_R.sub("", bare)}:
        for letters, other in (("", ""), ("g", "k"), ("ch", "sh"), ("ch", "k")):
            yield _consonants(word.replace(letters, other) if letters else word)


def _consonants(word: str) -> str:
    found, place = "", 0
    while place < len(word):
        for spelling, sounds in _ENGLISH:
            if word.startswith(spelling, place):
                found, place = found + sounds, place + len(spelling)
                break
        else:
            place += 1
    return found


@lru_cache(maxsize=256)
def _said(text: str, words: int) -> tuple[str, ...]:
    """The consonants of each run of so many words in Hangul, with what follows a name and without; none of known words."""
    parts = re.findall(r"[가-힣]+", text)
    found = []
    for first in range(len(parts) - words + 1):
        run = "".join(parts[first : first + words])
        if len(run) <= LONGEST and is_hangul(run):
            forms = {run, _ENDS.sub("", run)}
            if not any(form in lexicon.index() or form in vocabulary.nouns() for form in forms):
                found += [_heard(_hangul_consonants(form)) for form in forms]
    return tuple(found)


def _hangul_consonants(word: str) -> str:
    return "".join(
        _INITIAL[initial(char)] + _FINAL.get(final(char), "") for char in word if is_syllable(char)
    )


def _heard(consonants: str) -> str:
    """Doubled consonants are one, and s and t at a syllable's end too: 셋 is set."""
    return re.sub(r"(.)\1+", r"\1", consonants)
