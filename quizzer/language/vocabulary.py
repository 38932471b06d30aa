"""The words that are known: read once from `data/`, looked up ever after.

verbs.txt      stems of verbs and adjectives with their irregularity
function.txt   adverbs, conjunctions, determiners
light.txt      light nouns and pronouns
nouns.txt      everyday nouns that are no terms
things.txt     nouns that no verb is made of with 하다
lexicon.tsv    the field's terms, one group of spellings a line (see `lexicon`)
everyday.tsv   content words of technical prose, likewise
"""

from __future__ import annotations

from functools import cache

from quizzer.language.conjugation import surfaces
from quizzer.language.endings import ENDINGS
from quizzer.language.hangul import is_hangul
from quizzer.language.particles import COPULA, PARTICLES
from quizzer.language.wordlists import data_lines, word_class, words_of


@cache
def function_words() -> frozenset[str]:
    """Adverbs, conjunctions, determiners, fillers."""
    return words_of("function.txt")


@cache
def light_nouns() -> frozenset[str]:
    """Pronouns and nouns without content."""
    return words_of("light.txt")


@cache
def plain_nouns() -> frozenset[str]:
    """Everyday nouns that are no terms."""
    return words_of("nouns.txt")


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
def things() -> frozenset[str]:
    """Nouns that no verb is made of with 하다."""
    return words_of("things.txt")


@cache
def nouns() -> frozenset[str]:
    """Every known Hangul word from which particles are cut, without its spaces."""
    kept = plain_nouns() | _roots()
    whole: set[str] = set(kept)
    parts: set[str] = set()
    for _, spellings in group_lines():
        for spelling in spellings:
            words = spelling.removesuffix("하다").split()
            joint = "".join(words)
            if not joint or not is_hangul(joint) or spelling in _verb_forms():
                continue
            (whole if len(words) == 1 or len(joint) > 3 else parts).add(joint)
            if len(words) > 1:
                parts.update(word for word in words if len(word) > 1)
    whole.update(word for word in parts if not _is_verb(word))
    return frozenset(word for word in whole if word in kept or not _has_tail(word, whole))


@cache
def _roots() -> frozenset[str]:
    """What stands before 하 in adjectives and verbs of three syllables or more: 비슷, 분명."""
    return frozenset(
        word[:-1]
        for line in data_lines("verbs.txt")
        for word in line.split()
        if len(word) > 2 and word[-1] == "하"
    )


def _is_verb(word: str) -> bool:
    """Whether a word is a form of a known verb; nouns on 기 count as nouns."""
    return not word.endswith("기") and any(
        word[cut:] in ENDINGS[name]
        for cut in range(len(word), 0, -1)
        for name, _ in verb_surfaces().get(word[:cut], ())
    )


def _has_tail(word: str, known: set[str]) -> bool:
    """Whether a word is a shorter known word with a particle or a form of 이다."""
    return any(
        word[cut:] in _TAILS
        and (word[:cut] in light_nouns() or (cut > 1 and word[:cut] in known and word[cut:] != "도"))
        for cut in range(1, len(word))
    )


_TAILS = PARTICLES | frozenset(COPULA) | {"한", "된", "되는", "하는", "적인", "할", "함"}


@cache
def _verb_forms() -> frozenset[str]:
    """Dictionary forms, which stand in the groups beside the nouns."""
    return frozenset(stem + "다" for stem in verb_stems())


@cache
def verb_stems() -> dict[str, str]:
    """Stem -> irregularity ("" or one of b, d, s, h); a noun with 하 or 되 is no stem of its own."""
    stems: dict[str, str] = {}
    for line in data_lines("verbs.txt"):
        for word in line.split():
            kind = word[-1] if word[-1] in "bdsh" else ""
            stems[word[: len(word) - len(kind)]] = kind
    for _, spellings in group_lines():
        for spelling in spellings:
            if " " not in spelling and spelling.endswith("다"):
                stems.setdefault(spelling[:-1], "")
    stems = {
        stem: kind for stem, kind in stems.items() if stem and not (len(stem) > 2 and stem.endswith(_MADE))
    }
    return _without_derived(stems)


def _without_derived(stems: dict[str, str]) -> dict[str, str]:
    """Leave out what is a listed verb with an auxiliary: 빨라지다 is 빠르다, 찾아내다 is 찾다."""
    opened = {
        surface for stem, kind in stems.items() for name, surface in surfaces(stem, kind) if name == "open"
    }
    kept = word_class("lexical-auxiliaries")
    return {
        stem: kind
        for stem, kind in stems.items()
        if stem in kept
        or (len(stem) < 3 and stem != "커지")
        or stem[-1] not in "지내주두놓"
        or stem[:-1] not in opened
    }


_MADE = ("하", "되", "시키", "당하")
"""What makes a verb of a noun."""


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
