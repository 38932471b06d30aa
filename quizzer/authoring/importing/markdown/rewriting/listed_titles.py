"""A text without headings whose table of contents lists its questions: where these stand again, they are headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.sharing import letters

_CONTENTS = re.compile(r"(?:목차|차례|(?:table of )?contents)\W*", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(?P<text>\S.*)")
_HEADING = re.compile(r"\s*(?:#{1,6}\s|={3,}\s*$|-{3,}\s*$)")

_FEWEST = 3
"""Items of a table of contents, and questions among them."""


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write them so; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    if any(number not in code and _HEADING.match(line) for number, line in enumerate(lines)):
        return list(lines)
    listed, end = _contents(lines)
    if len(listed) < _FEWEST:
        return list(lines)
    return [
        f"## {line.strip()}" if number not in code and _is_listed(lines, number, end, listed) else line
        for number, line in enumerate(lines)
    ]


def _contents(lines: Sequence[str]) -> tuple[set[str], int]:
    """Give the letters of what the first table of contents lists that asks, and the line behind it."""
    named = next((number for number, line in enumerate(lines) if _names_contents(line)), len(lines))
    listed: set[str] = set()
    at = named + 1
    while at < len(lines) and (not lines[at].strip() or (item := _ITEM.fullmatch(lines[at].rstrip()))):
        if lines[at].strip() and item is not None and headlines.asking(item["text"]) is Asking.ASKS:
            listed.add(_key(item["text"]))
        at += 1
    return listed, at


def _names_contents(line: str) -> bool:
    """Tell a line that ends with what such a table is called: `Java (3/4)의 목차`."""
    found = None if _ITEM.fullmatch(line) else next(iter(reversed(list(_CONTENTS.finditer(line)))), None)
    return found is not None and found.end() == len(line)


def _is_listed(lines: Sequence[str], number: int, end: int, listed: set[str]) -> bool:
    """Tell a line behind the contents, between blank ones or over what answers it, that they list."""
    line = lines[number]
    if number < end or not line.strip() or _ITEM.fullmatch(line) or lines[number - 1].strip():
        return False
    return _key(line) in listed and any(each.strip() for each in lines[number + 1 : number + 3])


def _key(text: str) -> str:
    return letters(headlines.title(text)).casefold()
