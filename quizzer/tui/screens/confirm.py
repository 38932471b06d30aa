"""A question that is answered with yes or no."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalGroup
from textual.content import Content
from textual.widgets import Button, Static

from quizzer.locale import _, mark
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.widgets.key_bar import KeyBar


class ConfirmDialog(Dialog[bool]):
    """Asks. Gives whether it shall be done.

    Args:
        title: What is about to happen.
        body: What that means.
        yes: The button that does it.
        no: The button that does not. None: it says that this is left alone.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("y", "dismiss(True)", mark("Yes"), id="confirm.yes"),
        key("escape,n,q", "dismiss(False)", mark("Cancel"), id="dialog.cancel"),
    ]

    AUTO_FOCUS = "#yes"

    DEFAULT_CSS = """
    ConfirmDialog {
        & > .box { width: 62; }
        & Static { height: auto; }
        & Horizontal { height: 1; margin-top: 1; }
        & Button { margin-right: 2; min-width: 8; }
    }
    """

    def __init__(self, title: str, body: Content | str, yes: str, no: str | None = None) -> None:
        super().__init__()
        self._title = title
        self._body = body
        self._yes = yes
        self._no = no

    def compose(self) -> ComposeResult:
        """Lay out the question and both answers."""
        with VerticalGroup(classes="box") as box:
            box.border_title = Content(self._title)
            yield Static(self._body, markup=False)
            with Horizontal():
                yield Button(
                    self._yes, id="yes", variant="primary", compact=True, action="screen.dismiss(True)"
                )
                no = _("Cancel") if self._no is None else self._no
                yield Button(no, compact=True, action="screen.dismiss(False)")
        yield KeyBar()
