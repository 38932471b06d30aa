"""A text read once, for every question that is asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from quizzer.language import lexicon
from quizzer.language.clauses import Clause, clauses
from quizzer.language.normalise import fold, normalise
from quizzer.language.sentences import Span, sentences
from quizzer.language.tokens import Token, tokenize
from quizzer.language.units import INNER_PARTICLES, Unit, units

MOST_UNITS = 7
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
    def phrases(self) -> dict[str, tuple[tuple[int, int], ...]]:
        """Key -> the stretches of units (first, last, both included) that have it."""
        found: dict[str, list[tuple[int, int]]] = {}
        parts = self.units
        for first in range(len(parts)):
            key = ""
            for last in range(first, min(first + MOST_UNITS, len(parts))):
                part = parts[last]
                key += part.stem
                found.setdefault(key, []).append((first, last))
                if part.particle not in INNER_PARTICLES or self._stops(last):
                    break
        return {key: tuple(places) for key, places in found.items()}

    def _stops(self, last: int) -> bool:
        """Whether a stop or comma stands after a unit, so that no term goes on."""
        if last + 1 >= len(self.units):
            return True
        between = self.text[self.units[last].end : self.units[last + 1].start]
        return any(char in ",.;:!?\n·" for char in between) and len(between) > 1

    @cached_property
    def symbols(self) -> tuple[tuple[str, int, int], ...]:
        """The text as known terms and other stems: (symbol, first unit, last unit), longest known terms first."""
        found: list[tuple[str, int, int]] = []
        known = lexicon.index()
        first = 0
        while first < len(self.units):
            best = (self.units[first].stem, first)
            key = ""
            for last in range(first, min(first + lexicon.longest(), len(self.units))):
                part = self.units[last]
                key += part.stem
                if key in known:
                    best = (f"#{known[key][0]}", last)
                if part.particle not in INNER_PARTICLES or self._stops(last):
                    break
            found.append((best[0], first, best[1]))
            first = best[1] + 1
        return tuple(found)


@lru_cache(maxsize=2048)
def prepare(text: str) -> Prepared:
    """Normalise a text and make it ready."""
    return Prepared(normalise(text))
