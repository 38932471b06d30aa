"""Where each question of a GIFT text begins and ends: at blank lines outside of braces, at titles and at categories.

A title may end on the line below the one where it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CATEGORY = re.compile(r"\s*\$CATEGORY\s*:\s*(.*)", re.IGNORECASE)
TITLE = re.compile(r"::((?:[^\\:]|\\.|:(?!:))*)::", re.DOTALL)

_CLOSES = re.compile(r"(?<!\\)(?:\\\\)*\}\s*$")
"""A brace at the end of a line that no backslash makes a mere sign."""


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
    for number, line in enumerate([*text.split("\n"), ""], 1):
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
