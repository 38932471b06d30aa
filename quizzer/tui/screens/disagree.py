"""The learner's own score, beside the machine's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalGroup
from textual.widgets import Button, Input, Label, Static

from quizzer.locale import _, mark
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.line_input import LineInput

if TYPE_CHECKING:
    from quizzer.practice.attempt import Attempt


@dataclass(frozen=True, slots=True)
class Objection:
    """What the learner thinks of a score."""

    score: float | None
    """0-100. None: the objection is withdrawn."""

    note: str = ""
    """Why."""


class DisagreeDialog(Dialog[Objection | None]):
    """Asks for a score. Gives None when nothing changes.

    Args:
        attempt: What was graded.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s,f5", "keep", mark("Keep"), id="disagree.keep"),
        key("escape", "dismiss(None)", mark("Cancel"), id="dialog.cancel"),
    ]

    AUTO_FOCUS = "#score"

    DEFAULT_CSS = """
    DisagreeDialog {
        & > .box { width: 58; }
        & Label { margin-top: 1; color: $text-muted; }
        & LineInput { background: $panel; }
        & LineInput:focus { background: $block-cursor-background; }
        & #problem { height: auto; color: $text-error; }
        & Horizontal { height: 1; margin-top: 1; }
        & Button { margin-right: 2; min-width: 8; }
    }
    """

    def __init__(self, attempt: Attempt) -> None:
        super().__init__()
        self._attempt = attempt

    def compose(self) -> ComposeResult:
        """Lay out score, note and buttons."""
        attempt = self._attempt
        with VerticalGroup(classes="box") as box:
            box.border_title = _("I disagree")
            yield Static(
                _(
                    "The machine gave {score:.0f}. Your own score is kept beside it, and counts from now on."
                ).format(score=attempt.score or 0.0)
            )
            yield Label(_("Your score, 0 to 100"))
            value = f"{attempt.score or 0.0:.0f}" if attempt.override is None else f"{attempt.override:g}"
            yield LineInput(value=value, id="score", max_length=5)
            yield Label(_("Why (optional)"))
            yield LineInput(value=attempt.note, id="note", max_length=500)
            yield Static(id="problem", markup=False)
            with Horizontal():
                yield Button(_("Keep"), variant="primary", compact=True, action="screen.keep")
                yield Button(_("Cancel"), compact=True, action="screen.dismiss(None)")
                if attempt.override is not None:
                    yield Button(_("Withdraw"), compact=True, action="screen.withdraw")
        yield KeyBar()

    def action_keep(self) -> None:
        """Give the score, if it is one."""
        score = _as_score(self.query_one("#score", Input).value)
        if score is None:
            self.query_one("#problem", Static).update(_("Please write a number from 0 to 100."))
            self.query_one("#score", Input).focus()
            return
        self.dismiss(Objection(score, self.query_one("#note", Input).value.strip()))

    def action_withdraw(self) -> None:
        """Let the machine's score count again."""
        self.dismiss(Objection(None))

    @on(Input.Submitted)
    def _next_field(self, event: Input.Submitted) -> None:
        if event.input.id == "score" and _as_score(event.value) is not None:
            self.query_one("#note", Input).focus()
        else:
            self.action_keep()


def _as_score(text: str) -> float | None:
    """Read a score. None: it is none."""
    try:
        score = float(text.strip().rstrip("점").replace(",", "."))
    except ValueError:
        return None
    return score if 0 <= score <= 100 else None
