"""Questions of several lines right above folded answers, `<summary>정답</summary>`, divided by rules or headings.

All that stands between the line that divides and the fold asks: a case, items to choose the word for, a sentence
without a verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.as_text import as_text
from quizzer.authoring.importing.markdown.layouts import answer_labels, between_lines
from quizzer.authoring.importing.markdown.layouts.marked_headings import HEADING, marked, ranks_below

_FOLD = re.compile(r"\s*<details\b[^<>]*>", re.IGNORECASE)
_FOLD_ENDS = re.compile(r"</details\s*>\s*$", re.IGNORECASE)
_RULE = re.compile(r" {0,3}([-*_])(?:\s*\1){2,}\s*|\s*<hr\s*/?>\s*", re.IGNORECASE)
_ITEM = re.compile(r"\s*[-*+]\s+(?=\S)")
_MARKUP = re.compile(r"\s*(?:[#>|<`~!]|\*\*|__|\d{1,3}[.)]\s|\[)")
"""The front of a line that something marks."""

_FEWEST = 3
"""Such folds from which they are the way in which a text is written."""

_SHARE = 0.75
"""Share of the folds that must have a question above them, and of the questions that must ask by their words."""

_LONGEST = 1_200
"""Characters of what is asked."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What stands above a fold; lines are counted from 0."""

    start: int
    end: int
    """The line behind it."""

    text: str

    several: bool
    """Whether it is more than one paragraph, or a line that does not ask by its words."""


def with_headings(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], dict[int, str]] | None:
    """Write what stands above such folds as marked headings; the number of lines stays.

    Args:
        lines: Of the text.
        code: Of each line, whether it is code.

    Returns:
        The lines, and what is asked by the number of its line, from 1; None where no question has several lines.
    """
    folds = [
        at for at, line in enumerate(lines) if not code[at] and _FOLD.match(line) and _answers(lines, at)
    ]
    if len(folds) < _FEWEST or any(_heading_asks(line) for line in lines):
        return None
    asked = [each for at in folds if (each := _asked_above(lines, code, at)) is not None]
    asking = sum(between_lines.asks(each.text) or _begins_asking(lines[each.start]) for each in asked)
    fits = len(asked) >= max(_FEWEST, _SHARE * len(folds)) and asking >= _SHARE * len(asked)
    if not fits or not any(each.several for each in asked):
        return None
    written, ranks = list(lines), ranks_below(lines)
    for each in asked:
        written[each.start : each.end] = [""] * (each.end - each.start)
        written[each.start] = marked(" ".join(each.text.split()), ranks[each.start])
    return written, {each.start + 1: each.text for each in asked}


def _answers(lines: Sequence[str], at: int) -> bool:
    """Tell whether a fold opens an answer by its summary, on its line or the next."""
    opened = lines[at] if "<summary" in lines[at].lower() else "".join(lines[at : at + 2])
    return answer_labels.is_label(" ".join(opened.split()))


def _heading_asks(line: str) -> bool:
    return HEADING.match(line) is not None and headlines.asking(line.lstrip("# ")) in (
        Asking.ASKS,
        Asking.MARKED,
    )


def _begins_asking(line: str) -> bool:
    return headlines.asking(line) in (Asking.ASKS, Asking.MARKED)


def _asked_above(lines: Sequence[str], code: Sequence[bool], fold: int) -> _Asked | None:
    """Read what stands above a fold; None where nothing does, or something that is marked in its own way."""
    start = fold
    while start > 0 and (code[start - 1] or not _divides(lines[start - 1])):
        start -= 1
    divided = start > 0 and HEADING.match(lines[start - 1]) is None
    filled = [at for at in range(start, fold) if lines[at].strip()]
    if not filled:
        return None
    first, end = filled[0], filled[-1] + 1
    apart = [at for at in filled[1:] if not (lines[at - 1].strip() or code[at] or _ITEM.match(lines[at]))]
    if apart and not (divided or _begins_asking(lines[first])):
        first = apart[-1]  # what a heading is followed by may be told of all questions
    words = [lines[at] for at in range(first, end) if not code[at]]
    if (
        code[first]
        or any(_MARKUP.match(line) or labels.label(line) for line in words)
        or _ITEM.match(lines[first])
    ):
        return None
    rows = len(words) < end - first or any(map(_ITEM.match, words))
    text = as_text("\n".join(lines[first:end])).strip()
    text = text if rows else " ".join(text.split())
    several = rows or any(not line.strip() for line in words) or headlines.asking(text) is Asking.NO
    return _Asked(first, end, text, several) if 0 < len(text) <= _LONGEST else None


def _divides(line: str) -> bool:
    return bool(_RULE.fullmatch(line) or HEADING.match(line) or _FOLD_ENDS.search(line))
