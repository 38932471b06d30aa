"""Headings `## 질문` and `## 답변` of one rank, with the question between them and the answer's parts as their like.

Lines keep their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels

_HEADING = re.compile(r"(#{1,5}) +(\S.*?)\s*#*\s*")

_ANY_HEADING = re.compile(r"(#{1,6}) +(\S.*?)\s*#*\s*")
_NUMBERED = re.compile(r"\d{1,2}\s?[.)]\s")
_EMPTY = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,})?\s*")
"""A blank line, or a rule."""

_FEWEST = 2


def below_questions(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Put such labels of answers below their questions, and leave those of questions out, where several stand so."""
    heads = [
        (number, len(found.group(1)), found.group(2))
        for number, line in enumerate(lines)
        if not code[number] and (found := _HEADING.fullmatch(line)) is not None
    ]
    kept = list(lines)
    count = 0
    for (at, level, title), (asked, lower, _words), (said, third, label) in zip(
        heads, heads[1:], heads[2:], strict=False
    ):
        ranks = lower > level and third == level
        empty = not any(line.strip() for line in lines[at + 1 : asked])
        if ranks and empty and headlines.is_question_label(title) and labels.label(label) is not None:
            kept[at], kept[said] = "", f"{'#' * min(6, lower + 1)} {label}"
            count += 1
    return kept if count >= _FEWEST else list(lines)


def below_empty_answers(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Put numbered headings that follow an empty `### Answer` of their rank below it, up to the next `### Question`."""
    heads = [
        (number, len(found.group(1)), found.group(2))
        for number, line in enumerate(lines)
        if not code[number] and (found := _ANY_HEADING.fullmatch(line)) is not None
    ]
    kept = list(lines)
    answered = 0
    for place, (at, level, title) in enumerate(heads):
        if headlines.is_question_label(title) or level < answered:
            answered = 0
        if answered:
            kept[at] = f"{'#' * min(6, level + 1)} {title}"
        elif _is_empty_answer(heads[max(0, place - 1) : place + 2], lines):
            answered = level
    return kept


def _is_empty_answer(heads: Sequence[tuple[int, int, str]], lines: Sequence[str]) -> bool:
    """Tell the second of three headings of a rank, `Question`, `Answer`, `1. Use`, with nothing below it."""
    if len(heads) < 3:
        return False
    (_before, asked, question), (at, level, label), (after, first, part) = heads
    ranks = asked == level == first and level < 6
    named = headlines.is_question_label(question) and labels.label(label) is not None
    return (
        ranks
        and named
        and _NUMBERED.match(part) is not None
        and all(map(_EMPTY.fullmatch, lines[at + 1 : after]))
    )
