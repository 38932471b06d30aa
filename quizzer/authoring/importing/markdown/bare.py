"""A text without any markup, whose questions are lines that ask and stand alone above their answers."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import pairwise

from quizzer.authoring.importing.markdown import headlines
from quizzer.authoring.importing.markdown.headlines import Asking

_MARKUP = re.compile(r"\s*(?:#{1,6}\s|[-*+>|`~<]|\d+[.)]\s|\[|={3,}|\*\*|__)")
_FEWEST = 3
"""Questions from which they are a way of writing rather than a turn of speech."""

_MOST_ASK = 0.7
"""Share of the lines with one sign that must ask for the sign to mark questions."""

_LONGEST_TOPIC = 50


def with_headings(lines: list[str]) -> list[str]:
    """Make headings of the questions of such a text; the number of its lines stays.

    Lines that a sign marks as questions, `❓ …`, become headings in any text, and so do the names with signs of
    their own that stand below each of them.
    """
    signed = _signed(lines)
    if signed:
        return [signed.get(number, line) for number, line in enumerate(lines)]
    if any(_MARKUP.match(line) for line in lines):
        return lines
    asking = {number for number, (line, below) in enumerate(pairwise(lines)) if _asks_alone(line, below)}
    if len(asking) < _FEWEST:
        return lines
    topics = {number - 1 for number in asking if number and _is_topic(lines[number - 1])}
    return [
        f"## {line}" if number in asking else f"# {line}" if number in topics else line
        for number, line in enumerate(lines)
    ]


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
            if number not in marked and repeated[name] > 1 and len(name) < _LONGEST_TOPIC:
                marked[number] = f"###### {name}"
    return marked


def _asks_alone(line: str, below: str) -> bool:
    asks = line.rstrip().endswith(("?", "？")) and headlines.asking(line) is Asking.ASKS
    return asks and not below.strip()


def _is_topic(line: str) -> bool:
    """Tell a line that names what the question below it belongs to from the end of an answer."""
    return 0 < len(line.strip()) < _LONGEST_TOPIC and line.strip()[-1].isalnum()
