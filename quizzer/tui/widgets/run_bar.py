"""How far a run through questions is, as a thin line; none on a low screen."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from quizzer.tui.drawing import bar


class RunBar(Widget):
    """Draws a share of the run."""

    SCOPED_CSS = False  # Rules of this widget depend on the screen's size.

    DEFAULT_CSS = """
    RunBar { height: 1; width: 1fr; padding: 0 2; background: $surface; }
    .-low RunBar { display: none; }
    """

    share: reactive[float] = reactive(0.0)
    """Questions that lie behind, [0, 1]."""

    def render(self) -> Content:
        """Draw the line."""
        return bar(self.share, self.content_size.width, "$primary", thin=True)
