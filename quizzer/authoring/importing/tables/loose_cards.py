"""Cards of two sides in lines `front;back`, whose backs go on in lines of their own that no one put into quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SIGNS = ";\t|"
"""Signs between front and back; a comma stands in any sentence."""

_FEWEST = 2
_COMMENT = re.compile(r"\s*#")
"""How a line begins that is for those who read the file; behind the first card only one that is drawn: `# === B ===`."""

_DRAWN = re.compile(r"\s*#+\s*[=*~-]{3,}.*")
_COUNTED = re.compile(r"\d{1,3}(?:[.-]\d{1,3})+\s+(?=\S)")


def joined(text: str) -> list[tuple[int, list[str]]] | None:
    """Read such cards.

    Args:
        text: A table, with line ends as line feeds.

    Returns:
        The rows with their first lines, from 1; None where the text is a table like any other: its lines
        have quotes around cells, more than two cells, or no lines go on.
    """
    lines = text.split("\n")
    begin = next((n for n, line in enumerate(lines) if line.strip() and not _COMMENT.match(line)), len(lines))
    lines = ["" if n < begin or _DRAWN.fullmatch(line) else line for n, line in enumerate(lines)]
    for sign in _SIGNS:
        heads = [n for n, line in enumerate(lines) if sign in line]
        plain = all(lines[n].count(sign) == 1 and '"' not in lines[n].partition(sign)[0] for n in heads)
        told = [n for n, line in enumerate(lines) if line.strip()]
        if len(heads) >= _FEWEST and plain and told[0] == heads[0] and _go_on(lines, heads, sign):
            return _rows(lines, heads, sign)
    return None


def _go_on(lines: Sequence[str], heads: Sequence[int], sign: str) -> bool:
    """Tell whether most cards have lines below them, and each of them two sides."""
    ends = [*heads[1:], len(lines)]
    longer = sum(any(line.strip() for line in lines[n + 1 : end]) for n, end in zip(heads, ends, strict=True))
    sided = all(side.strip() for n in heads for side in lines[n].split(sign))
    return sided and longer * 2 > len(heads) and not any(lines[n].count('"') % 2 for n in heads)


def _rows(lines: Sequence[str], heads: Sequence[int], sign: str) -> list[tuple[int, list[str]]]:
    """Put the cards together; numbers of chapters before all fronts, `1.2-3 `, are left out."""
    fronts = [lines[n].partition(sign)[0].strip() for n in heads]
    if all(map(_COUNTED.match, fronts)):
        fronts = [_COUNTED.sub("", front, count=1) for front in fronts]
    rows = []
    for front, start, end in zip(fronts, heads, [*heads[1:], len(lines)], strict=True):
        first = lines[start].partition(sign)[2].strip()
        rows.append((start + 1, [front, "\n".join([first, *lines[start + 1 : end]]).strip()]))
    return rows
