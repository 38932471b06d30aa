"""Finding pack files, and replacing a file in one step."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path

SUFFIXES = (".yaml", ".yml")
"""What a pack file's name ends with, in any case."""

MAX_FOLDERS_DEEP = 8
"""Folders inside one another that are looked into."""

MOST_FILES = 2_000
"""Pack files of a folder that are looked at, in the order of their names."""


def is_pack_name(name: str) -> bool:
    """Tell whether a file of that name may be a pack. Hidden files are none."""
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def pack_files(folder: Path, outside: list[Path] | None = None) -> Iterator[Path]:
    """List the pack files of a folder and of the folders in it, each folder in natural order.

    Links are followed, but no folder is looked into twice. Hidden files and folders are left out. In place of a
    folder there may be one file, which is then the list.

    Args:
        folder: Where to look.
        outside: Gets the links that lead out of the folder; these are not followed then. None: they are.

    Raises:
        OSError: The folder itself cannot be read; one inside it that cannot is left out.
    """
    found = iter([folder]) if folder.is_file() else _walk(folder, set(), 0, _real(folder), outside)
    for _count, file in zip(range(MOST_FILES), found, strict=False):
        yield file


def _walk(
    folder: Path, seen: set[tuple[int, int]], depth: int, root: Path, outside: list[Path] | None
) -> Iterator[Path]:
    status = folder.stat()
    if (status.st_dev, status.st_ino) in seen:
        return
    seen.add((status.st_dev, status.st_ino))
    with os.scandir(folder) as entries:
        names = sorted((entry.name for entry in entries), key=natural)
    for name in names:
        file = folder / name
        if name.startswith("."):
            continue
        holds_packs = is_folder(file)
        if outside is not None and (holds_packs or is_pack_name(name)) and _leads_out(file, root):
            outside.append(file)
        elif holds_packs:
            if depth < MAX_FOLDERS_DEEP:
                with contextlib.suppress(OSError):
                    yield from _walk(file, seen, depth + 1, root, outside)
        elif is_pack_name(name):
            yield file


def _leads_out(file: Path, root: Path) -> bool:
    """Tell whether a file is a link to somewhere outside of a folder."""
    return file.is_symlink() and not _real(file).is_relative_to(root)


def _real(file: Path) -> Path:
    """Follow all links of a path; unlike `resolve`, one that leads to itself is no error."""
    return Path(os.path.realpath(file))


def is_folder(file: Path) -> bool:
    """Tell whether a path leads to a folder; one that the system refuses does not."""
    try:
        return stat.S_ISDIR(file.stat().st_mode)
    except (OSError, ValueError):
        return False


def is_no_folder(file: Path) -> bool:
    """Tell whether something is there that could be opened: a file, a pipe, a device."""
    try:
        return not stat.S_ISDIR(file.stat().st_mode)
    except (OSError, ValueError):
        return False


def is_device(file: Path) -> bool:
    """Tell whether a path leads to a device or a pipe, such as `/dev/null`."""
    try:
        mode = file.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """Give a key that sorts names as people do: `pack2` before `pack10`, whatever the case."""
    folded = unicodedata.normalize("NFC", name).casefold()
    pieces = re.split(r"([0-9]{1,18})", folded)
    return tuple((0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in pieces if piece)


def replace_file(file: Path, data: bytes) -> None:
    """Write a file in one step: others see the old one or the whole new one.

    The permissions of an old file are kept, and a link keeps pointing to the file that is replaced.

    Raises:
        OSError: The folder cannot be written, or a device or a pipe has that name; what was there is as it was.
    """
    target = _real(file)
    if is_device(target):  # a plain file would take its place for the whole machine
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    draft = target.with_name(f".{target.name[:60]}.{secrets.token_hex(8)}.new")
    try:
        with draft.open("xb") as stream:
            stream.write(data)
        if target.exists():
            draft.chmod(stat.S_IMODE(target.stat().st_mode))
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
