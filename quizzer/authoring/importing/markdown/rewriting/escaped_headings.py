r"""Headings whose signs a converter escaped, `\#\#\# What is it? It is …`, with the text below them on their line."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ESCAPED = re.compile(r"(?P<signs>(?:\\#){2,6})\s*(?P<words>\S.*)")
_DIVIDED = re.compile(r"(?P<asked>[^?？]+[?？])(?:\s+(?P<said>\S.*))?")

_FEWEST = 2
"""Such lines from which they are headings."""


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write such lines as headings, and those that ask as marked questions with what answers on their line.

    Args:
        lines: Of a text; their number stays.
        code: Numbers of the lines in fences.
    """
    found = {
        number: each
        for number, line in enumerate(lines)
        if number not in code and (each := _ESCAPED.fullmatch(line.rstrip())) is not None
    }
    if len(found) < _FEWEST:
        return list(lines)
    return [_written(found[number]) if number in found else line for number, line in enumerate(lines)]


def _written(heading: re.Match[str]) -> str:
    divided = _DIVIDED.fullmatch(heading["words"])
    if divided is not None:
        return f"**Q. {divided['asked']}** {divided['said'] or ''}".rstrip()
    return f"{heading['signs'].replace(chr(92), '')} {heading['words']}"
