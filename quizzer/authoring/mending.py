"""The parts into which the grader cuts a model answer, mended where one cannot stand alone.

A part of a sentence that says too little, or has no predicate, joins its neighbour; an item of a list that names itself
(`- post-filter: ...`) is a part of its own, and what follows in an item stays in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quizzer.authoring.checking.texts import read
from quizzer.authoring.itemising import Block, block_at, heads_items, is_heading, names_itself
from quizzer.authoring.subjects import HELPERS, acts
from quizzer.language.alone import JOINING
from quizzer.language.prepared import Prepared
from quizzer.language.tokens import tokenize

LEAST_CLAIM = 1.5
"""Content (see `language.content`) from which a part of a sentence can stand alone."""

LEAST_WORDS = 3
"""Content words of such a part."""

_HANGUL = re.compile("[가-힣]")
_SUBORDINATE = re.compile(
    r"\b(?:when|if|because|since|that|which|where|as|than|unless|until)\b", re.IGNORECASE
)
_SO_THAT = re.compile(r"^(?:so that|which|whose)\b", re.IGNORECASE)
"""Beginnings of English clauses that hang on what stands before them, whatever follows."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the model answer."""

    start: int
    end: int
    about: str | None
    rest: str = ""
    """The predicate that the part shares with the last one of its list; empty where it has its own."""


def itemised(whole: Prepared, parts: Sequence[Part], blocks: Sequence[Block]) -> list[Part]:
    """Cut before each item that has a name, and leave out headings of such items."""
    if not any(each.label for each in blocks):
        return list(parts)
    found = []
    for part in parts:
        inside = [each.start for each in blocks if part.start < each.start < part.end]
        edges = [part.start, *inside, part.end]
        found += [
            replace(part, start=start, end=end, rest=part.rest if end == part.end else "")
            for start, end in pairwise(edges)
            if not heads_items(blocks, whole.text, block_at(blocks, whole.text, start))
        ]
    return found


def mended(whole: Prepared, parts: Sequence[Part], blocks: Sequence[Block]) -> list[Part]:
    """Join the parts of a sentence that cannot stand alone."""
    places = [block_at(blocks, whole.text, part.start) for part in parts]

    def stands(part: Part) -> bool:
        text = whole.text[part.start : part.end]
        block = blocks[block_at(blocks, whole.text, part.start)]
        return names_itself(block, whole.text, part.start, part.end) or (not _scrap(text) and _ends(text))

    found: list[Part] = []
    for number, part in enumerate(parts):
        last = whole.text[found[-1].start : found[-1].end] if found else ""
        goes_on = bool(found) and not last.rstrip().endswith((".", "!", "?")) and not found[-1].rest
        if goes_on and places[number] != places[number - 1] and stands(found[-1]):
            alone = places[number] not in places[number + 1 :]  # what follows in its item belongs to it
            goes_on = alone and not is_heading(blocks[places[number]], whole.text)
        if goes_on and not (stands(part) and stands(found[-1])):
            found[-1] = joined(found[-1], part)
        else:
            found.append(part)
    return found


def joined(left: Part, right: Part) -> Part:
    """Put two neighbours together; both are about what the one is about that says it."""
    about = left.about if right.about in (None, left.about) else None
    return replace(left, end=right.end, about=about)


def _ends(part: str) -> bool:
    """Whether a part of a sentence is one, or can be made one: not `when it is full`, not 유리한데."""
    if not _HANGUL.search(part):
        if _SO_THAT.match(part.lstrip()):
            return False
        words = _SUBORDINATE.split(part)[0].rstrip(" ,").lower().split()
        return "," in part[:-1] or any(
            each in HELPERS or acts(each, words[number - 1] if number else "", words[number + 1 : number + 2])
            for number, each in enumerate(words)
        )
    plain = part.rstrip(" .!?,;\"'”’)")
    tokens = tokenize(plain)
    return plain.endswith(("다", "요", "음", "함")) or (
        bool(tokens)
        and tokens[-1].ending in JOINING
        and (tokens[-1].suffix == "이" or tokens[-1].text.endswith(tokens[-1].ending))
    )


def _scrap(part: str) -> bool:
    """Whether a part of a sentence says too little to stand alone."""
    weights = read(part).weights
    return len(weights) < LEAST_WORDS or sum(weights.values()) < LEAST_CLAIM
