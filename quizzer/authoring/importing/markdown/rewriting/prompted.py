"""Cards whose headings name a matter, with what is asked and what answers it in fields below.

These are bold names, `**Prompt:** …` and `**Approach:** …`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines, labels

_HEADING = re.compile(r" {0,3}#{1,6}\s+(?=\S)")
_FIELD = re.compile(
    r"\s*(?:\*\*|__)(?P<name>[^*_:：]{2,24}?)\s*(?:[:：]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:：])\s*(?P<text>.*)"
)
_ASKS = re.compile(r"(?:question |interview )?prompt|task|problem statement|과제|문제 ?설명", re.IGNORECASE)
_ANSWERS = re.compile(
    r"(?:(?:suggested|expected|recommended|key|solution) )?(?:approach|idea)|"
    r"(?:문제 ?)?접근(?: ?(?:법|방법|방식))?|풀이(?: ?방법)?",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?:。？][\"'”’)]*$")

_FEWEST = 2
"""Cards from which they are the way in which a text is written."""

_LONGEST = 600
"""Characters of what is asked."""


@dataclass(frozen=True, slots=True)
class _Card:
    """The numbers of its lines."""

    heading: int

    asked: int
    """The first of the paragraph with what is asked."""

    end: int
    """The line behind that paragraph."""

    answer: int


def with_questions(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write the headings of such cards as marked questions with what is asked; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    heads = [number for number, line in enumerate(lines) if number not in code and _HEADING.match(line)]
    cards = [
        card
        for number, following in zip(heads, [*heads[1:], len(lines)], strict=False)
        if (card := _card(lines, code, number, following)) is not None
    ]
    if len(cards) < _FEWEST:
        return list(lines)
    written = list(lines)
    for card in cards:
        signs = _HEADING.match(lines[card.heading])
        assert signs is not None
        name = headlines.title(lines[card.heading][signs.end() :].rstrip(" #"))
        gap = " " if _ENDED.search(name) else ": "
        written[card.heading] = f"{signs.group()}Q. {name}{gap}{_told(lines, card)}"
        written[card.asked : card.end] = [""] * (card.end - card.asked)
        said = _FIELD.fullmatch(lines[card.answer])
        written[card.answer] = f"**Answer:** {said['text'] if said else ''}".rstrip()
    return written


def _card(lines: Sequence[str], code: set[int], heading: int, end: int) -> _Card | None:
    """Find the fields below a heading; None where one is missing, or the answer has a label of its own."""
    fields = {
        number: found["name"].strip()
        for number in range(heading + 1, end)
        if number not in code and (found := _FIELD.fullmatch(lines[number])) is not None
    }
    asked = next((number for number, name in fields.items() if _ASKS.fullmatch(name)), None)
    answer = next((number for number, name in fields.items() if _ANSWERS.fullmatch(name)), None)
    if asked is None or answer is None or answer < asked or any(map(labels.label, fields.values())):
        return None
    last = next((number for number in range(asked, answer) if not lines[number].strip()), answer)
    card = _Card(heading, asked, last, answer)
    return card if 0 < len(_told(lines, card)) <= _LONGEST else None


def _told(lines: Sequence[str], card: _Card) -> str:
    """Give what is asked on one line."""
    first = _FIELD.fullmatch(lines[card.asked])
    words = [first["text"] if first else "", *lines[card.asked + 1 : card.end]]
    return " ".join(each.strip() for each in words if each.strip())
