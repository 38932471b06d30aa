"""Where the answer is written. Enter begins a new line; handing in is the screen's business."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import TextArea

from quizzer.locale import _
from quizzer.tui.widgets.in_order import InOrder, editing_keys


class AnswerBox(InOrder, TextArea):
    """A text area that says quietly what became of the draft."""

    EDITING = editing_keys(TextArea.BINDINGS) | {"tab": "app.focus_next", "shift+tab": "app.focus_previous"}

    DEFAULT_CSS = """
    AnswerBox {
        height: 1fr;
        min-height: 5;
        padding: 0 1;
        border: round $border-blurred;
        background: $background;
        border-title-color: $text-muted;
        border-subtitle-color: $text-muted;
        &:focus { border: round $border; }
        &.-waiting { opacity: 60%; }
        & .text-area--placeholder { color: $text-muted; }
    }
    """

    def __init__(self) -> None:
        super().__init__(
            soft_wrap=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=Content(_("Answer in your own words, as you would say it.")),
        )
        self.border_title = _("Your answer")
        self.begun_with: str | None = None
        """The text that was put in and not changed by anybody since. None: it was changed."""

    def start(self, text: str, note: str = "") -> None:
        """Begin with a text, the cursor at its end.

        Args:
            text: A draft, or nothing.
            note: What the border says about it.
        """
        self.begun_with = text
        self.load_text(text)
        self.move_cursor(self.document.end)
        self.border_subtitle = note

    def on_text_area_changed(self) -> None:
        """Notice when somebody changes what was put in."""
        if self.text != self.begun_with:
            self.begun_with = None
