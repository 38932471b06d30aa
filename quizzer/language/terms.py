"""Finding a term in a text, whatever its spelling.

A term is given as alternatives; each stands also for its twins in the lexicon. Four ways lead to a match, the surest
first: the same stems (`exact`), a twin (`twin`), inside a longer word or spaced otherwise (`compound`), a slip of the
keyboard (`typo`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizzer.language import lexicon, vocabulary
from quizzer.language.confusable import are_confusable
from quizzer.language.hangul import is_hangul, letters, sound_key
from quizzer.language.letters import spoken_forms
from quizzer.language.prepared import Prepared, prepare
from quizzer.language.similar import spelling_similarity
from quizzer.language.units import Unit


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A place where a term stands."""

    start: int
    end: int
    text: str
    """As the text writes it, without particle."""
    how: str
    """exact, twin, compound or typo."""
    closeness: float
    """How sure the match is, [0, 1]; 1 for the author's own spelling."""


CLOSENESS = {"exact": 1.0, "twin": 0.97, "compound": 0.93, "typo": 0.85}
"""How sure each way is."""

TYPO_AT_LEAST = 0.8
"""Letters in common, as a share, for a slip in a word of up to eight letters; longer words may differ in two. Chosen on
the pairs of `benchmarks/language`."""

_SUFFIXES = (
    "적",
    "성",
    "화",
    "형",
    "식",
    "용",
    "별",
    "당",
    "률",
    "율",
    "들",
    "력",
    "도",
    "량",
    "기",
    "자",
    "법",
    "상",
    "간",
    "점",
    "값",
    "명",
    "적인",
)
"""Syllables that make a related word of a known one: 비선형 and 비선형성."""

_PREFIXES = frozenset("각 첫 새 총 전 주 본 두 한 세 매 양 원 재 초 고 저 신 구 동 타 최".split())
"""One syllable that may stand before a known word without changing what it is."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An alternative with everything that is looked up for it."""

    keys: tuple[tuple[str, str], ...]
    """Keys and how a match by them is called."""
    symbols: tuple[str, ...]
    squeezed: str
    typo_keys: tuple[str, ...]


def find_term(alternatives: Sequence[str], text: Prepared) -> tuple[TermMatch, ...]:
    """Find every place where a term stands.

    Args:
        alternatives: The term's spellings; a verb may be given as its stem (빠르) or its dictionary form (빠르다).
        text: Where to look.

    Returns:
        Matches in order of their place; of overlapping ones the surest, then the longest. Slips of the keyboard are
        looked for only when nothing else was found.
    """
    found = [match for spelling in alternatives for match in _find(_wanted(spelling), text)]
    if not found:
        found = [match for spelling in alternatives for match in _slips(_wanted(spelling), text)]
    return _without_overlaps(found)


def _without_overlaps(found: list[TermMatch]) -> tuple[TermMatch, ...]:
    kept: list[TermMatch] = []
    for match in sorted(found, key=lambda item: (-item.closeness, item.start - item.end, item.start)):
        if all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    return tuple(sorted(kept, key=lambda item: item.start))


@lru_cache(maxsize=8192)
def _wanted(spelling: str) -> _Wanted:
    text = prepare(spelling)
    key = lexicon.key_for(spelling)
    keys: dict[str, str] = {key: "exact"} if key else {}
    squeezed = text.squeezed[0]
    if squeezed and squeezed not in keys:
        keys[squeezed] = "exact"
    for other in lexicon.twins(key) | lexicon.twins(squeezed):
        keys.setdefault(other, "twin")
    for form in spoken_forms(spelling):
        keys.setdefault(form, "twin")
    if len(text.units) == 1:
        for related in _relatives(text.units[0]):
            keys.setdefault(related, "exact")
    symbols = tuple(symbol for symbol, _, _ in text.symbols)
    typo_keys = tuple(name for name in keys if _may_slip(name))
    return _Wanted(tuple(keys.items()), symbols, squeezed, typo_keys)


def _relatives(unit: Unit) -> Iterator[str]:
    """Other stems that the same word may be given by: 나눠 for 나누, 빠르다 for 빠르."""
    for name, stem in vocabulary.verb_surfaces().get(unit.surface, ()):
        if name in ("open", "plain", "vowel"):
            yield stem
    if unit.script == "hangul" and len(unit.stem) > 2 and unit.stem.endswith(("적", "성")):
        yield unit.stem[:-1]


