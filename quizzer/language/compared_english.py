"""The names that an English question sets side by side: "How do A and B differ?"."""

from __future__ import annotations

import re

from quizzer.language.wordlists import word_class

_WORD = r"(?!and\b)(?:[^\s,;?.:]|[.:](?=\w|:))+"
_NAME = rf"((?:{_WORD} ){{0,4}}{_WORD})"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:differences?|distinction|trade-?offs?|relationship) between {_NAME}, {_NAME},? and {_NAME}",
        rf"\b(?:differences?|distinction|trade-?offs?|relationship) between {_NAME} and {_NAME}",
        rf"\bhow (?:do|does|are|is) {_NAME}(?:, [^,?]+,)? (?:differ|different) from {_NAME}",
        rf"\bhow (?:do|does|are) {_NAME} and {_NAME} (?:differ|different|compare|relate)\b",
        rf"\bcompare {_NAME} (?:and|with|to) {_NAME}",
        rf"\bwhat (?:do|are) {_NAME} and {_NAME}",
        rf"{_NAME} (?:vs\.?|versus) {_NAME}",
    )
)


def english_names(text: str) -> tuple[str, ...]:
    """Find them in a question without brackets; none where it compares nothing."""
    for form in _FORMS:
        match = form.search(text)
        if match:
            first, *others = match.groups()
            names = (_without_front(first), *(_without_rest(name) for name in others))
            if all(names):
                return tuple(names)
    return ()


def _without_front(name: str) -> str:
    """A name without what stands before it: "in Python a list"."""
    words = name.split()
    for place in range(len(words) - 1, -1, -1):
        if words[place].lower() in word_class("en-ends-names"):
            words = words[place + 1 :]
            break
    return _trimmed(words)


def _without_rest(name: str) -> str:
    """A name without what stands after it: "tuple in Python"."""
    words = name.split()
    stop = next(
        (place for place, word in enumerate(words) if place and word.lower() in word_class("en-ends-names")),
        len(words),
    )
    return _trimmed(words[:stop])


def _trimmed(words: list[str]) -> str:
    while words and words[0] in word_class("en-around-names"):
        words = words[1:]
    while words and words[-1] in word_class("en-around-names"):
        words = words[:-1]
    return " ".join(words)
