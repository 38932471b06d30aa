"""Headings counted by letter and number, `### A1. What is a p-value?`, whose `A` names a part and no answer.

And those that letters alone count and that ask, `### a. What is a p-value?`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.texts.prose_lines import in_code

_HEADING = re.compile(
    r"(?P<signs>(?P<level>#{1,6})\s+(?:\*\*)?)(?P<letter>[A-Z])(?P<number>\d{1,3})(?P<end>\s?[.:)]\s+)(?=\S)"
)
_LETTERED = re.compile(
    r"(?P<signs>(?P<level>#{1,6})\s+(?:[^\w\s*]{1,3}\s+)?(?:\*\*)?)\(?(?P<letter>[a-zA-Z])[.)]\s+(?P<asked>\S.*)"
)
_MOST_ASK = 0.6
"""Share of the headings that letters count which must ask."""

_FEWEST = 2
"""Headings of other letters from which letters are parts."""

_EMPHASIS = re.compile(r"[*_]{1,3}")


@dataclass(frozen=True, slots=True)
class _Counted:
    """A heading counted so."""

    line: int
    level: int
    letter: str


def with_numbers(lines: Sequence[str]) -> list[str]:
    """Write such headings with their number alone; the number of lines stays.

    `A1.` is a count where an answer with a label stands right below each, or where other letters count headings of
    its rank; and nowhere where headings are counted by `Q`, which it would answer.
    """
    code = in_code(lines)
    lines = _without_letters(lines, code)
    counted = [
        _Counted(number, len(found.group("level")), found.group("letter"))
        for number, line in enumerate(lines)
        if not code[number] and (found := _HEADING.match(line)) is not None
    ]
    named_so = [each for each in counted if each.letter == "A"]
    if not named_so or any(each.letter == "Q" for each in counted):
        return list(lines)
    levels = {each.level for each in named_so}
    others = [each for each in counted if each.letter != "A" and each.level in levels]
    if len(others) < _FEWEST and not all(_is_answered(each, lines) for each in named_so):
        return list(lines)
    taken = {each.line for each in named_so}
    return [
        _HEADING.sub(r"\g<signs>\g<number>\g<end>", line) if number in taken else line
        for number, line in enumerate(lines)
    ]


def _without_letters(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Write headings that are counted `a.`, `b.`, `c.`, and mostly ask, without their letters."""
    written = list(lines)
    rows: dict[int, list[tuple[int, re.Match[str]]]] = {}
    for number, line in enumerate(lines):
        found = None if code[number] else _LETTERED.fullmatch(line)
        if found is None:
            continue
        row = rows.setdefault(len(found["level"]), [])
        if found["letter"].lower() == "a":
            _write(row, written)
            row.clear()
        if not row or ord(found["letter"]) == ord(row[-1][1]["letter"]) + 1:
            row.append((number, found))
    for row in rows.values():
        _write(row, written)
    return written


def _write(row: Sequence[tuple[int, re.Match[str]]], written: list[str]) -> None:
    asking = sum(headlines.asking(_EMPHASIS.sub("", found["asked"])) is Asking.ASKS for _at, found in row)
    if len(row) < _FEWEST or row[0][1]["letter"].lower() != "a" or asking < _MOST_ASK * len(row):
        return
    for number, found in row:
        written[number] = f"{found['signs']}{found['asked']}"


def _is_answered(heading: _Counted, lines: Sequence[str]) -> bool:
    """Tell whether an answer with a label stands right below a heading."""
    below = next((line for line in lines[heading.line + 1 :] if line.strip()), "")
    text = _EMPHASIS.sub("", below).strip(" >-")
    return labels.label(text) is not None or labels.after_label(text) is not None
