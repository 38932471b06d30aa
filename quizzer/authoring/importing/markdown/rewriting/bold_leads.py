"""Lines that ask in bold letters and answer behind a sign, `**What is RAII?** – It …`; names among them ask, too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import CONCEPT, likeness

_LINE = re.compile(
    r"(?P<front>(?:[-*+] +|\d{1,3}[.)] +)?)\*\*(?P<asked>[^*]+)\*\*\s*(?:[-–—:：→]|->|=>)\s+(?P<said>\S.*)"
)
_HEADING = re.compile(r"#{1,6} +(\S.*)")

_FEWEST = 2
_MOST_ASK = 0.5
"""Share of such lines that must ask."""


def with_marks(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write such lines as marked questions, where no heading asks; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    found = {
        n: each for n, line in enumerate(lines) if n not in code and (each := _LINE.fullmatch(line.rstrip()))
    }
    asking = {number for number, each in found.items() if headlines.asking(each["asked"]) is Asking.ASKS}
    headed = any(
        headlines.asking(heading.group(1)) in (Asking.ASKS, Asking.MARKED)
        for number, line in enumerate(lines)
        if number not in code and (heading := _HEADING.fullmatch(line.rstrip()))
    )
    if headed or len(asking) < max(_FEWEST, _MOST_ASK * len(found)):
        return list(lines)
    return [
        "{front}**Q. {asked}** {said}".format(**found[number].groupdict())
        if number in asking or (number in found and _names(found[number]["asked"]))
        else line
        for number, line in enumerate(lines)
    ]


def _names(text: str) -> bool:
    return (
        likeness(text) >= CONCEPT
        and labels.after_label(f"{text}: …") is None
        and not labels.is_fact(f"{text}: …")
    )
