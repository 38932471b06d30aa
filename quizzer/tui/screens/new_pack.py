"""What a new pack is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalGroup
from textual.content import Content
from textual.widgets import Button, Input, Label, Static

from quizzer.authoring.tongue import pack_language
from quizzer.locale import _, current_language, mark
from quizzer.tui.drawing import MUTED, styled
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.line_input import LineInput


@dataclass(frozen=True, slots=True)
class NewPack:
    """A pack to be made with its first question."""

    title: str
    language: Literal["ko", "en"] | None
    """As it was chosen. None: by the letters of title and first question."""


class NewPackDialog(Dialog[NewPack | None]):
    """Asks for title and language. None: no pack.

    Args:
        folder: Where it will be.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape", "dismiss(None)", mark("Cancel"), id="dialog.cancel"),
    ]

    AUTO_FOCUS = "#title"

    DEFAULT_CSS = """
    NewPackDialog {
        & > .box { width: 62; }
        & Label { margin-top: 1; color: $text-muted; width: 100%; }
        & Static { height: auto; }
        & LineInput { background: $panel; }
        & LineInput:focus { background: $block-cursor-background; }
        & Horizontal { height: 1; margin-top: 1; }
        & Button { margin-right: 2; min-width: 8; }
    }
    """

    def __init__(self, folder: str) -> None:
        super().__init__()
        self._folder = folder

    def compose(self) -> ComposeResult:
        """Lay out title and languages."""
        korean = current_language() == "ko"
        with VerticalGroup(classes="box") as box:
            box.border_title = _("New pack")
            yield Static(styled(_("It is saved with its first question, into your own folder:"), MUTED))
            yield Static(Content.styled(self._folder, "$text-primary"))
            yield Label(_("Title"))
            yield LineInput(id="title", max_length=200)
            with Horizontal():
                words = {"ko": _("Write it in Korean"), "en": _("Write it in English")}
                for code in ("ko", "en") if korean else ("en", "ko"):
                    first = code == pack_language("")
                    yield Button(
                        words[code],
                        id=code,
                        compact=True,
                        variant="primary" if first else "default",
                        action=f"screen.make('{code}')",
                    )
        yield KeyBar()

    def action_make(self, language: Literal["ko", "en"] | None) -> None:
        """Give the pack, if it has a title."""
        title = self.query_one("#title", Input).value.strip()
        if title:
            self.dismiss(NewPack(title, language))
        else:
            self.query_one("#title", Input).focus()

    @on(Input.Submitted)
    def _done(self) -> None:
        self.action_make(None)

    @on(Input.Changed)
    def _tell_language(self, typed: Input.Changed) -> None:
        """Show which language the title's letters are of."""
        told = pack_language(typed.value)
        for button in self.query(Button):
            button.variant = "primary" if button.id == told else "default"
