"""Where the grades of `quizzer batch` go, and what they must not take the place of."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.packs.problems import quoted

FORMS = {"": "jsonl", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv"}
"""Forms by the ending of the file that is written."""


@dataclass(frozen=True, slots=True)
class Target:
    """A file that is written."""

    name: str
    """As it was typed."""

    final: Path
    """The file itself, behind all links."""

    part: Path
    """What is written until the run is done; the file itself where it is a device or a named pipe."""

    @property
    def is_stream(self) -> bool:
        """Whether it is a device or a named pipe, which nothing can take the place of."""
        return self.part == self.final


def target_of(out: str | None) -> Target | None:
    """Find the file that a path means. None: standard output.

    Raises:
        UsageError: The path is empty.
    """
    if out in (None, "-"):
        return None
    if not out:
        raise UsageError(
            _("The name of the file is empty."),
            remedy=_("Name another file with -o, or leave it out to write to standard output."),
        )
    final = Path(os.path.realpath(out))  # of a link to itself, `resolve` is no OSError
    stream = os.path.lexists(final) and final.exists() and not final.is_file()
    return Target(out, final, final if stream else final.with_name(final.name + ".part"))


def form_of(target: Target | None, asked: str | None) -> str:
    """Choose the form of the output: what was asked for, else what the name tells, else JSON Lines.

    Raises:
        UsageError: The name tells a form in which grades are not written.
    """
    if asked is not None or target is None or target.is_stream:
        return asked or "jsonl"
    ending = Path(target.name).suffix.lower()
    if ending not in FORMS:
        raise UsageError(
            _("Grades cannot be written as {ending}.").format(ending=quoted(ending)),
            remedy=_("Add --format jsonl or csv."),
        )
    return FORMS[ending]


def keep_inputs(target: Target | None, inputs: Iterable[Path | int]) -> None:
    """Refuse to write over what is read.

    Args:
        target: What is written.
        inputs: The files that are read, by their paths or as open files.

    Raises:
        UsageError: One of them is the target, or what is written until it is done.
    """
    if target is None or target.is_stream:
        return
    read = {file for each in inputs if (file := _identity(each)) is not None}
    for path in (target.final, target.part):
        if _identity(path) in read:
            raise UsageError(
                _("{file} is read in this run, and would be overwritten.").format(file=path),
                remedy=_("Name another file with -o."),
            )


def _identity(file: Path | int) -> tuple[int, int] | None:
    """What makes a file itself, however it is named. None: it is no plain file."""
    try:
        found = os.stat(file)  # noqa: PTH116 (of an open file too)
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None
