"""Opening a file in the user's own editor, and waiting until it is closed."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from quizzer.errors import EnvironmentProblem
from quizzer.locale import _

_WITH_PLUS = frozenset(
    {"vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "micro", "joe", "kak", "ne"}
)
"""Editors that go to a line by `+LINE` before the file."""

_WITH_GOTO = frozenset({"code", "code-insiders", "codium", "cursor"})
"""Editors that go to a line by `--goto FILE:LINE`; they must be told to wait, too."""

_USUAL = ("notepad.exe",) if os.name == "nt" else ("editor", "nano", "vi")
"""Editors that are looked for when none is set, the first first: `editor` is the machine's own choice (Debian)."""

_PROPOSED = ("nano", "vim", "vi")
"""Editors that are proposed, one that is there before one that is not."""


def editor_command(environ: Mapping[str, str]) -> list[str]:
    """Find the user's editor, or else one that the machine has.

    Args:
        environ: Usually `os.environ`: VISUAL, then EDITOR; PATH for the machine's own.

    Raises:
        EnvironmentProblem: None is set and none is there, or what is set cannot be read as a command.
    """
    wanted = environ.get("VISUAL") or environ.get("EDITOR")
    if not wanted:
        found = next((each for each in _USUAL if shutil.which(each, path=environ.get("PATH"))), None)
        if found is None:
            raise EnvironmentProblem(_("No editor is set."), remedy=how_to_set())
        return [found]
    try:
        parts = shlex.split(wanted, posix=os.name != "nt")
    except ValueError:
        parts = []
    if not parts:
        raise EnvironmentProblem(
            _("The editor {command} cannot be read.").format(command=wanted), remedy=how_to_set()
        )
    return [part.strip('"') for part in parts] if os.name == "nt" else parts


def open_editor(file: Path, editor: list[str], line: int | None = None) -> None:
    """Open the editor on a file, and wait until it is closed.

    Args:
        file: What to edit.
        editor: The command, from `editor_command`.
        line: Where to put the cursor, if the editor is known to understand it. None: at the beginning.

    Raises:
        EnvironmentProblem: The editor is missing, or ended with a code.
    """
    name = Path(editor[0]).stem.lower()
    arguments = [str(file)]
    if line is not None and name in _WITH_PLUS:
        arguments = [f"+{line}", str(file)]
    elif name in _WITH_GOTO:
        arguments = [*([] if "--wait" in editor or "-w" in editor else ["--wait"])]
        arguments += ["--goto", f"{file}:{line or 1}"]
    try:
        code = subprocess.call([*editor, *arguments])
    except OSError as error:
        raise EnvironmentProblem(
            _("The editor {command} cannot be started.").format(command=editor[0]), remedy=how_to_set(name)
        ) from error
    if code != 0:
        raise EnvironmentProblem(_("The editor ended with code {code}.").format(code=code))


def how_to_set(missing: str = "") -> str:
    """Say how to choose an editor.

    Args:
        missing: Name of one that cannot be started, which is not proposed.
    """
    others = [each for each in _PROPOSED if each != missing]
    there = next((each for each in others if shutil.which(each)), others[0])
    return _("Set EDITOR to the command that opens yours, for example: export EDITOR={name}").format(
        name=there
    )
