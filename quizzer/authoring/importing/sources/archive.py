"""A zip of notes, as Notion exports them: read in memory, member by member, within bounds; nothing is unpacked to a disk."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from quizzer.authoring.importing.found import Harvest, Remark, Spot, joined
from quizzer.authoring.importing.naming import without_hash
from quizzer.authoring.importing.sources.folder import say_others
from quizzer.authoring.importing.sources.reading import MAX_TEXT
from quizzer.errors import DataError, UsageError
from quizzer.locale import _
from quizzer.packs.files import natural
from quizzer.packs.problems import quoted

MOST_MEMBERS = 2_000
"""Files of a zip that are read."""

MOST_BYTES = 128 * 1024 * 1024
"""Bytes of all of them, unpacked."""

_LOCKED = 0x1
"""The flag of a member that a password opens."""

_ANKI = re.compile(r"collection\.anki2\w*")


def is_of_notes(data: bytes, suffixes: frozenset[str]) -> bool:
    """Tell a zip with files of these endings, or with zips of them, from an Anki package and other files."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return False
    own = any(_ANKI.fullmatch(name) for name in names)
    return not own and any(PurePosixPath(name.lower()).suffix in {*suffixes, ".zip"} for name in names)


def read_archive(
    data: bytes, file: str, suffixes: frozenset[str], read: Callable[[bytes, str], Harvest]
) -> Harvest:
    """Read the files of a zip, in natural order, and say which are not read.

    Args:
        data: The zip's bytes.
        file: Its name, for remarks.
        suffixes: How the names of files end that are read, in small letters.
        read: Reads one file of its bytes and name.

    Raises:
        DataError: The zip is damaged or locked, or unpacks to too much.
    """
    harvests: list[Harvest] = []
    remarks: list[Remark] = []
    others: list[str] = []
    try:
        members = sorted(_members(data, suffixes, others, depth=0), key=lambda each: natural(each[0]))
    except (
        zipfile.BadZipFile,
        zlib.error,
        ValueError,
        OSError,
        RuntimeError,
        NotImplementedError,
        EOFError,
    ) as error:
        unusual = isinstance(error, NotImplementedError)
        problem = _("it is packed in an unusual way") if unusual else _("it is damaged")
        raise DataError(
            _("{name} cannot be unpacked: {problem}.").format(name=quoted(file, 200), problem=problem),
            remedy=_("Unpack it yourself, and import the folder."),
        ) from error
    for name, content in members[:MOST_MEMBERS]:
        try:
            harvests.append(read(content, name))
        except (DataError, UsageError) as error:
            remarks.append(Remark(Spot(name), error.message))
    if len(members) > MOST_MEMBERS:
        told = _("Only the first {count:,} files are read.").format(count=MOST_MEMBERS)
        remarks.append(Remark(Spot(file), told))
    partly = bool(remarks)
    say_others(sorted(others, key=natural), remarks, whole=file)
    whole = joined(harvests) if harvests else Harvest()
    return replace(
        whole,
        remarks=(*whole.remarks, *remarks),
        title=_title([name for name, _data in members]),
        partly=partly or any(each.partly for each in harvests),
    )


def _members(
    data: bytes, suffixes: frozenset[str], others: list[str], *, depth: int
) -> Iterator[tuple[str, bytes]]:
    """List what can be read, with what is in it; Notion puts the parts of a large export into zips of their own.

    Args:
        data: The zip's bytes.
        suffixes: How the names of files end that are read.
        others: Gets the names of files that are not.
        depth: How many zips it is in.
    """
    left = MOST_BYTES
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            name = _name(member)
            path = PurePosixPath(name)
            suffix = path.suffix.lower()
            inner = suffix == ".zip" and depth == 0
            hidden = any(part.startswith((".", "__MACOSX")) and part != ".." for part in path.parts)
            if member.is_dir() or hidden:
                continue
            if not (inner or suffix in suffixes):
                others.append(name)
                continue
            if member.flag_bits & _LOCKED:
                raise DataError(
                    _("{name} is locked with a password.").format(name=quoted(name, 200)),
                    remedy=_("Unpack it yourself, and import the folder."),
                )
            most = left if inner else min(left, MAX_TEXT)
            with archive.open(member) as stream:
                content = stream.read(most + 1)
            if len(content) > most:
                raise DataError(
                    _("{name} is larger than {limit} MB.").format(
                        name=quoted(name, 200), limit=most // 2**20
                    ),
                    remedy=_("Divide it, and import the parts one after the other."),
                )
            left -= len(content)
            if inner:
                yield from _members(content, suffixes, others, depth=depth + 1)
            else:
                yield name, content


def _name(member: zipfile.ZipInfo) -> str:
    """Give a member's name; one that says nothing of its encoding is UTF-8 or what Korean Windows writes."""
    if member.flag_bits & 0x800:
        return member.filename
    for encoding in ("utf-8", "cp949"):
        try:
            return member.filename.encode("cp437").decode(encoding)
        except (UnicodeDecodeError, UnicodeEncodeError):
            continue
    return member.filename


def _title(names: list[str]) -> str | None:
    """Name the whole after the one page, or the one folder, at its top."""
    tops = {without_hash(PurePosixPath(name).parts[0]) for name in names if PurePosixPath(name).parts}
    stems = {str(PurePosixPath(top).with_suffix("")) if "." in top else top for top in tops}
    return " ".join(stems.pop().split()) if len(stems) == 1 else None
