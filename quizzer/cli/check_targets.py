"""Which pack files a command line names: packs by id, questions, files, folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.cli.console import harmless, say
from quizzer.config.sources import expanded
from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.packs.sources import is_no_pack, no_packs

if TYPE_CHECKING:
    from quizzer.cli.run import Run


@dataclass(frozen=True, slots=True)
class Target:
    """A pack file, or some of its questions."""

    file: Path

    only: frozenset[str] | None = None
    """Ids of the questions that are meant. None: all."""


def targets(run: Run, names: Sequence[str]) -> list[Target]:
    """Find what the names mean.

    Args:
        run: Knows the packs.
        names: Ids of packs, PACK/QUESTION, files and folders; none: the user's own packs.

    Returns:
        Each file once, in the order of the names; questions of one file together.

    Raises:
        UsageError: A name means nothing; tells the nearest one.
    """
    if not names:
        own = (entry for entry in run.bench.library.entries() if entry.origin == "user")
        return [Target(entry.path) for entry in own]
    found: dict[Path, frozenset[str] | None] = {}
    for name in names:
        for target in _named(run, name):
            known = found.get(target.file, frozenset())
            whole = known is None or target.only is None
            found[target.file] = None if whole else (known or frozenset()) | (target.only or frozenset())
    return [Target(file, only) for file, only in found.items()]


def _named(run: Run, name: str) -> Iterator[Target]:
    from quizzer.packs.files import is_no_folder

    if not name:  # as a path it would be the folder where we are
        run.bench.library.get(name)  # complains
    path = expanded(name)
    entry = run.bench.library.entry(name)
    files, foreign = _packs_in(path)
    if foreign and (files or entry is None):
        say(harmless(no_packs(foreign)))
    if files:
        if entry is not None:
            say(
                _(
                    "{name} is a folder with packs here, and these are taken; for the installed pack {name}, "
                    "write: {file}"
                ).format(name=name, file=entry.path)
            )
        yield from map(Target, files)
    elif entry is not None:
        yield Target(entry.path)
    elif is_no_folder(path):  # of a pipe or a device it is said that it is no pack
        yield Target(path)
    else:
        yield _one_question(run, name)


def _packs_in(path: Path) -> tuple[list[Path], list[str]]:
    """List the packs of a folder, and the names of YAML files in it that are plainly none, as `packs add` does."""
    from quizzer.packs.files import is_folder, pack_files

    files = list(pack_files(path)) if is_folder(path) else []
    foreign = [file for file in files if _is_foreign(file)]
    return [file for file in files if file not in foreign], [str(file.relative_to(path)) for file in foreign]


def _is_foreign(file: Path) -> bool:
    from quizzer.packs.problems import PackError
    from quizzer.packs.reading import read_bytes

    try:
        return is_no_pack(read_bytes(file))
    except PackError:  # the check tells why
        return False


def _one_question(run: Run, name: str) -> Target:
    from quizzer.packs.files import is_folder

    library = run.bench.library
    holder, slash, asked = name.rpartition("/")
    if is_folder(expanded(name)) and not (asked and library.entry(holder) is not None):
        raise UsageError(
            _("There is no pack in {path}.").format(path=name),
            remedy=_("A pack is a file whose name ends with .yaml or .yml."),
        )
    if not slash:
        library.get(name)  # complains, with the nearest id
    _pack, question = library.find(name)
    entry = library.entry(holder)
    return Target(expanded(holder) if entry is None else entry.path, frozenset({question.id}))
