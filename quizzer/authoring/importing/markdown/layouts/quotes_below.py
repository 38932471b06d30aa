"""Quotes that ask right below the headings of cards, with the answers below them, written as marked headings.

Such a heading names a matter, `### N-4 | Network policy`. Where most of the quotes ask, so do all others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.layouts import between_lines
from quizzer.authoring.importing.markdown.layouts.marked_headings import marked

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
    head: int
    start: int
    """The first line of the quote."""

    end: int
    """The line behind it."""

    text: str
    """What the quote says; empty where no quote with an answer stands there."""

    headed: bool
    """Whether parts of the answer have headings below this one."""

    @property
    def asks(self) -> bool:
        """Whether one of its sentences asks by its words."""
        return between_lines.asks(self.text)


def with_headings(lines: Sequence[str], code: Sequence[bool]) -> list[str] | None:
    """Write them so; the number of lines stays. None: the text has none, or has marks of its own.

    Args:
        lines: Of a text.
        code: Which of them are code.
    """
    heads = {
        at: found
        for at, line in enumerate(lines)
        if not code[at] and (found := _HEADING.match(line)) is not None
    }
    if any(headlines.asking(_name(each)) is Asking.MARKED for each in heads.values()):
        return None
    cards = [card for head in heads if (card := _card(lines, code, head, heads)) is not None]
    written = list(lines)
    for rank in {each.rank for each in cards}:
        same = [each for each in cards if each.rank == rank]
        quoted = [each for each in same if each.text]
        asking = sum(each.asks for each in quoted)
        if len(quoted) < max(_FEWEST, _SHARE * len(same)) or asking < _MOST_ASK * len(quoted):
            continue
        for each in quoted:
            written[each.start : each.end] = [""] * (each.end - each.start)
            at = each.head if each.headed else each.start
            written[at] = marked(each.text, rank if each.headed else rank + 1)
    return written if written != list(lines) else None


def _name(heading: re.Match[str]) -> str:
    return _STARS.sub("", heading["title"])


def _card(
    lines: Sequence[str], code: Sequence[bool], head: int, heads: Mapping[int, re.Match[str]]
) -> _Card | None:
    """Read what stands below a heading; None where nothing does, or the heading asks itself."""
    name, rank = _name(heads[head]), len(heads[head]["signs"])
    end = next((at for at in range(head + 1, len(lines)) if at in heads), len(lines))
    last = next(
        (at for at in range(end, len(lines)) if at in heads and len(heads[at]["signs"]) <= rank), len(lines)
    )
    filled = [at for at in range(head + 1, last) if code[at] or not between_lines.is_empty(lines[at])]
    told = [at for at in filled if code[at] or not between_lines.is_beside(lines[at])]
    asks = headlines.asking(name) is Asking.ASKS
    if not told or told[0] >= end or asks or labels.is_beside(name) or labels.label(name) is not None:
        return None
    start = stop = told[0]
    words: list[str] = []
    while stop < end and not code[stop] and (quote := _QUOTE.fullmatch(lines[stop])) is not None:
        words.append(_STARS.sub("", quote["text"]).strip())
        stop += 1
    text = " ".join(words)
    below = next((lines[at] for at in told if at >= stop), "").lstrip()
    labelled = any(labels.after_label(each) is not None or labels.label(each) is not None for each in words)
    fits = words and below and not below.startswith(">") and not labelled and len(text) <= _LONGEST
    return _Card(rank, head, start, stop, text if fits else "", last > end)
