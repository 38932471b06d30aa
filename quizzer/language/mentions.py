"""Where a text mentions a question's concepts, under their names or under what is left of a shared name.

Concepts that share their last word (지도 학습 and 비지도 학습, 큰 배치 and 작은 배치) are also meant by the rest of
their name: "비지도는", "크면".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizzer.language.prepared import prepare
from quizzer.language.terms import find_term


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a concept is meant."""

    concept: int
    """Index of the concept."""
    start: int
    end: int
    scattered: bool
    """The words of the name stand apart (배치를 크게), or only part of it is said (크면)."""


@lru_cache(maxsize=8192)
def mentions(text: str, concepts: tuple[tuple[str, ...], ...]) -> tuple[Mention, ...]:
    """Find the mentions in a normalised text, in order; a longer mention hides a shorter one inside it."""
    prepared = prepare(text)
    found: list[Mention] = []
    for concept, names in enumerate(concepts):
        matches = find_term(names, prepared)
        if not matches:
            matches = find_term(short, prepared) if (short := _short_names(concepts)[concept]) else ()
            found.extend(Mention(concept, match.start, match.end, True) for match in matches)
        else:
            found.extend(Mention(concept, match.start, match.end, match.how == "phrase") for match in matches)
    return tuple(sorted((item for item in found if not _hidden(item, found)), key=lambda item: item.start))


def _hidden(item: Mention, others: Sequence[Mention]) -> bool:
    return any(
        other.start <= item.start and item.end <= other.end and other.end - other.start > item.end - item.start
        for other in others
        if other.concept != item.concept
    )


@lru_cache(maxsize=1024)
def _short_names(concepts: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """For each concept what is left of its names when the last word, which another concept shares, is dropped."""
    return tuple(
        tuple(
            short
            for name in names
            if (short := _rest(name)) and any(_last(name) == _last(other) for other in _others(concepts, number))
        )
        for number, names in enumerate(concepts)
    )


def _others(concepts: tuple[tuple[str, ...], ...], number: int) -> list[str]:
    return [name for other, names in enumerate(concepts) if other != number for name in names]


def _last(name: str) -> str:
    units = prepare(name).units
    return units[-1].stem if units else ""


def _rest(name: str) -> str:
    prepared = prepare(name)
    if len(prepared.units) < 2:
        return ""
    return prepared.text[prepared.units[0].start : prepared.units[-2].end].strip()
