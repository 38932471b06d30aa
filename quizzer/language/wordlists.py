"""The files of `data/`: lines, and lists of words under a name.

grammar.txt        closed classes that the rules refer to by name
endings.txt        endings by the class of surface that they follow
particles.txt      particles by what they follow, forms of 이다
connectives.txt    what joins clauses
contractions.tsv   pronouns grown together with their particle
irregular.txt      irregular English forms
stopwords.txt      English words without content
(and the vocabulary; see `vocabulary`)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def data_lines(name: str) -> Iterator[str]:
    """Read a data file's lines without comments and blank ones."""
    text = files("quizzer.language").joinpath("data", name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def lists(name: str) -> dict[str, tuple[str, ...]]:
    """Read a file of named lists: a name, a colon, words."""
    found: dict[str, tuple[str, ...]] = {}
    for line in data_lines(name):
        title, _, words = line.partition(":")
        found[title] = tuple(words.split())
    return found


@cache
def word_class(name: str) -> frozenset[str]:
    """Give a closed class of `grammar.txt`.

    Raises:
        KeyError: There is no such class.
    """
    return frozenset(lists("grammar.txt")[name])


def words_of(name: str) -> frozenset[str]:
    """Read every word of a file."""
    return frozenset(word for line in data_lines(name) for word in line.split())
