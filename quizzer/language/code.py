"""Blocks of code in a text of Markdown: they show something, and make no claim."""

from __future__ import annotations

import re

from quizzer.language.normalise import normalise

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n`]*\n.*?(?:^ {0,3}\1[`~]* *$|\Z)", re.MULTILINE | re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{2,}")


def without_code(text: str) -> str:
    """Normalise a text and blank out its fenced blocks of code; offsets are those of the normalised text.

    A text that says nothing beside its code stays as it is.
    """
    text = normalise(text)
    if "```" not in text and "~~~" not in text:
        return text
    blank = _FENCE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
    return blank if _WORD.search(blank) else text
