"""Labels between drawn lines, `===== Question =====`, `===== Answer =====`, `===== Id =====`, written as headings.

Lines keep their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels

_DRAWN = re.compile(r"\s{0,3}([=─━═~*-])\1{2,}\s+(?P<name>[^\W_][^=─━═~*\n]{0,38}?)\s+\1{3,}\s*")
_HEADING = re.compile(r" {0,3}(#{1,6})\s+\S")

_RANK = 2
"""Of a question that is no heading itself."""


def with_headings(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Write them so where they name a question and an answer: below a question's own heading, or instead of it."""
    drawn = {
        number: found["name"]
        for number, line in enumerate(lines)
        if not code[number] and (found := _DRAWN.fullmatch(line)) is not None
    }
    names = drawn.values()
    if not any(map(headlines.is_question_label, names)) or not any(map(labels.label, names)):
        return list(lines)
    written = list(lines)
    level = _RANK
    for number, line in enumerate(lines):
        heading = None if code[number] else _HEADING.match(line)
        if heading is not None:
            level = len(heading.group(1))
        elif number in drawn and headlines.is_question_label(drawn[number]):
            below = next((lines[at] for at in range(number + 1, len(lines)) if lines[at].strip()), "")
            level = _RANK
            written[number] = "" if _HEADING.match(below) else f"{'#' * level} {drawn[number]}"
        elif number in drawn:
            written[number] = f"{'#' * min(6, level + 1)} {drawn[number]}"
    return written
