"""The files of a folder, in natural order, and the questions that one of them asks as links to others."""

from __future__ import annotations

import os
import posixpath
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote

from quizzer.authoring.importing.found import Remark, Spot
from quizzer.authoring.importing.sources.kinds import OTHER_PROGRAMS, READABLE, SUFFIXES
from quizzer.authoring.importing.sources.reading import decode, read_source
from quizzer.errors import DataError, UsageError
from quizzer.locale import _, ngettext
from quizzer.locale.system import reason
from quizzer.packs.files import is_folder, natural
from quizzer.packs.problems import quoted

MOST_FILES = 2_000
"""Files of a folder that are read."""

_MOST_SAID = 5

MOST_DEEP = 8
"""Folders inside one another that are looked into."""


def files_of(folder: Path, remarks: list[Remark], others: list[str]) -> Iterator[Path]:
    """List what can be read in a folder and the folders in it, in natural order; links stay inside of it.

    Args:
        folder: Where to look.
        remarks: Gets what is not looked into although it may hold questions.
        others: Gets the names of files that cannot be read, by their names.
    """
    root = folder.resolve()
    seen: set[tuple[int, int]] = set()
    for count, file in enumerate(_walk(folder, root, seen, 0, remarks, folder, others)):
        if count == MOST_FILES:
            remarks.append(
                Remark(Spot("."), _("Only the first {count:,} files are read.").format(count=MOST_FILES))
            )
            return
        yield file


def _walk(
    folder: Path,
    root: Path,
    seen: set[tuple[int, int]],
    depth: int,
    remarks: list[Remark],
    top: Path,
    others: list[str],
) -> Iterator[Path]:
    try:
        status = folder.stat()
        names = sorted((entry.name for entry in os.scandir(folder)), key=natural)
    except OSError as error:
        name = folder.relative_to(top).as_posix()
        remarks.append(
            Remark(Spot(name), _("The folder cannot be read: {problem}.").format(problem=reason(error)))
        )
        return
    if (status.st_dev, status.st_ino) in seen:
        return
    seen.add((status.st_dev, status.st_ino))
    for name in names:
        file = folder / name
        if name.startswith(".") or name in ("node_modules", "__MACOSX", "_site", "vendor"):
            continue
        if file.is_symlink() and not _inside(file, root):
            remarks.append(
                Remark(Spot(file.relative_to(top).as_posix()), _("This link leads out of the folder."))
            )
        elif is_folder(file):
            if depth < MOST_DEEP:
                yield from _walk(file, root, seen, depth + 1, remarks, top, others)
        elif _is_readable(file):
            yield file
        elif _is_regular(file):
            others.append(file.relative_to(top).as_posix())


def _inside(file: Path, root: Path) -> bool:
    try:
        return file.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return False


def _is_regular(file: Path) -> bool:
    try:
        return stat.S_ISREG(file.stat().st_mode)
    except OSError:
        return False


def _is_readable(file: Path) -> bool:
    return _is_regular(file) and file.suffix.lower() in READABLE


def say_others(names: Sequence[str], remarks: list[Remark], whole: str = ".") -> None:
    """Say which files are not looked into; those of programs that may hold questions are lost.

    Args:
        names: The files.
        remarks: Gets what is said.
        whole: What holds them.
    """
    for name in names:
        if Path(name).suffix.lower() in OTHER_PROGRAMS:
            told = _("{name} is a file of another program, which quizzer does not read.").format(
                name=quoted(name, 200)
            )
            remarks.append(Remark(Spot(_in_unicode(name)), told))
    rest = [_in_unicode(name) for name in names if Path(name).suffix.lower() not in OTHER_PROGRAMS]
    if rest:
        said = ", ".join(quoted(each, 60) for each in rest[:_MOST_SAID]) + (
            " …" if len(rest) > _MOST_SAID else ""
        )
        told = ngettext(
            "{count} file is not looked into, by its name: {names}",
            "{count} files are not looked into, by their names: {names}",
            len(rest),
        )
        remarks.append(Remark(Spot(whole), told.format(count=len(rest), names=said), lost=False))


def _in_unicode(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode()


_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])++)\]\(\s*<?((?:(?!\]\()[^)\s>])+)>?[^()]*\)")


def asked_by_links(folder: Path, files: list[Path]) -> dict[str, str]:
    """Find questions that a list asks as links to the files that answer them: `[What is …?](answers/3.md)`."""
    from quizzer.authoring.importing.lines import headlines

    names = {file.relative_to(folder).as_posix() for file in files}
    asked: dict[str, str] = {}
    for file in files:
        if SUFFIXES.get(file.suffix.lower()) != "markdown" or len(names) < 2:
            continue
        try:
            text = decode(read_source(file), file.name)
        except (DataError, UsageError):
            continue
        here = file.relative_to(folder).parent.as_posix()
        for found in _LINK.finditer(text):
            target = posixpath.normpath(posixpath.join(here, unquote(found.group(2).partition("#")[0])))
            words = headlines.title(re.sub(r"[*_`]", "", found.group(1)))
            if target in names and headlines.asking(words) is not headlines.Asking.NO:
                asked.setdefault(target, words)
    return asked
