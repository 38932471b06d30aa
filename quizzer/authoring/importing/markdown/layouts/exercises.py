"""Exercises of textbooks: a line that only counts, `Exercise 3`, all that it asks, and `Solution` over what solves it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.markdown.blocks.as_text import as_text
from quizzer.authoring.importing.markdown.layouts.marked_headings import HEADING, marked, ranks_below

_WORDS = r"(?:#{1,6}\s+)?(?P<stars>\*\*|__)?\s*{}\s*(?(stars)(?P=stars))\s*[.:：]?\s*"
_COUNTED = re.compile(
    _WORDS.replace(
        "{}",
        r"(?:(?:practice|review) )?(?:exercise|problem|question|drill|task|연습\s?문제|문제|문항|질문|과제)\s*"
        r"(?:\d{1,2}\.)*(?P<number>\d{1,3})\s*(?:\([^()]{1,30}\))?\s*[.:：]?",
    ),
    re.IGNORECASE,
)
_SOLVED = re.compile(_WORDS.replace("{}", r"(?P<words>[^*_#]{1,40}?)"))
_FOLDED = re.compile(
    r"(?:(?:!!!|\?\?\?\+?)\s+[\w-]+\s+\"|\s*<details\b[^<>]*>\s*<summary>)(?P<words>[^\"<>]{1,60})(?:\"|</summary>)\s*"
)
"""What opens a solution, in MkDocs and in HTML."""

_DETAILS = re.compile(r"\s*<details\b[^<>]*>\s*", re.IGNORECASE)

_ROW = re.compile(r"\s*(?:[-*+•]|\d{1,2}[.)]|\(?[a-z][.)])\s|\s*\|")

_OPTION = re.compile(r"[\s-]*(?:\[[ xX]?\]\s*)?(?:\(?[A-D][.)]|[①-⑤])\s")

_FEWEST = 2
"""Exercises from which they are the way in which a text is written."""

_LONGEST = 1_500
"""Characters of what is asked."""


def with_headings(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], dict[int, str]] | None:
    """Write what such exercises ask as marked headings; the number of lines stays.

    Args:
        lines: Of the text.
        code: Of each line, whether it is code.

    Returns:
        The lines, and what is asked by the number of its line, from 1; None where a text is no list of exercises.
    """
    opened = {
        at: int(found["number"])
        for at, line in enumerate(lines)
        if not code[at] and _is_alone(at, lines) and (found := _COUNTED.fullmatch(line.strip()))
    }
    counts = all(after in (before + 1, 1) for before, after in pairwise(opened.values()))
    if len(opened) < _FEWEST or not counts:
        return None
    written, ranks = list(lines), ranks_below(lines)
    wording: dict[int, str] = {}
    for start, end in pairwise([*opened, len(lines)]):
        solved = [at for at in range(start + 1, end) if not code[at] and _solves(at, lines)]
        filled = [at for at in range(start + 1, solved[0]) if lines[at].strip()] if solved else []
        text = _told([lines[at] for at in range(filled[0], filled[-1] + 1)]) if filled else ""
        parted = any(not code[at] and _stands_apart(lines[at]) for at in filled)
        if len(solved) != 1 or parted or not 0 < len(text) <= _LONGEST:
            return None
        written[start : solved[0]] = [""] * (solved[0] - start)
        rank = len(lines[start]) - len(lines[start].lstrip("#")) or ranks[start]
        written[filled[0]] = marked(" ".join(text.split()), rank)
        wording[filled[0] + 1] = text
    return written, wording


def _is_alone(at: int, lines: Sequence[str]) -> bool:
    """Tell whether a line is a heading, is bold behind a blank one, or stands between such."""
    before = lines[at - 1].strip() if at else ""
    below = lines[at + 1].strip() if at + 1 < len(lines) else ""
    bold = lines[at].startswith(("**", "__"))
    return lines[at].startswith("#") or not (before or (below and not bold))


def _solves(at: int, lines: Sequence[str]) -> bool:
    folded = "".join(lines[at : at + 2]) if _DETAILS.fullmatch(lines[at]) else lines[at]
    found = _FOLDED.fullmatch(folded) or _SOLVED.fullmatch(lines[at].strip())
    return found is not None and labels.label(found["words"]) is not None


def _stands_apart(line: str) -> bool:
    """Tell a heading, an option or a hint, which are read elsewhere."""
    words = re.sub(r"[*_>#]", "", line).strip()
    return HEADING.match(line) is not None or _OPTION.match(words) is not None or labels.is_hint(words)


def _told(lines: Sequence[str]) -> str:
    """Give the words of lines, as lines where some are rows or code."""
    text = as_text("\n".join(lines)).strip()
    apart = any(_ROW.match(line) or line.lstrip().startswith(("```", "~~~")) for line in lines)
    return text if apart else " ".join(text.split())
