"""Which pack files a command line names: packs by id, questions, files, folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.cli.console import say
from quizzer.config.sources import expanded
from quizzer.errors import UsageError
from quizzer.locale import _

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
    files = _packs_in(path)
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


def _packs_in(path: Path) -> list[Path]:
    """List the packs of a folder; none where it is no folder."""
    from quizzer.packs.files import is_folder, pack_files

    return list(pack_files(path)) if is_folder(path) else []


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
