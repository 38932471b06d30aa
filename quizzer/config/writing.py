"""Writing one setting back, leaving the rest of the file as the user wrote it."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from quizzer.config.sources import read_file
from quizzer.errors import EnvironmentProblem, UsageError
from quizzer.locale import _
from quizzer.locale.system import reason

Value = str | int | float | list[int] | list[float]
"""What one line of the file can hold."""


def write_setting(file: Path, key: str, value: Value) -> None:
    """Set a setting in the settings file; the file and its folder are made when missing.

    Comments, order and everything else in the file stay. The new file replaces the old in one step; where the name is a
    link, the file that it leads to.

    Raises:
        UsageError: The file is not TOML, or the key stands in it in a form that no single line replaces.
        EnvironmentProblem: The system does not let it be written.
    """
    before = read_file(file)
    line = f"{key} = {json.dumps(value, ensure_ascii=False)}"
    remedy = _("Write there yourself: {line}").format(line=line)
    _replace(file, key, _with_line(_text(file), key, line), before | {key: value}, remedy)


def remove_setting(file: Path, key: str) -> None:
    """Take a setting out of the settings file, so that its default counts; the rest of the file stays.

    Raises:
        UsageError: The file is not TOML, or the key stands in it in a form that is more than a line.
        EnvironmentProblem: The system does not let it be written.
    """
    before = read_file(file)
    if key not in before:
        return
    after = {name: value for name, value in before.items() if name != key}
    remedy = _("Take it out there yourself.")
    _replace(file, key, _with_line(_text(file), key, None), after, remedy)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig") if file.exists() else ""


def _replace(file: Path, key: str, text: str, meant: Mapping[str, object], remedy: str) -> None:
    """Write the file anew, if it then says what is meant."""
    try:
        right = tomllib.loads(text) == meant
    except tomllib.TOMLDecodeError:
        right = False
    if not right:
        raise UsageError(
            _("{file} sets {key} in a way that cannot be replaced line by line.").format(file=file, key=key),
            remedy=remedy,
        )
    try:
        target = Path(os.path.realpath(file))
        draft = target.with_name(target.name + ".new")
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8", newline=_line_end(target))
        draft.replace(target)
    except OSError as error:
        raise EnvironmentProblem(
            _("{file} cannot be written: {problem}.").format(file=file, problem=reason(error)),
            remedy=_("Allow writing it, or set {variable} instead.").format(
                variable=f"QUIZZER_{key.upper()}"
            ),
        ) from error


def _line_end(file: Path) -> str:
    """Find how the lines of a file end, which need not be there."""
    return "\r\n" if file.exists() and b"\r\n" in file.read_bytes() else "\n"


def _with_line(text: str, key: str, line: str | None) -> str:
    """Replace the key's line, or put the line before the first table; None takes the key's line out."""
    lines = text.splitlines()
    table = next((n for n, each in enumerate(lines) if each.lstrip().startswith("[")), len(lines))
    for number, each in enumerate(lines[:table]):
        if re.match(rf"\s*{re.escape(key)}\s*=", each):
            if line is None:
                del lines[number]
            else:
                comment = re.search(r"\s+#[^\"']*$", each)
                lines[number] = line + (comment.group() if comment else "")
            return "".join(f"{each}\n" for each in lines)
    return "\n".join([*lines[:table], *([] if line is None else [line]), *lines[table:]]) + "\n"
