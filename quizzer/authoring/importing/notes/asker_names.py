"""Who of a study group asks, before what a heading asks, `### 민지: 락이란?`: no part of it; lines keep their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.notes.given_names import is_person

_HEADING = re.compile(
    r"(?P<mark>#{1,6}\s{1,4})(?P<name>[가-힣]{2,4}|[A-Z][a-z]{1,14})\s{0,2}[:：]\s{0,4}(?P<asked>\S.*)"
)
_ALONE = re.compile(r"(?P<signs>#{1,6})\s{1,4}(?P<name>\S{2,16})\s{0,4}")
_LOWER = re.compile(r"(?P<signs>#{1,6})\s{1,4}(?=\S)")
"""What is asked may also stand in the heading below a name."""

_LINK = re.compile(r"\[([^\[\]]+)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")

_FEWEST = 2
"""Names of people from which they are the group's way of writing."""

_MOST_ASK = 0.5
"""Share of the headings behind names that must ask or name what is asked."""


def without_askers(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Take such names from headings, where several people are named so and most of what is behind the names asks."""
    found = {
        number: each
        for number, line in enumerate(lines)
        if not code[number] and (each := _HEADING.match(line)) and is_person(each["name"])
    }
    asking = sum(
        headlines.asking(_LINK.sub(r"\1", each["asked"])) is not Asking.NO for each in found.values()
    )
    names = {each["name"] for each in found.values()}
    if len(names) < _FEWEST or asking < _MOST_ASK * len(found):
        return list(lines)
    kept = [
        f"{found[number]['mark']}{found[number]['asked']}" if number in found else line
        for number, line in enumerate(lines)
    ]
    for number, line in enumerate(lines):
        alone = None if code[number] else _ALONE.fullmatch(line)
        below = next((at for at in range(number + 1, len(lines)) if lines[at].strip()), number)
        lower = _LOWER.match(lines[below])
        if alone and alone["name"] in names and lower and len(lower["signs"]) > len(alone["signs"]):
            kept[number] = ""
            kept[below] = f"{alone['signs']} {lines[below][lower.end() :]}"
    return kept
