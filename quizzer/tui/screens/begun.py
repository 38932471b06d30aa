"""Several sessions were left in the middle: with which of them to go on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from quizzer.locale import _, mark
from quizzer.practice.plan import Plan
from quizzer.tui.drawing import MUTED, styled
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.progress_lists import WorkList, step_works

if TYPE_CHECKING:
    from quizzer.reports.today import Step


class BegunDialog(Dialog[Plan | None]):
    """Gives the plan of the one that was chosen; None for none.

    Args:
        begun: The sessions, the newest first.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape,q", "dismiss(None)", mark("Cancel"), id="dialog.cancel"),
    ]

    AUTO_FOCUS = "WorkList"

    DEFAULT_CSS = """
    BegunDialog {
        & > .box { width: 62; }
        & WorkList { max-height: 100%; margin-bottom: 1; }
        & Static { height: auto; }
    }
    """

    def __init__(self, begun: Sequence[Step]) -> None:
        super().__init__()
        self._begun = begun

    def compose(self) -> ComposeResult:
        """List them."""
        with VerticalScroll(classes="box", can_focus=False) as box:
            box.border_title = _("Go on with")
            yield WorkList(step_works(self._begun))
            yield Static(styled(_("A pack goes on with its own session by Enter, too."), MUTED))
        yield KeyBar()

    @on(WorkList.Chosen)
    def _choose(self, event: WorkList.Chosen) -> None:
        self.dismiss(event.plan)

    @on(WorkList.Left)
    def _stay(self, event: WorkList.Left) -> None:
        """Go round: there is no other list."""
        self.query_one(WorkList).take_keys(0 if event.by > 0 else -1)
