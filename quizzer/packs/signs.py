"""Signs that tell names apart, written in letters for ids: C++ is `cpp`, C# `csharp`, .NET `dotnet`, A* `a-star`.

Other signs between words say nothing (`이미지 & 컨테이너`) and are left out, until two ids would be the same.
"""

from __future__ import annotations

import re
import unicodedata

_NAMES = (
    (re.compile(r"(?<![a-z0-9])c\+\+"), "cpp"),
    (re.compile(r"(?<![a-z0-9])([cf])#"), r"\1sharp"),
    (re.compile(r"(?<![\w.])\.net(?![a-z0-9])"), "dotnet"),
    (re.compile(r"(?<![a-z0-9])([a-z])\*(?![a-z0-9*])"), r"\1 star"),
    (re.compile(r"(?<=[a-z0-9])&(?=[a-z0-9])"), " and "),
    (re.compile(r"(?<![+\s])\+(?![+\s\d])|(?<=[a-z])\+(?= ?[가-힣\d])"), " plus "),
    (re.compile(r"(?<=[a-z0-9])\+\+"), " plus plus"),
    (re.compile(r"\+\+(?=[a-z])"), "plus plus "),
)
"""What is written in letters wherever it stands, in lower case."""

_WORDS = {
    "==": "equals-equals",
    "===": "triple-equals",
    "!=": "not-equals",
    "!==": "not-double-equals",
    "<=": "at-most",
    ">=": "at-least",
    "&&": "and-and",
    "||": "or-or",
    "??": "question-question",
    "?.": "question-dot",
    "**": "star-star",
    "::": "colon-colon",
    ":=": "walrus",
    "<<": "left-shift",
    ">>": "right-shift",
}
"""Operators that are named where they stand for themselves."""

_SIGNS = {
    "&": "and",
    "|": "or",
    "!": "not",
    "+": "plus",
    "*": "star",
    "/": "slash",
    "\\": "backslash",
    "%": "percent",
    "@": "at",
    "#": "hash",
    "^": "caret",
    "~": "tilde",
    "<": "less",
    "=": "equals",
    ">": "greater",
    "$": "dollar",
    "?": "question",
    ":": "colon",
    ";": "semicolon",
}

_OPERATOR = re.compile(
    r"(?<!\S)([!-/:-@\[-`{-~]{1,3})(?=([가-힣]{1,3}(?:\s|$)|\s+(?:연산|기호|operator|sign\b))|\s|$)"
)
"""A word of signs, perhaps with a particle, or named for what it is: `==와`, `% 연산자`."""

_SIGN = re.compile("[" + re.escape("".join(_SIGNS)) + "]")


def in_letters(text: str) -> str:
    """Write the names that end or begin with a sign in letters, and letters with marks without them.

    Args:
        text: In lower case.
    """
    for pattern, name in _NAMES:
        text = pattern.sub(name, text)
    return "".join(map(_plain, _OPERATOR.sub(_operator, text)))


def all_in_letters(text: str) -> str:
    """Write every sign between words in letters, for two texts that differ in nothing else; `text` is in lower case."""
    text = in_letters(text.rstrip("?!. "))
    return _SIGN.sub(lambda found: f" {_SIGNS[found[0]]} ", text)


def _operator(found: re.Match[str]) -> str:
    signs, spoken_of = found.groups()
    name = _WORDS.get(signs) or (_SIGNS.get(signs) if spoken_of else None)
    return name or signs


def _plain(letter: str) -> str:
    """Take the mark off a letter (é), and name a Greek one (β)."""
    if letter.isascii() or not letter.isalpha():
        return letter
    base = unicodedata.normalize("NFD", letter)[0]
    if base.isascii():
        return base
    name = unicodedata.name(letter, "")
    return name.rsplit(" ", 1)[-1].lower() if re.fullmatch(r"GREEK SMALL LETTER \w+", name) else letter
