"""Why no pack is listed, and what to do about it."""

from __future__ import annotations

from pathlib import Path

from textual.content import Content
from textual.widgets import Static

from quizzer.errors import QuizzerError
from quizzer.locale import _, mark
from quizzer.tui.drawing import MUTED, styled

NO_FIT = mark("Nothing fits the search. Esc shows everything again.")


class NothingListed(Static):
    """Stands where the packs would; blank until something is said."""

    DEFAULT_CSS = "NothingListed { width: 100%; height: 1fr; padding: 1 3; }"

    def __init__(self) -> None:
        super().__init__(markup=False)

    def no_packs(self, folder: Path) -> None:
        """Say that there are none, and where to put one."""
        self.update(
            Content("\n\n").join(
                [
                    styled(_("There are no packs yet."), "bold"),
                    Content(_("Put a pack (a YAML file) into this folder, then press r:")),
                    styled(str(folder), "$text-primary"),
                    styled(_("`quizzer new` writes one to start from."), MUTED),
                ]
            )
        )

    def nothing_fits(self) -> None:
        """Say that the search hides all."""
        self.update(styled(_(NO_FIT), MUTED))

    def refused(self, problem: QuizzerError) -> None:
        """Say why nothing could be read."""
        self.update(Content(str(problem)))
