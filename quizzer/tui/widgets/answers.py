"""The answer beside the model answer, with what matched, what is missing and what was wrong."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from quizzer.grading.grade import Grade, Status
from quizzer.locale import _
from quizzer.tui.drawing import MUTED
from quizzer.tui.marks import Mark, marked, of_answer, of_model_answer
from quizzer.tui.signs import STYLES, signs
from quizzer.tui.words import STATUSES


class MarkedText(Static):
    """A text in a frame, with marks.

    Args:
        title: What it is; our own words.
        text: Whatever somebody wrote.
        marks: Stretches of it.
    """

    SCOPED_CSS = False  # Rules of this widget depend on the screen's size.

    DEFAULT_CSS = """
    MarkedText {
        width: 1fr;
        height: auto;
        padding: 0 2;
        border: round $border-blurred;
        border-title-color: $text-muted;
    }
    """

    def __init__(self, title: str, text: str, marks: Sequence[Mark]) -> None:
        super().__init__(marked(text, marks), markup=False)
        self.border_title = title


class Answers(Horizontal):
    """Both texts, side by side where there is room, else one above the other.

    Args:
        grade: Has both.
    """

    SCOPED_CSS = False  # Rules of this widget depend on the screen's size.

    DEFAULT_CSS = """
    Answers { height: auto; }
    .-narrow Answers, .-medium Answers { layout: vertical; }
    .-narrow Answers MarkedText, .-medium Answers MarkedText { width: 100%; }
    """

    def __init__(self, grade: Grade) -> None:
        super().__init__()
        self._grade = grade

    def compose(self) -> ComposeResult:
        """Lay out both texts."""
        grade = self._grade
        yield MarkedText(_("Your answer"), grade.answer, of_answer(grade))
        yield MarkedText(_("Model answer"), grade.model_answer, of_model_answer(grade))


def legend() -> Content:
    """Explain the signs in a line."""
    return Content("   ").join(
        [
            Content.assemble(
                (signs().statuses[status], f"bold {STYLES[status]}"), (f" {_(STATUSES[status])}", MUTED)
            )
            for status in Status
        ]
    )
