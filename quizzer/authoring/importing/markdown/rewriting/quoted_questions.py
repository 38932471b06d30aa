"""Quotes that ask, with what answers them below the quote, written as headings.

A quote may go on with a remark on what is asked, which is no answer: `> Why do you leave?`, `> TIP. Be honest`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import CONCEPT, is_part, likeness

_QUOTE = re.compile(r" {0,3}>\s?(?P<text>[^>\s\[].*)")
_HASHES = re.compile(r"#{1,6}\s+")
_STARS = re.compile(r"^(?:\*\*|__)(?P<words>[^*_]+)(?:\*\*|__)$")

_FEWEST = 3
"""Such quotes from which they are the way in which a text asks."""

_FEWEST_ANNOUNCED = 2
"""The same below a heading that says that questions follow."""

_MOST_ASK = 0.6
"""Share of all such quotes that must ask."""

_MOST_NAME = 0.8
"""Share of the quotes that must be names of concepts, where a heading says that questions follow and none asks."""

_MOST_LINES = 3
"""Lines of a quote that asks in the first."""

_LONGEST_NAME = 30
"""Characters of a quote that names what is asked, among those that ask."""

_ENDED = re.compile(r"[.。:：,;!]\s*$")


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write them so; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    quotes = {
        number: quote for number in range(len(lines)) if (quote := _quote(lines, number, code)) is not None
    }
    asking = [number for number, quote in quotes.items() if headlines.asking(quote.text) is Asking.ASKS]
    if asking and all(quotes[number].end - number > 1 for number in asking):
        return list(lines)  # what goes on in each quote may be its answer
    answered = [number for number in asking if _is_answered(lines, quotes[number].end)]
    announced = any(line.startswith("#") and labels.lists_questions(line.lstrip("# ")) for line in lines)
    fewest = _FEWEST_ANNOUNCED if announced else _FEWEST
    concepts = [n for n, quote in quotes.items() if _names(quote.text) and likeness(quote.text) >= CONCEPT]
    if announced and len(concepts) >= max(_FEWEST, _MOST_NAME * len(quotes)):
        asking = answered = [n for n in quotes if n in concepts or n in asking]
    if len(answered) < fewest or len(asking) < _MOST_ASK * len(quotes):
        return list(lines)
    written = list(lines)
    for number, quote in quotes.items():
        named = headlines.asking(quote.text) in (Asking.ASKS, Asking.NAMES) or (
            announced and _names(quote.text)
        )
        if (named and _is_answered(lines, quote.end)) or number in asking:
            written[number : quote.end] = [f"###### {quote.text}", *[""] * (quote.end - number - 1)]
    return written


@dataclass(frozen=True, slots=True)
class _Quote:
    """A quote that may ask."""

    text: str
    """Its first line."""

    end: int
    """The number of the line behind it, from 0."""


def _quote(lines: Sequence[str], number: int, code: set[int]) -> _Quote | None:
    """Read the quote that begins at a line; None where none does, or it holds an answer."""
    found = None if number in code else _QUOTE.fullmatch(lines[number])
    if found is None or (number > 0 and lines[number - 1].lstrip().startswith(">")):
        return None
    end = number + 1
    while end < len(lines) and lines[end].lstrip().startswith(">"):
        end += 1
    text = found.group("text").strip()
    bold = _STARS.match(text)
    text = bold.group("words").strip() if bold else _HASHES.sub("", text)
    more = [line.lstrip(" >") for line in lines[number + 1 : end]]
    if len(more) >= _MOST_LINES or any(labels.after_label(line) is not None for line in more):
        return None
    if any(more) and headlines.asking(text) is Asking.MARKED:
        return None
    return _Quote(text, end)


def _names(text: str) -> bool:
    """Tell a short name, `자기소개`, from a sentence."""
    return len(text) <= _LONGEST_NAME and not _ENDED.search(text) and not is_part(text)


def _is_answered(lines: Sequence[str], end: int) -> bool:
    """Tell whether something that is no heading, quote or label of another question comes next, from a line on."""
    below = next((lines[at].lstrip() for at in range(end, len(lines)) if lines[at].strip()), "")
    return bool(below) and not below.startswith(("#", ">")) and labels.is_follow_up(below) is False
