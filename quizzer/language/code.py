"""Blocks of code in a text of Markdown: they show something, and make no claim."""

from __future__ import annotations

import re

from quizzer.language.normalise import normalise

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n`]*\n.*?(?:^ {0,3}\1[`~]* *$|\Z)", re.MULTILINE | re.DOTALL)
_MARKS = re.compile(r"\A[^\n]*\n|\n {0,3}(?:`{3,}|~{3,}) *\Z")
"""The first line of a block, which may name its language, and its last."""

_WORD = re.compile(r"[^\W\d_]{2,}")


def without_code(text: str) -> str:
    """Normalise a text and blank out its fenced blocks of code; offsets are those of the normalised text.

    Of a text that says nothing beside its code only the marks around it are blanked out.
    """
    text = normalise(text)
    if "```" not in text and "~~~" not in text:
        return text
    blank = _FENCE.sub(_spaces, text)
    if _WORD.search(blank):
        return blank
    return _FENCE.sub(lambda block: _MARKS.sub(_spaces, block.group()), text)


def _spaces(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())
