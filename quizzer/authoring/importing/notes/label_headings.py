"""Headings `## 질문` and `## 답변` of one rank, with the question in a lower heading between them.

Lines keep their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.markdown import headlines, labels

_HEADING = re.compile(r"(#{1,5}) +(\S.*?)\s*#*\s*")

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
