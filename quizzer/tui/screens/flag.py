"""A flag on a question, with a note; `quizzer check` lists it for the author."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalGroup
from textual.widgets import Button, Input, Label, Static

from quizzer.locale import _, mark
from quizzer.tui.drawing import MUTED, one_line, styled
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.line_input import LineInput

if TYPE_CHECKING:
    from quizzer.packs.schema import Question
    from quizzer.practice.kept import Flag


@dataclass(frozen=True, slots=True)
class Flagging:
    """What becomes of a question's flag."""

    note: str | None
    """What is the matter; it may be blank. None: the flag is taken down."""


class FlagDialog(Dialog[Flagging | None]):
    """Asks for a note. Gives None when nothing changes.

    Args:
        question: Which one.
        flag: The flag that it has. None: it has none.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s,f5", "keep", mark("Keep"), id="flag.keep"),
        key("escape", "dismiss(None)", mark("Cancel"), id="dialog.cancel"),
    ]

    AUTO_FOCUS = "#note"

    DEFAULT_CSS = """
    FlagDialog {
        & > .box { width: 66; }
        & Label { margin-top: 1; color: $text-muted; width: 100%; }
        & Static { height: auto; max-height: 3; }
        & LineInput { background: $panel; }
        & LineInput:focus { background: $block-cursor-background; }
        & Horizontal { height: 1; margin-top: 1; }
        & Button { margin-right: 2; min-width: 8; }
    }
    """

    def __init__(self, question: Question, flag: Flag | None) -> None:
        super().__init__()
        self._question = question
        self._flag = flag

    def compose(self) -> ComposeResult:
        """Lay out question, note and buttons."""
        with VerticalGroup(classes="box") as box:
            box.border_title = _("Flag the question")
            yield Static(styled(one_line(self._question.question), MUTED))
            yield Label(_("What is the matter? (optional)"))
            yield LineInput(value=self._flag.note if self._flag else "", id="note", max_length=500)
            yield Label(_("`quizzer check` and `quizzer history flags` list it."))
            with Horizontal():
                yield Button(_("Keep"), variant="primary", compact=True, action="screen.keep")
                yield Button(_("Cancel"), compact=True, action="screen.dismiss(None)")
                if self._flag is not None:
                    yield Button(_("Take it down"), compact=True, action="screen.unflag")
        yield KeyBar()

    def action_keep(self) -> None:
        """Give the note."""
        self.dismiss(Flagging(self.query_one("#note", Input).value.strip()))

    def action_unflag(self) -> None:
        """Take the flag down."""
        self.dismiss(Flagging(None))

    @on(Input.Submitted)
    def _done(self) -> None:
        self.action_keep()
