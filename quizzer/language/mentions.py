"""Where a text mentions a question's concepts, under their names or under what is left of a shared name.

Concepts that share their last word (지도 학습 and 비지도 학습, 큰 배치 and 작은 배치) are also meant by the rest of
their name: "비지도는", "크면".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizzer.language import lexicon
from quizzer.language.opposites import same_side
from quizzer.language.prepared import prepare
from quizzer.language.terms import find_term


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a concept is meant."""

    concept: int
    """Index of the concept."""
    start: int
    end: int
    scattered: bool = False
    """The words of the name stand apart: 배치를 크게 하면."""
    short: bool = False
    """Only what tells it from the other concepts is said: 크면, 비지도는."""


@lru_cache(maxsize=512)
def mentions(text: str, concepts: tuple[tuple[str, ...], ...]) -> tuple[Mention, ...]:
    """Find the mentions in a normalised text, in order; a longer mention hides a shorter one inside it."""
    prepared = prepare(text)
    found: list[Mention] = []
    for concept, (names, short) in enumerate(zip(concepts, _short_names(concepts), strict=True)):
        full = [
            Mention(concept, match.start, match.end, match.how == "phrase")
            for match in find_term(names, prepared)
        ]
        rest = [Mention(concept, match.start, match.end, short=True) for match in find_term(short, prepared)]
        found += full
        found += [
            item
            for item in rest
            if not any(item.start < other.end and other.start < item.end for other in full)
        ]
    return tuple(sorted((item for item in found if not _hidden(item, found)), key=lambda item: item.start))


def _hidden(item: Mention, others: Sequence[Mention]) -> bool:
    return any(
        other.start <= item.start
        and item.end <= other.end
        and other.end - other.start > item.end - item.start
        for other in others
        if other.concept != item.concept
    )


@lru_cache(maxsize=1024)
def _short_names(concepts: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """For each concept what is left of its names when a word that another concept's name shares is dropped.

    An adjective that is left stands also for the words of its side in the list of opposites: 큰 for 키우면.
    """
    spellings = [
        tuple(dict.fromkeys(other for name in names for other in _spellings(name))) for names in concepts
    ]
    found = []
    for number, names in enumerate(spellings):
        others = [other for place, group in enumerate(spellings) if place != number for other in group]
        firsts, lasts = {_ends(other)[0] for other in others}, {_ends(other)[1] for other in others}
        short: dict[str, None] = {}
        for name in names:
            units = prepare(name).units
            if len(units) < 2:
                continue
            text = prepare(name).text
            if units[-1].stem in lasts:
                short[text[units[0].start : units[-2].end]] = None
            if units[0].stem in firsts:
                short[text[units[1].start : units[-1].end]] = None
        found.append(tuple(short) + tuple(word for name in short for word in same_side(name)))
    return tuple(found)


def _spellings(name: str) -> tuple[str, ...]:
    """The name, and its other spellings in the lexicon."""
    numbers = lexicon.index().get(lexicon.key_for(name), ())
    return (name, *(other for number in numbers for other in lexicon.groups()[number].spellings))


def _ends(name: str) -> tuple[str, str]:
    """The first and the last stem of a name of several words; empty for one word."""
    units = prepare(name).units
    return (units[0].stem, units[-1].stem) if len(units) > 1 else ("", "")
