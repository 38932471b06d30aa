"""The text of the question that is asked; a long one can be scrolled."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static


class QuestionText(VerticalScroll, can_focus=False):
    """Shows a text as it is written, whatever brackets it has."""

    SCOPED_CSS = False  # Rules of this widget depend on the screen's size.

    DEFAULT_CSS = """
    QuestionText {
        height: auto;
        max-height: 40%;
        padding: 1 3;
        & > Static { text-style: bold; }
    }
    .-high QuestionText { padding: 2 3; }
    .-low QuestionText { padding: 0 3; }
    """

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        yield Static(markup=False)

    def show(self, text: str) -> None:
        """Show another question."""
        self.query_one(Static).update(text)
