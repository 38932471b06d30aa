"""Where each question of a GIFT text begins and ends: at blank lines outside of braces, at titles and at categories.

Writers leave blank lines where GIFT has none. An entry that has no braces yet goes on behind one where what follows is
nothing by itself: braces alone, code right above its braces, or a further paragraph of a titled text in Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CATEGORY = re.compile(r"\s*\$CATEGORY\s*:\s*(.*)", re.IGNORECASE)
TITLE = re.compile(r"::((?:[^\\:]|\\.|:(?!:))*)::", re.DOTALL)

_CLOSES = re.compile(r"(?<!\\)(?:\\\\)*\}\s*$")
"""A brace at the end of a line that no backslash makes a mere sign."""

_OPENS = re.compile(r"(?<!\\)(?:\\\\)*\{")
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")
_TITLED_MARKDOWN = re.compile(
    rf"\s*(?:\[markdown\]\s*{TITLE.pattern}|{TITLE.pattern}\s*\[markdown\])", re.IGNORECASE | re.DOTALL
)
_FURTHEST = 100
"""Lines below a blank one within which the braces of its question begin."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One question as it stands in the file."""

    line: int
    """Its first, from 1."""

    text: str

    comment: str
    """The lines of comments before it."""


def entries(text: str) -> Iterator[Entry]:
    """Divide a text into its questions, descriptions and categories; comments before a question belong to it."""
    lines: list[str] = []
    comment: list[str] = []
    start = depth = 0
    told = [*text.split("\n"), ""]
    for number, line in enumerate(told, 1):
        if depth == 0 and line.lstrip().startswith("//"):
            comment.append(line.strip())
            continue
        if depth == 0 and CATEGORY.match(line):
            if lines:
                yield Entry(start, "\n".join(lines), "\n".join(comment))
                lines, comment = [], []
            yield Entry(number, line, "")
            continue
        if depth == 0 and not line.strip():
            if lines and _goes_on(lines, told[number : number + _FURTHEST]):
                lines.append(line)
                continue
            if lines:
                yield Entry(start, "\n".join(lines), "\n".join(comment))
                comment = []
            lines = []
            continue
        if depth > 0 and (CATEGORY.match(line) or line.startswith("::")) and not line.startswith("::::"):
            # The brace before was never closed: what follows is a question of its own.
            yield Entry(start, "\n".join(lines), "\n".join(comment))
            lines, comment, depth = [], [], 0
        asks_anew = (line.startswith("::") and not _closes_title(lines, line)) or (
            bool(lines)
            and _CLOSES.search(lines[-1]) is not None
            and re.search(r"(?<!\\)\{", line) is not None
        )
        if depth == 0 and lines and asks_anew:
            yield Entry(start, "\n".join(lines), "\n".join(comment))  # no blank line between two questions
            lines, comment = [], []
        if not lines:
            start = number
        lines.append(line)
        bare = re.sub(r"\\.", "", line)
        depth = max(0, depth + bare.count("{") - bare.count("}"))
    if lines:
        yield Entry(start, "\n".join(lines), "\n".join(comment))


def _closes_title(lines: Sequence[str], line: str) -> bool:
    """Tell whether the marks at the beginning of a line end a title that began above it, and begin none."""
    above = "\n".join(lines)
    begun = re.sub(r"\A\s*\[\w+\]\s*", "", above)
    return begun.startswith("::") and TITLE.match(begun) is None and TITLE.match(line) is None


def _goes_on(lines: Sequence[str], below: Sequence[str]) -> bool:
    """Tell whether a blank line is within a question.

    Args:
        lines: Of the question so far.
        below: Lines below the blank one.
    """
    if any(_OPENS.search(line) for line in lines):
        return False
    end = next((n for n, line in enumerate(below) if _begins(line) or _OPENS.search(line)), len(below))
    if end == len(below) or _begins(below[end]):
        return False  # a description
    between = [line for line in below[:end] if line.strip()]
    if sum(_FENCE.match(line) is not None for line in lines) % 2:
        return any(_FENCE.match(line) for line in below[: end + 1])
    if below[end].lstrip().startswith("{") and _is_code(between):
        return True
    return _TITLED_MARKDOWN.match("\n".join(lines)) is not None


def _begins(line: str) -> bool:
    """Tell a line that surely is no further one of the question above it."""
    return line.startswith("::") or CATEGORY.match(line) is not None or line.lstrip().startswith("//")


def _is_code(lines: Sequence[str]) -> bool:
    """Tell whether lines are one block of code between fences, or none at all."""
    fences = [n for n, line in enumerate(lines) if _FENCE.match(line)]
    return not lines or fences == [0, len(lines) - 1]
