"""Choose a tag to filter by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quizzer.locale import _, mark
from quizzer.tui.drawing import MUTED, spread, styled
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.key_list import KeyList

WIDTH = 36


class TagDialog(Dialog[str | None]):
    """Gives the tag that was chosen; an empty one for all, None when nothing was.

    Args:
        tags: Each with the number of its questions.
        chosen: The tag that is filtered by now.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape,q", "dismiss(None)", mark("Close"), id="dialog.close"),
    ]

    DEFAULT_CSS = """
    TagDialog > .box { width: 44; height: auto; padding: 1 1; }
    TagDialog KeyList { height: auto; max-height: 16; }
    """

    def __init__(self, tags: Sequence[tuple[str, int]], chosen: str | None) -> None:
        super().__init__()
        self._tags = ["", *(tag for tag, _count in tags)]
        self._counts = dict(tags)
        self._chosen = chosen or ""

    def compose(self) -> ComposeResult:
        """List the tags, all of them first."""
        with Vertical(classes="box") as box:
            box.border_title = _("Tags")
            yield KeyList(*(Option(self._line(tag)) for tag in self._tags))
        yield KeyBar()

    def on_mount(self) -> None:
        """Stand on the tag of now."""
        if self._chosen in self._tags:
            self.query_one(KeyList).highlighted = self._tags.index(self._chosen)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the tag."""
        self.dismiss(self._tags[event.option_index])

    def _line(self, tag: str) -> Content:
        if not tag:
            return Content(_("All questions"))
        return spread(Content(f"#{tag}"), styled(str(self._counts[tag]), MUTED), WIDTH)
