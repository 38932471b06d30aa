"""Lines that are titles though no sign of Markdown says it: over `=====`, in brackets, or alone above what they announce."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.markdown.rewriting.bare import MARKUP

_NAMED = re.compile(r"[\[【]\s*([^\[\]【】<>|:/!?？^\d][^\[\]【】<>!?？^]{0,40}?)\s*[\]】]\s*")
"""A line that is nothing but a name in brackets."""

_FEWEST = 2
"""Names in brackets from which they are headings."""


def with_headings(lines: list[str]) -> list[str]:
    """Write such lines as headings; the number of lines stays."""
    return _titled(_entitled(lines))


def bracketed(lines: list[str]) -> list[str]:
    """Write lines that are names in brackets, `[Database]`, as headings, where a text has several and no others."""
    named = {
        number: found.group(1)
        for number, line in enumerate(lines)
        if (found := _NAMED.fullmatch(line)) and labels.label(found.group(1)) is None
    }
    if len(named) < _FEWEST or any(line.startswith("#") for line in lines):
        return lines
    return [f"# {named[number]}" if number in named else line for number, line in enumerate(lines)]


def _titled(lines: list[str]) -> list[str]:
    """Write titles above a line of `=` as Markdown's other kind of heading."""
    written = list(lines)
    for number in range(1, len(lines)):
        line, title = lines[number].strip(), lines[number - 1]
        above = lines[number - 2] if number > 1 else ""
        if line.strip("=") == "" and len(line) > 2 and title[:1].isalnum() and not above.strip():
            written[number - 1], written[number] = f"# {title.strip()}", ""
    return written


def _entitled(lines: list[str]) -> list[str]:
    """Write lines that stand alone and say that questions follow as headings, where a text has none."""
    if any(line.startswith(("#", "==", "--")) for line in lines):
        return lines
    return [f"# {line.strip()}" if _announces(lines, number) else line for number, line in enumerate(lines)]


def _announces(lines: Sequence[str], number: int) -> bool:
    title = lines[number].strip()
    around = (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    if not title or any(line.strip() for line in around) or number + 1 >= len(lines):
        return False
    return MARKUP.match(lines[number]) is None and labels.lists_questions(title)
