"""What a question asks in the lines between its name and its answer: a case, code, and the sentence that asks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.as_text import as_text
from quizzer.authoring.importing.markdown.choosing.wording import HOW_TO_ANSWER
from quizzer.authoring.importing.markdown.layouts import between_lines
from quizzer.authoring.importing.markdown.layouts.openers import Opener
from quizzer.authoring.importing.texts.prose_lines import in_code, in_fences

_LONGEST = 1_500
"""Characters of what is asked."""

_ROWS = re.compile(r"\s*(?:[-*+•|]|\d{1,2}[.)])\s")
"""Lines that stay lines: items and rows."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks, in words of more than its own line."""

    text: str
    """In plain text, with code as it is."""

    beside: frozenset[int]
    """Which of the lines are no part of it, from 0: pictures, and what is said of the question."""


def paragraph_that_asks(lines: Sequence[str], code: Sequence[bool], start: int, end: int) -> int | None:
    """Give the line behind the first paragraph of some lines, if that is marked as what asks and asks; else None."""
    at = start
    while at < end and (_tells_nothing(lines[at]) or between_lines.only_names(lines[at])):
        at += 1
    if at == end or code[at]:
        return None
    line = lines[at].strip()
    named = any(map(between_lines.only_names, lines[start:at]))
    stop = at + 1
    if not named and not between_lines.is_bold(line):
        while stop < end and lines[stop].strip() and line.startswith(">") and lines[stop].startswith(">"):
            stop += 1
    marked = named or between_lines.is_marked(line)
    return stop if marked and between_lines.asks(between_lines.unlabelled(" ".join(lines[at:stop]))) else None


def asked_between(opener: Opener, lines: Sequence[str]) -> Asked | None:
    """Give what is asked below the line that opens a question; None where that cannot be told, or where it asks all.

    Args:
        opener: The line that opens the question.
        lines: Those below it, up to the answer.
    """
    code = in_code(lines)
    kept = _kept(lines, code, named=bool(opener.words))
    if kept is None:
        return None
    goes_on = (
        bool(kept)
        and bool(kept[0].strip())
        and not code[0]
        and opener.kind in ("", "item", "counted", "quote")
    )
    words = [opener.words, *kept] if goes_on else kept
    if not any(map(str.strip, words)) or (not opener.words and _is_plain(kept, lines, code)):
        return None
    labelled = any(
        between_lines.is_named(line) for line, inside in zip(lines, code, strict=True) if not inside
    )
    if not (labelled or _ends_asking(words, code)):
        return None
    told = as_text("\n".join(words)).strip()
    apart = any(in_fences(lines)) or any(map(_ROWS.match, told.split("\n")))
    told = told if apart else " ".join(told.split())
    title = headlines.title(as_text(opener.words)) if opener.words else ""
    if not (goes_on or labelled or _asks_all(title, kept, code)):
        told = ("\n\n" if apart else " ").join(each for each in (title, told) if each)
    used = {at for at, line in enumerate(kept) if line.strip()}
    beside = frozenset(
        at for at, line in enumerate(lines) if at not in used and between_lines.is_beside(line)
    )
    return Asked(told, beside) if 0 < len(told) <= _LONGEST else None


def _kept(lines: Sequence[str], code: Sequence[bool], *, named: bool) -> list[str] | None:
    """Leave out what is no part of a question; None where a line stands apart, so that it is not to be told what asks.

    Args:
        lines: Between the line that opens a question and its answer.
        code: Which of them are code.
        named: Whether the line that opens the question names or asks something.
    """
    kept: list[str] = []
    for line, inside in zip(lines, code, strict=True):
        if inside:
            kept.append(line)
        elif _tells_nothing(line) or between_lines.only_names(line):
            kept.append("")
        elif between_lines.stands_apart(line) or (line.startswith("#") and named and not any(code)):
            return None
        else:
            kept.append(between_lines.unlabelled(line))
    return kept


def _asks_all(title: str, kept: Sequence[str], code: Sequence[bool]) -> bool:
    """Tell whether what stands below a name asks all, so that the name is no part of the question."""
    asking = any(between_lines.asks(line) for line, inside in zip(kept, code, strict=True) if not inside)
    asks = headlines.asking(title) in (Asking.ASKS, Asking.MARKED)
    how = HOW_TO_ANSWER.fullmatch(title.rstrip(" .")) is not None
    return how or (asking and (any(code) or not asks))


def _ends_asking(kept: Sequence[str], code: Sequence[bool]) -> bool:
    """Tell whether lines end with what asks, or with code that is asked about; what explains ends in another way.

    Args:
        kept: Lines, at least one of which is filled.
        code: Of each of the last ones, whether it is code.
    """
    inside = [*[False] * (len(kept) - len(code)), *code]
    filled = [(line, hidden) for line, hidden in zip(kept, inside, strict=True) if line.strip()]
    told = [line for line, hidden in filled if not hidden]
    return not told or (any(map(between_lines.asks, told)) if filled[-1][1] else between_lines.asks(told[-1]))


def _tells_nothing(line: str) -> bool:
    return between_lines.is_empty(line) or between_lines.is_beside(line)


def _is_plain(kept: Sequence[str], lines: Sequence[str], code: Sequence[bool]) -> bool:
    """Tell a paragraph, with code below it or none, below a line that only counts: that is understood as it is."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    apart = any(not code[each] and each and not lines[each - 1].strip() for each in filled[1:])
    return list(kept) == list(lines) and not code[filled[0]] and not apart
