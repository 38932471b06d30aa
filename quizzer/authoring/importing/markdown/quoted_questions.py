"""Quotes of one line that ask, with what answers them below the quote, written as headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.markdown import headlines, labels
from quizzer.authoring.importing.markdown.headlines import Asking

_QUOTE = re.compile(r" {0,3}>\s?(?P<text>[^>\s\[].*)")
_STARS = re.compile(r"^(?:\*\*|__)(?P<words>[^*_]+)(?:\*\*|__)$")

_FEWEST = 3
"""Such quotes from which they are the way in which a text asks."""

_MOST_ASK = 0.6
"""Share of all quotes of one line that must ask."""


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write them so; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    quotes = {
        number: text
        for number in range(len(lines))
        if number not in code and (text := _alone(lines, number)) is not None
    }
    asking = [number for number, text in quotes.items() if headlines.asking(text) is Asking.ASKS]
    answered = [number for number in asking if _is_answered(lines, number)]
    if len(answered) < _FEWEST or len(asking) < _MOST_ASK * len(quotes):
        return list(lines)
    named = {
        number for number, text in quotes.items() if headlines.asking(text) in (Asking.ASKS, Asking.NAMES)
    }
    return [
        f"###### {quotes[n]}" if n in named and _is_answered(lines, n) else line
        for n, line in enumerate(lines)
    ]


def _alone(lines: Sequence[str], number: int) -> str | None:
    """Give the words of a quote of one line; None for any other line."""
    found = _QUOTE.fullmatch(lines[number])
    if found is None:
        return None
    beside = [lines[at] for at in (number - 1, number + 1) if 0 <= at < len(lines)]
    if any(each.lstrip().startswith(">") for each in beside):
        return None
    text = found.group("text").strip()
    bold = _STARS.match(text)
    return bold.group("words").strip() if bold else text


def _is_answered(lines: Sequence[str], number: int) -> bool:
    """Tell whether something that is no heading, quote or label of another question comes next."""
    below = next((lines[at].lstrip() for at in range(number + 1, len(lines)) if lines[at].strip()), "")
    return bool(below) and not below.startswith(("#", ">")) and labels.is_follow_up(below) is False
