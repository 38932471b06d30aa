"""Finding a term in a text, whatever its spelling.

A term is given as alternatives; each stands also for its twins in the lexicon. Five ways lead to a match, the surest
first: the same stems (`exact`), a twin (`twin`), inside a longer word or spaced otherwise (`compound`), the words of a
phrase near each other (`phrase`), a slip of the keyboard (`typo`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizzer.language import lexicon, vocabulary
from quizzer.language.confusable import are_confusable
from quizzer.language.hangul import first_sound, is_hangul
from quizzer.language.prepared import Prepared
from quizzer.language.similar import spelling_similarity
from quizzer.language.wanted import Wanted, wanted
from quizzer.language.wordlists import word_class
from quizzer.packs.patterns import find_pattern, is_pattern


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A place where a term stands."""

    start: int
    end: int
    text: str
    """As the text writes it, without particle."""
    how: str
    """exact, twin, compound, phrase, typo or pattern."""
    closeness: float
    """How sure the match is, [0, 1]; 1 for the author's own spelling."""


CLOSENESS = {"exact": 1.0, "twin": 0.97, "compound": 0.93, "phrase": 0.8, "typo": 0.85, "pattern": 1.0}
"""How sure each way is."""

SLIP_AT_LEAST = 0.8
"""Share of letters in common from which an unknown word counts as a misspelling. Chosen on the pairs of
`benchmarks/language/typos.tsv`."""

SOUND_ALIKE = 0.95
"""Closeness of a spelling that sounds the same (쓰레드, 스레드)."""

PHRASE_WINDOW = 8
"""How many units the words of a phrase may be apart."""


def find_term(alternatives: Sequence[str], text: Prepared) -> tuple[TermMatch, ...]:
    """Find every place where a term stands.

    Args:
        alternatives: The term's spellings; a verb may be given as its stem (빠르) or its dictionary form (빠르다), and
            patterns as authors write them (immut*, /regular expressions/).
        text: Where to look.

    Returns:
        Matches in order of their place; of overlapping ones the surest, then the longest. Scattered phrases are
        looked for only when nothing surer was found, slips of the keyboard only when nothing was found.
    """
    plain, patterns = _divided(tuple(alternatives))
    specs = wanted(plain)
    found = [match for pattern in patterns for match in _by_pattern(pattern, text)]
    found += [match for spec in specs for match in _find(spec, text)]
    if not found:
        found = [match for spec in specs for match in _scattered(spec, text)]
    if not found:
        found = [match for spec in specs for match in _slips(spec, text)]
    return _without_overlaps(found) if len(found) > 1 else tuple(found)


