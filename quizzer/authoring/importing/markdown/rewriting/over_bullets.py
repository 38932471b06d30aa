"""Numbered lines right above bullets that stand as far left, `1. Deadlock의 개념`, `- …`, written as headings.

Some ask and others only name what is asked, which would be topics without those that ask.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking

_NUMBERED = re.compile(r"\d{1,3}[.)] +(?P<text>\S.*)")
_BULLET = re.compile(r"[-*+] +\S")
_HEADING = re.compile(r"#{1,6} +(?P<text>\S.*)")

_FEWEST = 3
_LEAST_ASK = 0.5
"""Share of such lines that must ask."""

_LONGEST_NAME = 80
"""Characters of a line that only names what is asked."""


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write them so, where no numbered line stands otherwise and no heading asks; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    numbered: dict[int, str] = {}
    for number, line in enumerate(lines):
        if number in code:
            continue
        heading = _HEADING.fullmatch(line)
        if heading is not None and headlines.asking(heading["text"]) in (Asking.ASKS, Asking.MARKED):
            return list(lines)
        found = _NUMBERED.fullmatch(line.rstrip())
        if found is None:
            continue
        if number + 1 >= len(lines) or not _BULLET.match(lines[number + 1]) or not _may_ask(found["text"]):
            return list(lines)
        numbered[number] = line.strip()
    asking = sum(headlines.asking(text) is Asking.ASKS for text in numbered.values())
    if asking == len(numbered) or asking < max(_FEWEST, _LEAST_ASK * len(numbered)):
        return list(lines)
    return [f"###### {numbered[n]}" if n in numbered else line for n, line in enumerate(lines)]


def _may_ask(text: str) -> bool:
    """Tell a line that asks or names what is asked from a step and a label."""
    if headlines.asking(text) in (Asking.ASKS, Asking.NAMES):
        return not text.endswith((":", "："))
    return len(text) <= _LONGEST_NAME and labels.field(f"{text} ") is None and labels.label(text) is None