def _find(wanted: _Wanted, text: Prepared) -> Iterator[TermMatch]:
    phrases = text.phrases
    for key, how in wanted.keys:
        for first, last in phrases.get(key, ()):
            yield _match(text, first, last, how, CLOSENESS[how])
        yield from _inside(key, how, text)
    if any(symbol.startswith("#") for symbol in wanted.symbols):
        size = len(wanted.symbols)
        names = [symbol for symbol, _, _ in text.symbols]
        for place in range(len(names) - size + 1):
            if tuple(names[place : place + size]) == wanted.symbols:
                first, last = text.symbols[place][1], text.symbols[place + size - 1][2]
                yield _match(text, first, last, "twin", CLOSENESS["twin"])


def _match(text: Prepared, first: int, last: int, how: str, closeness: float) -> TermMatch:
    start, end = text.units[first].start, text.units[last].end
    return TermMatch(start, end, text.text[start:end], how, closeness)


def _inside(key: str, how: str, text: Prepared) -> Iterator[TermMatch]:
    """Look for a key inside longer words, or in words that were spaced otherwise."""
    if len(key) < 2 or not is_hangul(key):
        return
    squeezed, places = text.squeezed
    place = squeezed.find(key)
    while place >= 0:
        start, end = places[place], places[place + len(key) - 1] + 1
        if _is_bounded(text, start, end, key):
            kind = "compound" if how == "exact" else how
            yield TermMatch(start, end, text.text[start:end], kind, CLOSENESS[kind])
        place = squeezed.find(key, place + 1)


def _is_bounded(text: Prepared, start: int, end: int, key: str) -> bool:
    """Whether a find stands on its own: at a word's edge, or beside parts that leave its meaning alone."""
    first = next((unit for unit in text.units if unit.start <= start < unit.end), None)
    if first is None:
        return False
    if first.start < start:
        head = text.folded[first.start : start]
        if first.known or not (head in _PREFIXES or head in vocabulary.nouns()):
            return False
        if lexicon.index().get(first.stem):
            return False
    last = next((unit for unit in reversed(text.units) if unit.start < end <= unit.end), None)
    if last is None:
        return False
    if last.end == end:
        return True
    rest = text.folded[end : last.end]
    if last.stem in lexicon.index() and last.stem != key:
        return False
    if (
        key not in vocabulary.nouns()
        and last.kind == "verb"
        or (not last.known and rest in vocabulary.nouns())
    ):
        return True
    if rest in _SUFFIXES:
        return True
    return key not in lexicon.index() and not last.known


def _may_slip(key: str) -> bool:
    return len(key) >= 3 if is_hangul(key) else len(key) >= 5 and key.isalpha()


def _slips(wanted: _Wanted, text: Prepared) -> Iterator[TermMatch]:
    """Look for slips of the keyboard among the words that are unknown."""
    for key in wanted.typo_keys:
        size = len(letters(key))
        hangul = is_hangul(key)
        for stem, first, last in _unknown_stretches(text, hangul):
            if abs(len(letters(stem)) - size) > 2 or are_confusable(key, stem):
                continue
            if hangul and sound_key(stem) == sound_key(key):
                yield _match(text, first, last, "typo", 0.95)
                continue
            share = spelling_similarity(key, stem)
            if share >= (TYPO_AT_LEAST if size <= 8 else TYPO_AT_LEAST + 0.02) and stem[0] == key[0]:
                yield _match(text, first, last, "typo", CLOSENESS["typo"] * share)


def _unknown_stretches(text: Prepared, hangul: bool) -> Iterator[tuple[str, int, int]]:
    known = lexicon.index()
    for number, unit in enumerate(text.units):
        if (
            (unit.script == "hangul") != hangul
            or unit.script == "number"
            or unit.kind in ("light", "function")
        ):
            continue
        if unit.stem not in known and not unit.known:
            yield unit.stem, number, number
        if number + 1 < len(text.units):
            other = text.units[number + 1]
            if other.script == unit.script and not unit.particle and not (unit.known and other.known):
                joint = unit.stem + other.stem
                if joint not in known and not (unit.stem in known and other.stem in known):
                    yield joint, number, number + 1
