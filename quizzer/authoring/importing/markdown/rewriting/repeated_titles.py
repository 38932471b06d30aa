"""Headings that only say the subject of the question right above them once more: `# Enum에 대해 설명해주세요`, `# Enum`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.sharing import letters

_HEADING = re.compile(r" {0,3}(#{1,6})\s+(\S.*?)\s*#*\s*")


def without_repeated(lines: Sequence[str], code: set[int]) -> list[str]:
    """Blank them, so that what follows answers the question; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    written = list(lines)
    above: tuple[str, str] | None = None
    for number, line in enumerate(lines):
        found = _HEADING.fullmatch(line) if number not in code else None
        if found is not None:
            again = above is not None and found[1] == above[0] and _says_again(found[2], above[1])
            if again:
                written[number] = ""
            else:
                above = (found[1], found[2])
        elif line.strip():
            above = None
    return written


def _says_again(name: str, question: str) -> bool:
    """Tell a name that is in a question, and asks nothing itself."""
    told = letters(name).casefold()
    return (
        0 < len(told) < len(letters(question))
        and told in letters(question).casefold()
        and headlines.asking(question) is Asking.ASKS
        and headlines.asking(name) is not Asking.ASKS
    )
