"""What becomes of changes that are not saved."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quizzer.locale import _, mark
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.key_list import KeyList


class Leaving(StrEnum):
    """A way out."""

    SAVE = "save"
    KEEP = "keep"
    """Leave; the next visit goes on with what is typed."""
    DISCARD = "discard"


WORDS = {
    Leaving.SAVE: mark("Save"),
    Leaving.KEEP: mark("Go on later; what is typed is kept"),
    Leaving.DISCARD: mark("Throw the changes away"),
}


class LeaveDialog(Dialog[Leaving | None]):
    """Asks. None: stay."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape,q", "dismiss(None)", mark("Back"), id="dialog.cancel"),
    ]

    DEFAULT_CSS = """
    LeaveDialog > .box { width: 50; }
    LeaveDialog KeyList { height: auto; }
    """

    def compose(self) -> ComposeResult:
        """Offer the ways out."""
        with Vertical(classes="box") as box:
            box.border_title = _("There are unsaved changes")
            yield KeyList(*(Option(Content(_(WORDS[way]))) for way in Leaving))
        yield KeyBar()

    def on_mount(self) -> None:
        """Stand on the first."""
        self.query_one(KeyList).highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the way."""
        self.dismiss(list(Leaving)[event.option_index])
