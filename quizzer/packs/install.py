"""Putting packs into the user's pack folder, each only after it was read without a problem, and taking them out.

A pack is kept as `ID.yaml`, with its bytes and comments as they were. Nothing is ever overwritten unasked: what would
be done is planned first, shown, and then carried out.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizzer.errors import EnvironmentProblem, UsageError
from quizzer.locale import _
from quizzer.locale.system import reason, remedy
from quizzer.packs import removed
from quizzer.packs.files import replace_file
from quizzer.packs.library import Library, Origin, PackEntry
from quizzer.packs.manifest import NAME as MANIFEST
from quizzer.packs.manifest import Installed, installed_from, read_manifest, write_manifest
from quizzer.packs.names import nearest
from quizzer.packs.planning import Planned, Step, plan, same_file
from quizzer.packs.problems import quoted
from quizzer.packs.sources import MOST_NAMED, Source, read_source


def carry_out(
    planned: Sequence[Planned], source: Source, pack_folder: Path, at: datetime, *, moved: bool = False
) -> list[PackEntry]:
    """Do what was planned, and remember where each pack came from.

    Args:
        planned: Steps of a plan; those that the user does not want are left out.
        source: Where they come from.
        pack_folder: The user's pack folder; made when missing.
        at: Now, aware, in UTC.
        moved: Whether packs that are there to the letter come from this source from now on.

    Returns:
        An entry per step: installed ones with their pack and new path, the others with problems.

    Raises:
        EnvironmentProblem: The pack folder cannot be written; names the packs that were put there before.
    """
    entries: list[PackEntry] = []
    try:
        for each in planned:
            entries.append(_put(each))
    except EnvironmentProblem as problem:
        with contextlib.suppress(EnvironmentProblem):
            _remember(planned[: len(entries)], source, pack_folder, at, moved=moved)
        raise _having_done(problem, entries) from problem
    try:
        _remember(planned, source, pack_folder, at, moved=moved)
    except EnvironmentProblem as problem:
        raise _having_done(problem, entries) from problem
    return entries


def keep_own(planned: Sequence[Planned], pack_folder: Path) -> list[Path]:
    """Copy what a plan writes over and no source has into the folder of removed packs.

    Args:
        planned: Steps that are about to be carried out.
        pack_folder: The user's pack folder.

    Returns:
        Where the copies are.

    Raises:
        EnvironmentProblem: The folder cannot be written.
    """
    kept: list[Path] = []
    for each in planned:
        if each.step is Step.UPDATE and each.own:
            try:
                kept.append(removed.keep_copy(each.target, pack_folder))
            except OSError as error:
                raise _not_writable(pack_folder / removed.FOLDER, error) from error
    return kept


def _remember(
    planned: Sequence[Planned], source: Source, pack_folder: Path, at: datetime, *, moved: bool
) -> None:
    """Write where packs came from; one that is there already, to the letter, keeps an origin that is still there.

    Raises:
        EnvironmentProblem: It cannot be written.
    """
    known = read_manifest(pack_folder)
    for each in planned:
        digest = each.member.digest
        if each.step is Step.REFUSED or digest is None or same_file(each.target, each.member.place):
            continue
        before = known.get(each.id)
        if each.step is Step.SAME and before is not None and not moved and _is_elsewhere(before, source):
            continue  # the same pack from elsewhere: the place that the user chose is still asked for updates
        origin = (
            removed.origin_of(each.member.place, pack_folder)
            if removed.is_kept(each.member.place, pack_folder)
            else installed_from(source.kind, source.address, each.member.name, digest, source.commit, at)
        )
        known.pop(each.id, None)
        if origin is not None:
            known[each.id] = origin
    if known:
        try:
            write_manifest(pack_folder, known)
        except OSError as error:
            raise _not_writable(pack_folder / MANIFEST, error) from error


def _is_elsewhere(before: Installed, source: Source) -> bool:
    """Tell whether a pack came from another source, which is still there as far as this machine can tell."""
    if before.source == source.address:
        return False
    if before.kind == "git":
        return True
    place = Path(before.source)
    return place.exists() and not same_file(place, Path(source.address))


def _having_done(problem: EnvironmentProblem, entries: Sequence[PackEntry]) -> EnvironmentProblem:
    """Add to a problem which packs are in the folder all the same."""
    if not entries:
        return problem
    names = ", ".join(each.id for each in entries[:MOST_NAMED]) + (" …" if len(entries) > MOST_NAMED else "")
    done = _("These packs are there already: {names}.").format(names=names)
    return EnvironmentProblem(problem.message, remedy=f"{problem.remedy}\n{done}")


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


def _put(planned: Planned) -> PackEntry:
    """Carry out one step."""
    if planned.step in (Step.NEW, Step.UPDATE):
        assert isinstance(planned.member.content, bytes)
        try:
            planned.target.parent.mkdir(parents=True, exist_ok=True)
            replace_file(planned.target, planned.member.content)
        except FileExistsError as error:
            raise EnvironmentProblem(
                _("{path} is a file, not a folder.").format(path=planned.target.parent),
                remedy=_("Set {variable} to another folder.").format(variable="QUIZZER_PACK_FOLDER"),
            ) from error
        except OSError as error:
            raise _not_writable(planned.target, error) from error
    return PackEntry(planned.id, planned.target, Origin.USER, planned.pack, planned.problems)


def _not_writable(file: Path, error: OSError) -> EnvironmentProblem:
    return EnvironmentProblem(
        _("{file} cannot be written: {problem}.").format(file=file, problem=reason(error)),
        remedy=remedy(
            error,
            _("Allow writing it, or set {variable} to another folder.").format(
                variable="QUIZZER_PACK_FOLDER"
            ),
        ),
    )
