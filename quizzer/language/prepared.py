"""A text read once, for every question that is asked of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from quizzer.language import lexicon
from quizzer.language.clauses import Clause, clauses
from quizzer.language.hangul import first_sound, is_hangul, letters, sound_key
from quizzer.language.normalise import fold, normalise
from quizzer.language.sentences import Span, sentences
from quizzer.language.tokens import Token, tokenize
from quizzer.language.units import INNER_PARTICLES, Unit, units

MOST_UNITS = 6
"""The longest term that is looked for, in units."""


@dataclass(frozen=True)
class Prepared:
    """A normalised text and what is known of it; parts are computed when they are first asked for."""

    text: str

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words."""
        return tokenize(self.text)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """What terms are made of."""
        return units(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Its sentences."""
        return sentences(self.text)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses."""
        return clauses(self.text)

    @cached_property
    def folded(self) -> str:
        """The text as it is compared, same length."""
        return fold(self.text)

    @cached_property
    def squeezed(self) -> tuple[str, tuple[int, ...]]:
        """The folded text without spaces and hyphens, and each character's place in the text."""
        kept = [(char, place) for place, char in enumerate(self.folded) if char not in " -\n"]
        return "".join(char for char, _ in kept), tuple(place for _, place in kept)

    @cached_property
    def phrases(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """Key -> the stretches of units (first, last, both included) that have it."""
        found: dict[str, list[tuple[int, int]]] = {}
        parts, closed = self.units, self._closed
        for first in range(len(parts)):
            key = ""
            for last in range(first, min(first + MOST_UNITS, len(parts))):
                key += parts[last].stem
                found.setdefault(key, []).append((first, last))
                if closed[last]:
                    break
        return found

    @cached_property
    def _closed(self) -> list[bool]:
        """For each unit, whether no term goes on after it: a mark or a particle that no term has inside stands there."""
        found = []
        for unit, following in zip(self.units, self.units[1:], strict=False):
            between = self.text[unit.end : following.start]
            stopped = len(between) > 1 and any(mark in between for mark in ",.;:!?\n·")
            found.append(stopped or unit.particle not in INNER_PARTICLES)
        return [*found, True]

    @cached_property
    def symbols(self) -> tuple[tuple[str, int, int], ...]:
        """The text as known terms and other stems: (symbol, first unit, last unit), longest known terms first."""
        found: list[tuple[str, int, int]] = []
        known = lexicon.index()
        first = 0
        while first < len(self.units):
            best = (self.units[first].stem, first)
            key = ""
            for last in range(first, min(first + lexicon.LONGEST, len(self.units))):
                key += self.units[last].stem
                if key in known:
                    best = (f"#{known[key][0]}", last)
                if self._closed[last]:
                    break
            found.append((best[0], first, best[1]))
            first = best[1] + 1
        return tuple(found)

    @cached_property
    def symbol_places(self) -> dict[str, tuple[int, ...]]:
        """Symbol -> its places in `symbols`."""
        found: dict[str, list[int]] = {}
        for place, (symbol, _, _) in enumerate(self.symbols):
            found.setdefault(symbol, []).append(place)
        return {symbol: tuple(places) for symbol, places in found.items()}

    @cached_property
    def group_places(self) -> dict[int, tuple[int, ...]]:
        """Number of a lexicon group -> the units that are one of its spellings."""
        known = lexicon.index()
        found: dict[int, list[int]] = {}
        for place, unit in enumerate(self.units):
            for group in known.get(unit.stem, ()):
                found.setdefault(group, []).append(place)
        return {group: tuple(places) for group, places in found.items()}

    @cached_property
    def unit_clauses(self) -> tuple[int, ...]:
        """Each unit's clause, as an index of `clauses`."""
        starts = [clause.start for clause in self.clauses]
        return tuple(bisect_right(starts, unit.start) - 1 for unit in self.units)

    @cached_property
    def _unit_starts(self) -> list[int]:
        return [unit.start for unit in self.units]

    def unit_at(self, place: int) -> Unit | None:
        """The unit whose word covers a place; None between words."""
        number = bisect_right(self._unit_starts, place) - 1
        if number < 0:
            return None
        unit = self.units[number]
        return unit if place < max(unit.end, self.tokens[unit.token].end) else None

    @cached_property
    def unknown(self) -> dict[tuple[bool, str], tuple[Unknown, ...]]:
        """Words, and pairs of words, that no word list knows, by script (Hangul or not) and first sound."""
        found: dict[tuple[bool, str], list[Unknown]] = {}
        for word in self._unknown_words():
            found.setdefault((word.hangul, first_sound(word.stem)), []).append(word)
        return {key: tuple(words) for key, words in found.items()}

    def _unknown_words(self) -> Iterator[Unknown]:
        known = lexicon.index()
        for number, unit in enumerate(self.units):
            if unit.script == "number" or unit.kind in ("light", "function"):
                continue
            if unit.stem not in known and not unit.known:
                yield _unknown(unit.stem, number, number)
            if number + 1 < len(self.units) and not unit.particle:
                other = self.units[number + 1]
                familiar = (unit.known or unit.stem in known) and (other.known or other.stem in known)
                if other.script == unit.script and not familiar and unit.stem + other.stem not in known:
                    yield _unknown(unit.stem + other.stem, number, number + 1)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word that may be a misspelling."""

    stem: str
    first: int
    """Its first unit."""
    last: int
    """Its last unit."""
    hangul: bool
    size: int
    """Number of letters."""
    sound: str
    """Sound key; "" for Latin letters."""


def _unknown(stem: str, first: int, last: int) -> Unknown:
    hangul = is_hangul(stem)
    return Unknown(stem, first, last, hangul, len(letters(stem)), sound_key(stem) if hangul else "")


@lru_cache(maxsize=256)
def prepare(text: str) -> Prepared:
    """Normalise a text and make it ready."""
    return Prepared(normalise(text))
