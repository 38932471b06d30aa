"""A text whose lines ask and answer, with the same sign between the two: `What is it? >> It is …`.

In a list such lines may stand among others that only say something: `-> what is gas - a unit`, `-> gas is cheap`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_SIGNS = (
    " >> ",
    " // ",
    " / ",
    " => ",
    " -> ",
    " → ",
    " --- ",
    " -- ",
    " — ",
    " – ",
    " | ",
    " : ",
    " - ",
    " = ",
    "|",
    ";",
)
"""Tried in this order."""

_COLUMNS = ("|", ";")
"""Signs that also divide the answer from a third column, of tags."""

_CLOSE_SLASH = re.compile(r"([?？])\s?/\s?(?=[A-Z가-힣])")
_CHOICE = re.compile(r"[?？]\s*$")
"""How a question ends that has a slash in the middle, `What is a process / a thread?`."""

_ITEM = re.compile(r"\s*(?:[-*+•·]\s+|\(?\d{1,3}[.):]\s*)?")

_FEWEST = 3
"""Lines from which they are the way in which a text is written."""

_MOST = 0.8
"""Share of the lines, headings apart, that must have the sign."""

_MOST_ASK = 0.6
"""Share of those lines that must ask before the sign."""

_LEAST_ANSWER = 2

_ENTRY = re.compile(r"(?P<sign>[-*+•·]|[-=]>|>>|→|\d{1,3}[.)])\s+(?P<text>\S.*)")
"""A line of a list at the left."""

_BETWEEN = (" >> ", " => ", " -> ", " → ", " --- ", " -- ", " — ", " – ", " : ", " - ", " = ")
"""Signs that divide the lines of a list."""

_MOST_SIGNED = 0.8
"""Share of the lines at the left that must begin with the sign of the list."""

_LEAST_ASK = 0.5
"""Share of the list that must ask."""

_ASKS_OPENLY = re.compile(
    r"(?:is|are|can|could|does|do|did|should|will|would|has|have)\s+\S+\s+\S", re.IGNORECASE
)
"""How a question may begin in such a list, where a sign tells it from a sentence."""

_RULE = "***"

_TABLE = re.compile(r"\s*:?-{2,}:?(?:\s*\|\s*:?-{2,}:?)+\s*")
"""The line below the header of a table without bars at its edges."""


def with_marks(lines: Sequence[str]) -> list[str] | None:
    """Write such lines as a marked bold question with its answer behind it; their number stays. None: it is none."""
    told = [n for n, line in enumerate(lines) if line.strip() and not line.startswith(("#", "---", "==="))]
    if len(told) < _FEWEST or any("**" in lines[number] or "```" in lines[number] for number in told):
        return None
    if any(_TABLE.fullmatch(line) for line in lines):
        return None
    for sign in _SIGNS:
        texts = {
            n: _CLOSE_SLASH.sub(r"\1 / ", lines[n], count=1) if sign == " / " else lines[n] for n in told
        }
        divided = {number: parts for number in told if (parts := _divided(texts[number], sign)) is not None}
        asking = sum(headlines.asking(asked) is Asking.ASKS for asked, _said in divided.values())
        if len(divided) >= max(_FEWEST, _MOST * len(told)) and asking >= _MOST_ASK * len(divided):
            if sign == " / " and any(_CHOICE.search(said) for _asked, said in divided.values()):
                continue
            if sign.strip() in _COLUMNS and all(sign in said for _asked, said in divided.values()):
                divided = {
                    n: (asked, said.partition(sign)[0].strip()) for n, (asked, said) in divided.items()
                }
            written = {number: f"**Q. {asked}** {said}" for number, (asked, said) in divided.items()}
            return [written.get(number, line) for number, line in enumerate(lines)]
    return _with_marked_entries(lines)


def _with_marked_entries(lines: Sequence[str]) -> list[str] | None:
    """Write what asks in a list so, with the indented lines below it; None where the text is no such list."""
    left = [number for number, line in enumerate(lines) if line[:1].strip() and not line.startswith("# ")]
    entries = {number: found for number in left if (found := _ENTRY.match(lines[number]))}
    signs = {found.group("sign").strip("0123456789") for found in entries.values()}
    if len(signs) != 1 or len(entries) < max(_FEWEST, _MOST_SIGNED * len(left)):
        return None
    texts = {number: found.group("text").strip() for number, found in entries.items()}
    for sign in _BETWEEN:
        divided = {number: parts for number, text in texts.items() if (parts := _asked_and_said(text, sign))}
        below = {number: text for number, text in texts.items() if _asks_above(text, lines, number)}
        both = below.keys() | divided.keys()
        if len(divided) >= _FEWEST and len(both) >= _LEAST_ASK * len(entries):
            written = list(lines)
            for number in entries:
                asked, said = divided.get(number) or (below.get(number, ""), "")
                written[number] = f"- **Q. {asked}** {said}".rstrip() if asked else _RULE
            return written
    return None


def _asked_and_said(text: str, sign: str) -> tuple[str, str] | None:
    """Divide a line of a list behind what asks; None where it does not ask before the sign."""
    parts = _divided(text, sign)
    asks = parts is not None and (
        headlines.asking(parts[0]) is Asking.ASKS or _ASKS_OPENLY.match(parts[0]) is not None
    )
    return parts if asks else None


def _asks_above(text: str, lines: Sequence[str], number: int) -> bool:
    """Tell a line that asks and has its answer below, further right."""
    return (
        number + 1 < len(lines) and lines[number + 1][:1].isspace() and headlines.asking(text) is Asking.ASKS
    )


def _divided(line: str, sign: str) -> tuple[str, str] | None:
    """Divide a line at a sign, at the first that stands behind a question; None where it does not."""
    begun = _ITEM.match(line)
    text = line[begun.end() if begun else 0 :].strip()
    if "||" in text or text.startswith("|"):
        return None
    asked, found, said = text.partition(sign)
    good = found and asked.strip() and sum(letter.isalnum() for letter in said) >= _LEAST_ANSWER
    return (asked.strip(), said.strip()) if good else None
