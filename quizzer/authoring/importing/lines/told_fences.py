"""Fences and indented lines that hold sentences, or a whole text, rather than code."""

from __future__ import annotations

import re

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_MARKDOWN_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})\s*(?:markdown|md)\s*$", re.IGNORECASE)
_CODE_SIGNS = re.compile(r"[;{}]\s*$|[=!]=|=>|\w\(\)|^\s*(?://|/\*|#|\$|<|\||\+-)|[│─┌└├]|--\w| {4}\S")
"""What stands in code or in a drawing, and hardly in a sentence."""

_ARROW = "→"
"""In a drawing of a few words; long sentences may have one."""

_KOREAN = re.compile(r"[가-힣]{2,}.*[가-힣]{2,}")
_ENGLISH = re.compile(r"[A-Z][^;{}=]{60,}[.!?]$")
_ITEM = re.compile(r"(?:[-*•]|\d{1,2}[.)])\s+(?=[A-Z])")
_WORD = re.compile(r"[(\"'“‘]*[A-Za-z]+(?:[-/'’][A-Za-z]+)*[)\"'”’]*[.,:;!?]*[)\"'”’]*")
_CODE = re.compile(r"(?:#|//|def |class |import |\$ )")

_LONG = 60
"""Characters from which an item is a sentence."""

_MOST_WORDS = 0.8
"""Share of what stands between the spaces of such an item that must be words."""


_LEAST_ASKED = 2
"""Lines that must ask in sentences that stand in a fence as a whole; else they may be one answer."""


def unwrapped(lines: list[str]) -> list[str]:
    """Take the fence off a text that stands in one as a whole, Markdown or sentences; the number of lines stays."""
    opened = next(
        (number for number, line in enumerate(lines) if line.lstrip().startswith(("```", "~~~"))), None
    )
    if opened is None or opened * 2 > len(lines):
        return lines
    ends = [number for number in range(opened + 1, len(lines)) if lines[number].strip() in ("```", "~~~")]
    last = max(ends, default=opened)
    inside = lines[opened + 1 : last]
    if _MARKDOWN_FENCE.match(lines[opened]):
        told = any(line.startswith("#") for line in inside)
    else:
        told = len(ends) == 1 and sum(map(_asks, inside)) >= _LEAST_ASKED and is_prose("\n".join(inside))
    if not told or (last - opened) * 2 < len(lines):
        return lines
    return ["" if number in (opened, last) else line for number, line in enumerate(lines)]


def _asks(line: str) -> bool:
    return headlines.asking(line) in (Asking.ASKS, Asking.MARKED)


def is_told_in_fence(node: SyntaxTreeNode) -> bool:
    """Tell a fence without a language, or indented lines, of sentences from code."""
    indented = node.type == "code_block"
    if not indented and (node.type != "fence" or node.info.strip() not in ("", "text", "txt", "plaintext")):
        return False
    lines = [line.strip() if indented else line for line in node.content.split("\n") if line.strip()]
    if not is_prose(node.content) or any(_CODE_SIGNS.search(line) for line in lines):
        return False
    return _told(lines, korean=False) or not any(_ARROW in line for line in lines)


def is_prose(text: str) -> bool:
    """Tell an indented paragraph from code: most of its lines are Korean sentences, or long English ones."""
    return _told([line for line in text.split("\n") if line.strip()]) and not _CODE.match(text.strip())


def _told(lines: list[str], *, korean: bool = True) -> bool:
    """Tell whether most lines are sentences, English ones or also Korean ones."""
    told = [
        line
        for line in map(str.strip, lines)
        if (korean and _KOREAN.search(line)) or _ENGLISH.match(line) or _is_long_item(line)
    ]
    return len(told) * 2 > len(lines)


def _is_long_item(line: str) -> bool:
    """Tell an item of a list that is as long as a sentence, whether a full stop ends it or not."""
    mark = _ITEM.match(line)
    words = line[mark.end() :].split() if mark else []
    said = sum(_WORD.fullmatch(word) is not None for word in words)
    return len(line) >= _LONG and mark is not None and said >= _MOST_WORDS * len(words)
