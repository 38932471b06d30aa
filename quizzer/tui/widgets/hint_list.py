"""The hints that were taken, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from quizzer.locale import _
from quizzer.tui.drawing import one_line, styled


class HintList(Static):
    """Empty and without height until the first hint."""

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
    .-low HintList { max-height: 4; margin: 0; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show(self, hints: Sequence[str], total: int) -> None:
        """Show hints.

        Args:
            hints: Those that were taken.
            total: How many there are.
        """
        self.set_class(bool(hints), "-some")
        lines = [
            Content.assemble(
                styled(_("Hint {number}/{total}").format(number=number, total=total), "$text-accent"),
                "  ",
                one_line(hint),
            )
            for number, hint in enumerate(hints, 1)
        ]
        self.update(Content("\n").join(lines))
