"""Questions in bold that run over two lines, or that stand in quotation marks among marked ones: `**"Is it free?"**`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_OPENED = re.compile(
    r"(?P<front> {0,3}(?:> ?)?(?:[^\w\s*]{1,4}\s+|[0-9][^\w\s*]{1,3}\s+)?\*\*)(?P<text>[^*\s][^*]*)"
)
"""A line whose bold letters do not end; a sign may stand before them."""

_CLOSED = re.compile(r"\s*(?:> ?)?(?P<text>[^*>#\s|-][^*]*)\*\*\s*")
"""The line on which they end."""

_QUOTED = re.compile(r"\*\*[\"“](?P<text>[^\"“”*]+[?？])[\"”]\*\*\s*")
_MARKED = re.compile(r"\*\*(?:Q|질문)\s*\d{0,3}\s*[.:：]")

_FEWEST = 2
"""Questions in quotation marks from which they are a way to ask."""


def with_marks(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write the first kind on one line, and the second like the others; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    return _marked(_joined(lines, code), code)


def _joined(lines: Sequence[str], code: set[int]) -> list[str]:
    """Put what is asked in bold over two lines on the second of them, so that what answers stays directly below."""
    written = list(lines)
    for number in range(len(lines) - 1):
        opened = None if number in code else _OPENED.fullmatch(lines[number].rstrip())
        closed = _CLOSED.fullmatch(lines[number + 1]) if opened is not None else None
        alone = number == 0 or not lines[number - 1].strip()
        if opened is None or closed is None or not alone:
            continue
        if headlines.asking(closed["text"].strip()) is Asking.ASKS:
            written[number : number + 2] = [
                "",
                f"{opened['front']}{opened['text']} {closed['text'].strip()}**",
            ]
    return written


def _marked(lines: list[str], code: set[int]) -> list[str]:
    """Mark what stands in quotation marks and has its answer on the next line, where other bold lines are marked."""
    asked = {
        number: found["text"]
        for number, line in enumerate(lines[:-1])
        if number not in code and (found := _QUOTED.fullmatch(line)) and lines[number + 1].strip()
    }
    usual = any(_MARKED.match(line) for number, line in enumerate(lines) if number not in code)
    if not usual or len(asked) < _FEWEST:
        return lines
    return [f"**Q: {asked[number]}**" if number in asked else line for number, line in enumerate(lines)]
