"""Packs that were taken out of the user's pack folder: kept in a hidden folder inside it, to be had again.

`quizzer packs add` installs a kept file as any other; it is then known again where the pack came from at first.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
from pathlib import Path

from pydantic import ValidationError

from quizzer.packs.files import replace_file
from quizzer.packs.manifest import Installed

FOLDER = ".removed"
"""Hidden, so that no pack in it is listed."""


def keep(file: Path, pack_folder: Path, origin: Installed | None) -> Path:
    """Move a pack's file into the folder of removed packs.

    Args:
        file: Somewhere in the pack folder.
        pack_folder: The user's.
        origin: Where the pack came from. None: nobody knows.

    Returns:
        Where it is now. What was kept before is not overwritten, unless it is the same.

    Raises:
        OSError: The folder cannot be written; the file is where it was.
    """
    folder = pack_folder / FOLDER
    folder.mkdir(exist_ok=True)
    target = next(each for each in _names(folder, file) if _is_free(each, file))
    note = _note(target)
    if origin is None:
        note.unlink(missing_ok=True)
    else:
        replace_file(note, origin.model_dump_json(indent=2).encode() + b"\n")
    return file.replace(target)


def keep_copy(file: Path, pack_folder: Path) -> Path:
    """Copy a pack's file, as it is before something is taken out of it, into the folder of removed packs.

    Returns:
        Where the copy is.

    Raises:
        OSError: The folder cannot be written.
    """
    folder = pack_folder / FOLDER
    folder.mkdir(exist_ok=True)
    target = next(each for each in _names(folder, file) if _is_free(each, file))
    replace_file(target, file.read_bytes())
    return target


def bring_back(kept: Path, file: Path) -> None:
    """Move a kept pack's file to where it was.

    Raises:
        OSError: It cannot be moved; also when another file is there now.
    """
    if file.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
    kept.replace(file)
    _note(kept).unlink(missing_ok=True)


def origin_of(file: Path, pack_folder: Path) -> Installed | None:
    """Tell where a kept pack came from before it was removed. None: nobody knows, or it is no kept pack."""
    if is_kept(file, pack_folder):
        with contextlib.suppress(OSError, ValidationError):
            return Installed.model_validate_json(_note(file).read_bytes())
    return None


def is_kept(file: Path, pack_folder: Path) -> bool:
    """Tell whether a file is in the folder of removed packs."""
    try:
        return file.parent.samefile(pack_folder / FOLDER)
    except OSError:
        return False


def _names(folder: Path, file: Path) -> itertools.chain[Path]:
    more = (folder / f"{file.stem}-{number}{file.suffix}" for number in itertools.count(2))
    return itertools.chain((folder / file.name,), more)


def _is_free(target: Path, file: Path) -> bool:
    return not target.exists() or (target.is_file() and target.read_bytes() == file.read_bytes())


def _note(file: Path) -> Path:
    return file.with_name(f"{file.name}.json")
