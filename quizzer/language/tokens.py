"""Words of a text with their particles.

Scripts part company (`docker컨테이너를` is docker and 컨테이너[를]), names of the field stay whole (Node.js, C++, TCP/IP,
k8s, B-Tree, O(n log n)). A particle that follows a Latin word, a number, a quote or a bracket belongs to the word before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from quizzer.language import english
from quizzer.language.dividing import words
from quizzer.language.normalise import fold
from quizzer.language.particles import PARTICLES, fits
from quizzer.language.wordlists import lists, word_class
from quizzer.language.words import Word, counter_reading, noun_reading, tail_reading, verb_reading

_LETTER = r"[^\W\d_가-힣ㄱ-ㆎ]"
_PATTERN = re.compile(
    rf"""
    (?P<order>[oO]\((?:[^()\n]|\([^()\n]*\)){{1,20}}\))
  | (?P<latin>{_LETTER}(?:[^\W_가-힣ㄱ-ㆎ]|[&/_'’\-‐‑](?=[^\W_가-힣ㄱ-ㆎ])|\.(?=[a-z0-9]))*(?:\+\+|[#+](?![A-Za-z0-9_]))?)
  | (?P<number>\d+(?:[.,:]\d+)*(?:{_LETTER}[^\W_가-힣ㄱ-ㆎ]*|-(?={_LETTER})[^\W_가-힣ㄱ-ㆎ\-]+|-[a-z]+)?%?)
  | (?P<hangul>[가-힣]+)
    """,
    re.VERBOSE,
)
_CLOSING = re.compile(r"[^\w\s,;!?…·]{1,6}")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text."""

    text: str
    """As written, with particle or ending."""

    start: int
    end: int

    script: str
    """hangul, latin or number."""

    stem: str
    """Noun without particle, verb stem, English stem in lower case."""

    particle: str = ""
    """은, 에서, ...; "" for none."""

    ending: str = ""
    """The ending's name (`endings`) of a verb or of 이다; "" for none."""

    kind: str = "noun"
    """noun, light (pronoun or noun without content), verb, function, or tail (a particle that stands alone)."""

    suffix: str = ""
    """하, 되, 시키 ... that make a verb of a noun, 이 for 이다, an auxiliary such as 주; "" otherwise."""

    known: bool = False
    """Whether the stem is in the vocabulary; always False for Latin words and numbers."""

    stem_end: int = 0
    """Where the part that the stem stands for ends; the particle or ending begins here."""


@lru_cache(maxsize=512)
def tokenize(text: str) -> tuple[Token, ...]:
    """Divide a normalised text into words, in order; punctuation is left out."""
    found: list[Token] = []
    for match in _PATTERN.finditer(text):
        start, end = match.span()
        script = match.lastgroup
        if script != "hangul":
            folded = fold(match.group())
            found.append(_foreign(match.group(), folded, start, end, script or "latin"))
            continue
        run = match.group()
        if found and _strays(found[-1], run, text[found[-1].end : start]):
            found[-1] = replace(found[-1], particle=run)
            continue
        if (
            found
            and _adjoins(text, found[-1], start)
            and (rest := _attach(found, text, run, start)) is not None
        ):
            run, start = rest
        if run:
            paused = bool(found) and "," in text[found[-1].end : start]
            found.extend(_token(text, word, start) for word in _in_context(run, found, start, paused=paused))
    return tuple(found)


def _in_context(run: str, found: list[Token], start: int, *, paused: bool) -> tuple[Word, ...]:
    """Divide a run, where the word before tells a noun from a verb (성능을 높이는, 1차는, 기본 키는)."""
    if len(run) == 2 and run[0] in _NOUN_OR_VERB and _opens_noun(None if paused or not found else found[-1]):
        noun = noun_reading(run)
        if noun is not None and noun.particle:
            return (noun,)
    if found:
        before = found[-1]
        other: Word | None = None
        if before.particle in ("을", "를") and (len(run) > 2 or run[-1] in "은는"):
            other = verb_reading(run) if run[-1] in "는은기" else None
        elif _counts(before, start) and (run[0] in _COUNTERS or before.script == "number"):
            other = counter_reading(run)
        if other is not None:
            return (other,)
    return words(run)


_NOUN_OR_VERB = frozenset("곱끝돔뒤떼매배불비뼈새셈속시식실안앞집차참채키틈합")
"""Nouns of one syllable that are verb stems too, so that what follows may be an ending: 키는, 합을, 끝은."""

_ADNOMINAL = frozenset({"ㄴ", "는", "ㄹ", "은", "을", "던"})
_GOES_ON = frozenset(
    ending for name, endings in lists("connectives.txt").items() if name[0] not in "+>" for ending in endings
)


def _opens_noun(before: Token | None) -> bool:
    """Whether a noun comes next rather than a verb: at the beginning, a pause, after 의, a bare noun, what describes."""
    if before is None or before.particle == "의" or before.ending in _ADNOMINAL:
        return True
    if before.ending:
        return before.ending in _GOES_ON
    return not before.particle and before.kind in ("noun", "light")


_COUNTERS = frozenset("대개번명줄칸장곳쪽벌가")
"""First syllables of words that are counted with: 여러 대가, 한 번에."""


def _counts(before: Token, start: int) -> bool:
    """Whether the word before is a number that belongs to what follows."""
    if before.script == "number":
        return before.end == start and not before.particle
    return before.text in ("여러", "한", "두", "세", "네", "몇")


def _foreign(text: str, folded: str, start: int, end: int, script: str) -> Token:
    stem = english.stem(folded) if script == "latin" else folded
    kind = "function" if script == "latin" and folded in english.function_words() else "noun"
    return Token(text, start, end, "number" if script == "number" else "latin", stem, kind=kind, stem_end=end)


def _token(text: str, word: Word, offset: int) -> Token:
    start, end = word.start + offset, word.end + offset
    return Token(
        text[start:end], start, end, "hangul", word.stem, word.particle, word.ending, word.kind, word.suffix,
        word.known, word.noun_end + offset,
    )  # fmt: skip


def _adjoins(text: str, before: Token, start: int) -> bool:
    """Whether only closing marks, or nothing, stand between a word and a run of Hangul."""
    between = text[before.end : start]
    if not between:
        return before.script != "hangul"
    return _CLOSING.fullmatch(between) is not None


def _strays(before: Token, run: str, between: str) -> bool:
    """Whether a run is the particle of the word before, written apart by mistake: 컨테이너 는, SGD 가."""
    if between != " " or run not in word_class("stray-particles") or before.particle or before.ending:
        return False
    if before.script == "latin":
        return before.kind != "function"
    return (
        before.script == "hangul"
        and before.kind == "noun"
        and run in _UNMISTAKABLE
        and fits(before.stem, run)
    )


_UNMISTAKABLE = frozenset({"은", "는", "을", "를", "에서", "에서는", "에는", "으로", "로", "까지"})
"""Particles that are no words of their own when they stand alone after a Korean noun."""


def _attach(found: list[Token], text: str, run: str, start: int) -> tuple[str, int] | None:
    """Give the particle at the head of `run` to the word before; return what is left, None when there is none."""
    before = found[-1]
    tail = tail_reading(run)
    if before.script == "number" and run in _UNITS:
        return None
    if tail is None:
        for cut in range(min(4, len(run) - 2), 0, -1):
            rest = words(run[cut:])
            if run[:cut] in PARTICLES and all(word.known for word in rest):
                if any(not word.known for word in words(run)):
                    tail = tail_reading(run[:cut])
                break
    closed = before.end != start
    if tail is None or before.particle or (before.ending and not (closed and tail.particle)):
        return None
    size = tail.end
    given = replace(
        before, text=text[before.start : start + size] if before.end == start else before.text,
        end=start + size if before.end == start else before.end,
        particle=tail.particle, ending=tail.ending or before.ending, suffix=tail.suffix or before.suffix,
        kind="verb" if tail.ending and tail.suffix != "이" else ("noun" if before.script == "latin" else before.kind),
    )  # fmt: skip
    found[-1] = given
    if text[before.end : before.end + 1] == ")":
        _share_with_gloss(found, text, given)
    return run[size:], start + size


_UNITS = frozenset({"만", "도", "대로"})
"""What is a unit rather than a particle after a number: 10만, 180도."""


def _share_with_gloss(found: list[Token], text: str, given: Token) -> None:
    """Give the particle after a bracket also to the word in front of it: 컨테이너(container)는."""
    opening = text.rfind("(", 0, given.start)
    for index in range(len(found) - 1, -1, -1):
        if found[index].end == opening or text[found[index].end : opening].isspace():
            if not found[index].particle and not found[index].ending:
                found[index] = replace(
                    found[index], particle=given.particle, ending=given.ending, suffix=given.suffix
                )
            return
        if found[index].end < opening:
            return
