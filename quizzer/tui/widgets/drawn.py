"""Lines that are drawn for whatever width there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget


class Drawn(Widget):
    """Draws lines.

    Args:
        draw: Makes the lines for a width in cells.
    """

    DEFAULT_CSS = "Drawn { height: auto; width: 1fr; text-wrap: nowrap; }"

    def __init__(self, draw: Callable[[int], Sequence[Content]]) -> None:
        super().__init__()
        self._draw = draw
        self._lines: tuple[int, Sequence[Content]] = (0, ())

    def render(self) -> Content:
        """Write all lines."""
        return Content("\n").join(self._drawn(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 (Textual's)
        """Count the lines at a width."""
        return len(self._drawn(width))

    def _drawn(self, width: int) -> Sequence[Content]:
        if self._lines[0] != width:
            self._lines = (width, self._draw(width))
        return self._lines[1]
