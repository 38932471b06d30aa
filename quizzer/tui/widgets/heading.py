"""The line on top: where one is, and how the grader is while it is not ready."""

from __future__ import annotations

from functools import partial

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widgets import Static

from quizzer.locale import _
from quizzer.tui.desk import GraderState
from quizzer.tui.drawing import styled
from quizzer.tui.signs import signs

STAYS = 6.0
"""Seconds for which it says what was done: a toast would cover what one looks at, such as the grade of a trial answer."""


class Heading(Horizontal):
    """One line; the right end is empty while all is well.

    Args:
        place: Where one is.
    """

    DEFAULT_CSS = """
    Heading {
        height: 1;
        padding: 0 2;
        background: $surface;
        & > .place { width: 1fr; height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
        & > .grader { width: auto; max-width: 50%; height: 1; padding-left: 2; text-wrap: nowrap; }
    }
    """

    place: reactive[Content] = reactive(Content(""))
    """Where one is."""

    def __init__(self, place: Content | None = None) -> None:
        super().__init__()
        self.set_reactive(Heading.place, place or Content(""))
        self._told = ""
        self._telling: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out both ends."""
        yield Static(self._shown, classes="place")
        yield Static(classes="grader")

    def on_mount(self) -> None:
        """Follow the grader."""
        self.watch(self.app, "grader", self._show_grader)
        self.watch(self.app, "loading_text", self._show_grader)

    def watch_place(self) -> None:
        """Show another place."""
        self._show_place()

    def tell(self, sentence: str) -> None:
        """Say what was done, in place of where one is, for a while. Blank: no longer."""
        if self._telling is not None:
            self._telling.stop()
        self._told = sentence
        self._telling = self.set_timer(STAYS, partial(self.tell, "")) if sentence else None
        self._show_place()

    @property
    def _shown(self) -> Content:
        return styled(self._told, "$text-success") if self._told else self.place

    def _show_place(self) -> None:
        if self.is_mounted:
            self.query_one(".place", Static).update(self._shown)

    def _show_grader(self) -> None:
        state = getattr(self.app, "grader", GraderState.READY)
        text = {
            GraderState.READY: Content(""),
            GraderState.LOADING: styled(
                getattr(self.app, "loading_text", "") or _("The model is loading"), "$text-muted"
            ),
            GraderState.FAILED: styled(signs().warning + " " + _("No grading"), "$text-error"),
        }[state]
        self.query_one(".grader", Static).update(text)
