"""Options that stand beside one another in a line, `a) stack  b) queue`, `① 스택 ② 큐`, with what asks before them or none.

Pure functions on one line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ROWS = ("ABCDEFGHIJ", "abcdefghij", "①②③④⑤⑥⑦⑧⑨⑩", "가나다라마바사")
_LABEL = re.compile(
    r"(?:(?<=\s)|(?<=[*_])|^)(?:\*\*|__)?"
    r"(?:(?P<open>[(\[])?(?P<letter>[A-Ja-j]|[1-9]|[가나다라마바사])(?P<close>[)\].:])(?=\s|\*\*|__|(?<=[)\]])\S)|(?P<ring>[①-⑩]))"
    r"\s*(?:\*\*|__)?\s*"
)
_LONGEST = 1_000
"""Characters of such a line."""

_EDGES = " \t,;|/"
"""What people put between two options."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One of the options of a line."""

    label: str

    style: str
    """The signs around the label."""

    text: str
    """As it is written."""


def number(label: str) -> int:
    """Give what a label counts, from 0."""
    if label.isdecimal() and label.isascii():
        return int(label) - 1
    return next(row.index(label) for row in _ROWS if label in row)


def cells_of(line: str, first: int = 0, style: str | None = None) -> tuple[str, list[Cell]]:
    """Divide a line at labels that count on.

    Args:
        line: Of a text.
        first: What the first label must count, from 0.
        style: The signs that labels must have. None: any, the same for all.

    Returns:
        What stands before the first option, and the options; none where fewer than two labels count on.
    """
    marks = list(_LABEL.finditer(line)) if len(line) <= _LONGEST else []
    for at, mark in enumerate(marks):
        if number(_label(mark)) != first or style not in (None, _signs(mark)):
            continue
        row = [mark]
        for following in marks[at + 1 :]:
            if _style(following) == _style(mark) and number(_label(following)) == number(_label(row[-1])) + 1:
                row.append(following)
        if len(row) < 2:
            continue
        ends = [*(each.start() for each in row[1:]), len(line)]
        cells = [
            Cell(_label(each), _signs(each), line[each.end() : end].strip(_EDGES))
            for each, end in zip(row, ends, strict=True)
        ]
        if all(each.text for each in cells):
            return line[: mark.start()].rstrip(), cells
    return "", []


def _label(mark: re.Match[str]) -> str:
    return mark.group("letter") or mark.group("ring")


def _style(mark: re.Match[str]) -> tuple[str, str]:
    """Give the signs around a label, and of which kind it is."""
    label = _label(mark)
    row = "1" if label.isdecimal() and label.isascii() else next(row for row in _ROWS if label in row)[0]
    return _signs(mark), row


def _signs(mark: re.Match[str]) -> str:
    return f"{mark.group('open') or ''}{mark.group('close') or ''}"
