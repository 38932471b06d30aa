"""From a run of Hangul to a word: stem, particle, ending.

Known words are found in the vocabulary; unknown ones are cut by rule. Each reading has a cost, and the cheapest wins. What
is several words is divided by `dividing`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from quizzer.language import vocabulary
from quizzer.language.endings import AUXILIARIES, ENDINGS
from quizzer.language.hangul import final, with_final
from quizzer.language.particles import COPULA, LONGEST, PARTICLES, copula_name, fits
from quizzer.language.wordlists import data_lines, word_class


@dataclass(frozen=True, slots=True)
class Word:
    """A word inside a run."""

    start: int
    end: int
    stem: str
    """A noun without its particle; a verb's stem (빠르, 저장 for 저장하다)."""
    particle: str
    """은, 에서, ...; "" for none."""
    ending: str
    """An ending's name (see `endings`) for verbs and for nouns with 이다; "" for none."""
    kind: str
    """noun, light, verb, function, or tail for a particle or ending on its own."""
    suffix: str
    """하, 되, 시키 ... that made a verb of a noun; 이 for a noun with 이다; an auxiliary; "" otherwise."""
    known: bool
    """Whether the stem is in the vocabulary."""
    cost: float
    """How far-fetched the reading is; 1 for a known word."""
    noun_end: int
    """Where the stem ends in the run."""


SUFFIX_VERBS = {
    "하": "",
    "되": "",
    "시키": "",
    "당하": "",
    "받": "",
    "스럽": "b",
    "롭": "b",
    "짓": "s",
    "지": "",
}
DERIVING = frozenset("별적성용형식화률율자량력권간당상급기째끼측")
"""Syllables that make a noun of a noun: 태스크별, 독립적."""
_LONE = 1.2
"""Extra cost of a stem of one syllable."""
_UNKNOWN, _UNKNOWN_SYLLABLE = 2.5, 0.6


@cache
def _contractions() -> dict[str, tuple[str, str]]:
    """Pronouns grown together with their particle: the noun and the particle."""
    rows = (line.split("\t") for line in data_lines("contractions.tsv"))
    return {form: (stem, particle) for form, stem, particle in rows}


_AFTER_ADVERB = frozenset({"은", "는", "도", "만", "요", "까지", "부터", "의"})
"""Particles that an adverb may take: 원래는, 없이도."""


@cache
def _suffix_surfaces() -> dict[str, tuple[tuple[str, str], ...]]:
    return vocabulary.surface_table(SUFFIX_VERBS)


@cache
def _auxiliary_surfaces() -> dict[str, tuple[tuple[str, str], ...]]:
    stems = vocabulary.verb_stems()
    return vocabulary.surface_table({stem: stems.get(stem, "") for stem in AUXILIARIES})


LONGEST_TAIL = 24
"""Syllables of auxiliaries and endings that are read after a verb; what is longer is no tail."""


@lru_cache(maxsize=32768)
def _tail(name: str, tail: str) -> tuple[str, str] | None:
    """Read what follows a surface of class `name` as ending name and auxiliary; None when it cannot follow."""
    ending = ENDINGS[name].get(tail)
    if ending is not None:
        return ending, ""
    if name == "open" and 0 < len(tail) <= LONGEST_TAIL:
        return _verb_tail("auxiliary", tail)
    return None


@lru_cache(maxsize=32768)
def _verb_tail(table: str, text: str) -> tuple[str, str] | None:
    """Read a whole text as a form of a suffix verb or auxiliary: ending name and stem."""
    known = _suffix_surfaces() if table == "suffix" else _auxiliary_surfaces()
    for cut in range(min(4, len(text)), 0, -1):
        for name, stem in known.get(text[:cut], ()):
            read = _tail(name, text[cut:])
            if read is not None:
                return read[0], stem
    return None


@lru_cache(maxsize=8192)
def verb_reading(run: str) -> Word | None:
    """Read a run as a known verb, made of a noun or not; None when it is none."""
    found = [
        *_verb_readings(run),
        *(word for word in _noun_readings(run) if word.kind == "verb" and word.known),
    ]
    return min(found, key=lambda word: word.cost, default=None)


@lru_cache(maxsize=8192)
def noun_reading(run: str) -> Word | None:
    """Read a run as a known noun with its particle; None when it is none."""
    found = [word for word in _noun_readings(run) if word.kind != "verb" and word.known]
    return min(found, key=lambda word: word.cost, default=None)


def counter_reading(run: str) -> Word | None:
    """Read a run after a number as the noun that is counted with and its particle (대가, 번에); None when it is none."""
    if run[:1] in vocabulary.light_nouns() and run[1:] in PARTICLES and fits(run[0], run[1:]):
        return Word(0, len(run), run[0], run[1:], "", "light", "", True, 1.0, 1)
    return noun_reading(run)


