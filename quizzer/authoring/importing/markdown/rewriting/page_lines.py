"""Lines of HTML in a Markdown text that ask, `<dt>What is it?</dt>`, written as headings; the number of lines stays."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.web.html import to_text

_TERM = re.compile(r"\s*<dt\b[^<>]{0,200}>(?P<text>.*)</dt>\s*", re.IGNORECASE)
_MEANING = re.compile(r"[ \t]{0,40}</?dd\b[^<>]{0,200}>", re.IGNORECASE)
_LIST = re.compile(r"\s*</?dl\b[^<>]{0,200}>\s*", re.IGNORECASE)
_BOLD = re.compile(
    r"\s*<p\b[^<>]{0,200}>\s*<(?P<mark>b|strong)>(?P<text>[^<>]*)</(?P=mark)>\s*(?:<br\s?/?>\s*)?</p>\s*",
    re.IGNORECASE,
)

_FEWEST = 2
"""Such lines that ask from which they are a way of writing."""


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write terms and bold paragraphs that ask so, and what terms mean as paragraphs.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    asked = {
        number: text for number, line in enumerate(lines) if number not in code and (text := _asked(line))
    }
    if len(asked) < _FEWEST:
        return list(lines)
    terms = any(_TERM.fullmatch(lines[number]) for number in asked)
    written = []
    for number, line in enumerate(lines):
        if number in asked:
            written.append(f"##### {asked[number]}")
        elif terms and number not in code:
            written.append("" if _LIST.fullmatch(line) else _MEANING.sub("", line))
        else:
            written.append(line)
    return written


def _asked(line: str) -> str:
    """Give the words of such a line that asks; empty for any other."""
    if "<" not in line:
        return ""
    found = _TERM.fullmatch(line) or _BOLD.fullmatch(line)
    text = " ".join(to_text(found.group("text")).split()) if found else ""
    return text if headlines.asking(text) in (Asking.ASKS, Asking.MARKED) else ""
