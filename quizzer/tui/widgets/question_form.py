"""The four fields of a question."""

from __future__ import annotations

from collections.abc import Collection

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.events import DescendantFocus
from textual.message import Message
from textual.widgets import TextArea

from quizzer.authoring.manuscript import Manuscript, Part
from quizzer.locale import _
from quizzer.tui.widgets.edit_box import EditBox
from quizzer.tui.widgets.proof_view import PARTS


class QuestionForm(VerticalScroll, can_focus=False):
    """Blank until `fill`."""

    SCOPED_CSS = False  # Rules of this widget depend on the screen's size.

    DEFAULT_CSS = """
    QuestionForm {
        width: 1fr;
        & > #question { height: 5; min-height: 4; }
        & > #answer { min-height: 6; }
        & > #rest { max-height: 12; }
        &.-points > #question, &.-answer > #question { height: 4; }
        &.-points > #answer, &.-answer > #points { height: 6; }
        &.-points > #rest, &.-answer > #rest { height: 5; }
    }
    .-low QuestionForm > #question { height: 4; }
    .-low QuestionForm > #answer, .-low QuestionForm > #points { height: 6; }
    .-low QuestionForm.-answer > #answer, .-low QuestionForm.-points > #points { height: 10; }
    """

    class Changed(Message):
        """Something was typed."""

    def compose(self) -> ComposeResult:
        """Lay out the fields; each has its part's name as its id."""
        yield EditBox(_(PARTS[Part.QUESTION]), _("What is asked."), id="question")
        yield EditBox(
            _(PARTS[Part.ANSWER]),
            _("What a full-mark answer says, in two to six sentences."),
            id="answer",
        )
        yield EditBox(
            _(PARTS[Part.POINTS]),
            _("- One claim a line. Empty: they are derived from the model answer."),
            id="points",
        )
        yield EditBox(
            _("{title} (YAML)").format(title=_(PARTS[Part.REST])),
            "hints: [...]\ntags: [...]\ndifficulty: easy\ntime_limit: 90",
            id="rest",
        )

    @property
    def manuscript(self) -> Manuscript:
        """What is typed."""
        return Manuscript(**{part.value: self._box(part).text for part in Part})

    def fill(self, text: Manuscript) -> None:
        """Put a text into every field."""
        for part in Part:
            self._box(part).load_text(getattr(text, part))

    def replace(self, part: Part, text: str) -> None:
        """Put a text into one field, so that it can be taken back there, and go to it."""
        box = self._box(part)
        box.replace(text, (0, 0), box.document.end)
        box.focus()

    def mark_bad(self, parts: Collection[Part]) -> None:
        """Show which fields have trouble, and that the others have none."""
        for part in Part:
            self._box(part).set_class(part in parts, "-bad")

    def go_to(self, part: Part) -> None:
        """Go to a field."""
        self._box(part).focus()

    @on(DescendantFocus)
    def _make_room(self, event: DescendantFocus) -> None:
        """Give the long field in which one types the room of the others."""
        for part in (Part.ANSWER, Part.POINTS):
            self.set_class(event.widget.id == part, f"-{part}")

    @on(TextArea.Changed)
    def _tell(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(self.Changed())

    def _box(self, part: Part) -> EditBox:
        return self.query_one(f"#{part}", EditBox)
