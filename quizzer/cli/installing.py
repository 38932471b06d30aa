"""Putting pack files into the user's pack folder, each only after it was checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from quizzer.errors import EnvironmentProblem, UsageError
from quizzer.locale import _
from quizzer.locale.system import reason
from quizzer.packs.files import pack_files, replace_file
from quizzer.packs.loader import PackError, load_pack
from quizzer.packs.schema import Pack


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    file: Path
    """Where the pack is installed, or the file that is not."""

    pack: Pack | None
    """None: it was not installed."""

    problems: tuple[str, ...] = ()
    """Why not, in sentences."""


def install(source: str, folder: Path, installed: Mapping[str, Path], *, replace: bool) -> Iterator[Outcome]:
    """Check pack files and copy them into a folder.

    Args:
        source: A pack file, or a folder whose pack files are meant.
        folder: The user's pack folder; it is made when missing. A new pack becomes ID.yaml in it.
        installed: Files of the packs in it, by id.
        replace: Whether a pack of the same id may be replaced.

    Raises:
        UsageError: There is nothing to install at `source`.
        EnvironmentProblem: The folder cannot be written.
    """
    place = Path(source).expanduser()
    files = list(pack_files(place)) if place.exists() else []
    if not files:
        raise UsageError(
            _("There is no pack at {path}.").format(path=source),
            remedy=_("Give a YAML file, or a folder with YAML files."),
        )
    for file in files:
        try:
            pack = load_pack(file)
        except PackError as error:
            yield Outcome(file, None, tuple(str(problem) for problem in error.problems))
            continue
        target = installed.get(pack.id, folder / f"{pack.id}.yaml")
        if not target.exists():
            _copy(file, target)
        elif not target.samefile(file):
            if not replace:
                message = _("{id} is installed already: {file}.").format(id=pack.id, file=target)
                yield Outcome(file, None, (f"{message} " + _("Add --replace to replace it."),))
                continue
            _copy(file, target)
        yield Outcome(target, pack)


def _copy(file: Path, target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_file(target, file.read_bytes())
    except OSError as error:
        raise EnvironmentProblem(
            _("{file} cannot be written: {problem}.").format(file=target, problem=reason(error)),
            remedy=_("Allow writing it, or set {variable} to another folder.").format(
                variable="QUIZZER_PACK_FOLDER"
            ),
        ) from error
