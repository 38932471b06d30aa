"""Writing an answer in the user's own editor."""

from __future__ import annotations

import tempfile
from pathlib import Path

from quizzer.authoring.editing import editor_command as command
from quizzer.authoring.editing import open_editor
from quizzer.errors import EnvironmentProblem
from quizzer.locale import _

__all__ = ["SCISSORS", "command", "edit"]

SCISSORS = "--------------- >8 ---------------"
"""Everything from this line on is cut away when the editor is closed."""


def edit(text: str, question: str, editor: list[str]) -> str:
    """Open the editor on a text, and wait until it is closed.

    Args:
        text: The answer so far.
        question: Shown below the scissors.
        editor: The command, from `command`.

    Returns:
        What was saved, without the scissors and what is below them.

    Raises:
        EnvironmentProblem: The editor is missing or failed, or the file is not UTF-8 any more.
    """
    note = _("Write above this line; it and everything below is cut away.")
    with tempfile.TemporaryDirectory(prefix="quizzer-") as folder:
        file = Path(folder) / "answer.md"
        file.write_text(f"{text}\n\n{SCISSORS}\n{note}\n\n{question}\n", encoding="utf-8")
        try:
            open_editor(file, editor)
        except EnvironmentProblem as problem:
            if problem.remedy is None:
                problem.remedy = _("Your answer is as it was before.")
            raise
        try:
            saved = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise EnvironmentProblem(
                _("What the editor saved cannot be read."), remedy=_("Save it as UTF-8, under the same name.")
            ) from error
    return saved.partition(SCISSORS)[0].strip("\n")
