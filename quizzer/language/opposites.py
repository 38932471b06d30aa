"""Opposite words, and words whose denial is another word.

Each pair of `data/opposites.tsv` has two sides. A text's word counts for its side, or for the other side when it is
denied: 느리지 않다 stands with 빠르다, 변하지 않는다 with 불변. `data/opposite-keys.tsv` holds what the words are
compared by.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizzer.language import lexicon
from quizzer.language.negation import is_negated
from quizzer.language.prepared import Prepared
from quizzer.language.sentences import Span
from quizzer.language.wordlists import data_lines


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words that exclude each other."""

    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def name(self) -> str:
        """The first word of each side: 빠르다/느리다."""
        return f"{self.left[0]}/{self.right[0]}"


@dataclass(frozen=True, slots=True)
class Side:
    """A word of a pair in a text."""

    span: Span
    pair: int
    """Index in `pairs()`."""
    right: bool
    """Which side it stands on, denial counted."""
    denied: bool


@dataclass(frozen=True, slots=True)
class Opposition:
    """One text says one side of a pair, the other text the other."""

    left: Span
    """In the first text."""
    right: Span
    """In the second text."""
    pair: Pair


@cache
def pairs() -> tuple[Pair, ...]:
    """All pairs."""
    return tuple(Pair(left, right) for left, right in _two_sides("opposites.tsv"))


def compute_keys() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Work out the keys of every pair's words, side by side; slow, as `lexicon.compute_keys`."""
    key = lexicon.key_for
    return tuple((tuple(map(key, pair.left)), tuple(map(key, pair.right))) for pair in pairs())


def _two_sides(name: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    for line in data_lines(name):
        left, right = line.split("\t")
        yield tuple(left.split("|")), tuple(right.split("|"))


@cache
def _index() -> dict[str, tuple[tuple[int, bool], ...]]:
    found: dict[str, list[tuple[int, bool]]] = {}
    for number, sides_of_pair in enumerate(_two_sides("opposite-keys.tsv")):
        for right, keys in enumerate(sides_of_pair):
            for key in dict.fromkeys(keys):
                found.setdefault(key, []).append((number, bool(right)))
    return {key: tuple(entries) for key, entries in found.items()}


def same_side(word: str) -> tuple[str, ...]:
    """List the other words of a verb's or adjective's side in the pairs that begin with it."""
    key = lexicon.key_for(word)
    found: dict[str, None] = {}
    for number, right in _index().get(key, ()):
        words = pairs()[number].right if right else pairs()[number].left
        if lexicon.key_for(words[0]) == key and words[0].endswith("다"):
            found.update(dict.fromkeys(words[1:]))
    return tuple(found)


def sides(text: Prepared) -> tuple[Side, ...]:
    """Find every word of a pair, in order, each on the side that it takes when denials are counted."""
    found: dict[int, list[Side]] = {}
    index = _index()
    for key, places in text.phrases.items():
        for pair, right in index.get(key, ()):
            for first, last in places:
                start, end = text.units[first].start, text.units[last].end
                denied = is_negated(text.clauses[text.unit_clauses[first]], start, end)
                side = Side(Span(text.text[start:end], start, end), pair, right != denied, denied)
                found.setdefault(pair, []).append(side)
    kept = (side for group in found.values() for side in (_longest(group) if len(group) > 1 else group))
    return tuple(sorted(kept, key=lambda side: (side.span.start, side.pair)))


def _longest(group: list[Side]) -> list[Side]:
    """Leave out words inside a longer word of the same pair: 변경 in 변경 불가."""
    return [
        side
        for side in group
        if not any(
            other.span.start <= side.span.start
            and side.span.end <= other.span.end
            and len(other.span.text) > len(side.span.text)
            for other in group
        )
    ]


def opposites_between(left: Prepared, right: Prepared) -> tuple[Opposition, ...]:
    """Find the pairs of which one text says one side and the other text only the other side."""
    ours, theirs = sides(left), sides(right)
    found = []
    for mine in ours:
        same = any(other.pair == mine.pair and other.right == mine.right for other in theirs)
        if same:
            continue
        for other in theirs:
            if other.pair == mine.pair:
                found.append(Opposition(mine.span, other.span, pairs()[mine.pair]))
                break
    return tuple(found)
