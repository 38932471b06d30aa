"""A field of several lines in a form."""

from __future__ import annotations

from quizzer.tui.widgets.text_box import TextBox


class EditBox(TextBox):
    """A text box whose border says what is wrong with it."""

    DEFAULT_CSS = """
    EditBox {
        border-subtitle-color: $text-error;
        &.-bad { border: round $error; }
    }
    """
