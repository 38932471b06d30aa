"""Where a report is."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from quizzer.locale import _, mark
from quizzer.tui.drawing import MUTED, styled
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.widgets.key_bar import KeyBar


class ReportDialog(Dialog[None]):
    """Shows the path of a report that was written.

    Args:
        path: The file.
        opened: Whether a browser shows it.
        sent: Whether the browser that shows the screen was sent it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape,q,enter", "dismiss(None)", mark("Close"), id="dialog.close"),
        key(
            "c", "copy", mark("Copy the path"), id="report.copy", tooltip=mark("Copy the path of the report.")
        ),
    ]

    DEFAULT_CSS = """
    ReportDialog Static { height: auto; }
    """

    def __init__(self, path: Path, *, opened: bool, sent: bool) -> None:
        super().__init__()
        self._path = path
        self._opened = opened
        self._sent = sent

    def compose(self) -> ComposeResult:
        """Say where it is."""
        with VerticalGroup(classes="box") as box:
            box.border_title = _("The report is written")
            style = Style(bold=True) if self._sent else Style(bold=True, link=self._path.as_uri())
            yield Static(Content.styled(str(self._path), style))
            yield Static(styled(self._what_now(), MUTED))
        yield KeyBar()

    def _what_now(self) -> str:
        if self._sent:
            return _("Your browser has saved it among its downloads too.")
        if self._opened:
            return _("It is open in your browser.")
        return _("Open it in a browser; it needs no network.")

    def action_copy(self) -> None:
        """Copy the path, through the terminal."""
        self.app.copy_to_clipboard(str(self._path))
        self.notify(_("Copied."), markup=False)