@lru_cache(maxsize=65536)
def reading(run: str) -> Word:
    """Read a run as one word, as cheaply as possible."""
    size = len(run)
    if run in vocabulary.function_words():
        return Word(0, size, run, "", "", "function", "", True, 1.0 if size > 1 else 3.0, size)
    for cut in range(size - 1, 1, -1):
        if run[cut:] in _AFTER_ADVERB and run[:cut] in vocabulary.function_words():
            return Word(0, size, run[:cut], run[cut:], "", "function", "", True, 1.0, cut)
    if run in _contractions():
        stem, particle = _contractions()[run]
        cut = size - len(particle) if run.endswith(particle) else (size - 1 if run.endswith("걸로") else size)
        return Word(0, size, stem, particle, "", "light", "", True, 1.0 if size > 1 else 1.4, cut)
    candidates = [*_noun_readings(run), *_verb_readings(run)]
    if not any(word.known for word in candidates):
        candidates.extend(_unknown_verbs(run))
    return min(candidates, key=lambda word: word.cost)


_JOINS_OR_DOES = frozenset({"하고", "하고는", "하고도"})
"""What is a particle behind a thing (쿠키하고 세션), and a form of 하다 behind all else (저장하고): of 5,189 places in
our texts less than 40 are particles."""


def _noun_readings(run: str) -> list[Word]:
    """Noun, noun with particle, noun with 이다, noun with 하다."""
    size = len(run)
    nouns, light = vocabulary.nouns(), vocabulary.light_nouns()
    found = []
    for cut in range(size, 0, -1):
        noun, tail = run[:cut], run[cut:]
        particle, ending, suffix, extra = "", "", "", 0.0
        if tail:
            if (
                size - cut <= LONGEST
                and tail in PARTICLES
                and fits(noun, tail)
                and (tail not in _JOINS_OR_DOES or noun in vocabulary.things())
            ):
                particle = tail
            elif (name := copula_name(noun, tail)) is not None:
                ending, suffix = name, "이"
                extra = 0.0 if tail in COPULA else 0.6
            elif (read := _verb_tail("suffix", tail)) is not None:
                ending, suffix = read
                extra = 0.4 if suffix in ("지", "받", "짓") else 0.0
            else:
                continue
        if noun in nouns and not (noun in light and (cut == 1 or noun in word_class("always-light"))):
            kind, known, cost = "noun", True, 1.0 - 0.01 * cut + (_LONE if cut == 1 else 0.0) + 0.1 * extra
        elif cut > 2 and noun[-1] in DERIVING and noun[:-1] in nouns:
            kind, known, cost = "noun", True, 1.05 - 0.01 * cut + 0.1 * extra
        elif noun in light and suffix not in ("하", "되", "시키", "받"):
            kind, known, cost = "light", True, 1.0 - 0.01 * cut + (0.4 if cut == 1 else 0.0) + 0.1 * extra
        else:
            kind, known = "noun", False
            cost = _UNKNOWN + _UNKNOWN_SYLLABLE * cut + (1.5 if cut == 1 else 0.0) + 2 * extra
        if suffix and suffix != "이":
            kind = "verb"
        found.append(Word(0, size, noun, particle, ending, kind, suffix, known, cost, cut))
    return found


def _verb_readings(run: str) -> list[Word]:
    """Known verbs in any of their forms."""
    table = vocabulary.verb_surfaces()
    size = len(run)
    found = []
    for cut in range(size, 0, -1):
        for name, stem in table.get(run[:cut], ()):
            read = _tail(name, run[cut:])
            if read is None:
                continue
            ending, auxiliary = read
            lone = len(stem) == 1
            cost = 1.0 - 0.01 * cut + (0.02 if auxiliary else 0.0) + (0.3 if lone else 0.0)
            if lone and size == 1:
                cost += _LONE
            found.append(Word(0, size, stem, "", ending, "verb", auxiliary, True, cost, cut))
    return found


def _unknown_verbs(run: str) -> list[Word]:
    """Verbs that are not known, by endings that nothing else has."""
    size = len(run)
    found = []
    for cut in range(size - 1, 0, -1):
        head, tail = run[:cut], run[cut:]
        ending, stem = "", head
        letter = final(head[-1])
        if tail in word_class("strong-endings"):
            ending = ENDINGS["plain"][tail]
        elif letter == "ㅂ" and tail in ENDINGS["b"]:
            ending, stem = ENDINGS["b"][tail], head[:-1] + with_final(head[-1], "")
        elif letter == "ㅆ" and tail in ENDINGS["past"]:
            ending, stem = ENDINGS["past"][tail], head[:-1] + with_final(head[-1], "")
        else:
            continue
        if stem.endswith("이") and len(stem) > 1:
            continue  # a noun with 이다 is likelier
        cost = _UNKNOWN + _UNKNOWN_SYLLABLE * cut - 0.5
        found.append(Word(0, size, stem, "", ending, "verb", "", False, cost, cut))
    return found


@lru_cache(maxsize=8192)
def tail_reading(run: str) -> Word | None:
    """Read a run that follows a Latin word or a bracket as its particle or ending; None when it is a word."""
    size = len(run)
    if run in PARTICLES and not run.startswith("하고"):  # push하고 is more often push하다
        return Word(0, size, "", run, "", "tail", "", True, 1.0, 0)
    if run in COPULA:
        return Word(0, size, "", "", COPULA[run], "tail", "이", True, 1.0, 0)
    if (name := copula_name("가", run)) is not None:
        return Word(0, size, "", "", name, "tail", "이", True, 1.0, 0)
    if (read := _verb_tail("suffix", run)) is not None:
        return Word(0, size, "", "", read[0], "tail", read[1], True, 1.0, 0)
    return None
