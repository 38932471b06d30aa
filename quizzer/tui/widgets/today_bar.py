"""What waits today, in one line, and the button that starts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Static

from quizzer.locale import _
from quizzer.tui.keys import short

if TYPE_CHECKING:
    from quizzer.practice.plan import Plan
    from quizzer.reports.today import Step, Today

AROUND_BUTTON = 6
"""Cells that the button takes beside its label: what stands off, and what is inside it."""


class TodayBar(Horizontal):
    """Empty until `show`."""

    DEFAULT_CSS = """
    TodayBar {
        height: 1;
        & #waiting {
            width: auto; height: 1; padding: 0 0 0 1; text-wrap: nowrap;
        }
        & #start { margin-left: 3; min-width: 8; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.plan: Plan | None = None
        """The most useful thing to do today. None: nothing waits, as far as is known."""
        self._today: Today | None = None

    @property
    def begun(self) -> tuple[Step, ...]:
        """The sessions that can be gone on with, the newest first."""
        return () if self._today is None else self._today.begun

    def compose(self) -> ComposeResult:
        """Leave room."""
        yield Static(id="waiting", markup=False)
        start = Button(_("Start"), id="start", variant="primary", compact=True, action="screen.start")
        start.display = False
        yield start

    def show(self, today: Today) -> None:
        """Say what waits."""
        self._today = today
        self.plan = today.plan
        start = self.query_one("#start", Button)
        start.display = self.plan is not None
        start.label = Content.assemble((self._key(), "bold"), " ", _("Go on") if today.begun else _("Start"))
        start.refresh(layout=True)  # a new label alone does not widen a button, and breaks out of sight
        self._draw()

    def on_resize(self) -> None:
        """Write the line for another width."""
        self._draw()

    def _draw(self) -> None:
        if self._today is None:
            return
        from quizzer.tui.widgets.progress_lists import today_line

        button = cell_len(str(self.query_one("#start", Button).label)) + AROUND_BUTTON
        self.query_one("#waiting", Static).update(today_line(self._today, self.size.width - 1 - button))

    def _key(self) -> str:
        """Name the key that starts: the row of keys has no room for it on a narrow screen."""
        found = self.screen.active_bindings.items()
        return next((short(name) for name, active in found if active.binding.action == "start"), "s")
