"""Lines that ask behind a sign, `❓ What is a lock?`, `-> What is a lock?`, written as headings."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_ARROW = re.compile(r"(?P<sign>[-=]{1,2}>|>>|//|--|[→⇒➔➜▶»])\s*(?P<text>\S.*)")

_FEWEST = 3
"""Questions from which they are a way of writing rather than a turn of speech."""

_MOST_ASK = 0.7
"""Share of the lines with one sign that must ask for the sign to mark questions."""

_LONGEST_NAME = 50
"""Characters up to which a line with a sign below a question is a name."""

_ASKING = (Asking.ASKS, Asking.MARKED)


def with_headings(lines: list[str], code: set[int]) -> list[str] | None:
    """Write lines that a sign or an arrow marks as questions as headings; None where none does.

    Names with signs of their own that stand below each of them become headings, too.
    """
    signed = _signed(lines)
    if signed:
        return [signed.get(number, line) for number, line in enumerate(lines)]
    arrowed = _arrowed(lines, code)
    if not arrowed:
        return None
    return [f"## {arrowed[number]}" if number in arrowed else line for number, line in enumerate(lines)]


def _signed(lines: list[str]) -> dict[int, str]:
    """Write the lines that begin with the sign of questions, and what repeats below them, as headings."""
    signs = {
        number: line.lstrip()[0]
        for number, line in enumerate(lines)
        if line.strip() and unicodedata.category(line.lstrip()[0]) == "So"
    }
    marked: dict[int, str] = {}
    for sign in dict.fromkeys(signs.values()):
        same = [number for number, each in signs.items() if each == sign]
        asking = sum(headlines.asking(lines[number]) is Asking.ASKS for number in same)
        if asking >= _FEWEST - 1 and asking >= _MOST_ASK * len(same):
            marked |= {number: f"##### {lines[number].strip()}" for number in same}
    if marked:
        repeated = Counter(lines[number].strip() for number in signs if number not in marked)
        for number in signs:
            name = lines[number].strip()
            if number not in marked and repeated[name] > 1 and len(name) < _LONGEST_NAME:
                marked[number] = f"###### {name}"
    return marked


def _arrowed(lines: list[str], code: set[int]) -> dict[int, str]:
    """List the questions behind arrows, where most lines with the same arrow ask, each with something below."""
    found = {
        number: each
        for number, line in enumerate(lines)
        if number not in code and (each := _ARROW.fullmatch(line)) is not None
    }
    for sign in dict.fromkeys(each.group("sign") for each in found.values()):
        same = {number: each.group("text") for number, each in found.items() if each.group("sign") == sign}
        asking = [number for number, text in same.items() if headlines.asking(text) in _ASKING]
        below = sum(number + 1 < len(lines) and number + 1 not in same for number in asking)
        if min(len(asking), below) >= max(_FEWEST, _MOST_ASK * len(same)):
            return same
    return {}
