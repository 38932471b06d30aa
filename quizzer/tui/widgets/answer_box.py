"""Where the answer is written. Enter begins a new line; handing in is the screen's business."""

from __future__ import annotations

from textual.content import Content

from quizzer.locale import _
from quizzer.tui.signs import signs
from quizzer.tui.widgets.text_box import TextBox


class AnswerBox(TextBox):
    """A text box that says quietly what became of the draft."""

    DEFAULT_CSS = """
    AnswerBox.-waiting { opacity: 60%; }
    AnswerBox.-unkept { border-subtitle-color: $text-error; border-subtitle-style: bold; }
    AnswerBox.-over { border-title-color: $text-warning; border-title-style: bold; }
    """

    def __init__(self) -> None:
        super().__init__(_("Your answer"), _("Answer in your own words, as you would say it."))
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
        self.say(note)

    def say(self, note: str, *, bad: bool = False) -> None:
        """Write on the border what became of the draft.

        Args:
            note: A few words.
            bad: Whether it is not kept.
        """
        self.set_class(bad, "-unkept")
        self.border_subtitle = f"{signs().warning} {note}" if bad else note

    def say_over(self, words: str) -> None:
        """Say above the answer that its time is over; a blank text takes that away."""
        self.set_class(bool(words), "-over")
        self.border_title = Content(words or _("Your answer"))

    def on_text_area_changed(self) -> None:
        """Notice when somebody changes what was put in."""
        if self.text != self.begun_with:
            self.begun_with = None
