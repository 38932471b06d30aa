"""Paragraphs that hang on signs: a sign at the left, and the text beside it on every line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

INDENT = 4
"""Cells before the text; the sign stands at the second."""


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph with its sign."""

    sign: Content
    """One cell."""

    body: Content
    """May have several lines; each is broken where it does not fit."""


class Rows(Widget):
    """Draws paragraphs.

    Args:
        rows: From top to bottom.
    """

    DEFAULT_CSS = "Rows { height: auto; width: 1fr; }"

    def __init__(self, rows: Iterable[Row]) -> None:
        super().__init__()
        self._rows = tuple(rows)
        self._lines: tuple[int, list[Content]] = (0, [])

    def render(self) -> Content:
        """Write all lines."""
        return Content("\n").join(self._broken(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 (Textual's)
        """Count the lines at a width."""
        return len(self._broken(width))

    def _broken(self, width: int) -> list[Content]:
        """Break the paragraphs for a width."""
        if self._lines[0] != width:
            lines: list[Content] = []
            for row in self._rows:
                first = Content.assemble(" ", row.sign, " " * (INDENT - 1 - row.sign.cell_length))
                for line in row.body.wrap(max(8, width - INDENT)):
                    lines.append(Content.assemble(first, line))
                    first = Content(" " * INDENT)
            self._lines = (width, lines)
        return self._lines[1]
