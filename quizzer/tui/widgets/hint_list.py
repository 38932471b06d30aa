"""The hints that were taken, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizzer.locale import _
from quizzer.tui.drawing import styled


class HintList(VerticalScroll, can_focus=False):
    """Empty and without height until the first hint; what does not fit is scrolled to, with the mouse or by asking on."""

    SCOPED_CSS = False  # Rules of this widget depend on the screen's size.

    DEFAULT_CSS = """
    HintList {
        height: auto;
        max-height: 8;
        padding: 0 2;
        margin: 0 0 1 0;
        border-left: outer $text-accent;
        display: none;
        &.-some { display: block; }
    }
    .-high HintList { max-height: 14; }
    .-low HintList { max-height: 5; margin: 0; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._hints: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        yield Static(markup=False)

    def show(self, hints: Sequence[str], total: int) -> None:
        """Show hints; one of several lines begins below its number. The same hints again: show what is below.

        Args:
            hints: Those that were taken.
            total: How many there are.
        """
        self.set_class(bool(hints), "-some")
        lines = [
            Content.assemble(
                styled(_("Hint {number}/{total}").format(number=number, total=total), "$text-accent"),
                "\n" if "\n" in hint else "  ",
                hint,
            )
            for number, hint in enumerate(hints, 1)
        ]
        self.query_one(Static).update(Content("\n").join(lines))
        if tuple(hints) == self._hints:
            self.scroll_page_down(animate=False)
        elif len(hints) > 1:  # of the first one its beginning is to be seen
            self.scroll_end(animate=False)
        else:
            self.scroll_home(animate=False)
        self._hints = tuple(hints)
