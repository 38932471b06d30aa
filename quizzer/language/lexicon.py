"""Groups of spellings that mean the same: 트랜잭션, transaction, tx.

`data/lexicon.tsv` holds the field's terms, `data/everyday.tsv` the content words of technical prose; one group a line,
spellings separated by tabs. A spelling may stand in several groups. Keys are what is compared: the stems of a
spelling's words, written together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from quizzer.language.normalise import normalise
from quizzer.language.units import key_of, units
from quizzer.language.vocabulary import group_lines
from quizzer.language.wordlists import data_lines


@dataclass(frozen=True, slots=True)
class Group:
    """Spellings of one thing."""

    number: int
    """Its index in `groups()`."""
    spellings: tuple[str, ...]
    field: bool
    """True for a term of the field, False for an everyday word."""
    keys: frozenset[str]


@cache
def groups() -> tuple[Group, ...]:
    """All groups; a group's number is its index."""
    return tuple(
        Group(number, spellings, source == "lexicon", keys)
        for number, ((source, spellings), keys) in enumerate(zip(group_lines(), _stored_keys(), strict=True))
    )


def compute_keys() -> tuple[frozenset[str], ...]:
    """Work out every group's keys; slow, so that `data/keys.tsv` holds them (`python -m quizzer.language.keys`)."""
    return tuple(
        frozenset(key for text in spellings if (key := key_for(text))) for _, spellings in group_lines()
    )


def _stored_keys() -> Iterator[frozenset[str]]:
    return (frozenset(line.split("\t")) for line in data_lines("keys.tsv"))


@cache
def index() -> dict[str, tuple[int, ...]]:
    """Key -> numbers of its groups, field terms first."""
    found: dict[str, list[int]] = {}
    for group in groups():
        for key in group.keys:
            found.setdefault(key, []).append(group.number)
    return {key: tuple(numbers) for key, numbers in found.items()}


LONGEST = 6
"""The most units that a spelling may have; a test holds the data to it."""


@lru_cache(maxsize=16384)
def key_for(text: str) -> str:
    """The key of a spelling."""
    return key_of(units(normalise(text)))
