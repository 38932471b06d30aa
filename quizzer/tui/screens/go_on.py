"""A session was left in the middle: go on with it, or do the other thing that can be done then."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalGroup
from textual.content import Content
from textual.widgets import Button, Static

from quizzer.locale import _, mark
from quizzer.tui.drawing import dotted
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.words import begun_at

if TYPE_CHECKING:
    from quizzer.practice.session import Session


class GoOnDialog(Dialog[bool | None]):
    """Gives True to go on, False for the other way, None for neither.

    Args:
        title: What was left.
        said: What is known about it.
    """

    OTHER: ClassVar[str]
    """What the button of the other way says, marked for translation."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("y", "dismiss(True)", mark("Go on"), id="go_on.go_on"),
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

    def __init__(self, title: str, said: Content | str) -> None:
        super().__init__()
        self._title = title
        self._said = said

    def compose(self) -> ComposeResult:
        """Lay out what is known and both ways."""
        with VerticalGroup(classes="box") as box:
            box.border_title = Content(self._title)
            yield Static(self._said, markup=False)
            with Horizontal():
                yield Button(
                    _("Go on"), id="go_on", variant="primary", compact=True, action="screen.dismiss(True)"
                )
                yield Button(_(self.OTHER), compact=True, action="screen.dismiss(False)")
        yield KeyBar()


class LeftSession(GoOnDialog):
    """Goes on with a session of a pack, or begins a new one.

    Args:
        title: Of the pack.
        done: Questions that are done.
        total: Questions of the session.
        started_at: When it was begun.
        why: Why this is asked, where something else was wished. Empty: nothing else was.
    """

    OTHER = mark("Begin anew")

    BINDINGS: ClassVar[list[BindingType]] = [
        key("n", "dismiss(False)", mark("Begin anew"), id="go_on.anew"),
    ]

    def __init__(self, title: str, done: int, total: int, started_at: datetime, why: str = "") -> None:
        counted = dotted(Content(_counted(done, total)), Content(begun_at(started_at, datetime.now(UTC))))
        super().__init__(title, Content("\n\n").join([Content(why), counted] if why else [counted]))


class LeftInterview(GoOnDialog):
    """Goes on with an interview that was cut off, or shows its results.

    Args:
        session: The interview, as far as it went.
    """

    OTHER = mark("Show the results")

    BINDINGS: ClassVar[list[BindingType]] = [
        key("r", "dismiss(False)", mark("Results"), id="go_on.results"),
    ]

    def __init__(self, session: Session) -> None:
        packs = ", ".join(dict.fromkeys(item.pack.title for item in session.items))
        counted = dotted(
            Content(_counted(session.position, session.total)),
            Content(begun_at(session.started_at, datetime.now(UTC))),
        )
        results = _("With the results, the interview is over; the questions that are left are not asked.")
        super().__init__(
            _("Interview with {packs}").format(packs=packs), Content("\n\n").join([counted, Content(results)])
        )


def _counted(done: int, total: int) -> str:
    return _("{done} of {total} questions are done").format(done=done, total=total)
