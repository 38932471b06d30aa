"""The command palette: what is typed is looked for among commands, and one of them is chosen.

What is found is found before the next key is read: Enter never runs what stood there before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from quizzer.locale import _, mark
from quizzer.tui.drawing import MUTED, one_line, spread, styled
from quizzer.tui.finding import Meant, folded, meant
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.key_list import KeyList
from quizzer.tui.widgets.line_input import LineInput

NAME_CELLS = 18
"""Cells that names have at least, so that what they mean stands below one another."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done now."""

    name: str

    run: Callable[[], object]

    about: str = ""
    """A sentence; it is searched, too."""

    key: str = ""
    """The key that does the same, as the line of keys writes it."""

    aliases: str = ""
    """Other words for it in any language; searched and not shown."""

    listed: bool = True
    """Whether it is shown before something is typed."""


def matching(commands: Sequence[Command], words: str) -> list[Command]:
    """List the commands that have all words.

    First those whose name begins so, then those with words that begin so, last those that only have it within words; of
    each the name comes before other words for it, and those before the sentence. What is a whole Latin word of some
    command is not looked for within words: who types `light` does not mean the highlight.
    """
    if not words.split():
        return [command for command in commands if command.listed]
    texts = {command: [folded(part) for part in _parts(command)] for command in commands}
    corpus = "\n".join(part for parts in texts.values() for part in parts)
    terms = [meant(word, corpus) for word in words.split()]
    sought = [_sought(term, [" ".join(parts) for parts in texts.values()]) for term in terms]
    whole = folded(" ".join(words.split()))
    found: list[tuple[int, Command]] = []
    for command, (name, aliases, about) in texts.items():
        if not all(is_found(f"{name} {aliases} {about}") for is_found in sought):
            continue
        parts = (name, aliases, about)
        ways = [
            name.startswith(whole),
            *(all(term.begins_in(part) for term in terms) for part in parts),
            all(term.begins_in(" ".join(parts)) for term in terms),
            *(all(term.is_in(part) for term in terms) for part in parts),
            True,
        ]
        found.append((ways.index(True), command))
    return [command for _rank, command in sorted(found, key=lambda pair: pair[0])]


def _sought(term: Meant, texts: Iterable[str]) -> Callable[[str], bool]:
    """Choose how a word is looked for in texts."""
    whole = term.typed.isascii() and any(re.search(rf"\b{re.escape(term.typed)}\b", text) for text in texts)
    return term.begins_in if whole else term.is_in


def _parts(command: Command) -> tuple[str, str, str]:
    return command.name, f"{command.aliases} {command.key}", command.about


class PaletteDialog(Dialog[Command | None]):
    """Gives the command that was chosen; None when none was.

    Args:
        title: What is chosen among.
        commands: In the order in which they are listed.
        at: The name that has the highlight first. None: the first one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "choose", mark("Choose"), id="palette.choose"),
        key("down", "move('cursor_down')", mark("Down"), id="palette.down", priority=True, show=False),
        key("up", "move('cursor_up')", mark("Up"), id="palette.up", priority=True, show=False),
        key("pagedown", "move('page_down')", mark("A page down"), id="palette.page_down", priority=True, show=False),
        key("pageup", "move('page_up')", mark("A page up"), id="palette.page_up", priority=True, show=False),
        key("escape", "dismiss(None)", mark("Close"), id="dialog.close"),
    ]  # fmt: skip

    AUTO_FOCUS = "#words"

    DEFAULT_CSS = """
    PaletteDialog {
        & > .box { height: 80%; max-height: 30; padding: 0 1; }
        & LineInput { background: $panel; }
        & #none { height: auto; display: none; padding: 0 1; color: $text-muted; }
        & KeyList { margin-top: 1; }
        &.-none KeyList { display: none; }
        &.-none #none { display: block; margin-top: 1; }
    }
    """

    def __init__(self, title: str, commands: Sequence[Command], at: str | None = None) -> None:
        super().__init__()
        self._title = title
        self._commands = commands
        self._at = at
        self._found: list[Command] = []

    def compose(self) -> ComposeResult:
        """Lay out the field and what it finds."""
        with Vertical(classes="box") as box:
            box.border_title = Content(self._title)
            yield LineInput(placeholder=_("Type a word"), id="words", select_on_focus=False)
            yield Static(id="none", markup=False)
            found = KeyList()
            found.can_focus = False
            yield found
        yield KeyBar()

    def on_mount(self) -> None:
        """List what there is."""
        self._look_for("")
        names = [command.name for command in self._found]
        if self._at in names:
            self.query_one(KeyList).highlighted = names.index(self._at)

    def on_resize(self) -> None:
        """Write the lines for another width."""
        self.call_after_refresh(self._draw)

    def action_move(self, move: str) -> None:
        """Move the highlight; the field keeps the focus."""
        getattr(self.query_one(KeyList), f"action_{move}")()

    def action_choose(self) -> None:
        """Give the command under the highlight."""
        at = self.query_one(KeyList).highlighted
        if at is not None and self._found:
            self.dismiss(self._found[at])

    @on(Input.Changed)
    def _as_typed(self, event: Input.Changed) -> None:
        event.stop()
        self._look_for(event.value)

    @on(Input.Submitted)
    def _through(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_choose()

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._found[event.option_index])

    def _look_for(self, words: str) -> None:
        self._found = matching(self._commands, words)
        self.set_class(not self._found, "-none")
        self.query_one("#none", Static).update(_("No command fits {words}.").format(words=one_line(words)))
        listed = self.query_one(KeyList)
        listed.highlighted = None
        self._draw()
        listed.highlighted = 0 if self._found else None

    def _draw(self) -> None:
        listed = self.query_one(KeyList)
        at = listed.highlighted
        width = max(30, listed.scrollable_content_region.width - 2)
        listed.set_options(Option(self._line(command, width)) for command in self._found)
        listed.highlighted = at

    def _line(self, command: Command, width: int) -> Content:
        name = styled(one_line(command.name), "bold")
        gap = " " * max(2, NAME_CELLS - name.cell_length)
        left = Content.assemble(name, gap if command.about else "", (command.about, MUTED))
        return spread(left, styled(command.key, "$text-primary"), width)
