"""Putting packs into the user's pack folder, each only after it was read without a problem, and taking them out.

A pack is kept as `ID.yaml`, with its bytes and comments as they were. Nothing is ever overwritten unasked.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from quizzer.errors import EnvironmentProblem, UsageError
from quizzer.locale import _
from quizzer.locale.system import reason
from quizzer.packs.archive import read_archive
from quizzer.packs.files import is_folder, pack_files, replace_file
from quizzer.packs.library import Library, Origin, PackEntry
from quizzer.packs.loader import parse_pack
from quizzer.packs.names import id_from_file, nearest
from quizzer.packs.problems import PackError, only, quoted
from quizzer.packs.reading import read_bytes

_ADDRESS = re.compile(r"^[a-z][a-z0-9+.-]+://|^[\w.-]+@[\w.-]+:", re.IGNORECASE)


def add(source: str | Path, pack_folder: Path, *, replace: bool = False) -> list[PackEntry]:
    """Install a pack file, every pack file of a folder, or those of a zip archive.

    Args:
        source: A path. Addresses are refused.
        pack_folder: The user's pack folder; made when missing.
        replace: Whether a pack of the same id that was installed before gives way.

    Returns:
        An entry per file: installed ones with their pack and new path; the others with problems and the path
        in the source.

    Raises:
        UsageError: There is nothing to install at `source`, or it is an address.
        EnvironmentProblem: The pack folder cannot be written.
    """
    if _ADDRESS.match(str(source)):
        raise UsageError(
            _("Packs are not fetched from an address yet."),
            remedy=_("Download it, then give the file, folder or zip."),
        )
    shelf = _Shelf(pack_folder, replace=replace)
    entries: list[PackEntry] = []
    for file, content in _contents(Path(source).expanduser()):
        try:
            if isinstance(content, PackError):
                raise content
            entries.append(shelf.put(file, content))
        except PackError as error:
            name = error.pack_id or id_from_file(file)
            entries.append(PackEntry(name, file, Origin.USER, None, error.problems))
    if not entries:
        raise UsageError(
            _("There is no pack in {path}.").format(path=quoted(str(source), 200)),
            remedy=_("A pack is a file whose name ends with .yaml or .yml."),
        )
    return entries


def remove(name: str, pack_folder: Path) -> Path:
    """Delete a pack from the user's pack folder; the history of its questions stays.

    Args:
        name: The pack's id; of a broken one also its file's name.
        pack_folder: Nothing outside of it is deleted; of a link only the link.

    Returns:
        The file that was deleted.

    Raises:
        UsageError: No pack of the folder has that name, or several have it.
        EnvironmentProblem: The file cannot be deleted.
    """
    path = installed(name, pack_folder)
    try:
        path.unlink()
    except OSError as error:
        raise _not_writable(path, error) from error
    return path


def installed(name: str, pack_folder: Path) -> Path:
    """Find the file of a pack in the user's pack folder, by the pack's id or the file's name.

    Raises:
        UsageError: No pack of the folder has that name, or several have it.
    """
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
    return found[0].path


def _contents(source: Path) -> Iterator[tuple[Path, bytes | PackError]]:
    """List what there is to install, each with its bytes or why it cannot be read."""
    if is_folder(source):
        try:
            files = list(pack_files(source))
        except OSError as error:
            raise _not_readable(source, error) from error
    elif _exists(source):
        if source.is_file() and zipfile.is_zipfile(source):
            yield from _archived(source)
            return
        files = [source]
    else:
        raise UsageError(
            _("There is no file {name}.").format(name=quoted(str(source), 200)),
            remedy=_("Give a YAML file, a folder or a zip with YAML files."),
        )
    for file in files:
        try:
            yield file, read_bytes(file)
        except PackError as error:
            yield file, error


def _archived(source: Path) -> Iterator[tuple[Path, bytes | PackError]]:
    try:
        yield from read_archive(source)
    except PackError as error:
        yield source, error


class _Shelf:
    """The user's pack folder, while packs are put into it."""

    def __init__(self, folder: Path, *, replace: bool) -> None:
        self._folder = folder
        self._replace = replace
        entries = Library([(folder, Origin.USER)]).entries()
        self._files = {entry.id: entry.path for entry in entries if entry.pack is not None}
        self._added: set[str] = set()

    def put(self, file: Path, data: bytes) -> PackEntry:
        """Install one pack from its bytes."""
        pack = parse_pack(data, file)
        target = self._files.get(pack.id, self._folder / f"{pack.id}.yaml")
        if not _same(target, file):
            self._require_free(pack.id, target, file)
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                replace_file(target, data)
            except OSError as error:
                raise _not_writable(target, error) from error
        self._files[pack.id] = target
        self._added.add(pack.id)
        return PackEntry(pack.id, target, Origin.USER, pack)

    def _require_free(self, name: str, target: Path, file: Path) -> None:
        if name in self._added:
            message = _("A pack {name} has just been installed from the same source.").format(
                name=quoted(name)
            )
            raise only(file, message, _("Give one of the two another id."))
        if _exists(target) and not (self._replace and target.is_file()):
            message = _("A pack {name} is installed already: {file}.").format(name=quoted(name), file=target)
            raise only(file, message, _("To replace it, add --replace."))


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


def _not_readable(file: Path, error: OSError) -> UsageError:
    return UsageError(_("{file} cannot be read: {problem}.").format(file=file, problem=reason(error)))
