"""A line to write in, without a frame."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.widgets import Input

from quizzer.tui.widgets.in_order import InOrder, editing_keys


class LineInput(InOrder, Input):
    """One line high; the background says where it is."""

    EDITING: ClassVar[Mapping[str, str]] = {
        key: action
        for key, action in editing_keys(Input.BINDINGS).items()
        if action not in ("submit", "copy")
    }

    DEFAULT_CSS = """
    LineInput {
        height: 1;
        border: none;
        padding: 0 1;
        background: $surface;
        &:focus { border: none; background: $panel; }
    }
    """
