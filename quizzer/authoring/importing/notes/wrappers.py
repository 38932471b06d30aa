"""Elements that say nothing: those around Markdown for looks, `<div class="question" markdown="1">`, and empty anchors.

A page takes such a line for HTML up to the next blank one, so that what it holds would be no Markdown; an anchor
right above a line would be the front of its paragraph. Lines keep their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_OPENS = re.compile(
    r"\s*<(?P<name>div|section|article|aside|main)\b[^<>]*\bmarkdown\s*=\s*[\"']?(?:1|block|span)[\"']?[^<>]*>\s*",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\s*</(?:div|section|article|aside|main)\s*>\s*", re.IGNORECASE)
_ANCHOR = re.compile(
    r"\s*<(?P<name>a|span|div)\s+(?:id|name)\s*=[^<>]*(?:/>|>\s*</(?P=name)\s*>)\s*", re.IGNORECASE
)
_BEGINS = re.compile(r"\s*<(?:div|section|article|aside|main)\b(?:(?!</).)*$", re.IGNORECASE)


def without_wrappers(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Leave blank the lines that only open or close such an element, and an anchor right above words.

    Args:
        lines: Of a text.
        code: Which of them are code.
    """
    kept = list(lines)
    opened: list[bool] = []
    for number, line in enumerate(kept):
        if code[number]:
            continue
        if _ANCHOR.fullmatch(line):
            kept[number] = "" if "".join(kept[number + 1 : number + 2]).strip() else line
        elif _OPENS.fullmatch(line):
            opened.append(True)
            kept[number] = ""
        elif _CLOSES.fullmatch(line):
            if opened and opened.pop():
                kept[number] = ""
        elif _BEGINS.fullmatch(line):
            opened.append(False)
    return kept
