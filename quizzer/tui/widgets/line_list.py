"""A list of any length that is walked like the others: a line is written only when it is to be seen."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from quizzer.locale import mark
from quizzer.tui.keys import key
from quizzer.tui.widgets.key_list import CLICKS_TO_CHOOSE


class LineList(ScrollView, can_focus=True):
    """One line for each entry; the subclass writes them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "select", mark("Open"), id="lines.open"),
        key("j,down", "move(1)", mark("Down"), id="lines.down", show=False),
        key("k,up", "move(-1)", mark("Up"), id="lines.up", show=False),
        key("space,pagedown", "leaf(1)", mark("A page down"), id="lines.page_down", show=False),
        key("b,pageup", "leaf(-1)", mark("A page up"), id="lines.page_up", show=False),
        key("g,home", "go(0)", mark("First"), id="lines.first", show=False),
        key("G,end", "go(-1)", mark("Last"), id="lines.last", show=False),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {"line-list--line", "line-list--highlighted"}

    DEFAULT_CSS = """
    LineList {
        height: 1fr;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        & > .line-list--line { color: $foreground; }
        & > .line-list--highlighted {
            color: $block-cursor-blurred-foreground;
            background: $block-cursor-blurred-background;
            text-style: $block-cursor-blurred-text-style;
        }
        &:focus > .line-list--highlighted {
            color: $block-cursor-foreground;
            background: $block-cursor-background;
            text-style: $block-cursor-text-style;
        }
        &:ansi > .line-list--highlighted { background: ansi_bright_black; color: ansi_default; }
        &:ansi:focus > .line-list--highlighted { background: ansi_bright_black; color: ansi_bright_white; }
    }
    """

    highlighted: reactive[int | None] = reactive(None)
    """The entry that keys act on. None: the list is empty."""

    class Opened(Message):
        """The entry under the highlight was chosen."""

    class Pointed(Message):
        """Another entry is under the highlight."""

    class Fitted(Message):
        """The lines have another width."""

        def __init__(self, width: int) -> None:
            super().__init__()
            self.width = width
            """Cells of a line."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    @abstractmethod
    def line(self, index: int, width: int) -> Content:
        """Write an entry.

        Args:
            index: Which one, from 0.
            width: Cells that there are.
        """

    def refill(self, count: int, highlighted: int | None) -> None:
        """Show other entries.

        Args:
            count: How many there are.
            highlighted: Where the highlight stands then. None: on the first.
        """
        self._count = count
        self.virtual_size = Size(self._width, count)
        self.highlighted = None if not count else min(highlighted or 0, count - 1)
        self.refresh()
        self._follow()
        self.post_message(self.Pointed())

    def render_line(self, y: int) -> Strip:
        """Draw what stands at a row of the screen."""
        index, width = y + self.scroll_offset.y, self._width
        plain = self.get_visual_style("line-list--line")
        if index >= self._count or width < 1:
            return Strip.blank(self.size.width, plain.rich_style)
        here = index == self.highlighted
        style = self.get_visual_style("line-list--line", "line-list--highlighted") if here else plain
        content = Content.assemble(" ", self.line(index, max(1, width - 2)))
        strips = Visual.to_strips(self, content.truncate(width), width, 1, style)
        return strips[0].extend_cell_length(width, style.rich_style)

    def on_resize(self) -> None:
        """Fit the lines to another width."""
        self.virtual_size = Size(self._width, self._count)
        self._follow()
        self.post_message(self.Fitted(max(1, self._width - 2)))

    def on_click(self, event: Click) -> None:
        """Point at what was clicked; a second click opens it."""
        index = event.y + self.scroll_offset.y
        if index < self._count:
            self.highlighted = index
            if event.chain >= CLICKS_TO_CHOOSE:
                self.action_select()

    def action_select(self) -> None:
        """Open the entry under the highlight."""
        if self.highlighted is not None:
            self.post_message(self.Opened())

    def action_move(self, by: int) -> None:
        """Move the highlight; it stops at both ends."""
        if self.highlighted is not None:
            self.highlighted = min(max(0, self.highlighted + by), self._count - 1)

    def action_leaf(self, pages: int) -> None:
        """Move by pages."""
        self.action_move(pages * max(1, self.size.height - 1))

    def action_go(self, index: int) -> None:
        """Go to an entry; -1 is the last."""
        if self._count:
            self.highlighted = index % self._count

    def watch_highlighted(self) -> None:
        """Keep the highlight in sight, and tell."""
        self.refresh()
        self._follow()
        self.post_message(self.Pointed())

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    def _follow(self) -> None:
        if self.highlighted is not None and self._width:
            place = Region(0, self.highlighted, self._width, 1)
            self.scroll_to_region(place, animate=False, force=True, immediate=True)
