"""Putting pack files into the user's pack folder, each only after it was checked."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizzer.errors import EnvironmentProblem, UsageError
from quizzer.locale import _
from quizzer.locale.system import reason
from quizzer.packs.loader import PackError, load_pack
from quizzer.packs.schema import Pack

SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    file: Path

    target: Path

    pack: Pack | None
    """None: it was not installed."""

    problems: tuple[str, ...] = ()
    """Why not, in sentences."""


def install(source: str, folder: Path, *, replace: bool) -> Iterator[Outcome]:
    """Check pack files and copy them into a folder, as ID.yaml.

    Args:
        source: A pack file, or a folder whose pack files are meant.
        folder: The user's pack folder; it is made when missing.
        replace: Whether a pack of the same id may be replaced.

    Raises:
        UsageError: There is nothing to install at `source`.
        EnvironmentProblem: The folder cannot be written.
    """
    for file in _files(Path(source).expanduser()):
        yield _install(file, folder, replace)


def _files(source: Path) -> list[Path]:
    if source.is_file():
        return [source]
    found = (
        sorted(each for each in source.glob("*") if each.suffix.lower() in SUFFIXES)
        if source.is_dir()
        else []
    )
    if not found:
        raise UsageError(
            _("There is no pack at {path}.").format(path=source),
            remedy=_("Give a YAML file, or a folder with YAML files."),
        )
    return found


def _install(file: Path, folder: Path, replace: bool) -> Outcome:
    try:
        pack = load_pack(file)
    except PackError as error:
        return Outcome(file, folder, None, tuple(str(problem) for problem in error.problems))
    target = folder / f"{pack.id}.yaml"
    if target.exists() and not replace and not target.samefile(file):
        message = _("{id} is installed already: {file}.").format(id=pack.id, file=target)
        return Outcome(file, target, None, (f"{message} " + _("Add --replace to replace it."),))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (target.exists() and target.samefile(file)):
            draft = target.with_name(target.name + ".new")
            shutil.copyfile(file, draft)
            draft.replace(target)
    except OSError as error:
        raise EnvironmentProblem(
            _("{file} cannot be written: {problem}.").format(file=target, problem=reason(error)),
            remedy=_("Allow writing it, or set {variable} to another folder.").format(
                variable="QUIZZER_PACK_FOLDER"
            ),
        ) from error
    return Outcome(file, target, pack)
