"""Syllables and their letters.

A syllable is initial, vowel and optional final; finals are named by their compatibility letter ("ㄴ"), "" for none.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_BASE = 0xAC00
_FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"

_SOUND = str.maketrans("ㄲㄸㅃㅆㅉㅔㅖㅒㅙㅞㅑㅕㅛㅠ", "ㄱㄷㅂㅅㅈㅐㅐㅐㅚㅚㅏㅓㅗㅜ")
"""Spellings that loan words waver between: 쓰레드/스레드, 메세지/메시지 aside, 그레디언트/그래디언트, 아키텍쳐/아키텍처."""


_KOREAN_FROM = 0.2
"""Share of syllables among all letters of a Korean text; one syllable stands for two or three letters."""


def is_syllable(char: str) -> bool:
    """Whether the character is a composed Hangul syllable."""
    return "가" <= char <= "힣"


def is_hangul(text: str) -> bool:
    """Whether every character is a composed Hangul syllable; True for the empty text."""
    return all("가" <= char <= "힣" for char in text)


def is_korean(text: str) -> bool:
    """Tell a text in Korean, terms of other languages in it or not, from one that only names something in Hangul."""
    syllables = sum(map(is_syllable, text))
    return _KOREAN_FROM * sum(map(str.isalpha, text)) < syllables


def final(syllable: str) -> str:
    """Name the final consonant; "" for none or for something that is no syllable."""
    code = ord(syllable) - _BASE
    return _FINALS[code % 28] if 0 <= code < 11172 else ""


def vowel(syllable: str) -> str:
    """Name the vowel of a syllable."""
    return _VOWELS[(ord(syllable) - _BASE) // 28 % 21]


def initial(syllable: str) -> str:
    """Name the initial consonant of a syllable."""
    return _INITIALS[(ord(syllable) - _BASE) // 588]


def with_final(syllable: str, letter: str) -> str:
    """Replace the final consonant; "" removes it."""
    code = ord(syllable) - _BASE
    return chr(_BASE + code - code % 28 + _FINALS.index(letter))


def compose(first: str, middle: str, last: str = "") -> str:
    """Build a syllable from the names of its letters."""
    return chr(_BASE + (_INITIALS.index(first) * 21 + _VOWELS.index(middle)) * 28 + _FINALS.index(last))


@lru_cache(maxsize=16384)
def letters(text: str) -> str:
    """Decompose into letters (NFD); what spelling distance is measured on."""
    return unicodedata.normalize("NFD", text)


@lru_cache(maxsize=16384)
def sound_key(text: str) -> str:
    """Reduce a word to what a listener would tell apart; equal for 쓰레드 and 스레드."""
    parts: list[str] = []
    for char in text:
        if is_syllable(char):
            parts.append((initial(char) + vowel(char)).translate(_SOUND) + final(char))
        else:
            parts.append(char)
    return "".join(parts)


def first_sound(text: str) -> str:
    """Give the first consonant of a word, tense ones as plain; the first character of what is no Hangul."""
    return initial(text[0]).translate(_SOUND) if text and is_syllable(text[0]) else text[:1]
