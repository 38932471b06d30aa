"""Obsidian's comments, `%% … %%`, in a line or over several, and what a program signs a text with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.texts.prose_lines import outside_code, without_code

_INSIDE = re.compile(r"[ \t]*(?<![\w%])%%(?!%)[^%\n]*(?:%[^%\n]+)*%%(?!%)")
_MAGIC = re.compile(r"%%[a-z]\w*")
"""How a cell of a notebook begins, `%%time`: no comment."""

_SIGNED = re.compile(r"[>\s]{0,8}Written with \[StackEdit\]\([^()\s]{0,80}\)\.?\s*")

MOST_LINES = 400
"""Lines over which a comment may go."""


def without_comments(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Take comments out; the number of lines stays, and one that is never closed is text."""
    kept = ["" if _SIGNED.fullmatch(line) else line for line in lines]
    at = 0
    while at < len(kept):
        if code[at] or "%%" not in kept[at]:
            at += 1
            continue
        kept[at] = outside_code(kept[at], lambda text: _INSIDE.sub("", text))
        opened = _opens(kept[at])
        last = _closes(kept, at) if opened is not None else None
        if opened is None or last is None:
            at += 1
            continue
        end = kept[last].index("%%") + 2
        kept[at] = kept[at][:opened].rstrip()
        kept[at + 1 : last] = [""] * (last - at - 1)
        kept[last] = kept[last][end:].lstrip()
        at = last
    return kept


def _opens(line: str) -> int | None:
    """Give where a comment begins in a line that does not end in it."""
    if without_code(line).count("%%") != 1:
        return None
    at = line.index("%%")
    before = line[:at]
    return at if (not before or before[-1].isspace()) and not _MAGIC.match(line[at:]) else None


def _closes(lines: Sequence[str], start: int) -> int | None:
    """Find the line in which a comment ends."""
    for number in range(start + 1, min(len(lines), start + MOST_LINES)):
        if "%%" in lines[number]:
            return number
    return None
