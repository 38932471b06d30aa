"""Questions with labels, `Q: …` above `A: …`, in a text without empty lines, each below a line that names its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import labels

_QUESTION = re.compile(r"(?:Q|질문)\s*\d{0,3}\s*[:：.]\s*\S.*")
_NAME = re.compile(r"[A-Za-z가-힣][^.:：?？!。]{0,38}[^\s.:：,?？!。]\s*")
_CHAPTER = re.compile(r"\d{1,2}[.)]\s+[^.:：?？!。]{1,40}\s*")
_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s")

_FEWEST = 3
"""Such questions from which they are the way in which a text is written; each of them must have its name."""


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write them, the names and the numbered chapter above a name as headings, and keep the line ends of the rest.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    asked = [n for n, line in enumerate(lines) if n not in code and _QUESTION.fullmatch(line)]
    named = all(n > 0 and _NAME.fullmatch(lines[n - 1]) and _is_answered(lines, n) for n in asked)
    if len(asked) < _FEWEST or not named:
        return list(lines)
    written = [*lines[: asked[0]], *(f"{line}  " if line.strip() else line for line in lines[asked[0] :])]
    for number in asked:
        written[number] = f"###### {lines[number]}"
        written[number - 1] = f"##### {lines[number - 1]}"
        chapter = number > 1 and _CHAPTER.fullmatch(lines[number - 2])
        if chapter and (number == 2 or not _NUMBERED.match(lines[number - 3])):
            written[number - 2] = f"#### {lines[number - 2]}"
    return written


def _is_answered(lines: Sequence[str], number: int) -> bool:
    """Tell whether the label of an answer begins the line below a question."""
    return number + 1 < len(lines) and labels.after_label(lines[number + 1]) is not None
