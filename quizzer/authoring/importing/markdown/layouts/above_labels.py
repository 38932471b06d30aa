"""Paragraphs without any mark, and items of one line, that ask right above the label of an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.layouts.openers import Opener

_FEWEST = 2
"""Such questions from which they are the way in which a text is written."""

_SHARE = 0.75
"""Share of the labels that must have one."""

_MOST_LINES = 4
"""Lines of a paragraph that asks."""

_ITEM = re.compile(r" ?[-*+]\s+")
_MARKUP = re.compile(r"\s*(?:[#>|`~<_]|\*\*|[-*]{3}|\d{1,3}[.)]\s|Q\s?\d*\s?[.:)])")
"""The front of a line that something marks."""


def above_labels(
    answers: Sequence[int], lines: Sequence[str], code: Sequence[bool]
) -> list[tuple[Opener, int]]:
    """Find such questions, each with the line of its label; none where few labels have one, or many other lines ask.

    Args:
        answers: Numbers of the lines with labels, from 0.
        lines: Of the text.
        code: Which of them are code.
    """
    found = [(opener, at) for at in answers if (opener := _above(at, lines)) is not None]
    places = {opener.at for opener, _answer in found}
    begins = (
        _words(line)
        for at, line in enumerate(lines)
        if at not in places and not code[at] and (at == 0 or not lines[at - 1].strip() or _ITEM.match(line))
    )
    asking = {
        words for words in begins if words.endswith(("?", "？")) and headlines.asking(words) is Asking.ASKS
    }
    others = asking - {opener.words for opener, _answer in found}
    return found if len(found) >= max(_FEWEST, _SHARE * len(answers), 2 * len(others)) else []


def _above(answer: int, lines: Sequence[str]) -> Opener | None:
    """Read the paragraph, or the item, right above a label, if it asks and nothing marks it."""
    last = next((at for at in range(answer - 1, -1, -1) if lines[at].strip()), None)
    if last is None:
        return None
    first = last
    while first > 0 and lines[first - 1].strip() and not _ITEM.match(lines[first]):
        first -= 1
    told = lines[first : last + 1]
    if len(told) > _MOST_LINES or any(map(_MARKUP.match, told)):
        return None
    asks = headlines.asking(" ".join(map(_words, told))) is Asking.ASKS
    return Opener(first, "", 0, 0, "?", None, _words(lines[first])) if asks else None


def _words(line: str) -> str:
    return _ITEM.sub("", line, count=1).strip()
