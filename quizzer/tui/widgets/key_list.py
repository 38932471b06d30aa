"""A list that is walked with arrows or with letters, on either keyboard."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import OptionList

from quizzer.locale import mark
from quizzer.tui.keys import key


class KeyList(OptionList):
    """A list of options whose texts are `Content`."""

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
    }
    """
