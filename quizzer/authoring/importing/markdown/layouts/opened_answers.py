"""Questions of a page that was copied, each over the line that opened its answer there: `Hide Answer`, `Show answer`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.layouts.marked_headings import marked

_OPENS = re.compile(
    r"(?:hide|show|view|see|reveal|check)\s+(?:the\s+)?(?:answer|solution)s?|(?:정답|답|답변|해답)\s?(?:보기|숨기기|접기|확인)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:Q(?:uestion)?\s?)?\d{1,3}\s?[.)]?", re.IGNORECASE)
_MARKUP = re.compile(r"\s*(?:#{1,6}\s|>|<|\||`{3}|~{3})")

_FEWEST = 3
"""Such lines from which they are the way in which a page shows its answers."""

_MOST_ASK = 0.6
"""Share of the lines above them that must ask."""


def with_headings(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], dict[int, str]] | None:
    """Write the line above each as a marked heading, and leave out its number there and what opened the answer.

    Args:
        lines: Of the text; their number stays.
        code: Of each line, whether it is code.

    Returns:
        The lines, and what is asked by the number of its line, from 1; None for a text with headings, quotes, tables or
        HTML, and one in which no such lines repeat.
    """
    opening = [n for n, line in enumerate(lines) if not code[n] and _OPENS.fullmatch(line.strip())]
    counts = Counter(lines[n].strip().casefold() for n in opening)
    if not opening or counts.most_common(1)[0][1] < _FEWEST or any(map(_MARKUP.match, lines)):
        return None
    asked = {n: above for n in opening if (above := _above(lines, n)) is not None}
    asking = sum(headlines.asking(lines[above]) is not Asking.NO for above in asked.values())
    if len(asked) < len(opening) or asking < _MOST_ASK * len(asked):
        return None
    written, wording = list(lines), {}
    for opened, above in asked.items():
        words = headlines.title(lines[above].strip())
        written[opened], written[above], wording[above + 1] = "", marked(words, 2), words
        if above and _NUMBER.fullmatch(lines[above - 1].strip()):
            written[above - 1] = ""
    return written, wording


def _above(lines: Sequence[str], number: int) -> int | None:
    """Give the number of the last line with words before another; None for a label or a mere number."""
    above = next((n for n in range(number - 1, -1, -1) if lines[n].strip()), None)
    if above is None or _NUMBER.fullmatch(lines[above].strip()) or labels.label(lines[above]) is not None:
        return None
    return above
