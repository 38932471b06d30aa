"""A text whose lines ask and answer, with the same sign between the two: `What is it? >> It is …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.markdown import headlines
from quizzer.authoring.importing.markdown.headlines import Asking

_SIGNS = (" >> ", " => ", " -> ", " → ", " --- ", " -- ", " — ", " – ", " | ", " : ", " - ", " = ", "|", ";")
"""Tried in this order."""

_ITEM = re.compile(r"\s*(?:[-*+•·]\s+|\(?\d{1,3}[.):]\s*)?")

_FEWEST = 3
"""Lines from which they are the way in which a text is written."""

_MOST = 0.8
"""Share of the lines, headings apart, that must have the sign."""

_MOST_ASK = 0.6
"""Share of those lines that must ask before the sign."""

_LEAST_ANSWER = 2


def with_marks(lines: Sequence[str]) -> list[str] | None:
    """Write such lines as a marked bold question with its answer behind it; their number stays. None: it is none."""
    told = [n for n, line in enumerate(lines) if line.strip() and not line.startswith(("#", "---", "==="))]
    if len(told) < _FEWEST or any("**" in lines[number] or "```" in lines[number] for number in told):
        return None
    for sign in _SIGNS:
        divided = {number: parts for number in told if (parts := _divided(lines[number], sign)) is not None}
        asking = sum(headlines.asking(asked) is Asking.ASKS for asked, _said in divided.values())
        if len(divided) >= max(_FEWEST, _MOST * len(told)) and asking >= _MOST_ASK * len(divided):
            written = {number: f"**Q. {asked}** {said}" for number, (asked, said) in divided.items()}
            return [written.get(number, line) for number, line in enumerate(lines)]
    return None


def _divided(line: str, sign: str) -> tuple[str, str] | None:
    """Divide a line at a sign, at the first that stands behind a question; None where it does not."""
    begun = _ITEM.match(line)
    text = line[begun.end() if begun else 0 :].strip()
    if "||" in text or text.startswith("|"):
        return None
    asked, found, said = text.partition(sign)
    good = found and asked.strip() and sum(letter.isalnum() for letter in said) >= _LEAST_ANSWER
    return (asked.strip(), said.strip()) if good else None
