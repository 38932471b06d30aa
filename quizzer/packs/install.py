"""Putting packs into the user's pack folder, each only after it was read without a problem, and taking them out.

A pack is kept as `ID.yaml`, with its bytes and comments as they were. Nothing is ever overwritten unasked: what would
be done is planned first, shown, and then carried out.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from quizzer.errors import EnvironmentProblem, UsageError
from quizzer.locale import _
from quizzer.locale.system import reason
from quizzer.packs import removed
from quizzer.packs.files import replace_file
from quizzer.packs.library import Library, Origin, PackEntry
from quizzer.packs.loader import parse_pack
from quizzer.packs.manifest import Installed, installed_from, read_manifest, write_manifest
from quizzer.packs.names import id_from_file, nearest
from quizzer.packs.problems import PackError, PackProblem, only, quoted
from quizzer.packs.schema import Pack
from quizzer.packs.sources import Member, Source, read_source


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


def plan(source: Source, pack_folder: Path, *, replace: bool = False) -> tuple[Planned, ...]:
    """Work out what installing a source would do; nothing is written.

    Args:
        source: What was read.
        pack_folder: The user's pack folder.
        replace: Whether a pack of the same id that was installed before gives way.
    """
    shelf = _Shelf(pack_folder, replace=replace)
    return tuple(shelf.plan(member) for member in source.members)


def carry_out(planned: Sequence[Planned], source: Source, pack_folder: Path, at: datetime) -> list[PackEntry]:
    """Do what was planned, and remember where each pack came from.

    Args:
        planned: Steps of a plan; those that the user does not want are left out.
        source: Where they come from.
        pack_folder: The user's pack folder; made when missing.
        at: Now, aware, in UTC.

    Returns:
        An entry per step: installed ones with their pack and new path, the others with problems.

    Raises:
        EnvironmentProblem: The pack folder cannot be written.
    """
    entries = [_put(each) for each in planned]
    known = read_manifest(pack_folder)
    for each in planned:
        digest = each.member.digest
        if each.step is not Step.REFUSED and digest is not None and not _same(each.target, each.member.place):
            known[each.id] = installed_from(
                source.kind, source.address, each.member.name, digest, source.commit, at
            )
            if removed.is_kept(each.member.place, pack_folder):
                known.pop(each.id)
                if (origin := removed.origin_of(each.member.place, pack_folder)) is not None:
                    known[each.id] = origin
    if known:
        try:
            write_manifest(pack_folder, known)
        except OSError as error:
            raise _not_writable(pack_folder, error) from error
    return entries


def add(source: str | Path, pack_folder: Path, *, replace: bool = False) -> list[PackEntry]:
    """Install the packs of a source at once, without remembering where they came from.

    Args:
        source: A file, a folder, a zip or a git address.
        pack_folder: The user's pack folder; made when missing.
        replace: Whether a pack of the same id that was installed before gives way.

    Raises:
        UsageError: There is nothing to install at `source`.
        EnvironmentProblem: The pack folder cannot be written, or a repository cannot be fetched.
    """
    return [_put(each) for each in plan(read_source(source), pack_folder, replace=replace)]


@dataclass(frozen=True, slots=True)
class Removed:
    """A pack that was taken out."""

    file: Path
    """Where it was."""

    kept: Path
    """Where it is now; of a link, what it leads to."""

    sound: bool
    """Whether it can be installed again as it is; a broken one cannot."""


def remove(name: str, pack_folder: Path) -> Removed:
    """Take a pack out of the user's pack folder; its file is kept, and so is the history of its questions.

    Args:
        name: The pack's id; of a broken one also its file's name.
        pack_folder: Nothing outside of it is touched; of a link only the link goes.

    Raises:
        UsageError: No pack of the folder has that name, or several have it.
        EnvironmentProblem: The file cannot be moved.
    """
    return take_out(_entry(name, pack_folder), pack_folder)


def take_out(entry: PackEntry, pack_folder: Path) -> Removed:
    """Take a pack that was looked up out of the user's pack folder, see `remove`.

    Raises:
        UsageError: Its file is not in that folder.
        EnvironmentProblem: The file cannot be moved.
    """
    file = entry.path
    if not file.is_relative_to(pack_folder):
        raise UsageError(
            _("{file} is not in the folder of your own packs, so it stays.").format(file=file),
            remedy=_("Delete it yourself, if it is yours."),
        )
    known = read_manifest(pack_folder)
    origin = known.pop(entry.id, None)
    try:
        if file.is_symlink():
            kept = file.resolve()
            file.unlink()
        else:
            kept = removed.keep(file, pack_folder, origin)
    except OSError as error:
        raise _not_writable(file, error) from error
    if origin is not None:
        with contextlib.suppress(OSError):  # an entry without its pack does no harm
            write_manifest(pack_folder, known)
    return Removed(file, kept, entry.pack is not None)


def bring_back(done: Removed, pack_id: str, pack_folder: Path) -> None:
    """Put a pack that was taken out where it was, and remember again where it came from.

    Raises:
        EnvironmentProblem: It cannot be moved, or another file is there now.
    """
    try:
        if removed.is_kept(done.kept, pack_folder):
            origin = removed.origin_of(done.kept, pack_folder)
            removed.bring_back(done.kept, done.file)
            if origin is not None:
                write_manifest(pack_folder, {**read_manifest(pack_folder), pack_id: origin})
        else:
            done.file.symlink_to(done.kept)
    except OSError as error:
        raise _not_writable(done.file, error) from error


def installed(name: str, pack_folder: Path) -> Path:
    """Find the file of a pack in the user's pack folder, by the pack's id or the file's name.

    Raises:
        UsageError: No pack of the folder has that name, or several have it.
    """
    return _entry(name, pack_folder).path


def _entry(name: str, pack_folder: Path) -> PackEntry:
    entries = Library([(pack_folder, Origin.USER)]).entries()
    found = [entry for entry in entries if entry.id == name] or [
        entry for entry in entries if name in (entry.path.name, entry.path.stem)
    ]
    if not found:
        close = nearest(name, [entry.id for entry in entries])
        raise UsageError(
            _("You have not installed a pack {name}.").format(name=quoted(name)),
            remedy=_("Did you mean {name}?").format(name=quoted(close))
            if close
            else _("Only packs that you installed can be removed; see: quizzer packs"),
        )
    if len(found) > 1:
        files = ", ".join(str(entry.path) for entry in found)
        raise UsageError(
            _("{name} is in several files: {files}.").format(name=quoted(name), files=files),
            remedy=_("Delete one of them yourself."),
        )
    return found[0]


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
        if _same(target, member.place) or (there is not None and there == member.digest):
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
        return Planned(pack.id, step, member, target, pack, (), before, touched)


def _put(planned: Planned) -> PackEntry:
    """Carry out one step."""
    if planned.step in (Step.NEW, Step.UPDATE):
        assert isinstance(planned.member.content, bytes)
        try:
            planned.target.parent.mkdir(parents=True, exist_ok=True)
            replace_file(planned.target, planned.member.content)
        except OSError as error:
            raise _not_writable(planned.target, error) from error
    return PackEntry(planned.id, planned.target, Origin.USER, planned.pack, planned.problems)


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


def _same(target: Path, file: Path) -> bool:
    try:
        return target.samefile(file)
    except OSError:
        return False


def _not_writable(file: Path, error: OSError) -> EnvironmentProblem:
    return EnvironmentProblem(
        _("{file} cannot be written: {problem}.").format(file=file, problem=reason(error)),
        remedy=_("Allow writing it, or set {variable} to another folder.").format(
            variable="QUIZZER_PACK_FOLDER"
        ),
    )
