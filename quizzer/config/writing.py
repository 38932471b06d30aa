"""Writing one setting back, leaving the rest of the file as the user wrote it."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

from quizzer.config.sources import read_file
from quizzer.errors import EnvironmentProblem, UsageError
from quizzer.locale import _
from quizzer.locale.system import reason


def write_setting(file: Path, key: str, value: str) -> None:
    """Set a text setting in the settings file; the file and its folder are made when missing.

    Comments, order and everything else in the file stay. The new file replaces the old in one step.

    Raises:
        UsageError: The file is not TOML, or the key stands in it in a form that no single line replaces.
        EnvironmentProblem: The system does not let it be written.
    """
    before = read_file(file)
    text = file.read_text(encoding="utf-8-sig") if before or file.exists() else ""
    after = _with_line(text, key, f"{key} = {json.dumps(value, ensure_ascii=False)}")
    try:
        right = tomllib.loads(after) == before | {key: value}
    except tomllib.TOMLDecodeError:
        right = False
    if not right:
        raise UsageError(
            _("{file} sets {key} in a way that cannot be replaced line by line.").format(file=file, key=key),
            remedy=_("Write there yourself: {line}").format(
                line=f"{key} = {json.dumps(value, ensure_ascii=False)}"
            ),
        )
    draft = file.with_name(file.name + ".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(after, encoding="utf-8")
        draft.replace(file)
    except OSError as error:
        raise EnvironmentProblem(
            _("{file} cannot be written: {problem}.").format(file=file, problem=reason(error)),
            remedy=_("Allow writing it, or set {variable} instead.").format(
                variable=f"QUIZZER_{key.upper()}"
            ),
        ) from error


def _with_line(text: str, key: str, line: str) -> str:
    """Replace the key's line, or put the line before the first table."""
    lines = text.splitlines()
    table = next((n for n, each in enumerate(lines) if each.lstrip().startswith("[")), len(lines))
    for number, each in enumerate(lines[:table]):
        if re.match(rf"\s*{re.escape(key)}\s*=", each):
            comment = re.search(r"\s+#[^\"']*$", each)
            lines[number] = line + (comment.group() if comment else "")
            return "\n".join(lines) + "\n"
    return "\n".join([*lines[:table], line, *lines[table:]]) + "\n"
