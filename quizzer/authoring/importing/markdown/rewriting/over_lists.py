"""Plain lines over lists in notes, some of which ask, `Why Spring?`, an empty line, `- …`, written as headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.rewriting.bare import MARKUP

_HEADING = re.compile(r" {0,3}#{1,6}\s+(?P<text>\S.*)")
_ITEM = re.compile(r" {0,3}(?:[-*+•]|\d{1,3}[.)])\s+\S")

_FEWEST = 3
"""Such lines that must ask."""

_SHARE = 0.6
"""Share of the lines that ask alone over something that must stand over lists."""

_LONGEST = 100
"""Characters of such a line."""


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write those that ask as marked headings, and the others as headings; the number of lines stays.

    A text in which something else asks or is labelled stays as it is.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    alone = [number for number in range(len(lines)) if number not in code and _is_alone(number, lines)]
    asking = [number for number in alone if _asks(lines[number])]
    over = [number for number in alone if _is_over_list(number, lines)]
    if len(asking) < _FEWEST or len(set(asking) & set(over)) < _SHARE * len(asking):
        return list(lines)
    if any(_asks_otherwise(line) for number, line in enumerate(lines) if number not in {*alone, *code}):
        return list(lines)
    written = list(lines)
    for number in over:
        written[number] = f"###### {lines[number]}"
    for number in asking:
        written[number] = f"###### Q. {lines[number]}"
    return written


def _is_alone(number: int, lines: Sequence[str]) -> bool:
    """Tell a short line without markup that is a paragraph of its own, over something."""
    line = lines[number]
    before = lines[number - 1].strip() if number else ""
    below = lines[number + 1].strip() if number + 1 < len(lines) else ""
    plain = line[:1].strip() and not MARKUP.match(line) and len(line) <= _LONGEST
    ends = not below or _ITEM.match(lines[number + 1]) is not None
    return bool(plain) and ends and (not before or _HEADING.match(lines[number - 1]) is not None)


def _asks(line: str) -> bool:
    return line.rstrip().endswith(("?", "？")) and headlines.asking(line) is Asking.ASKS


def _is_over_list(number: int, lines: Sequence[str]) -> bool:
    below = next((line for line in lines[number + 1 : number + 3] if line.strip()), "")
    return _ITEM.match(below) is not None


def _asks_otherwise(line: str) -> bool:
    """Tell a heading, an item or a bold line that asks, and the label of a question or an answer."""
    words = re.sub(r"\*\*|__|^[\s>#]*(?:[-*+]\s+|\d{1,3}[.)]\s+)?", "", line).strip()
    if not words:
        return False
    if labels.label(words) is not None or labels.after_label(words) is not None:
        return True
    asking = headlines.asking(words)
    listed = line.lstrip().startswith(("**", "__")) or _ITEM.match(line)
    surely = _HEADING.match(line) or (listed and words.endswith(("?", "？")))
    return asking is Asking.MARKED or bool(surely and asking is Asking.ASKS)
