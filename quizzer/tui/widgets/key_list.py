"""A list that is walked with arrows or with letters, on either keyboard."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.events import Click
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quizzer.locale import mark
from quizzer.tui.keys import key

CLICKS_TO_CHOOSE = 2


class KeyList(OptionList):
    """A list of options whose texts are `Content`.

    Args:
        options: What is listed.
        look_first: One click shows an option, two choose it. Otherwise one click chooses.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("j,down", "cursor_down", mark("Down"), id="list.down", show=False),
        key("k,up", "cursor_up", mark("Up"), id="list.up", show=False),
        key("g,home", "first", mark("First"), id="list.first", show=False),
        key("G,end", "last", mark("Last"), id="list.last", show=False),
    ]

    DEFAULT_CSS = """
    KeyList {
        height: 1fr;
        max-height: 100%;
        border: none;
        padding: 0;
        background: transparent;
        &:focus { border: none; background: transparent; background-tint: transparent 0%; }
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-hover { background: $panel; }
        &:ansi > .option-list--option-highlighted { background: ansi_bright_black; color: ansi_default; }
        &:ansi:focus > .option-list--option-highlighted { background: ansi_bright_black; color: ansi_bright_white; }
    }
    """

    def __init__(self, *options: Option, look_first: bool = False) -> None:
        super().__init__(*options, markup=False)
        self._look_first = look_first

    def on_click(self, event: Click) -> None:
        """Only show what was clicked once, where looking comes first."""
        option = event.style.meta.get("option")
        if self._look_first and event.chain < CLICKS_TO_CHOOSE:
            event.prevent_default()
            if option is not None:
                self.highlighted = option