@lru_cache(maxsize=4096)
def _divided(alternatives: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part plain spellings from patterns (`packs.patterns`)."""
    patterns = tuple(each for each in alternatives if is_pattern(each))
    plain = tuple(each.replace(r"\*", "*") for each in alternatives if each not in patterns)
    return plain, patterns


def _by_pattern(pattern: str, text: Prepared) -> Iterator[TermMatch]:
    for start, end in find_pattern(pattern, text.text):
        yield TermMatch(start, end, text.text[start:end], "pattern", CLOSENESS["pattern"])


def _without_overlaps(found: list[TermMatch]) -> tuple[TermMatch, ...]:
    kept: list[TermMatch] = []
    for match in sorted(found, key=lambda item: (-item.closeness, item.start - item.end, item.start)):
        if all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    return tuple(sorted(kept, key=lambda item: item.start))


def _find(spec: Wanted, text: Prepared) -> Iterator[TermMatch]:
    phrases, squeezed = text.phrases, text.squeezed[0]
    for key, how in spec.keys:
        for first, last in phrases.get(key, ()):
            yield _match(text, first, last, how)
        if len(key) > 1 and key in squeezed:
            yield from _inside(key, how, text)
    if spec.symbols:
        for place in text.symbol_places.get(spec.symbols[0], ()):
            stretch = text.symbols[place : place + len(spec.symbols)]
            if tuple(symbol for symbol, _, _ in stretch) == spec.symbols:
                yield _match(text, stretch[0][1], stretch[-1][2], "twin")


def _match(text: Prepared, first: int, last: int, how: str, closeness: float | None = None) -> TermMatch:
    start, end = text.units[first].start, text.units[last].end
    return TermMatch(
        start, end, text.text[start:end], how, CLOSENESS[how] if closeness is None else closeness
    )


def _inside(key: str, how: str, text: Prepared) -> Iterator[TermMatch]:
    """Look for a key inside longer words, or in words that were spaced otherwise."""
    squeezed, places = text.squeezed
    bounded = _is_bounded if is_hangul(key) else _is_latin_bounded
    place = squeezed.find(key)
    while place >= 0:
        start, end = places[place], places[place + len(key) - 1] + 1
        if bounded(text, start, end, key):
            kind = "compound" if how == "exact" else how
            yield TermMatch(start, end, text.text[start:end], kind, CLOSENESS[kind])
        place = squeezed.find(key, place + 1)


def _is_latin_bounded(text: Prepared, start: int, end: int, key: str) -> bool:
    """Whether no letter or digit adjoins; Hangul may."""
    if len(key) < 3:
        return False
    before, after = text.folded[start - 1 : start], text.folded[end : end + 1]
    return not (before.isascii() and before.isalnum()) and not (after.isascii() and after.isalnum())


def _is_bounded(text: Prepared, start: int, end: int, key: str) -> bool:
    """Whether a find stands on its own: at a word's edge, or beside parts that leave its meaning alone."""
    first, last = text.unit_at(start), text.unit_at(end - 1)
    if first is None or last is None:
        return False
    known = lexicon.index()
    if first.start < start:
        head = text.folded[first.start : start]
        if (
            first.known
            or first.stem in known
            or not (head in word_class("harmless") or head in vocabulary.nouns())
        ):
            return False
    if last.end <= end:
        return True
    if last.kind == "verb" and first is last and start == last.start and last.stem.startswith(key):
        return True
    if last.stem in known and last.stem != key:
        return False
    rest = text.folded[end : last.end]
    if rest in word_class("relating") or (not last.known and rest in vocabulary.nouns()):
        return True
    if last.kind == "verb":
        return key not in vocabulary.nouns()
    return key not in known and not last.known


def _scattered(spec: Wanted, text: Prepared) -> Iterator[TermMatch]:
    """Look for the words of a phrase near each other, in any order."""
    if not spec.parts:
        return
    places = []
    for stem, groups in spec.parts:
        here = {first for first, last in text.phrases.get(stem, ()) if first == last}
        for group in groups:
            here.update(text.group_places.get(group, ()))
        if not here:
            return
        places.append(sorted(here))
    clause_of = text.unit_clauses
    for anchor in places[0]:
        taken = [anchor]
        for others in places[1:]:
            near = [
                place
                for place in others
                if place not in taken
                and abs(place - anchor) <= PHRASE_WINDOW
                and clause_of[place] == clause_of[anchor]
            ]
            if not near:
                break
            taken.append(min(near, key=lambda place: abs(place - anchor)))
        else:
            yield _match(text, min(taken), max(taken), "phrase")
            return


def _slips(spec: Wanted, text: Prepared) -> Iterator[TermMatch]:
    """Look for slips of the keyboard among the words that are unknown."""
    for slip in spec.slips:
        for word in text.unknown.get((slip.hangul, first_sound(slip.key)), ()):
            if abs(word.size - slip.size) > 2 or are_confusable(slip.key, word.stem):
                continue
            if slip.sound and slip.sound == word.sound:
                yield _match(text, word.first, word.last, "typo", SOUND_ALIKE)
                continue
            share = spelling_similarity(slip.key, word.stem)
            if share >= SLIP_AT_LEAST:
                yield _match(text, word.first, word.last, "typo", CLOSENESS["typo"] * share)
