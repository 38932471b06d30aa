"""Numbers without a space behind them, `3)What is it?`, `#Q1. What …`, put as Markdown wants them."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_CLOSE_NUMBER = re.compile(r"( {0,3}\d{1,3}[.)]|#{1,6})(?=[A-Z가-힣][^\s#]* |Q\d)")
"""A number, or the signs of a heading, without the space that makes an item or a heading of its line."""

_DOUBLY_CLOSED = re.compile(r"( {0,3}\d{1,3})\.\)\s*(?=\S)")

_ASKING = (Asking.ASKS, Asking.MARKED)


def spaced(lines: list[str], code: set[int]) -> list[str]:
    """Put a space behind the number of lines that ask, `3)What is it?`, `#Q1. What …`, as Markdown wants it."""
    lines = [
        line if number in code else _DOUBLY_CLOSED.sub(r"\1. ", line, count=1)
        for number, line in enumerate(lines)
    ]
    return [
        _CLOSE_NUMBER.sub(r"\1 ", line, count=1)
        if number not in code and _CLOSE_NUMBER.match(line) and headlines.asking(line.lstrip("#")) in _ASKING
        else line
        for number, line in enumerate(lines)
    ]
