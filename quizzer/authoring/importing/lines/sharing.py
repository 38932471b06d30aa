"""Words and letters that two texts share."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import headlines

_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]")

_ASKS_WHAT = re.compile(
    r"(.+?)(?:이란|란|(?:은|는|이|가) (?:무엇|뭔|뭐|뭘)\S*)(?: 무엇\S*)?\s*[?？]?|"
    r"what(?:['’]s| is| are) (?:an? |the )?(.+?)[?？]",
    re.IGNORECASE,
)
"""A line that asks what something is."""


def is_part_of(line: str, whole: str) -> bool:
    """Tell whether all words of a line are in another one that says more: `TCP` in `TCP와 UDP의 차이`."""
    named = words(line)
    return bool(named) and len(named) < len(words(whole)) and all(word in whole.casefold() for word in named)


def words(line: str) -> list[str]:
    """List the words of a line of two letters or more, without its numbering and what stands in brackets."""
    return re.findall(r"[A-Za-z0-9+#.]{2,}|[가-힣]{2,}", _BRACKETS.sub("", headlines.title(line)).casefold())


def shares_subject(line: str, subject: str) -> bool:
    """Tell whether a line repeats a word of the name of something, particles aside."""
    return any(word in line.casefold() for word in words(subject))


def letters(text: str) -> str:
    """Reduce a text to its letters and digits, to compare two whatever their markup is."""
    return "".join(letter for letter in re.sub(r"<[^<>]*>", "", text) if letter.isalnum())


def subject_asked(line: str) -> str | None:
    """Give what a line asks about, `Index` of `Index란?`; None where it does not ask what something is."""
    found = _ASKS_WHAT.fullmatch(line)
    return next((each for each in found.groups() if each), None) if found else None
