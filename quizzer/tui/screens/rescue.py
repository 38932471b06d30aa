"""Where answers go when their own store refuses them."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalGroup
from textual.content import Content
from textual.widgets import Button, Input, Label, Static

from quizzer.config.sources import expanded
from quizzer.errors import QuizzerError
from quizzer.history.left_behind import proposed_file
from quizzer.history.rescue import Rescued
from quizzer.locale import _, mark
from quizzer.tui.drawing import MUTED, styled
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.line_input import LineInput

if TYPE_CHECKING:
    from quizzer.workbench import Workbench


class RescueDialog(Dialog[Rescued | bool]):
    """Asks for a file and writes it. Gives what was saved; True: leave without; False: nothing changes.

    Args:
        bench: Has the store that refuses.
        problem: Why it refuses.
        leaving: Whether the program is about to end.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s,f5", "save", mark("Save"), id="rescue.save"),
        key("escape", "dismiss(False)", mark("Cancel"), id="dialog.cancel"),
    ]

    AUTO_FOCUS = "#path"

    DEFAULT_CSS = """
    RescueDialog {
        & > .box { width: 72; }
        & Static { height: auto; }
        & Label { margin-top: 1; color: $text-muted; }
        & LineInput { background: $panel; }
        & LineInput:focus { background: $block-cursor-background; }
        & #problem { color: $text-error; }
        & Horizontal { height: 1; margin-top: 1; }
        & Button { margin-right: 2; min-width: 8; }
    }
    """

    def __init__(self, bench: Workbench, problem: QuizzerError, *, leaving: bool = False) -> None:
        super().__init__()
        self._bench = bench
        self._problem = problem
        self._leaving = leaving

    def compose(self) -> ComposeResult:
        """Lay out the reason, the path and the buttons."""
        with VerticalGroup(classes="box") as box:
            box.border_title = _("Save elsewhere")
            yield Static(Content(str(self._problem)))
            yield Static(
                styled(
                    _("Your answers are only in memory now. Name a file or a folder that can be written."),
                    MUTED,
                )
            )
            yield Label(_("File or folder"))
            yield LineInput(value=str(proposed_file(date.today())), id="path", max_length=1000)
            yield Static(id="problem", markup=False)
            with Horizontal():
                yield Button(_("Save"), variant="primary", compact=True, action="screen.save")
                yield Button(_("Cancel"), compact=True, action="screen.dismiss(False)")
                if self._leaving:
                    yield Button(_("Quit without saving"), compact=True, action="screen.dismiss(True)")
        yield KeyBar()

    async def action_save(self) -> None:
        """Save; a file that refuses too is said, and asked for again."""
        wish = self.query_one("#path", Input).value.strip()
        if not wish:
            return
        try:
            path = expanded(wish).absolute()
            rescued = await asyncio.to_thread(self._bench.save_elsewhere, path)
        except (QuizzerError, RuntimeError, ValueError) as problem:  # a name with a NUL
            self.query_one("#problem", Static).update(str(problem))
            self.query_one("#path", Input).focus()
            return
        self.dismiss(rescued)

    @on(Input.Submitted)
    async def _done(self) -> None:
        await self.action_save()
