"""A text without any markup, whose questions are lines that ask and stand alone above their answers."""

from __future__ import annotations

import re
from itertools import pairwise

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

MARKUP = re.compile(r"\s*(?:#{1,6}\s|[-*+>|`~<]|\d+[.)]\s|\[|={3,}|\*\*|__)")
"""The front of a line that Markdown does not read as the beginning of a paragraph."""

_FEWEST = 3
"""Questions from which they are a way of writing rather than a turn of speech."""

_LONGEST_TOPIC = 50


def with_headings(lines: list[str]) -> list[str]:
    """Make headings of the questions of such a text, and of the topics above them; the number of its lines stays."""
    if any(MARKUP.match(line) for line in lines):
        return lines
    asking = {number for number, (line, below) in enumerate(pairwise(lines)) if _asks_alone(line, below)}
    if len(asking) < _FEWEST:
        return lines
    topics = {number - 1 for number in asking if number and _is_topic(lines[number - 1])}
    return [
        f"## {line}" if number in asking else f"# {line}" if number in topics else line
        for number, line in enumerate(lines)
    ]


def _asks_alone(line: str, below: str) -> bool:
    asks = line.rstrip().endswith(("?", "？")) and headlines.asking(line) is Asking.ASKS
    return asks and not below.strip()


def _is_topic(line: str) -> bool:
    """Tell a line that names what the question below it belongs to from the end of an answer."""
    return 0 < len(line.strip()) < _LONGEST_TOPIC and line.strip()[-1].isalnum()
