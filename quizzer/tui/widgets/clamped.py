"""A text that is cut where it is too long, and says so."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget


class Clamped(Widget):
    """Draws the beginning of a text, with an ellipsis where there is more than its style's `max-height` has room for.

    Args:
        text: The whole of it.
    """

    SCOPED_CSS = False  # Rules of this widget depend on the screen's size.

    DEFAULT_CSS = """
    Clamped { height: auto; width: 1fr; max-height: 6; }
    .-low Clamped { max-height: 2; }
    """

    text: reactive[str] = reactive("", layout=True)
    """The whole text."""

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(Clamped.text, text)

    def render(self) -> Content:
        """Write the lines that there is room for."""
        return Content("\n").join(self._lines(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 (Textual's)
        """Count the lines at a width."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        most = None if self.styles.max_height is None else self.styles.max_height.cells
        lines = Content(self.text).wrap(max(2, width))
        if most is None or len(lines) <= most:
            return lines
        last = lines[most - 1].rstrip()
        return [*lines[: most - 1], Content.assemble(last, " …").truncate(max(2, width), ellipsis=True)]
