"""Cloze notes, as Anki writes them: `A {{c1::mutex::what?}} lets one in.`, with a gap for each deletion."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_GAP = re.compile(r"\{\{c\d+::(.*?)(?:::(.*?))?\}\}", re.DOTALL)
_OPENED = re.compile(r"\{\{c\d+::")
_SENTENCE = re.compile(r"[.?!;,。？！、]|.{80}")
"""What no list of tags has, divided by spaces as Anki does."""

_MOST = 0.9
"""Share of a text's lines that have a gap in a text of cloze notes."""


def has_gap(text: str) -> bool:
    """Tell whether a text has a gap."""
    return _GAP.search(text, 0, _end(text)) is not None


def is_cloze_notes(text: str) -> bool:
    """Tell a text whose lines are cloze notes, with or without further columns."""
    lines = [line for line in text.split("\n") if line.strip()]
    return bool(lines) and sum(_OPENED.search(line) is not None for line in lines) >= _MOST * len(lines)


def tags_column(rows: Sequence[Sequence[str]]) -> int | None:
    """Find the column of tags that Anki writes last: short, no sentences, and the same ones again and again."""
    last = max(map(len, rows), default=0) - 1
    cells = [row[last].strip() for row in rows if last < len(row) and row[last].strip()]
    again = len(set(cells)) < len(cells)
    return last if last > 0 and again and not any(_SENTENCE.search(cell) for cell in cells) else None


def gapped(text: str) -> str:
    """Write the gaps as `[…]`, or with their hints as `[hint]`."""
    return _replaced(text, lambda found: f"[{found.group(2) or '…'}]")


def filled(text: str) -> str:
    """Write the text without gaps."""
    return _replaced(text, lambda found: found.group(1))


def in_gaps(text: str) -> list[str]:
    """List what the gaps hide, each once, in order."""
    return list(dict.fromkeys(found.group(1).strip() for found in _GAP.finditer(text, 0, _end(text))))


def _end(text: str) -> int:
    """Say where the last gap can end: behind it the end of each one would be sought in vain."""
    at = text.rfind("}}")
    return 0 if at < 0 else at + 2


def _replaced(text: str, write: Callable[[re.Match[str]], str]) -> str:
    end = _end(text)
    return _GAP.sub(write, text[:end]) + text[end:]
