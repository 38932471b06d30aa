"""What every key does on the screen below, under the words of what one wants to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import ActiveBinding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizzer.locale import _, mark
from quizzer.locale.keyboard import TWINS
from quizzer.tui.drawing import MUTED, styled
from quizzer.tui.keys import key, short
from quizzer.tui.screens.base import Dialog
from quizzer.tui.sections import ORDER, section_of
from quizzer.tui.widgets.key_bar import KeyBar

WIDTH = 74
"""Cells of a line at most."""

WRITING = (
    ("⏎", mark("a new line")),
    ("^z  ^y", mark("undo, redo")),
    ("^a  ^e", mark("to the start, to the end of the line")),
    ("^w  ^u  ^k", mark("delete the word, to the start, to the end of the line")),
    ("F7", mark("select everything; ^c copies, ^x cuts, ^v pastes")),
    ("Tab", mark("on to the next part of the screen")),
)
"""Keys of the answer box that Textual brings."""


class HelpDialog(Dialog[None]):
    """Lists keys.

    Args:
        found: The active bindings of the screen below.
        writing: Whether that screen has an answer box.
        keymap_file: Where keys can be changed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape,q,enter,question_mark,f1,ctrl+g", "dismiss(None)", mark("Close"), id="dialog.close"),
        key("i", "names", mark("Names for [keymap]"), id="help.names",
            tooltip=mark("Show what the settings call each key.")),
    ]  # fmt: skip

    AUTO_FOCUS = ".box"

    DEFAULT_CSS = """
    HelpDialog .box Static { height: auto; }
    """

    def __init__(self, found: Mapping[str, ActiveBinding], *, writing: bool, keymap_file: str) -> None:
        super().__init__()
        self._found = found
        self._writing = writing
        self._file = keymap_file
        self._named = False

    def compose(self) -> ComposeResult:
        """List the keys."""
        with VerticalScroll(classes="box") as box:
            box.border_title = _("Keys")
            yield Static(id="keys")
        yield KeyBar()

    def action_names(self) -> None:
        """Show the names for the settings, or take them away."""
        self._named = not self._named
        self._write()

    def on_resize(self) -> None:
        """Write the list for the width that there is."""
        self._write()

    def _write(self) -> None:
        columns = max(30, min(WIDTH, int(self.size.width * 0.96) - 8))
        self.query_one("#keys", Static).update(Content("\n").join(list(self._lines(columns))))

    def _lines(self, columns: int) -> Iterable[Content]:
        rows = list(_rows(self._found))
        width = max((cell_len(keys) for keys, _said, _id in rows), default=0)
        for title in ORDER:
            mine = [row for row in rows if section_of(row[2]) == title]
            if not mine:
                continue
            yield styled(_(title), "bold $text-primary")
            for keys, said, name in mine:
                yield from _row(keys, said, width, columns)
                if self._named:
                    yield styled(" " * (width + 3) + name, MUTED)
            yield Content("")
        if self._writing:
            yield styled(_("While writing"), "bold $text-primary")
            for keys, said in WRITING:
                yield from _row(keys, _(said), width, columns)
            yield Content("")
        yield styled(_("Letters work with the Korean keyboard on, too (ㅓ is j)."), MUTED)
        yield styled(
            _("Keys can be changed in the settings, under [keymap]; i shows their names there:"), MUTED
        )
        yield styled(self._file, MUTED)


def _rows(found: Mapping[str, ActiveBinding]) -> Iterable[tuple[str, str, str]]:
    """Gather the keys of each action: keys, what they do, the binding's id."""
    keys: dict[str, list[str]] = {}
    said: dict[str, tuple[str, str]] = {}
    for name, active in found.items():
        binding = active.binding
        if binding.id is None or name in TWINS.values():
            continue
        action = binding.action.removeprefix("app.")
        keys.setdefault(action, []).append(short(name))
        said.setdefault(action, (binding.tooltip or binding.description, binding.id))
    for action, names in keys.items():
        yield "  ".join(names), *said[action]


def _row(keys: str, said: str, width: int, columns: int) -> Iterator[Content]:
    """Write keys and what they do; what does not fit goes on below the words, not below the keys."""
    left = Content.assemble((keys + " " * (width - cell_len(keys)), "bold"), "   ")
    for line in Content(said).wrap(max(8, columns - width - 3)):
        yield Content.assemble(left, line)
        left = Content(" " * (width + 3))
