"""Lines beside an answer that say something of its question: `난이도: 하`, `태그: DB, 락`, `힌트: …`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizzer.authoring.importing import columns
from quizzer.authoring.importing.found import Found, tagged

_FACT = re.compile(
    r" {0,3}(?:[-*+]\s+)?[*_]{0,2}(?:(?P<difficulty>난이도|difficulty)|(?P<tags>태그|tags?)|(?P<hint>힌트|hint)\s?\d{0,2})"
    r"[*_]{0,2}\s*[:：][*_]{0,2}\s*(?P<text>\S.*?)\s*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[,、#]\s*")
_LONGEST_TAG = 20
_MOST_TAGS = 8
_LONGEST_HINT = 300
"""Characters; a longer one is more than a hint."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What one line says."""

    line: int
    """From 1."""

    difficulty: str | None = None
    tags: tuple[str, ...] = ()
    hint: str | None = None


def without_facts(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], list[Fact]]:
    """Take such lines out; what is no difficulty that is known, nor short tags, stays."""
    kept: list[str] = []
    found: list[Fact] = []
    for number, line in enumerate(lines):
        fact = None if code[number] else _fact(line, number + 1)
        if fact is not None:
            found.append(fact)
        kept.append(line if fact is None else "")
    return kept, found


def _fact(line: str, number: int) -> Fact | None:
    read = _FACT.fullmatch(line) if len(line) < 2 * _LONGEST_HINT else None
    if read is None:
        return None
    text = read["text"]
    if read["difficulty"]:
        known = columns.difficulty(re.sub(r"[^\w ]", "", text).strip())
        return Fact(number, difficulty=known) if known else None
    if read["hint"]:
        return Fact(number, hint=text) if len(text) <= _LONGEST_HINT else None
    tags = tuple(tag for tag in _BETWEEN.split(text) if tag)
    short = len(tags) <= _MOST_TAGS and all(len(tag) <= _LONGEST_TAG and tag[-1].isalnum() for tag in tags)
    return Fact(number, tags=tags) if tags and short else None


def with_facts(found: Sequence[Found], facts: Sequence[Fact]) -> list[Found]:
    """Give questions what is said of them: below them or, where the first of several stands above all, the next one.

    A single one above all questions is said of every one.
    """
    kept = list(found)
    order = sorted(range(len(found)), key=lambda at: found[at].spot.line or 0)
    starts = [found[at].spot.line or 0 for at in order]
    for same in (
        [each for each in facts if each.difficulty],
        [each for each in facts if each.tags],
        [each for each in facts if each.hint],
    ):
        ahead = bool(same and starts) and same[0].line < starts[0]
        for fact in same if starts else ():
            if ahead and len(same) == 1:
                places = order
            elif ahead:
                places = order[(at := bisect_left(starts, fact.line)) : at + 1]
            else:
                at = bisect_right(starts, fact.line) - 1
                places = order[at : at + 1]
            for place in places:
                kept[place] = _told(kept[place], fact)
    return kept


def _told(found: Found, fact: Fact) -> Found:
    hints = found.hints if fact.hint is None else tuple(dict.fromkeys((*found.hints, fact.hint)))
    return replace(tagged(found, fact.tags), difficulty=fact.difficulty or found.difficulty, hints=hints)
