"""Rules as signs of a page that was copied, `⸻`, `— — —`, or as people type them, `--`, written as Markdown's own.

So is `----` right below the words of an answer, of which Markdown would make a heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.texts.prose_lines import in_fences

_DRAWN = re.compile(r" {0,3}(?:[⸺⸻]+|—{3,}|\+{5,}|[#•·]{7,}|(?:— +){2,}—)\s*")
_SHORT = re.compile(r"--\s*")
"""A rule only between blank lines; below words it makes a heading of them."""

_UNDERLINE = re.compile(r" {0,3}-{3,}\s*")
_NO_PARAGRAPH = re.compile(r"\s*(?:#{1,6}\s|>|\||(?:[-*_=]\s*){3,}$|</?\w[^<>]*>\s*$)| {4}")
"""A line above a paragraph that is none of it."""

_MARK = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
_SAID = re.compile(r"[.!。][)\]\"'”’*_]*\s*$")
"""The end of a line that says something."""

_LONG = 60
"""Characters from which a line that says something is no title, even where it is the only one of its paragraph."""

_FENCE = re.compile(r"\s*(`{3,}(?!.*`)|~{3,})")


def with_rules(lines: Sequence[str]) -> list[str]:
    """Write them so outside of fences; the number of lines stays.

    Args:
        lines: Of a text.
    """
    written: list[str] = []
    for number, (line, inside) in enumerate(zip(lines, in_fences(lines), strict=True)):
        drawn = _DRAWN.fullmatch(line) or (_SHORT.fullmatch(line) and _stands_alone(lines, number))
        drawn = drawn or (_UNDERLINE.fullmatch(line) and _is_told(_paragraph(lines, number)))
        written.append("***" if drawn and not inside else line)
    return written


def _paragraph(lines: Sequence[str], end: int) -> list[str]:
    """Give the lines of the paragraph right above a line."""
    start = end
    while start and lines[start - 1].strip() and not _NO_PARAGRAPH.match(lines[start - 1]):
        start -= 1
        if _FENCE.match(lines[start]):
            return []
    return [line.strip() for line in lines[start:end]]


def _is_told(paragraph: Sequence[str]) -> bool:
    """Tell the words of an answer from a title: below a label, or what says something at length and does not ask."""
    if not paragraph:
        return False
    first = _MARK.sub("", paragraph[0]).replace("*", "")
    if len(paragraph) > 1 and labels.label(first) is not None:
        return True
    return (
        labels.after_label(first) is not None
        or ((len(paragraph) > 1 or len(first) >= _LONG) and _SAID.search(paragraph[-1]) is not None)
    ) and headlines.asking(" ".join(paragraph)) is Asking.NO


def _stands_alone(lines: Sequence[str], number: int) -> bool:
    return not any(
        line.strip() for line in (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    )
