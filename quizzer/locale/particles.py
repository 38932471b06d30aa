"""Korean particles that fit the word before them.

A Korean message writes both forms of a particle behind a value, `{file}이(가) 없습니다.`, for only the value
decides between them. `with_particles` makes a message of it whose `format` puts in the values and then keeps
the form that is right: 이, 은, 을, 과, 으로 after a final consonant, 가, 는, 를, 와, 로 after a vowel, and 로
after ㄹ as well. `(이)` opens a longer word that needs it after a consonant: `{name}(이)라는`.

What is asked is how the last word is read aloud. Hangul says so itself; digits are read in Korean, Latin
letters as words of English are written in Hangul (`packet` 패킷, `table` 테이블, `docker` 도커), or by name
where there is no word to read (`SQL` 에스큐엘). Quotes, other closing marks, terminal colours and markup are
looked through, and so are brackets that stick to a word, which is what is read: `도커(Docker)` is 도커. Where
nobody can tell (`漢字`, a value without letters) both forms stay, as Koreans write it then.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from functools import lru_cache


class Final(Enum):
    """What a word ends in when it is read aloud."""

    NONE = auto()
    """A vowel."""

    RIEUL = auto()
    """The consonant ㄹ."""

    OTHER = auto()
    """Another consonant."""


PAIRS = {
    "이(가)": ("이", "가"),
    "가(이)": ("이", "가"),
    "을(를)": ("을", "를"),
    "를(을)": ("을", "를"),
    "은(는)": ("은", "는"),
    "는(은)": ("은", "는"),
    "과(와)": ("과", "와"),
    "와(과)": ("과", "와"),
    "(으)로": ("으로", "로"),
    "(이)": ("이", ""),
}
"""Both forms as a message writes them: the one after a consonant, the one after a vowel."""

_DIGITS = {
    "0": Final.OTHER,
    "1": Final.RIEUL,
    "3": Final.OTHER,
    "6": Final.OTHER,
    "7": Final.RIEUL,
    "8": Final.RIEUL,
}
"""영 일 삼 육 칠 팔; the others end in a vowel. A number ends as its last digit does: after 0 come 십, 백, 천, 만."""

_LETTERS = {"l": Final.RIEUL, "r": Final.RIEUL, "m": Final.OTHER, "n": Final.OTHER}
"""엘 알 엠 엔; the other letters' names end in a vowel."""

_SIGNS = {"%": Final.NONE, "+": Final.NONE, "#": Final.OTHER}
"""퍼센트, 플러스, 샵: signs that are read. The others are looked through."""

_OPEN_WORDS = re.compile(r"check$|^(?:bit|hit|kit|theme)$")
"""체크, 비트, 테마: words that end in a vowel against the rules below."""

_RIEUL_WORDS = re.compile(r"(?:l|le)$")
"""model 모델, file 파일, table 테이블."""

_CLOSED_WORDS = re.compile(
    r"(?:[mn]|ng|[aeiouy][mn]e"  # system 시스템, token 토큰, string 스트링, name 네임, engine 엔진
    r"|(?<![aeiou])[aeiou](?:pp|[ptc])|[aeiou]ck|out|ook|eep|heap|group"  # map 맵, packet 패킷, topic 토픽, stack 스택
    r"|[aeo]b|type|template)$"  # web 웹, job 잡, blob 블롭, type 타입
)
"""p, t, c and b are finals after a short vowel only; elsewhere they take ㅡ: loop 루프, client 클라이언트."""

_MARK = "\ufdd0"
"""Stands before each pair while values are put in: no character, so no text has it."""

_PAIR = "(?:" + "|".join(map(re.escape, PAIRS)) + ")"
_BEHIND_VALUE = re.compile(rf"(?<=\}})([^\w\s{{}}(]*)({_PAIR})")
_MARKED = re.compile(f"{_MARK}({_PAIR})")

_DRESS = re.compile(r"\x1b\[[0-9;]*m|\[/[^\[\]]*\]$")
_STUCK_BRACKETS = re.compile(r"(?<=\w)\([^()]*\)$")
_LATIN_WORD = re.compile(r"(?:[A-Z]+|[A-Z]?[a-z]+)$")


class ParticleMessage(str):
    """A Korean message that has particles to choose; only `format` chooses, elsewhere it is any text."""

    __slots__ = ()

    def format(self, *args: object, **kwargs: object) -> str:
        """Put the values in, as `str.format` does, and settle each particle behind one."""
        said = _BEHIND_VALUE.sub(rf"\1{_MARK}\2", self).format(*args, **kwargs)
        return _MARKED.sub(lambda found: fitting(found[1], found.string[: found.start()]), said)


@lru_cache(maxsize=4096)
def with_particles(message: str) -> str:
    """Give a message the `format` that chooses particles; one that has none behind a value stays as it is."""
    return ParticleMessage(message) if _BEHIND_VALUE.search(message) else message


def fitting(pair: str, before: str) -> str:
    """Choose a particle.

    Args:
        pair: One of `PAIRS`.
        before: The text that it follows.

    Returns:
        The form that fits; the pair itself where nobody can tell how the text is read.
    """
    final = final_of(before)
    if final is None:
        return pair
    closed, opened = PAIRS[pair]
    return opened if final is Final.NONE or (final is Final.RIEUL and opened == "로") else closed


def final_of(text: str) -> Final | None:
    """Tell what a text ends in when it is read aloud; None where that cannot be known."""
    text = unicodedata.normalize("NFKC", _bare(text[-200:]))
    if not text:
        return None
    last = text[-1]
    if "가" <= last <= "힣":
        return (Final.NONE, Final.OTHER, Final.RIEUL)[_class_of_syllable(last)]
    if last in _SIGNS:
        return _SIGNS[last]
    if last.isdecimal():
        return _DIGITS.get(str(int(last)), Final.NONE)
    return _final_of_latin(text) if unicodedata.name(last, "").startswith("LATIN ") else None


def _bare(text: str) -> str:
    """Take off what is not read: colours, markup, closing marks, brackets that explain a word."""
    while True:
        shorter = _STUCK_BRACKETS.sub("", _DRESS.sub("", text).rstrip())
        if shorter and not shorter[-1].isalnum() and shorter[-1] not in _SIGNS:
            shorter = shorter[:-1]
        if shorter == text:
            return text
        text = shorter


def _class_of_syllable(syllable: str) -> int:
    final = (ord(syllable) - ord("가")) % 28
    rieul = 8
    return 0 if final == 0 else 2 if final == rieul else 1


def _final_of_latin(text: str) -> Final | None:
    """Read the last word of a text in Latin letters; `text` ends in one."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    found = _LATIN_WORD.search(plain)
    if found is None:
        return None
    word = found[0].lower()
    if _is_spelled(found[0], after_digit=plain[: found.start()][-1:].isdigit()):
        return _LETTERS.get(word[-1], Final.NONE)
    if _OPEN_WORDS.search(word):
        return Final.NONE
    if _RIEUL_WORDS.search(word):
        return Final.RIEUL
    return Final.OTHER if _CLOSED_WORDS.search(word) else Final.NONE


def _is_spelled(word: str, *, after_digit: bool) -> bool:
    """Whether a word is read letter by letter: `SQL`, `id`, `html`, the `f` of the id `3f`."""
    longest_abbreviation, shortest_word = 4, 3
    return (
        after_digit
        or len(word) < shortest_word
        or not re.search("[aeiouy]", word.lower())
        or (word.isupper() and len(word) <= longest_abbreviation)
    )
