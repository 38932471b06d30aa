"""Where sentences end, in Korean and English, written neatly or not.

Stops, question marks and line ends divide; so do spoken endings (~거든요, ~고요, ~죠) that no stop follows. A stop
inside a name or number (Node.js, 1.5, e.g.) does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from quizzer.language.hangul import is_syllable
from quizzer.language.tokens import Token, tokenize
from quizzer.language.wordlists import word_class


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, without space around it."""

    text: str
    start: int
    end: int


_STOP = re.compile(r"[.!?…。]+[)\]\"'”’」』]*|\n+")
_BULLET = re.compile(r"\s*(?:[-*•‣▪·–—]|\(?\d{1,2}[.)]|[①-⑳]|[가-하][.)])(?=\s)")
_NUMBERED = re.compile(r"(?:^|\n)\s*\(?\d{1,2}$")
_WRAPPED_AT = 50
"""A line of fewer columns was ended on purpose; a longer one without a final ending goes on in the next."""


@lru_cache(maxsize=256)
def sentences(text: str) -> tuple[Span, ...]:
    """Divide a normalised text into sentences, in order.

    List marks are left out, unless there is nothing else: a text that has words has a sentence.
    """
    cuts = sorted({*_marked(text), *_spoken(text), len(text)})
    found: list[Span] = []
    start = 0
    for cut in cuts:
        span = _trimmed(text, start, cut)
        if span is not None:
            found.append(span)
        start = cut
    if not found and (span := _trimmed(text, 0, len(text), marks=True)) is not None:
        found.append(span)
    return tuple(found)


def _marked(text: str) -> list[int]:
    """Cuts after stops and at line ends."""
    cuts = []
    for match in _STOP.finditer(text):
        start, end = match.span()
        if match.group()[0] == "\n":
            if _ends_line(text, start, end):
                cuts.append(end)
        elif _is_stop(text, start, end):
            cuts.append(end)
    return cuts


def _is_stop(text: str, start: int, end: int) -> bool:
    if text[start] != ".":
        return True
    following = text[end : end + 1]
    if not following or following == "\n":
        return True
    word = re.search(r"[^\s(]*$", text[max(0, start - 30) : start])
    last = (word.group() if word else "").lower()
    if not following.isspace():
        if following.isdigit() and last[-1:].isdigit():
            return False
        if "가" <= last[-1:] <= "힣":
            return following not in ",;:)" and not following.isdigit()
        return following.isupper() and len(last) > 2 and last[-1:].islower() and "." not in last
    if last in word_class("abbreviations") or last.strip(".") in word_class("abbreviations"):
        return False
    if len(last) == 1 and last.isalpha() and last.isascii():
        rest = text[end:].lstrip()
        return not rest[:1].isupper() or last == "i"
    return _NUMBERED.search(text[max(0, start - 8) : start]) is None


def _ends_line(text: str, start: int, end: int) -> bool:
    if end - start > 1 or _BULLET.match(text, end):
        return True
    line = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
    if _columns(line) < _WRAPPED_AT or line[-1:] in ".!?:…。":
        return True
    tokens = tokenize(line)
    return bool(tokens) and (
        tokens[-1].ending in word_class("final") or tokens[-1].ending in word_class("plain-final")
    )


def _columns(line: str) -> int:
    return sum(2 if is_syllable(char) else 1 for char in line)


def _spoken(text: str) -> list[int]:
    """Cuts after final endings that no mark follows."""
    cuts = []
    tokens = tokenize(text)
    for token, following in pairwise(tokens):
        between = text[token.end : following.start]
        if token.script != "hangul" and not token.ending:
            continue
        if between.strip(" "):
            if between.strip() == "," and token.ending in word_class("final"):
                cuts.append(following.start)
            continue
        if _is_final(token, following):
            cuts.append(following.start)
    return cuts


def _is_final(token: Token, following: Token) -> bool:
    if token.ending in word_class("final"):
        return following.stem not in ("요", "라고", "라는")
    return (
        token.ending in word_class("plain-final")
        and token.kind in ("verb", "noun", "light")
        and following.text not in word_class("goes-on")
        and not following.text.startswith(("라고", "라는", "고 ", "는 "))
    )


def _trimmed(text: str, start: int, end: int, *, marks: bool = False) -> Span | None:
    """Make a span without space and, unless they count, list marks around it; None when nothing is left."""
    bullet = None if marks else _BULLET.match(text, start, end)
    if bullet and bullet.end() < end:
        start = bullet.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if not any(char.isalnum() for char in text[start:end]):
        return None
    return Span(text[start:end], start, end)
