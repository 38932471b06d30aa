"""How Korean verbs and adjectives change before their endings.

`surfaces` turns one stem into every surface on which endings can hang, each with the class of endings that may follow:

    plain   빠르-고, 높-다, 만들-지       any ending that begins with a consonant
    vowel   빠르-면, 높으-면, 쉬우-면     endings that want a vowel before them
    drop    만드-는                       what follows a stem that has lost its ㄹ
    open    빨라, 높아, 해                the infinitive: 서, 도, 야, auxiliaries
    past    빨랐, 했                      the past
    n, l, b, m                            fused ㄴ, ㄹ, ㅂ, ㅁ: 빠른, 빠를, 빠릅니다, 빠름
"""

from __future__ import annotations

from quizzer.language.hangul import compose, final, initial, vowel, with_final

_REGULAR_EU = frozenset({"따르", "치르", "들르", "잠그", "담그", "모으", "우러르"})
"""Stems on 르 (or 으) that drop 으 instead of doubling ㄹ."""

_CONTRACTED = {"ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅣ": "ㅕ", "ㅚ": "ㅙ"}
_ABSORBED = "ㅏㅓㅐㅔㅕㅖ"
_BRIGHT = "ㅏㅗㅑ"

Surface = tuple[str, str]


def surfaces(stem: str, kind: str = "") -> tuple[Surface, ...]:
    """List the surfaces of a stem.

    Args:
        stem: Without 다, such as 빠르.
        kind: "b", "d", "s" or "h" for stems whose last ㅂ, ㄷ, ㅅ, ㅎ gives way before a vowel; "" for all others.

    Returns:
        Pairs of surface and class.
    """
    head, last = stem[:-1], stem[-1]
    end = final(last)
    if last == "하":
        return (*_fused(stem), *_infinitive(head + "해"), *_infinitive(head + "하여"))
    if kind == "b":
        bright = last in "돕곱"
        soft = head + with_final(last, "")
        return (("plain", stem), *_soft(soft + "우"), *_infinitive(soft + ("와" if bright else "워")))
    if kind in ("d", "s"):
        soft = head + with_final(last, "ㄹ" if kind == "d" else "")
        return (
            ("plain", stem),
            *_soft(soft + "으"),
            *_infinitive(soft + ("아" if vowel(last) in _BRIGHT else "어")),
        )
    if kind == "h":
        bare = with_final(last, "")
        opened = compose(initial(last), "ㅒ" if vowel(last) == "ㅑ" else "ㅐ")
        return (("plain", stem), *_soft(head + bare), *_infinitive(head + opened))
    if end == "ㄹ":
        dropped = head + with_final(last, "")
        return (
            ("plain", stem),
            ("vowel", stem),
            ("drop", dropped),
            ("n", head + with_final(last, "ㄴ")),
            ("l", stem),
            ("b", head + with_final(last, "ㅂ")),
            ("m", head + with_final(last, "ㄻ")),
            *_infinitive(stem + ("아" if vowel(last) in _BRIGHT else "어")),
        )
    if end:
        return (("plain", stem), *_soft(stem + "으"), *_infinitive(stem + _harmony(stem)))
    return _fused(stem) + _opened(head, last)


def _fused(stem: str) -> tuple[Surface, ...]:
    """Surfaces of a stem without a final consonant, up to the infinitive."""
    return (("plain", stem), ("b", _close(stem, "ㅂ")), *_soft(stem))


def _soft(stem: str) -> tuple[Surface, ...]:
    """Surfaces that want a vowel before the ending."""
    return (
        ("vowel", stem),
        ("n", _close(stem, "ㄴ")),
        ("l", _close(stem, "ㄹ")),
        ("m", _close(stem, "ㅁ")),
    )


def _opened(head: str, last: str) -> tuple[Surface, ...]:
    """Infinitive and past of a stem without a final consonant."""
    first, middle = initial(last), vowel(last)
    if last == "르" and head and head + last not in _REGULAR_EU:
        doubled = head[:-1] + with_final(head[-1], "ㄹ")
        return _infinitive(doubled + ("라" if vowel(head[-1]) in _BRIGHT else "러"))
    if middle == "ㅡ":
        bright = bool(head) and vowel(head[-1]) in _BRIGHT
        return _infinitive(head + compose(first, "ㅏ" if bright else "ㅓ"))
    if middle in _ABSORBED:
        return _infinitive(head + last)
    if middle in _CONTRACTED:
        short = _infinitive(head + compose(first, _CONTRACTED[middle]))
        return short + _infinitive(head + last + ("아" if middle in _BRIGHT else "어"))
    return _infinitive(head + last + "어")


def _infinitive(opened: str) -> tuple[Surface, ...]:
    """The infinitive and the past that is made from it."""
    return ("open", opened), ("past", _close(opened, "ㅆ"))


def _harmony(stem: str) -> str:
    return "아" if vowel(stem[-1]) in _BRIGHT else "어"


def _close(stem: str, letter: str) -> str:
    return stem[:-1] + with_final(stem[-1], letter)
