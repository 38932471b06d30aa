"""A field of several lines: Enter begins a new one, Tab goes on to the next field."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import TextArea

from quizzer.tui.widgets.in_order import InOrder, editing_keys


class TextBox(InOrder, TextArea):
    """A text area with a title in its border.

    Args:
        title: Our own words.
        hint: Shown while it is empty.
        id: Names the field for queries.
    """

    EDITING = editing_keys(TextArea.BINDINGS) | {"tab": "app.focus_next", "shift+tab": "app.focus_previous"}

    DEFAULT_CSS = """
    TextBox {
        height: 1fr;
        min-height: 5;
        padding: 0 1;
        border: round $border-blurred;
        background: $background;
        border-title-color: $text-muted;
        border-subtitle-color: $text-muted;
        &:focus { border: round $border; }
        & .text-area--placeholder { color: $text-muted; }
    }
    """

    def __init__(self, title: str, hint: str, *, id: str | None = None) -> None:
        super().__init__(
            soft_wrap=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=Content(hint),
            id=id,
        )
        self.border_title = Content(title)

    def on_resize(self) -> None:
        """Draw all lines anew: Textual wraps them for the new width, and may have drawn some for the old one."""
        self.refresh()
