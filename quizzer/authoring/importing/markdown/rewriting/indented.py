"""A text without markup whose questions or terms stand at the left, with what answers them indented below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import dedent

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import CONCEPT, likeness

_MARKUP = re.compile(r"#{1,6}\s|[-*+|`~<]|\d{1,3}[.)]\s|={3,}|__")
_SIGN = re.compile(r"([^\w\s#*+`~|<\[({\"'“‘-])\s*(?=\S)")
"""What may stand before each term: `> TCP`, `■ TCP`."""

_FEWEST = 3
"""Questions, or terms with a sign, from which they are the way in which a text is written."""

_FEWEST_NAMES = 4
"""The same for terms without a sign."""

_MOST = 0.8
"""Share of the lines at the left with something below that must ask, or have the sign."""

_MOST_ASK = 0.6
"""Share of all lines at the left that must ask."""

_LEAST_WORDS = 4
"""Words below a term, on the average, without a sign before the term."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line at the left with the indented ones below it."""

    number: int
    line: str
    below: tuple[int, ...]
    """Numbers of the lines below that are not blank."""

    @property
    def asks(self) -> bool:
        return headlines.asking(self.line) in (Asking.ASKS, Asking.MARKED)

    @property
    def sign(self) -> str:
        found = _SIGN.match(self.line)
        return found.group(1) if found else ""


def with_headings(lines: Sequence[str]) -> list[str] | None:
    """Make headings of the questions and terms of such a text; the number of its lines stays. None: it is none."""
    entries = [each for each in _entries(lines) if not each.line.startswith("# ")]
    told = [each for each in entries if each.below]
    if len(told) < _FEWEST or any(each.line.startswith(("```", "~~~")) for each in entries):
        return None
    sign = told[0].sign
    signed = bool(sign) and all(each.sign == sign for each in told) and len(told) >= _MOST * len(entries)
    marked = [each for each in entries if _MARKUP.match(each.line)]
    if not signed and (marked or not (_ask(entries, told) or _are_terms(entries, lines))):
        return None
    written = list(lines)
    for each in entries:
        if signed and each.below:
            written[each.number] = f"## {each.line[len(sign) :].strip()}"
        elif each.below or each.asks:
            written[each.number] = f"## {each.line.strip()}"
        if each.below:
            first, last = each.number + 1, each.below[-1] + 1
            written[first:last] = dedent("\n".join(written[first:last]).expandtabs(4)).split("\n")
    return written


def _entries(lines: Sequence[str]) -> list[_Entry]:
    found: list[tuple[int, list[int]]] = []
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        if not line[0].isspace():
            found.append((number, []))
        elif found:
            found[-1][1].append(number)
    return [_Entry(number, lines[number], tuple(below)) for number, below in found]


def _ask(entries: Sequence[_Entry], told: Sequence[_Entry]) -> bool:
    """Tell whether what stands at the left asks."""
    return sum(each.asks for each in told) >= _MOST * len(told) and (
        sum(each.asks for each in entries) >= _MOST_ASK * len(entries)
    )


def _are_terms(entries: Sequence[_Entry], lines: Sequence[str]) -> bool:
    """Tell whether what stands at the left are names, all with some words below."""
    if len(entries) < _FEWEST_NAMES or not all(each.below for each in entries):
        return False
    if any(likeness(each.line) < CONCEPT for each in entries):
        return False
    words = sum(len(lines[number].split()) for each in entries for number in each.below)
    return words >= _LEAST_WORDS * len(entries) and not any(
        re.search(r"[;{}]\s*$|^\s*(?:def|return|import|if|for)\b", lines[number])
        for each in entries
        for number in each.below
    )
