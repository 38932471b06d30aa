"""Quotes that ask right below the headings of cards, with the answers below them, written as marked headings.

Such a heading names a matter, `### N-4 | Network policy`. Where most of the quotes ask, so do all others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.layouts import between_lines

_HEADING = re.compile(r" {0,3}(?P<signs>#{1,5})\s+(?P<title>\S.*)")
_QUOTE = re.compile(r" {0,3}>\s?(?P<text>[^>\s\[].*)")
_STARS = re.compile(r"\*\*|__")

_FEWEST = 3
"""Such cards from which they are the way in which a text is written."""

_SHARE = 0.75
"""Share of the headings of a rank that name a matter that must have such a quote."""

_MOST_ASK = 0.6
"""Share of the quotes that must ask."""

_LONGEST = 600
"""Characters of what is asked."""


@dataclass(frozen=True, slots=True)
class _Card:
    """A heading that names a matter; lines are counted from 0."""

    rank: int
    start: int
    """The first line of the quote."""

    end: int
    """The line behind it."""

    text: str
    """What the quote says; empty where no quote with an answer stands there."""

    @property
    def asks(self) -> bool:
        """Whether one of its sentences asks by its words."""
        return between_lines.asks(self.text)


def with_headings(lines: Sequence[str], code: Sequence[bool]) -> list[str] | None:
    """Write them so where not all of them ask by their words; the number of lines stays. None: the text has no such.

    Args:
        lines: Of a text.
        code: Which of them are code.
    """
    heads = [at for at, line in enumerate(lines) if not code[at] and _HEADING.match(line)]
    cards = [
        card
        for head, end in pairwise([*heads, len(lines)])
        if (card := _card(lines, code, head, end)) is not None
    ]
    written = list(lines)
    for rank in {each.rank for each in cards}:
        same = [each for each in cards if each.rank == rank]
        quoted = [each for each in same if each.text]
        asking = sum(each.asks for each in quoted)
        if len(quoted) < max(_FEWEST, _SHARE * len(same)) or asking < _MOST_ASK * len(quoted):
            continue
        if asking == len(quoted):
            continue  # such quotes are understood as they are
        for each in quoted:
            heading = f"{'#' * (rank + 1)} Q. {each.text}"
            written[each.start : each.end] = [heading, *[""] * (each.end - each.start - 1)]
    return written if written != list(lines) else None


def _card(lines: Sequence[str], code: Sequence[bool], head: int, end: int) -> _Card | None:
    """Read what stands below a heading; None where nothing does, or the heading asks itself."""
    title = _HEADING.match(lines[head])
    assert title is not None
    name = _STARS.sub("", title["title"])
    filled = [at for at in range(head + 1, end) if code[at] or not between_lines.is_empty(lines[at])]
    told = [at for at in filled if code[at] or not between_lines.is_beside(lines[at])]
    asks = headlines.asking(name) in (Asking.ASKS, Asking.MARKED)
    if not told or asks or labels.is_beside(name) or labels.label(name) is not None:
        return None
    rank = len(title["signs"])
    start = stop = told[0]
    words: list[str] = []
    while stop < end and not code[stop] and (quote := _QUOTE.fullmatch(lines[stop])) is not None:
        words.append(_STARS.sub("", quote["text"]).strip())
        stop += 1
    text = " ".join(words)
    below = next((lines[at] for at in told if at >= stop), "").lstrip()
    labelled = any(labels.after_label(each) is not None or labels.label(each) is not None for each in words)
    fits = words and below and not below.startswith(">") and not labelled and len(text) <= _LONGEST
    return _Card(rank, start, stop, text if fits else "")
