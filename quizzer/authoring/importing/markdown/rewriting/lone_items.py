"""Items that ask, each alone between blank lines, with paragraphs at the left that answer, written as headings.

Markdown takes each for a list of one, and what answers it for no part of the item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.rewriting.stanzas import SPOKEN

_ITEM = re.compile(r"[-*+] +(?P<text>\S.*)")
_PARAGRAPH = re.compile(r"(?![-*+] |\d{1,3}[.)] |#{1,6} |[>|<]|`{3}|~{3}|[-*_=]{3,}\s*$)\S")
"""How a paragraph at the left begins."""

_HEADING = re.compile(r"#{1,6} ")
_CLOSED = re.compile(r"[?？][\"'”’)]*\s*$|(?:세요|시오|십시오|주세요|란|인가|는가|나요|까요)\s*[.。]?\s*$")
"""How what asks as a whole ends."""

_FEWEST = 3
"""Such items from which they are the way in which a text is written."""

_MOST = 0.7
"""Share of the items at the left that ask which must be such."""

_LONGEST = 300
"""Characters of a line that may ask."""


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write them so, and paragraphs beside them that ask above a labelled answer; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    asking: list[int] = []
    alone: dict[int, str] = {}
    labelled: dict[int, str] = {}
    asked = False
    for number, line in enumerate(lines):
        if number in code or len(line) > _LONGEST:
            continue
        if _HEADING.match(line):
            asked = headlines.asking(line.lstrip("# ")) in (Asking.ASKS, Asking.MARKED)
        item = _ITEM.fullmatch(line.rstrip())
        if item is not None and _asks(item["text"]):
            asking.append(number)
            if not asked and _is_alone(lines, number):
                alone[number] = item["text"]
        elif item is None and not asked and _is_labelled(lines, number) and _asks(line):
            labelled[number] = line.strip()
    if len(alone) < _FEWEST or len(alone) < _MOST * len(asking):
        return list(lines)
    alone |= labelled
    return [f"###### {alone[number]}" if number in alone else line for number, line in enumerate(lines)]


def _asks(text: str) -> bool:
    closed = _CLOSED.search(text) is not None or SPOKEN.search(text) is not None
    return (
        closed and headlines.asking(text) in (Asking.ASKS, Asking.MARKED) and labels.after_label(text) is None
    )


def _is_alone(lines: Sequence[str], number: int) -> bool:
    """Tell a line between blank ones, or below a heading, above a paragraph at the left that does not ask."""
    before = lines[number - 1] if number else ""
    if (before.strip() and not _HEADING.match(before)) or "".join(lines[number + 1 : number + 2]).strip():
        return False
    below = next((lines[at] for at in range(number + 1, len(lines)) if lines[at].strip()), "")
    return _PARAGRAPH.match(below) is not None and not _asks(below)


def _is_labelled(lines: Sequence[str], number: int) -> bool:
    """Tell the first line of a paragraph whose next line begins with the label of an answer."""
    before = lines[number - 1] if number else ""
    if before.strip() or number + 1 >= len(lines) or _PARAGRAPH.match(lines[number]) is None:
        return False
    return labels.after_label(lines[number + 1]) is not None
