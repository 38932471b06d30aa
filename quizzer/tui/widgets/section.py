"""A part of a page: a quiet title and what stands under it."""

from __future__ import annotations

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from quizzer.tui.drawing import MUTED


class Section(Vertical):
    """A titled part.

    Args:
        title: Our own words.
        children: What stands under it.
        note: Beside the title, quietly.
        id: Names the part for queries.
    """

    DEFAULT_CSS = """
    Section {
        height: auto;
        margin-top: 1;
        & > .title { height: auto; }
    }
    """

    def __init__(
        self, title: str, *children: Widget, note: Content | str = "", id: str | None = None
    ) -> None:
        head = Content.assemble(
            (title, "bold $text-primary"), "  ", note if isinstance(note, Content) else (note, MUTED)
        )
        super().__init__(Static(head, classes="title"), *children, id=id)
