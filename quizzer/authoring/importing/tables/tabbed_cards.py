"""Cards of two sides with a tab between them, as Quizlet exports them, whose backs go on in lines without a tab."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines.headlines import Asking, asking

_TAB = "\t"
_FEWEST = 3
"""Lines with a tab from which a text is one of cards."""

_ITEM = re.compile(r"\s*(?:(?P<number>\(?\d{1,2}[.)]|[a-z][.)])|(?P<sign>[-*+•·‣▪◦–]))\s+\S")
_SENTENCE = re.compile(r"[.。…;]$")
_COMMENT = re.compile(r"\s*#")


def tabbed(text: str) -> list[tuple[int, list[str]]] | None:
    """Read such cards.

    Args:
        text: With line ends as line feeds.

    Returns:
        Rows of two cells with their first lines, from 1; None where no back goes on, or a line without a tab may be a
        front whose back was never written. The back goes on with items of a list, and with whole sentences right
        below it that ask nothing, unless fronts are written so too.
    """
    lines = text.split("\n")
    begin = next((n for n, line in enumerate(lines) if line.strip() and not _COMMENT.match(line)), len(lines))
    heads = [n for n in range(begin, len(lines)) if _TAB in lines[n].strip()]
    if len(heads) < _FEWEST or heads[0] != begin or not all(_has_two_sides(lines[n]) for n in heads):
        return None
    fronts = [lines[n].strip().partition(_TAB)[0].rstrip() for n in heads]
    marks = {found.lastgroup for front in fronts if (found := _ITEM.match(front))}
    told = any(_SENTENCE.search(front) for front in fronts)
    more = [n for n in range(begin, len(lines)) if lines[n].strip() and _TAB not in lines[n].strip()]
    for n in more:
        item = _ITEM.match(lines[n])
        goes_on = item.lastgroup not in marks if item else not told and _is_told(lines[n - 1], lines[n])
        if not goes_on or asking(lines[n].strip()) is Asking.ASKS:
            return None
    if not more:
        return None
    rows = []
    for front, start, end in zip(fronts, heads, [*heads[1:], len(lines)], strict=True):
        first = lines[start].strip().partition(_TAB)[2]
        rows.append((start + 1, [front, "\n".join([first.strip(), *lines[start + 1 : end]]).strip()]))
    return rows


def _has_two_sides(line: str) -> bool:
    """Tell a line with one tab between two texts, none of them in quotes that a table would have."""
    sides = line.strip().split(_TAB)
    return len(sides) == 2 and all(side.strip() and not side.lstrip().startswith('"') for side in sides)


def _is_told(above: str, line: str) -> bool:
    """Tell a whole sentence right below another line."""
    return bool(above.strip()) and _SENTENCE.search(line.rstrip()) is not None
