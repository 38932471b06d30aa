"""A field of several lines in a form."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import TextArea

from quizzer.tui.widgets.in_order import InOrder, editing_keys


class EditBox(InOrder, TextArea):
    """A text area with a title.

    Args:
        title: Our own words.
        hint: Shown while it is empty.
        id: Names the field for queries.
    """

    EDITING = editing_keys(TextArea.BINDINGS) | {"tab": "app.focus_next", "shift+tab": "app.focus_previous"}

    DEFAULT_CSS = """
    EditBox {
        height: 1fr;
        min-height: 5;
        padding: 0 1;
        border: round $border-blurred;
        background: $background;
        border-title-color: $text-muted;
        border-subtitle-color: $text-error;
        &:focus { border: round $border; }
        &.-bad { border: round $error; }
        & .text-area--placeholder { color: $text-muted; }
    }
    """

    def __init__(self, title: str, hint: str, *, id: str) -> None:
        super().__init__(
            soft_wrap=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=Content(hint),
            id=id,
        )
        self.border_title = Content(title)
