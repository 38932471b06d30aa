"""The text of the question that is asked; a long one can be scrolled."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static


class QuestionText(VerticalScroll, can_focus=False):
    """Shows a text as it is written, whatever brackets it has."""

    SCOPED_CSS = False  # Rules of this widget depend on the screen's size.

    DEFAULT_CSS = """
    QuestionText {
        height: auto;
        max-height: 40%;
        padding: 1 3;
        & > #asked { text-style: bold; }
        & > #before { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    .-high QuestionText { padding: 2 3; }
    .-low QuestionText { padding: 0 3; }
    """

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        yield Static(id="before", markup=False)
        yield Static(id="asked", markup=False)

    def show(self, text: str, before: Content) -> None:
        """Show another question.

        Args:
            text: As the author wrote it.
            before: A line above it. Empty: none.
        """
        above = self.query_one("#before", Static)
        above.update(before)
        above.display = bool(before)
        self.query_one("#asked", Static).update(text)
