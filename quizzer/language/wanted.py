"""What is looked for when a term is looked for: its spellings' keys, their twins, and how they are said.

Alternatives that are given together explain one another: 분산 beside variance is the statistic, not the act of
spreading, so only the lexicon group that holds both lends its spellings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizzer.language import lexicon, vocabulary
from quizzer.language.hangul import is_hangul, letters, sound_key
from quizzer.language.letters import spoken_forms
from quizzer.language.prepared import prepare
from quizzer.language.units import Unit
from quizzer.language.wordlists import word_class

_SHORTEST_SLIP = {True: 3, False: 5}
"""The shortest word, in Hangul (True) or Latin letters (False), that is recognised with a slip in it."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A key that is recognised when it is misspelt."""

    key: str
    hangul: bool
    size: int
    """Number of letters."""
    sound: str
    """Sound key; "" for Latin letters."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A spelling with everything that is looked up for it."""

    keys: tuple[tuple[str, str], ...]
    """Keys, and how a match by each is called."""
    symbols: tuple[str, ...]
    """The spelling as known terms and other stems; empty where no known term is in it."""
    parts: tuple[tuple[str, frozenset[int]], ...]
    """The content words of a spelling of several words, each with its groups; empty for one word."""
    slips: tuple[Slip, ...]


@lru_cache(maxsize=4096)
def wanted(alternatives: tuple[str, ...]) -> tuple[Wanted, ...]:
    """Work out what is looked up for each of a term's spellings."""
    keys = [lexicon.key_for(spelling) for spelling in alternatives]
    shared = Counter(number for key in dict.fromkeys(keys) for number in lexicon.index().get(key, ()))
    return tuple(_one(spelling, key, shared) for spelling, key in zip(alternatives, keys, strict=True))


def _one(spelling: str, key: str, shared: Counter[int]) -> Wanted:
    text = prepare(spelling)
    keys: dict[str, str] = {key: "exact"} if key else {}
    squeezed = text.squeezed[0]
    if squeezed:
        keys.setdefault(squeezed, "exact")
    for name in (key, squeezed):
        for other in _twins(name, shared):
            keys.setdefault(other, "twin")
    for form in spoken_forms(spelling):
        keys.setdefault(form, "twin")
    if len(text.units) == 1:
        for related in _relatives(text.units[0]):
            keys.setdefault(related, "exact")
    symbols = tuple(symbol for symbol, _, _ in text.symbols)
    if not any(symbol.startswith("#") for symbol in symbols) or len(symbols) < 2:
        symbols = ()
    return Wanted(tuple(keys.items()), symbols, _parts(text.units), tuple(_slips(keys)))


def _twins(key: str, shared: Counter[int]) -> Iterator[str]:
    """The other keys of the key's groups; of those groups only that hold most of the alternatives."""
    numbers = lexicon.index().get(key, ())
    most = max((shared[number] for number in numbers), default=0)
    for number in numbers:
        if most < 2 or shared[number] == most:
            yield from (other for other in lexicon.groups()[number].keys if other != key)


def _relatives(unit: Unit) -> Iterator[str]:
    """Other stems that the same word may be given by: 나눠 for 나누; 비선형 for 비선형성."""
    for name, stem in vocabulary.verb_surfaces().get(unit.surface, ()):
        if name in ("open", "plain", "vowel"):
            yield stem
    if unit.script == "hangul" and len(unit.stem) > 2 and unit.stem.endswith(("적", "성")):
        yield unit.stem[:-1]


def _parts(units: tuple[Unit, ...]) -> tuple[tuple[str, frozenset[int]], ...]:
    """The content words of a spelling of several words; empty when it denies something, where order matters."""
    if any(unit.stem in word_class("phrase-denying") or unit.surface.endswith("n't") for unit in units):
        return ()
    content = [unit for unit in units if unit.kind not in ("function", "light", "tail")]
    if len(content) < 2:
        return ()
    index = lexicon.index()
    return tuple((unit.stem, frozenset(index.get(unit.stem, ()))) for unit in content)


def _slips(keys: dict[str, str]) -> Iterator[Slip]:
    for key in keys:
        hangul = is_hangul(key)
        if len(key) >= _SHORTEST_SLIP[hangul] and (hangul or key.isalpha()):
            yield Slip(key, hangul, len(letters(key)), sound_key(key) if hangul else "")
