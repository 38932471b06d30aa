"""How long an interview shall be."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from quizzer.locale import _, mark, ngettext
from quizzer.tui.drawing import MUTED, spread, styled
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.key_list import KeyList
from quizzer.tui.words import questions

COUNTS = (3, 5, 10)
"""Questions that are offered, besides all of them."""

USUAL = 5

MINUTES_EACH = 4
"""Of a question with its follow-up: two answers of two minutes at most."""

WIDTH = 44


class MockDialog(Dialog[int | None]):
    """Gives how many questions; None when there shall be no interview.

    Args:
        about: What it is about.
        most: How many questions there are.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape,q", "dismiss(None)", mark("Cancel"), id="dialog.cancel"),
    ]

    DEFAULT_CSS = """
    MockDialog > .box { width: 54; }
    MockDialog Static { height: auto; }
    MockDialog KeyList { height: auto; max-height: 8; margin-top: 1; }
    """

    def __init__(self, about: str, most: int) -> None:
        super().__init__()
        self._about = about
        self._counts = [*(count for count in COUNTS if count < most), most]

    def compose(self) -> ComposeResult:
        """Say what an interview is, and offer lengths."""
        with VerticalScroll(classes="box", can_focus=False) as box:
            box.border_title = _("Mock interview")
            yield Static(Content.assemble((self._about, "bold")))
            yield Static(
                styled(
                    _(
                        "Drawn questions, a time for each. Behind each may come a related question of the pack, one "
                        "about what you missed if there is one. Grades and model answers come at the end."
                    ),
                    MUTED,
                )
            )
            yield KeyList(*(Option(self._line(count)) for count in self._counts))
        yield KeyBar()

    def on_mount(self) -> None:
        """Stand on the usual length."""
        usual = [count for count in self._counts if count <= USUAL] or self._counts[:1]
        self.query_one(KeyList).highlighted = self._counts.index(usual[-1])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the number."""
        self.dismiss(self._counts[event.option_index])

    def _line(self, count: int) -> Content:
        minutes = count * MINUTES_EACH
        said = ngettext("{count} minute at most", "{count} minutes at most", minutes).format(count=minutes)
        return spread(Content(questions(count)), styled(said, MUTED), WIDTH)
