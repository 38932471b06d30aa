"""Text that shows what it holds: control characters and marks that turn the direction of writing become visible.

An answer may hold anything. In a page or a table such characters would vanish, break the file, or make a line read
otherwise than it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Controls but tab and line feed, marks of direction, line ends that few know, and what is no character."""


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Cut a text into stretches of plain characters and names of hidden ones.

    Returns:
        Each stretch, and whether it is the name of a hidden character, such as `U+202E`.
    """
    end = 0
    for found in _HIDDEN.finditer(text := unified(text)):
        if found.start() > end:
            yield text[end : found.start()], False
        yield f"U+{ord(found[0]):04X}", True
        end = found.end()
    if end < len(text):
        yield text[end:], False


def visible(text: str) -> str:
    """Write hidden characters as `[U+202E]`, for forms that know no styles."""
    return "".join(f"[{piece}]" if hidden else piece for piece, hidden in pieces(text))


def hidden_in(text: str) -> list[str]:
    """Name the hidden characters of a text, each once, in the order in which they come."""
    return list(dict.fromkeys(piece for piece, hidden in pieces(text) if hidden))


def unified(text: str) -> str:
    """Write every line end as a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
