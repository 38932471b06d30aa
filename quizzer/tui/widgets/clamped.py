"""A text that is cut where it is too long, and says so."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

MOST = 6
"""Lines."""

MOST_LOW = 2
"""Lines on a low screen."""


class Clamped(Widget):
    """Draws the beginning of a text, with an ellipsis where there is more.

    Args:
        text: The whole of it.
    """

    DEFAULT_CSS = "Clamped { height: auto; width: 1fr; }"

    def __init__(self, text: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = text

    def render(self) -> Content:
        """Write the lines that there is room for."""
        return Content("\n").join(self._lines(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 (Textual's)
        """Count the lines at a width."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        most = MOST_LOW if self.screen.has_class("-low") else MOST
        lines = Content(self._text).wrap(max(2, width))
        if len(lines) <= most:
            return lines
        last = lines[most - 1].rstrip()
        return [*lines[: most - 1], Content.assemble(last, " …").truncate(max(2, width), ellipsis=True)]
