"""Cards in notes as plugins of Obsidian and Logseq mark them, written as marked questions; lines keep their numbers.

Obsidian to Anki puts a card between the lines `START` and `END`; in Logseq the block of a front begins or ends with `#card`,
and so does the line of a front in Obsidian's Flashcards.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARK = r"(?:#?\[\[card\]\]|#(?:flash)?card(?:-(?:reverse|spaced))?(?![\w/-]))"
_FRONT = re.compile(
    rf"(?P<begin>\s*(?:[-*+]\s+)?(?:#{{1,6}}\s+)?)(?P<text>\S.*?)\s+{_MARK}(?:\s+#\S+)*\s*", re.IGNORECASE
)
_LED = re.compile(rf"(?P<begin>\s*(?:[-*+]\s+)?(?:#{{1,6}}\s+)?){_MARK}\s+(?P<text>\S.*)", re.IGNORECASE)
_PROPERTY = re.compile(
    r"\s*(?:[-*+]\s+)?(?:collapsed|id|heading|title|alias|tags|type|icon|public|template|"
    r"card-[a-z-]{1,30}|logseq\.[\w.-]{1,40})::\s?\S.*"
)
_BACK = re.compile(r"(?:Back|Extra)\s*:\s*", re.IGNORECASE)
_NAMED_FRONT = re.compile(r"(?:Front|Text)\s*:\s*", re.IGNORECASE)

_FEWEST = 2


def with_marks(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Write such cards so; what the plugins note about them goes.

    Args:
        lines: Of a text.
        code: Which of them are code.
    """
    kept = list(lines)
    fronts = {
        number: found
        for number, line in enumerate(kept)
        if not code[number]
        and "card" in line.casefold()
        and (found := _LED.fullmatch(line.rstrip()) or _FRONT.fullmatch(line))
    }
    if fronts or any("collapsed:: " in line for line in kept):
        kept = [
            "" if not inside and _PROPERTY.fullmatch(line) else line
            for line, inside in zip(kept, code, strict=True)
        ]
    if len(fronts) >= _FEWEST:
        for number, found in fronts.items():
            kept[number] = f"{found.group('begin')}Q: {found.group('text')}"
    _write_blocks(kept, code)
    return kept


def _write_blocks(lines: list[str], code: Sequence[bool]) -> None:
    """Write what stands between `START` and `END`: the kind of the note, the front, and the back behind its name."""
    inside = 0
    for number, line in enumerate(lines):
        text = line.strip()
        if code[number]:
            continue
        if text == "START" and "END" in (each.strip() for each in lines[number + 1 : number + 40]):
            inside, lines[number] = 1, ""
        elif inside and text == "END":
            inside, lines[number] = 0, ""
        elif inside == 1 and text:
            inside, lines[number] = 2, ""
        elif inside == 2 and text:
            inside, lines[number] = 3, f"Q: {_NAMED_FRONT.sub('', text, count=1)}"
        elif inside == 3 and _BACK.match(text):
            lines[number] = f"A: {_BACK.sub('', text, count=1)}"
