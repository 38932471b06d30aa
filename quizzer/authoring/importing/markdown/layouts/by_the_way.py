"""Questions by the way in notes on something else, `**Interview Q:** …` right above `👉 **Answer:** …`, as headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.as_text import as_text
from quizzer.authoring.importing.markdown.layouts import answer_labels
from quizzer.authoring.importing.markdown.layouts.marked_headings import HEADING, marked, ranks_below

_ASKED = re.compile(
    r"[^\w#(\[]*(?:(?!follow|cross|counter)[a-z-]{2,14}\s|(?!꼬리|추가|후속|심화|연계|파생)[가-힣]{1,5}\s?){0,2}"
    r"(?:Q|Question|질문)\s?\d{0,3}\s*(?P<sign>[:：.)]|[-–—](?=\s))\W*?\s+(?P<words>\S.*)",
    re.IGNORECASE,
)

_EXERCISE = re.compile(
    r"\W*(?:scenario|case|situation|problem|challenge|exercise|drill|puzzle|question|시나리오|상황|사례|케이스|문제|연습\s?문제)"
    r"\W{0,3}(?:\d|[-–—:：])",
    re.IGNORECASE,
)
"""A heading over something that is told because it is asked about."""

_FEWEST = 2
"""Such questions from which they are the way in which a text is written."""

_SHARE = 0.75
"""Share of the lines so labelled that must have a label of an answer right below."""

_NOTED = 0.6
"""Share of them that must stand below text of their own section: else they are the text, and no notes stand around them."""

_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_]|[*_](?!\w)")


def with_headings(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], dict[int, str]] | None:
    """Write them as marked headings; the number of lines stays.

    Args:
        lines: Of the text.
        code: Of each line, whether it is code.

    Returns:
        The lines, and what is asked by the number of its line, from 1; None where a text has no such questions.
    """
    labelled = {at: words for at, line in enumerate(lines) if not code[at] and (words := _asked(line))}
    asked = {at: words for at, words in labelled.items() if _is_answered(at, lines)}
    if len(asked) < max(_FEWEST, _SHARE * len(labelled)):
        return None
    if sum(_is_noted(at, lines) for at in asked) < _NOTED * len(asked):
        return None
    written, ranks = list(lines), ranks_below(lines)
    for at, words in asked.items():
        written[at] = marked(words, ranks[at])
    return written, {at + 1: as_text(words) for at, words in asked.items()}


def _asked(line: str) -> str | None:
    """Give what stands behind the label of a question, in Markdown; None for any other line."""
    if HEADING.match(line) or line[:1].isspace():
        return None
    found = _ASKED.fullmatch(_EMPHASIS.sub("", line).strip())
    return found["words"] if found is not None else None


def _is_answered(at: int, lines: Sequence[str]) -> bool:
    below = next((line for line in lines[at + 1 : at + 3] if line.strip()), "")
    return answer_labels.is_label(re.sub(r"^[^\w*_<#>(\[-]+", "", below))


def _is_noted(at: int, lines: Sequence[str]) -> bool:
    """Tell whether text, and no answer to another one, stands between the heading above a question and it.

    That heading asks nothing itself, and neither it nor one above announces questions.
    """
    said = False
    for number in range(at - 1, -1, -1):
        line = lines[number]
        if heading := HEADING.match(line):
            words = line[heading.end() :]
            asks = headlines.asking(words) in (Asking.ASKS, Asking.MARKED)
            other = asks or _EXERCISE.match(words) or labels.holds_follow_ups(words)
            return said and not other and not _is_announced(number, lines)
        if answer_labels.is_label(re.sub(r"^[^\w*_<#>(\[-]+", "", line)):
            return False
        said = said or re.search(r"\w", line) is not None
    return False


def _is_announced(at: int, lines: Sequence[str]) -> bool:
    """Tell whether a heading, or one above it that holds it, says that questions follow."""
    rank = 7
    for line in reversed(lines[: at + 1]):
        heading = HEADING.match(line)
        if heading is None or len(heading[1]) >= rank:
            continue
        rank = len(heading[1])
        if labels.lists_questions(line[heading.end() :]):
            return True
    return False
