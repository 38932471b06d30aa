"""Particles after nouns, and how a noun and its particle must fit."""

from __future__ import annotations

from quizzer.language.hangul import final, is_syllable
from quizzer.language.wordlists import lists

_LISTS = lists("particles.txt")
_FUSED_NAMES = {"인": "ㄴ", "일": "ㄹ", "임": "ㅁ", "입": "ㅂ"}

AFTER_CONSONANT = frozenset(_LISTS["after-consonant"])
AFTER_VOWEL = frozenset(_LISTS["after-vowel"])
AFTER_ANY = frozenset(
    (
        *_LISTS["after-any"],
        *("들" + particle for particle in (*_LISTS["after-consonant"], *_LISTS["after-any"])),
        "들인",
        "들이다",
    )
)
PARTICLES = AFTER_CONSONANT | AFTER_VOWEL | AFTER_ANY
LONGEST = max(map(len, PARTICLES))

COPULA_AFTER_VOWEL = frozenset(_LISTS["copula"])
COPULA = {"이" + word: word for word in _LISTS["copula"]}
COPULA.update({word: _FUSED_NAMES.get(word[0], word[0]) + word[1:] for word in _LISTS["copula-fused"]})
"""What may follow a noun as a form of 이다 -> the ending's name."""


def fits(noun: str, particle: str) -> bool:
    """Whether the noun's last sound allows the particle (은 after a consonant, 는 after a vowel, 로 also after ㄹ)."""
    if particle in AFTER_ANY:
        return True
    last = noun[-1]
    if not is_syllable(last):
        return particle in PARTICLES
    end = final(last)
    if particle.startswith("로") or particle == "론":
        return end in ("", "ㄹ") and particle in AFTER_VOWEL
    return particle in (AFTER_CONSONANT if end else AFTER_VOWEL)


def copula_name(noun: str, tail: str) -> str | None:
    """Name the ending of a form of 이다 after a noun; None when `tail` is none."""
    if tail in COPULA:
        return COPULA[tail]
    if tail in COPULA_AFTER_VOWEL and not (is_syllable(noun[-1]) and final(noun[-1])):
        return tail
    return None
