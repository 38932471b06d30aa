"""How wide a text is in a terminal, and lines broken by that width.

Hangul and other wide characters take two cells; click counts characters, and its help page would run over the
edge.
"""

from __future__ import annotations

import re
import unicodedata

_MARK = re.compile(r"[ \t]*(?:(?:[-*+•·]|\d{1,2}[.)]) +)?")
"""What stands before the text of a line: spaces, and the mark of a list's item."""

_DEEPEST = 12
"""Cells that the lines of an item are set in, at most."""


def cells(text: str) -> int:
    """Count the cells that a text takes; control characters and combining marks take none."""
    if text.isascii():
        return len(text)
    return sum(_cell(character) for character in text)


def pad(text: str, width: int) -> str:
    """Fill a text with spaces up to a width in cells; a wider one stays as it is."""
    return text + " " * (width - cells(text))


def clip(text: str, width: int) -> str:
    """Cut a text to a width in cells, ending in an ellipsis where something was cut."""
    if cells(text) <= width:
        return text
    kept, used = [], 1
    for character in text:
        used += _cell(character)
        if used > width:
            break
        kept.append(character)
    return "".join(kept) + "…"


def wrap(text: str, width: int, indent: str = "", first: str | None = None) -> list[str]:
    """Break a paragraph into lines of at most `width` cells, at spaces where there are any.

    Args:
        text: White space runs count as one space.
        width: Cells of a whole line, indent included.
        indent: What each line begins with.
        first: What the first line begins with. None: the indent.
    """
    lines = [indent if first is None else first]
    empty = True
    for word in text.split():
        for piece in _pieces(word, max(width - cells(indent), 2)):
            if not empty and cells(lines[-1]) + 1 + cells(piece) > width:
                lines.append(indent)
                empty = True
            lines[-1] += piece if empty else f" {piece}"
            empty = False
    return lines


def wrap_lines(text: str, width: int, indent: str = "", first: str | None = None) -> list[str]:
    """Break each line of a text by itself; an item of a list goes on below its own beginning.

    Args:
        text: White space runs inside a line count as one space.
        width: Cells of a whole line, indent included.
        indent: What each line begins with.
        first: What the first line begins with. None: the indent.
    """
    found: list[str] = []
    for line in text.split("\n"):
        start = indent if first is None or found else first
        mark = _MARK.match(line.expandtabs(4))
        lead = mark[0] if mark and cells(mark[0]) <= min(_DEEPEST, width // 3) else ""
        lines = wrap(line.expandtabs(4)[len(lead) :], width, indent + " " * len(lead), start + lead)
        found += [each.rstrip() if not each.strip() else each for each in lines]
    return found


def _pieces(word: str, room: int) -> list[str]:
    """Cut a word that no line can hold."""
    pieces = [""]
    for character in word:
        if cells(pieces[-1]) + _cell(character) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _cell(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cc", "Cf", "Mn", "Me"):
        return 0
    # Jamo of a decomposed syllable: the vowel and the final consonant stand inside the first one's cells.
    if "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
