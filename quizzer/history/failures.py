"""What SQLite complains about, said so that a learner knows what to do.

The one place that says it; messages are translated.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizzer.errors import DamagedError, StoreError, UnwritableError
from quizzer.locale import _, ngettext
from quizzer.locale.system import reason

BACKUPS = "backups"
"""The folder beside a store in which its copies lie."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system raise inside the block into a StoreError.

    Args:
        path: The store's file, for the sentence.

    Raises:
        StoreError: The store is locked, full, damaged or cannot be reached.
    """
    try:
        yield
    except sqlite3.Error as problem:
        raise _explain(path, problem) from problem
    except (zlib.error, json.JSONDecodeError) as problem:
        raise damaged(path, str(problem)) from problem
    except FileExistsError as problem:  # a folder was to be made there
        in_the_way = _("{path} is a file, not a folder").format(path=problem.filename)
        raise unreachable(path, in_the_way) from problem
    except OSError as problem:
        raise unreachable(path, reason(problem)) from problem


def unreachable(path: Path, reason: str) -> UnwritableError:
    """Say that the file or its folder cannot be written, or not be reached at all."""
    return UnwritableError(
        _("{path} cannot be written: {reason}.").format(path=path, reason=reason),
        remedy=_("Check the folder's permissions, or choose another with the setting data_folder."),
    )


def unreadable(path: Path, reason: str) -> StoreError:
    """Say that the file cannot even be read."""
    return StoreError(
        _("{file} cannot be read: {problem}.").format(file=path, problem=reason),
        remedy=_("Check the name and its permissions."),
    )


def unread_log(path: Path, log: Path, reason: str) -> StoreError:
    """Say that the newest answers are in a companion of the file that cannot be read."""
    return StoreError(
        _("The newest answers of {path} are in {log}, which cannot be read: {reason}.").format(
            path=path, log=log.name, reason=reason
        ),
        remedy=_("Make both readable, or open quizzer once where the folder can be written."),
    )


def damaged(path: Path, detail: str) -> DamagedError:
    """Say that the file is not what it should be; a copy is advised only where there is one."""
    copies = any((path.parent / BACKUPS).glob(f"{path.stem}-*.db"))
    return DamagedError(
        _("{path} is damaged ({detail}). Nothing was deleted.").format(path=path, detail=detail),
        detail,
        remedy=_(
            "Bring back the newest copy with `quizzer history restore latest`, or move the file away to start anew."
        )
        if copies
        else _("There is no copy of it; move the file away to start anew."),
    )


def emptied(path: Path, copies: int) -> StoreError:
    """Say that nothing is left of the file, though there are copies of what was in it."""
    said = ngettext(
        "{path} is an empty file, but there is {count} copy of what it held.",
        "{path} is an empty file, but there are {count} copies of what it held.",
        copies,
    )
    return StoreError(
        said.format(path=path, count=copies),
        remedy=_(
            "Bring the newest copy back with `quizzer history restore latest`, or delete the empty file to start anew."
        ),
    )


def foreign(path: Path) -> StoreError:
    """Say that the file belongs to another program."""
    return StoreError(
        _("{path} is a database of another program.").format(path=path),
        remedy=_("Move it away, or choose another folder with the setting data_folder."),
    )


def newer(path: Path, found: int, known: int) -> StoreError:
    """Say that a later version of quizzer wrote the file."""
    return StoreError(
        _("{path} was written by a newer quizzer (store version {found}; this one knows {known}).").format(
            path=path, found=found, known=known
        ),
        remedy=_("Upgrade quizzer: in its checkout, `git pull`, then `pip install .`"),
    )


def _explain(path: Path, problem: sqlite3.Error) -> StoreError:
    code = getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreError(
            _("{path} is in use by another program.").format(path=path),
            remedy=_("Close the other quizzer, or try again in a moment."),
        )
    if code == sqlite3.SQLITE_FULL:
        return StoreError(
            _("The disk is full: {path} cannot grow.").format(path=path),
            remedy=_("Free some space, then try again; nothing that was saved before is lost."),
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(path, str(problem))
    if code in (
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_IOERR,
    ):
        return unreachable(path, str(problem))
    return StoreError(
        _("{path} refuses: {reason}.").format(path=path, reason=problem),
        remedy=_("Run `quizzer doctor` to check it."),
    )
