"""A pack has a session of today that was left in the middle: go on with it, or begin anew."""

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


class GoOnDialog(Dialog[bool | None]):
    """Gives True to go on with the session, False to begin a new one, None for neither.

    Args:
        title: Of the pack.
        done: Questions that are done.
        total: Questions of the session.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("y", "dismiss(True)", mark("Go on"), id="go_on.go_on"),
        key("n", "dismiss(False)", mark("Begin anew"), id="go_on.anew"),
        key("escape,q", "dismiss(None)", mark("Cancel"), id="dialog.cancel"),
    ]

    AUTO_FOCUS = "#go_on"

    DEFAULT_CSS = """
    GoOnDialog {
        & > .box { width: 62; }
        & Static { height: auto; }
        & Horizontal { height: 1; margin-top: 1; }
        & Button { margin-right: 2; min-width: 8; }
    }
    """

    def __init__(self, title: str, done: int, total: int) -> None:
        super().__init__()
        self._title = title
        self._said = _("{done} of {total} questions of the session that you began today are done.").format(
            done=done, total=total
        )

    def compose(self) -> ComposeResult:
        """Lay out what is known and both ways."""
        with VerticalGroup(classes="box") as box:
            box.border_title = Content(self._title)
            yield Static(self._said, markup=False)
            with Horizontal():
                yield Button(
                    _("Go on"), id="go_on", variant="primary", compact=True, action="screen.dismiss(True)"
                )
                yield Button(_("Begin anew"), compact=True, action="screen.dismiss(False)")
        yield KeyBar()
