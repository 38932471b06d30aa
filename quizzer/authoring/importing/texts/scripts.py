"""Raised and lowered text, `2<sup>10</sup>` and `x<sub>i</sub>`, as plain characters that mean the same: 2¹⁰, x_i."""

from __future__ import annotations

import re
from html import unescape

_ELEMENT = re.compile(
    r"<(?P<name>sup|sub)(?:\s[^<>]{0,200})?>(?P<inner>(?:[^<>]|</?(?:b|i|em|strong|span|small|var)\b[^<>]{0,200}>){0,200}?)"
    r"</(?P=name)\s*>",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?P<base>[^\s<>])(?:</(?:b|i|em|strong|span|var|code)>|[*`]){0,4}\Z", re.IGNORECASE)
"""The character before it, whatever emphasis ends there."""

_NEAR = 60
"""Characters before it in which that is looked for."""

_TAG = re.compile(r"<[^<>]*>")
_RAISED = str.maketrans("0123456789+-−–()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾")
_LOWERED = str.maketrans("0123456789+-−–()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₍₎")
_DIGITS = re.compile(r"[+\-−–]?\d{1,6}[+\-−–]?|[+\-−–]")
_ORDINAL = re.compile(r"st|nd|rd|th|er|e|è|ème|o|a|º|ª|tm|sm|®|©|™|℠|[*†‡§¶#]{1,3}", re.IGNORECASE)
"""What is raised behind a number or a name, and means the same on the line."""

_SINGLE = re.compile(r"[^\W_]")
_TERM = re.compile(
    r"[^\W_]{2,12}|(?:log|ln|sin|cos) ?[^\W_]{1,3}|(?=.{2,24}\Z)[^\W_]*(?:\s*[+\-−–*/=,.()·×]\s*[^\W_]*)+"
)
"""A name, `max`, or a formula, `n+1`; more words are only printed small."""

_ENDS = ("</sup>", "</sub>", "</SUP>", "</SUB>")
_MOST_DEEP = 4
"""Such elements inside one another."""

_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z .-]*")


def on_the_line(text: str) -> str:
    """Write what stands between `<sup>` or `<sub>` so that its meaning stays without them.

    Digits get their raised or lowered characters, any other exponent or index stands behind `^` or `_`. An original
    word that is lowered behind a Korean one goes between brackets; what is only printed small stays as it is.
    """
    if "<su" not in text and "<SU" not in text:
        return text
    for _depth in range(_MOST_DEEP):  # the innermost first
        text, count = _ELEMENT.subn(_written, text)
        if not count:
            break
    return text


def _written(found: re.Match[str]) -> str:
    inner = " ".join(unescape(_TAG.sub("", found["inner"])).split())
    raised = found["name"].lower() == "sup"
    near = _BEFORE.search(found.string[max(0, found.start() - _NEAR) : found.start()])
    base = near["base"] if near else ""
    if near is None and found.string.endswith(_ENDS, 0, found.start()):
        base = ")"
    if _DIGITS.fullmatch(inner) and (base or inner.isdecimal()):
        return inner.translate(_RAISED if raised else _LOWERED)
    ordinal = raised and _ORDINAL.fullmatch(inner) is not None
    if ordinal or not (base.isalnum() or base in tuple(")]}|*`")):
        return found["inner"]
    if _HANGUL.fullmatch(base) and _LATIN.fullmatch(inner) and len(inner) > 1:
        return f"({found['inner']})"
    sign = "^" if raised else "_"
    if _SINGLE.fullmatch(inner):
        return f"{sign}{found['inner']}"
    return f"{sign}({found['inner']})" if _TERM.fullmatch(inner) else found["inner"]
