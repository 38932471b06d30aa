"""Dialogs that ask for one setting's value: one to choose from, one to type."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalGroup
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from quizzer.locale import _, mark
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.key_list import KeyList
from quizzer.tui.widgets.line_input import LineInput


class ChoiceDialog(Dialog[str | None]):
    """Gives what was chosen; None when nothing was.

    Args:
        title: What the setting is called.
        choices: Each with its words.
        now: Where the highlight begins.
        note: What there is to say below the choices. Empty: nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape,q", "dismiss(None)", mark("Cancel"), id="dialog.cancel"),
    ]

    DEFAULT_CSS = """
    ChoiceDialog > .box { width: 44; height: auto; padding: 1 1; }
    ChoiceDialog KeyList { height: auto; max-height: 16; }
    ChoiceDialog Static { height: auto; margin-top: 1; padding: 0 1; color: $text-muted; }
    """

    def __init__(self, title: str, choices: Sequence[tuple[str, str]], now: str, note: str = "") -> None:
        super().__init__()
        self._title = title
        self._choices = choices
        self._now = now
        self._note = note

    def compose(self) -> ComposeResult:
        """List the choices."""
        with VerticalGroup(classes="box") as box:
            box.border_title = self._title
            yield KeyList(*(Option(words) for _value, words in self._choices))
            if self._note:
                yield Static(self._note, markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Stand on the choice of now."""
        values = [value for value, _words in self._choices]
        self.query_one(KeyList).highlighted = values.index(self._now) if self._now in values else 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the choice."""
        self.dismiss(self._choices[event.option_index][0])


class ValueDialog(Dialog[str | None]):
    """Gives what was typed, when it is allowed; None when nothing changes.

    Args:
        title: What the setting is called.
        meaning: What it does.
        value: What it is now, as somebody types it.
        fault: Tells what is wrong with a text; empty: it is allowed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s,f5", "keep", mark("Keep"), id="setting.keep"),
        key("escape", "dismiss(None)", mark("Cancel"), id="dialog.cancel"),
    ]

    AUTO_FOCUS = "#value"

    DEFAULT_CSS = """
    ValueDialog {
        & > .box { width: 64; }
        & Static { height: auto; }
        & LineInput { background: $panel; margin-top: 1; }
        & LineInput:focus { background: $block-cursor-background; }
        & #fault { min-height: 1; color: $text-error; }
        & Horizontal { height: 1; margin-top: 1; }
        & Button { margin-right: 2; min-width: 8; }
    }
    """

    def __init__(self, title: str, meaning: str, value: str, fault: Callable[[str], str]) -> None:
        super().__init__()
        self._title = title
        self._meaning = meaning
        self._value = value
        self._fault = fault

    def compose(self) -> ComposeResult:
        """Lay out meaning, field and buttons."""
        with VerticalGroup(classes="box") as box:
            box.border_title = self._title
            yield Static(self._meaning, markup=False)
            yield LineInput(value=self._value, id="value", max_length=1000)
            yield Static(id="fault", markup=False)
            with Horizontal():
                yield Button(_("Keep"), variant="primary", compact=True, action="screen.keep")
                yield Button(_("Cancel"), compact=True, action="screen.dismiss(None)")
        yield KeyBar()

    def action_keep(self) -> None:
        """Give the value, if it is one."""
        typed = self.query_one("#value", Input).value
        if fault := self._fault(typed):
            self.query_one("#fault", Static).update(fault)
            self.query_one("#value", Input).focus()
        else:
            self.dismiss(None if typed.strip() == self._value else typed)

    @on(Input.Changed, "#value")
    def _look(self, event: Input.Changed) -> None:
        self.query_one("#fault", Static).update(self._fault(event.value))

    @on(Input.Submitted, "#value")
    def _through(self) -> None:
        self.action_keep()
