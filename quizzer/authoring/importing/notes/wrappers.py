"""What Jekyll's writers put around Markdown for looks: `<div class="question" markdown="1">`; lines keep their numbers.

A page takes such a line for HTML up to the next blank one, so that what it holds would be no Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_OPENS = re.compile(
    r"\s*<(?P<name>div|section|article|aside|main)\b[^<>]*\bmarkdown\s*=\s*[\"']?(?:1|block|span)[\"']?[^<>]*>\s*",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\s*</(?:div|section|article|aside|main)\s*>\s*", re.IGNORECASE)
_BEGINS = re.compile(r"\s*<(?:div|section|article|aside|main)\b(?:(?!</).)*$", re.IGNORECASE)


def without_wrappers(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Leave blank the lines that only open or close such an element.

    Args:
        lines: Of a text.
        code: Which of them are code.
    """
    kept = list(lines)
    opened: list[bool] = []
    for number, line in enumerate(kept):
        if code[number]:
            continue
        if _OPENS.fullmatch(line):
            opened.append(True)
            kept[number] = ""
        elif _CLOSES.fullmatch(line):
            if opened and opened.pop():
                kept[number] = ""
        elif _BEGINS.fullmatch(line):
            opened.append(False)
    return kept
