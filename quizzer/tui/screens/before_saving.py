"""What is asked before a question is saved in a way that the author may not expect."""

from __future__ import annotations

from pathlib import Path

from textual.content import Content

from quizzer.locale import _
from quizzer.tui.screens.confirm import ConfirmDialog


def copy_dialog(folder: Path) -> ConfirmDialog:
    """Ask whether a shipped pack may be copied.

    Args:
        folder: Where to.
    """
    body = _(
        "This pack comes with quizzer. It is copied into your own folder, and your copy is used from then on:"
    )
    return ConfirmDialog(
        _("Change a copy"),
        Content.assemble(body, "\n", (str(folder), "$text-primary")),
        _("Copy and save"),
    )


def write_over_dialog() -> ConfirmDialog:
    """Ask whether another program's change may be replaced."""
    return ConfirmDialog(
        _("Changed meanwhile"),
        _("Another program has changed this question since you opened it. Yours would replace it."),
        _("Write over it"),
    )
