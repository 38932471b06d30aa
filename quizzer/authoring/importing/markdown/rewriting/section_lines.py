"""Names of sections in lines of their own above questions, written as headings.

A sign stands before each of them, `==OOP`, or a letter or number that counts them, `B. Channels`, `Part 2: Channels`.
Between headings only one with a sign is such a name, `--Network`, above a list that counts from 1 again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_uppercase

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_SIGNED = re.compile(r"(?P<sign>=|-(?=--)|~(?=~~))(?P=sign)+\s*(?P<name>[^\W_][^=~|<>{}]*?)\s*(?P=sign)*\s*")
_COUNTED = re.compile(
    r"(?:[^\w\s#>*|`\[(+-]️?\s+)?(?:(?P<sign>[A-Z]|[IVX]{2,5})[.)]|"
    r"(?i:part|section|chapter|unit|module|topic)\s(?P<number>\d{1,2})\s?[-–—:.)])\s+(?P<name>[^\W\d_].*?)\s*"
)
_AMONG_HEADINGS = re.compile(r"(?P<sign>[-=~])(?P=sign)+\s*(?P<name>[A-Z가-힣][^=~|<>{}]*?)\s*(?P=sign)*\s*")
"""An option of a program has no capital: `--verbose`."""

_HEADING = re.compile(r"(#{1,6}) ")
_FIRST = re.compile(r"1[.)] +\S")

_COUNT = re.compile(r"\s*\(\d{1,3}(?:\s?(?:questions?|qs?|문제|문항|개))?\)$", re.IGNORECASE)
"""How many questions a section has, behind its name."""

_LETTERS = [*ascii_uppercase, ""]
_ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", ""]
_NUMBERS = [*(str(number) for number in range(1, 100)), ""]
"""What counts the sections of a text, in order, with nothing behind the last one."""

_LONGEST = 60
"""Characters of such a line."""

_FEWEST = 2
"""Such lines from which they are a way of writing."""

_MOST = 0.7
"""Share of them that must stand above a question; each that counts must."""

_FEWEST_QUESTIONS = 3


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write them so, where questions follow them; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    asking = sum(_asks(line) for number, line in enumerate(lines) if number not in code)
    if any(line.startswith("#") for line in lines):
        return _among_headings(lines, code)
    if asking < _FEWEST_QUESTIONS:
        return list(lines)
    alone = [number for number in range(len(lines)) if number not in code and _stands_alone(lines, number)]
    names = _signed(lines, alone) or _counted(lines, alone)
    if not _FEWEST <= len(names) < asking:
        return list(lines)
    return [
        f"# {_COUNT.sub('', names[number])}" if number in names else line for number, line in enumerate(lines)
    ]


def _among_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write names behind a sign as headings of the rank of the one above them."""
    written = list(lines)
    marks = ""
    for number, line in enumerate(lines):
        if number in code:
            continue
        heading = _HEADING.match(line)
        marks = heading.group(1) if heading else marks
        named = _AMONG_HEADINGS.fullmatch(line) if marks and _stands_alone(lines, number) else None
        if named is None:
            continue
        below = next((lines[at] for at in range(number + 1, len(lines)) if lines[at].strip()), "")
        if _FIRST.match(below):
            written[number] = f"{marks} {named['name']}"
    return written


def _signed(lines: Sequence[str], alone: Sequence[int]) -> dict[int, str]:
    """List the names behind a sign, most of them above a question."""
    found = {number: each for number in alone if (each := _SIGNED.fullmatch(lines[number]))}
    above = sum(_is_above_question(lines, number) for number in found)
    return {n: each.group("name") for n, each in found.items()} if above >= _MOST * len(found) else {}


def _counted(lines: Sequence[str], alone: Sequence[int]) -> dict[int, str]:
    """List the names that are counted from the first one on, each above a question."""
    found = [
        (number, each)
        for number in alone
        if (each := _COUNTED.fullmatch(lines[number])) and _is_above_question(lines, number)
    ]
    for signs in (_LETTERS, _ROMAN, _NUMBERS):
        names: dict[int, str] = {}
        for number, each in found:
            if (each.group("sign") or each.group("number")) == signs[len(names)]:
                names[number] = each.group("name")
        if len(names) >= _FEWEST:
            return names
    return {}


def _stands_alone(lines: Sequence[str], number: int) -> bool:
    """Tell a short line that asks nothing and ends no sentence, with nothing right above it."""
    line = lines[number].rstrip()
    short = 0 < len(line) <= _LONGEST and not line[0].isspace() and line[-1] not in ".。?？!:：,;"
    return short and not _asks(line) and not (number and lines[number - 1].strip())


def _is_above_question(lines: Sequence[str], number: int) -> bool:
    """Tell whether the next line that says something asks."""
    return _asks(next((lines[at] for at in range(number + 1, len(lines)) if lines[at].strip()), ""))


def _asks(line: str) -> bool:
    return headlines.asking(line.lstrip(" *_-")) in (Asking.ASKS, Asking.MARKED)
