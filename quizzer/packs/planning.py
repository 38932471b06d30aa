"""What installing a source would do, worked out and shown before anything is written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from quizzer.locale import _
from quizzer.packs.library import Library, Origin
from quizzer.packs.loader import parse_pack
from quizzer.packs.manifest import Installed, read_manifest
from quizzer.packs.names import id_from_file
from quizzer.packs.problems import PackError, PackProblem, only, quoted
from quizzer.packs.schema import Pack
from quizzer.packs.sources import Member, Source


class Step(StrEnum):
    """What will be done with a pack of a source."""

    NEW = "new"
    """It is put into the folder."""
    UPDATE = "update"
    """It takes the place of one with its id."""
    SAME = "same"
    """It is there already, with the same bytes."""
    REFUSED = "refused"
    """It is broken, or another one has its id."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One pack of a source, and what will be done with it."""

    id: str

    step: Step

    member: Member

    target: Path
    """Where it will be; of a refused one, where it came from."""

    pack: Pack | None
    """None: it cannot be read."""

    problems: tuple[PackProblem, ...] = ()
    """Why it is refused."""

    before: Pack | None = None
    """The pack whose place it takes. None: there is none, or it is broken."""

    touched: bool = False
    """Whether the file in the folder is no longer as it was installed: the user changed it."""

    own: bool = False
    """Whether the file in the folder holds what no source has: it was changed, or never installed from one."""


def plan(source: Source, pack_folder: Path, *, replace: bool = False) -> tuple[Planned, ...]:
    """Work out what installing a source would do; nothing is written.

    Args:
        source: What was read.
        pack_folder: The user's pack folder.
        replace: Whether a pack of the same id that was installed before gives way.
    """
    shelf = _Shelf(pack_folder, replace=replace)
    return tuple(shelf.plan(member) for member in source.members)


class _Shelf:
    """The user's pack folder, while it is planned what is put into it."""

    def __init__(self, folder: Path, *, replace: bool) -> None:
        self._folder = folder
        self._replace = replace
        entries = Library([(folder, Origin.USER)]).entries()
        self._files = {entry.id: entry.path for entry in entries if entry.pack is not None}
        self._packs = {entry.id: entry.pack for entry in entries if entry.pack is not None}
        self._manifest: dict[str, Installed] = read_manifest(folder)
        self._added: set[str] = set()

    def plan(self, member: Member) -> Planned:
        """Plan one pack file."""
        try:
            if isinstance(member.content, PackError):
                raise member.content
            return self._plan(member, member.content)
        except PackError as error:
            name = error.pack_id or id_from_file(member.place)
            return Planned(name, Step.REFUSED, member, member.place, None, error.problems)

    def _plan(self, member: Member, data: bytes) -> Planned:
        pack = parse_pack(data, member.place)
        target = self._files.get(pack.id, self._folder / f"{pack.id}.yaml")
        before = self._packs.get(pack.id)
        step = Step.NEW
        if pack.id in self._added:
            message = _("A pack {name} has just been installed from the same source.")
            raise only(
                member.place, message.format(name=quoted(pack.id)), _("Give one of the two another id.")
            )
        there = _digest(target)
        if same_file(target, member.place) or (there is not None and there == member.digest):
            step = Step.SAME
        elif _exists(target):
            if not (self._replace and target.is_file()):
                message = _("A pack {name} is installed already: {file}.")
                raise only(
                    member.place,
                    message.format(name=quoted(pack.id), file=target),
                    _("To replace it, add --replace."),
                )
            step = Step.UPDATE
        self._added.add(pack.id)
        known = self._manifest.get(pack.id)
        touched = known is not None and there is not None and there != known.sha256
        own = there is not None and (known is None or touched)
        return Planned(pack.id, step, member, target, pack, (), before, touched, own)


def _digest(file: Path) -> str | None:
    """SHA-256 of a file; None where there is none."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None
    except OSError:
        return None


def _exists(path: Path) -> bool:
    """Tell whether something has that name, a broken link too."""
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True


def same_file(target: Path, file: Path) -> bool:
    """Tell whether two paths lead to one file; not where one of them leads nowhere."""
    try:
        return target.samefile(file)
    except OSError:
        return False
