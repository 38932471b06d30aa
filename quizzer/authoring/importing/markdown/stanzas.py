"""A text without headings whose questions begin its paragraphs, with what answers them in the next line or paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.markdown import headlines, labels
from quizzer.authoring.importing.markdown.headlines import Asking

_HEADED = re.compile(r"#{1,6}\s|\*\*|__\w|<|={3,}\s*$|-{3,}\s*$|`{3}|~{3}|\||\[|>")
"""How lines begin in a text that has markup for its questions, or that is something else."""

_ITEM = re.compile(r"\s*(?:[-*+•·]|\d{1,3}[.)])\s")
_ENDED = re.compile(r"[.。:：,]\s*$")
_SPOKEN = re.compile(r"(?:세요|시오|십시오|주세요)\s*[.。]\s*$")
"""How what is asked may end with a full stop."""

_FEWEST = 3
"""Questions from which they are the way in which a text is written."""

_LEAST = 0.25
"""Share of the paragraphs that must begin with one."""

_LONGEST = 300
"""Characters of a line that may be a question."""


def with_headings(lines: Sequence[str]) -> list[str] | None:
    """Make headings of the questions of such a text; the number of its lines stays. None: it is none."""
    if any(_HEADED.match(line) for line in lines):
        return None
    firsts = [n for n, line in enumerate(lines) if line.strip() and (n == 0 or not lines[n - 1].strip())]
    asking = {number for number in firsts if _asks(lines[number])}
    told = [number for number in asking if _is_answered(lines, number)]
    elsewhere = sum(_ITEM.match(line) is not None and _asks(_ITEM.sub("", line, count=1)) for line in lines)
    if len(told) < _FEWEST or len(asking) < _LEAST * len(firsts) or elsewhere > len(asking):
        return None
    for number in sorted(asking):  # a list of questions below one another
        at = number + 1
        while at < len(lines) and _asks(lines[at]):
            asking.add(at)
            at += 1
    return [f"## {line.strip()}" if number in asking else line for number, line in enumerate(lines)]


def _asks(line: str) -> bool:
    if not 0 < len(line) < _LONGEST or line[0].isspace() or _ITEM.match(line):
        return False
    if _ENDED.search(line) and not _SPOKEN.search(line):
        return False
    return headlines.asking(line) is Asking.ASKS and labels.after_label(line) is None


def _is_answered(lines: Sequence[str], number: int) -> bool:
    """Tell whether something that does not ask itself follows, before the next question."""
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    return bool(below) and not _asks(below)
