"""Texts in blocks (`model_answer: |`) whose lines do not stand far enough to the right, which YAML tells in riddles."""

from __future__ import annotations

import re

from quizzer.locale import _
from quizzer.packs.problems import quoted

_HEADER = re.compile(r"([ ]*(?:-[ ]+)*)([^\s#'\"\[{][^:#]*):[ ]*[|>][-+0-9]*[ ]*(?:#.*)?")
"""A line in which a block begins: what stands before its key, and the key."""

_NEXT = re.compile(r"[ ]*(?:#|-[ ]|[a-z_]+:(?:\s|$))")
"""A comment, an entry of a list or a key."""

_STEP = 2
"""Spaces by which a text stands further right than its key."""


def misplaced(text: str, line: int) -> tuple[str, str] | None:
    """Say that a line belongs to a text above it and is not indented enough.

    Args:
        text: A file that is no pack.
        line: Where the reader stumbled, from 1.

    Returns:
        Message and remedy. None: no such text is above.
    """
    lines = text.splitlines()
    if not 0 < line <= len(lines):
        return None
    depth = _depth(lines[line - 1])
    first = line - 1
    for number in range(line - 2, -1, -1):
        if not lines[number].strip():
            continue
        header = _HEADER.fullmatch(lines[number].rstrip())
        if header is None:
            if _depth(lines[number]) < depth:
                return None
            first = number
            continue
        return _said(header, depth, _depth(lines[first]) if first != line - 1 else None)
    return None


def emptied(text: str, line: int) -> tuple[str, str] | None:
    """Say that the text of a block stands below it, not indented enough. None: it does not.

    Args:
        text: A file that is no pack.
        line: Where the block begins, from 1.
    """
    lines = text.splitlines()
    if not 0 < line <= len(lines) or _HEADER.fullmatch(lines[line - 1].rstrip()) is None:
        return None
    below = next((number for number in range(line, len(lines)) if lines[number].strip()), None)
    if below is None or _NEXT.match(lines[below]):  # nothing was written, and the next key or entry follows
        return None
    return misplaced(text, below + 1)


def _said(header: re.Match[str], depth: int, first: int | None) -> tuple[str, str] | None:
    """Word it; `first` is the depth of the text's first line, None where that is the line itself."""
    key, place = quoted(f"{header[2].strip()}: |"), len(header[1])
    if first is None and depth <= place:
        return (
            _("The text of {key} must stand further right than its key.").format(key=key),
            _("Indent the lines below by {count} more spaces.").format(count=place + _STEP - depth),
        )
    if first is not None and place < depth < first:
        return (
            _("This line of the text of {key} stands further left than its first line.").format(key=key),
            _("Indent it by {count} spaces, as the first line is.").format(count=first),
        )
    return None


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
