"""Writing an answer in the user's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from quizzer.errors import EnvironmentProblem
from quizzer.locale import _

SCISSORS = "--------------- >8 ---------------"
"""Everything from this line on is cut away when the editor is closed."""


def command(environ: Mapping[str, str]) -> list[str]:
    """Find the user's editor.

    Args:
        environ: Usually `os.environ`: VISUAL, then EDITOR.

    Raises:
        EnvironmentProblem: Neither is set, or it cannot be read as a command.
    """
    wanted = environ.get("VISUAL") or environ.get("EDITOR")
    remedy = _("Set EDITOR to the command that opens yours, for example: export EDITOR=nano")
    if not wanted:
        raise EnvironmentProblem(_("No editor is set."), remedy=remedy)
    try:
        parts = shlex.split(wanted, posix=os.name != "nt")
    except ValueError:
        parts = []
    if not parts:
        raise EnvironmentProblem(
            _("The editor {command} cannot be read.").format(command=wanted), remedy=remedy
        )
    return [part.strip('"') for part in parts] if os.name == "nt" else parts


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
            code = subprocess.call([*editor, str(file)])
        except OSError as error:
            raise EnvironmentProblem(
                _("The editor {command} cannot be started.").format(command=editor[0]),
                remedy=_("Set EDITOR to the command that opens yours, for example: export EDITOR=nano"),
            ) from error
        if code != 0:
            raise EnvironmentProblem(
                _("The editor ended with code {code}.").format(code=code),
                remedy=_("Your answer is as it was before."),
            )
        try:
            saved = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise EnvironmentProblem(
                _("What the editor saved cannot be read."), remedy=_("Save it as UTF-8, under the same name.")
            ) from error
    return saved.partition(SCISSORS)[0].strip("\n")
