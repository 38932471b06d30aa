"""The words that are known: read once from `data/`, looked up ever after.

verbs.txt      stems of verbs and adjectives with their irregularity
function.txt   adverbs, conjunctions, determiners
light.txt      light nouns and pronouns
nouns.txt      everyday nouns that are no terms
lexicon.tsv    the field's terms, one group of spellings a line (see `lexicon`)
everyday.tsv   content words of technical prose, likewise
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from quizzer.language.conjugation import surfaces


def data_lines(name: str) -> Iterator[str]:
    """Read a data file's lines without comments and blank ones."""
    text = files("quizzer.language").joinpath("data", name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line.strip() and not line.startswith("#"))


def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in data_lines(name) for word in line.split())


@cache
def function_words() -> frozenset[str]:
    """Adverbs, conjunctions, determiners, fillers."""
    return _words("function.txt")


@cache
def light_nouns() -> frozenset[str]:
    """Pronouns and nouns without content."""
    return _words("light.txt")


@cache
def plain_nouns() -> frozenset[str]:
    """Everyday nouns that are no terms."""
    return _words("nouns.txt")


@cache
def group_lines() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The spellings of every group of `lexicon.tsv` and `everyday.tsv`, each with its file's stem."""
    groups: list[tuple[str, tuple[str, ...]]] = []
    for name in ("lexicon", "everyday"):
        for line in data_lines(f"{name}.tsv"):
            spellings = tuple(part.strip() for part in line.split("\t") if part.strip())
            groups.append((name, spellings))
    return tuple(groups)


@cache
def nouns() -> frozenset[str]:
    """Every known Hangul word from which particles are cut, without its spaces."""
    known = set(plain_nouns())
    for _, spellings in group_lines():
        for spelling in spellings:
            known.update(_hangul_words(spelling))
    return frozenset(known - function_words() - _verb_forms())


def _hangul_words(spelling: str) -> Iterator[str]:
    """The words of a spelling, and the spelling written together."""
    words = spelling.split()
    if words[-1].endswith("하다"):
        words[-1] = words[-1][:-2]
    for word in (*words, "".join(words)):
        if len(word) > 1 and all("가" <= char <= "힣" for char in word):
            yield word


@cache
def _verb_forms() -> frozenset[str]:
    """Dictionary forms, which stand in the groups beside the nouns."""
    return frozenset(stem + "다" for stem in verb_stems())


@cache
def verb_stems() -> dict[str, str]:
    """Stem -> irregularity ("" or one of b, d, s, h)."""
    stems: dict[str, str] = {}
    for line in data_lines("verbs.txt"):
        for word in line.split():
            kind = word[-1] if word[-1] in "bdsh" else ""
            stems[word[: len(word) - len(kind)]] = kind
    for _, spellings in group_lines():
        for spelling in spellings:
            if " " not in spelling and spelling.endswith("다") and not spelling.endswith("하다"):
                stems.setdefault(spelling[:-1], "")
    stems.pop("", None)
    return stems


@cache
def verb_surfaces() -> dict[str, tuple[tuple[str, str], ...]]:
    """Surface -> pairs of class and stem; see `conjugation`."""
    return surface_table(verb_stems())


def surface_table(stems: dict[str, str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Turn stems into a table of their surfaces."""
    table: dict[str, list[tuple[str, str]]] = {}
    for stem, kind in stems.items():
        for name, surface in surfaces(stem, kind):
            table.setdefault(surface, []).append((name, stem))
    return {surface: tuple(entries) for surface, entries in table.items()}
