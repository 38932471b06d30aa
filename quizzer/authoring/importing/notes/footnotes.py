"""Footnotes, `text[^1]` and `[^1]: more`: Markdown takes the second for where a link leads, and the first for that link."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.texts.prose_lines import outside_code

_DEFINED = re.compile(r"\s{0,3}\[\^([^\]\s]{1,60})\]:\s*(.*)$")
_REFERENCE = re.compile(r"[ \t]?\[\^([^\]\s]{1,60})\]")


def without_footnotes(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Take the marks of footnotes out of the text, and write the notes as callouts, which are no part of an answer."""
    found = [None if inside else _DEFINED.match(line) for line, inside in zip(lines, code, strict=True)]
    names = {each.group(1) for each in found if each is not None}
    if not names:
        return list(lines)

    def without_marks(text: str) -> str:
        return _REFERENCE.sub(lambda mark: "" if mark.group(1) in names else mark.group(), text)

    return [
        f"> [!footnote] {defined.group(2)}".rstrip()
        if defined is not None
        else line
        if inside or "[^" not in line
        else outside_code(line, without_marks)
        for line, inside, defined in zip(lines, code, found, strict=True)
    ]
