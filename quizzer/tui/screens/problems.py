"""What is wrong with a pack: every problem, with its place and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizzer.locale import _, mark
from quizzer.tui.drawing import MUTED, styled
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.signs import signs
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from quizzer.packs.library import PackEntry
    from quizzer.packs.problems import PackProblem


class ProblemsDialog(Dialog[None]):
    """Shows the problems of a broken pack.

    Args:
        entry: The pack.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape,q,enter", "dismiss(None)", mark("Close"), id="dialog.close"),
        key("c", "copy", mark("Copy"), id="problems.copy", tooltip=mark("Copy the problems.")),
    ]

    def __init__(self, entry: PackEntry) -> None:
        super().__init__()
        self._entry = entry

    def compose(self) -> ComposeResult:
        """List the problems."""
        with VerticalScroll(classes="box") as box:
            box.border_title = _("Problems")
            yield Static(styled(str(self._entry.path), MUTED))
            sign = styled(signs().bullet, "bold $text-error")
            yield Rows(Row(sign, _paragraph(problem)) for problem in self._entry.problems)
        yield KeyBar()

    def action_copy(self) -> None:
        """Copy all problems, one a line."""
        self.app.copy_to_clipboard("\n".join(str(problem) for problem in self._entry.problems))
        self.notify(_("Copied."), markup=False)


def _paragraph(problem: PackProblem) -> Content:
    """Write a problem: where, what, and what to do."""
    place = (
        problem.file.name if problem.line is None else f"{problem.file.name}:{problem.line}:{problem.column}"
    )
    lines = [
        Content.assemble((place, "bold"), (f"  {problem.field}" if problem.field else "", MUTED)),
        Content(problem.message),
        styled(problem.remedy or "", MUTED),
    ]
    return Content("\n").join([line for line in lines if line])
