"""Numbered lines whose answers stand indented below them behind an arrow: `3. Layers of a switch`, `    => It has …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_NUMBERED = re.compile(r"(?P<number>\d{1,3}[.)]) +(?P<asked>[^\s*`\[!].*?)\s*[:：]?\s*")
_ARROW = re.compile(r"\s+(?:=>|->|⇒|→)\s*\S")

_FEWEST = 3
"""Lines with such an answer from which it is the way in which a text is written."""

_MOST = 0.6
"""Share of the numbered lines with something below them that must have such an answer."""

_LEAST_ASK = 2
"""Of these lines that must ask: steps of a recipe have arrows below them, too."""

_LONGEST = 80
"""Characters of a line that names what is asked."""


def with_marks(lines: Sequence[str], code: set[int]) -> list[str]:
    """Mark such lines, and the other short ones with something indented below, whose line ends stay.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    found = {
        number: each
        for number, line in enumerate(lines[:-1])
        if number not in code
        and (each := _NUMBERED.fullmatch(line))
        and len(each["asked"]) <= _LONGEST
        and re.match(r"\s+\S", lines[number + 1])
    }
    arrowed = [number for number in found if _ARROW.match(lines[number + 1])]
    asking = [number for number in arrowed if headlines.asking(found[number]["asked"]) is Asking.ASKS]
    if len(arrowed) < max(_FEWEST, _MOST * len(found)) or len(asking) < _LEAST_ASK:
        return list(lines)
    written = list(lines)
    for number, each in found.items():
        written[number] = f"{each['number']} **Q. {each['asked']}**"
        for below in takewhile(
            lambda at: lines[at][:1].isspace() and lines[at].strip(), range(number + 1, len(lines))
        ):
            written[below] = f"{lines[below]}  "
    return written
