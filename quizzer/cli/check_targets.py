"""Which pack files a command line names: packs by id, questions, files, folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

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
    from quizzer.packs.files import is_folder, pack_files

    path = Path(name).expanduser()
    if is_folder(path):
        files = [Target(file) for file in pack_files(path)]
        if not files:
            raise UsageError(
                _("There is no pack in {path}.").format(path=name),
                remedy=_("A pack is a file whose name ends with .yaml or .yml."),
            )
        yield from files
        return
    if path.is_file():
        yield Target(path)
        return
    entries = run.bench.library.entries()
    entry = next((each for each in entries if each.id == name), None)
    if entry is not None:
        yield Target(entry.path)
        return
    if "/" not in name:
        run.bench.library.get(name)  # complains, with the nearest id
    pack, question = run.bench.library.find(name)
    holder = name.rpartition("/")[0]
    file = next((each.path for each in entries if each.id == holder), Path(holder).expanduser())
    assert pack.question(question.id) is not None
    yield Target(file, frozenset({question.id}))
