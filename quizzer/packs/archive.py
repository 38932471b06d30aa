"""Pack files out of a zip, in memory: nothing is ever unpacked to where the archive says.

Bounds hold for what comes out, not for what the archive claims. Links, encrypted files, absolute names and
names that climb out of the archive are refused.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from quizzer.locale import _
from quizzer.packs.files import is_pack_name, natural
from quizzer.packs.problems import PackError, only, quoted
from quizzer.packs.reading import MAX_BYTES

MOST_MEMBERS = 2_000
"""Files in an archive."""

MOST_BYTES = 8 * MAX_BYTES
"""Bytes of an archive, and bytes that come out of one, all packs together."""

_ENCRYPTED = 0x1
_UTF_8_NAME = 0x800
_DEFLATE_OR_NONE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def read_archive(file: Path, others: list[str]) -> Iterator[tuple[Path, bytes | PackError]]:
    """Read the pack files of a zip, in natural order of their names.

    Args:
        file: The zip.
        others: Gets the names of its other files; hidden ones are none.

    Yields:
        Each one's name, put behind the archive's, and its bytes or why it cannot be read.

    Raises:
        PackError: The archive is none, is damaged, or has too much in it.
    """
    try:
        if file.stat().st_size > MOST_BYTES:
            raise only(file, _("The archive has more than {limit} MB.").format(limit=MOST_BYTES // 2**20))
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS:
                message = _("The archive has {found:,} files; at most {most:,} are allowed.")
                raise only(file, message.format(found=len(members), most=MOST_MEMBERS))
            named = sorted(((_name(each), each) for each in members), key=lambda pair: natural(pair[0]))
            left = MOST_BYTES
            for name, member in named:
                if _is_nothing(name, member):
                    continue
                if not is_pack_name(PurePosixPath(name.replace("\\", "/")).name):
                    others.append(name)
                    continue
                content = _read(archive, member, file / name, left)
                left -= len(content) if isinstance(content, bytes) else 0
                yield file / name, content
    except (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, ValueError, EOFError) as error:
        raise only(file, _("This is not a zip archive, or a damaged one.")) from error


def _is_nothing(name: str, member: zipfile.ZipInfo) -> bool:
    """Whether a member is a folder, hidden, or what macOS puts beside each file."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    hidden = any(part.startswith((".", "__MACOSX")) and part != ".." for part in parts)
    return not parts or member.is_dir() or hidden


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, place: Path, left: int) -> bytes | PackError:
    refused = _refusal(member)
    if refused is not None:
        return only(place, refused)
    most = min(MAX_BYTES, left)
    data = b""
    if member.file_size <= most:  # more than it claims never comes out
        with archive.open(member) as stream:
            data = stream.read(most + 1)
    if max(len(data), member.file_size) > most:
        message = _("Unpacked it is larger than {limit} MB, or the packs together than {total} MB.")
        return only(place, message.format(limit=MAX_BYTES // 2**20, total=MOST_BYTES // 2**20))
    return data


def _refusal(member: zipfile.ZipInfo) -> str | None:
    """Say why a member is not read; None for a good one."""
    name = member.filename.replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
        return _("The name {name} leads out of the archive.").format(name=quoted(member.filename, 80))
    if stat.S_ISLNK(member.external_attr >> 16):
        return _("This is a link, not a pack.")
    if member.flag_bits & _ENCRYPTED:
        return _("The archive is locked with a password.")
    if member.compress_type not in _DEFLATE_OR_NONE:
        return _("It is packed in an unusual way; pack it as zip with deflate.")
    return None


def _name(member: zipfile.ZipInfo) -> str:
    """Read a member's name; Korean Windows writes CP949 without saying so."""
    if member.flag_bits & _UTF_8_NAME:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("cp949")
    except UnicodeError:
        return member.filename
