"""Bytes of a pack file, and the text in them.

Only regular files are read: a folder, a pipe or a device is refused at once. A file larger than
`MAX_BYTES` is never read. UTF-8 is the encoding; UTF-16 is read when it says so.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from quizzer.locale import _
from quizzer.locale.system import reason
from quizzer.packs.files import is_folder
from quizzer.packs.problems import PackError, only

MAX_BYTES = 8 * 1024 * 1024
"""Largest pack. A thousand richly written questions take 5.8 MB (`benchmarks/packs`)."""

_UTF_8_MARK = b"\xef\xbb\xbf"
_ZIP_MARK = b"PK\x03\x04"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""Bytes that no text has, in whatever encoding of one or more bytes a letter."""


def read_bytes(file: Path) -> bytes:
    """Read a whole pack file.

    Raises:
        PackError: It is missing, unreadable, too large, or no regular file. A pipe is not waited for.
    """
    try:
        # Opening a folder or a pipe must neither fail in the system's words nor hang.
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise _unreadable(file, error) from error
    try:
        with os.fdopen(descriptor, "rb") as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise _not_a_file(file)
            if status.st_size > MAX_BYTES:
                raise _too_large(file, status.st_size)
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unreadable(file, error) from error
    if len(data) > MAX_BYTES:
        raise _too_large(file, len(data))
    return data


def _unreadable(file: Path, error: OSError | ValueError) -> PackError:
    if isinstance(error, ValueError):  # a NUL in the name
        return only(file, _("This cannot be the name of a file."))
    if is_folder(file):  # Windows refuses to open one at all
        return _not_a_file(file)
    return only(file, _("The file cannot be read: {problem}.").format(problem=reason(error)))


def _not_a_file(file: Path) -> PackError:
    if is_folder(file):
        return only(file, _("This is a folder, not a pack."), _("Name a .yaml file in it."))
    return only(file, _("This is a device or a pipe, not a pack."), _("Name a .yaml file."))


def _too_large(file: Path, size: int) -> PackError:
    message = _("The file has {size} MB; a pack may have {limit} MB.")
    return only(
        file,
        message.format(size=-(-size // 1_000_000), limit=MAX_BYTES // (1024 * 1024)),
        _("Divide it into several packs."),
    )


def decode(data: bytes, file: Path) -> str:
    """Turn a pack's bytes into text, without byte order mark.

    Raises:
        PackError: The bytes are no text; says where and, when it shows, in which encoding they were saved.
    """
    if data.startswith(_UTF_16_MARKS):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise only(file, _("The UTF-16 text is damaged."), _("Save the file as UTF-8.")) from error
    if data.startswith(_ZIP_MARK):
        raise only(
            file,
            _("This is a zip archive, not a pack."),
            _("Unpack it, or install the packs in it with: quizzer packs add"),
        )
    data = data.removeprefix(_UTF_8_MARK)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _BINARY.search(data) and not _is_utf_16(data):
            raise only(
                file,
                _("This is no text: it has bytes that only pictures, programs and the like have."),
                _("Name a .yaml file that you wrote."),
            ) from error
        before = data[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        found = f"0x{data[error.start]:02X}"
        message = _("The byte {found} is not UTF-8 text.").format(found=found)
        raise only(file, message, _encoding_remedy(data), at=(line, column)) from error


def encoded(text: str, like: bytes) -> bytes:
    """Turn a pack's text into bytes, in the encoding that a file has, and with its byte order mark.

    Args:
        text: What shall be in the file; a byte order mark before it does not count.
        like: What is in the file, in UTF-8 or UTF-16.
    """
    text = text.removeprefix("\ufeff")
    for mark, name in zip(_UTF_16_MARKS, ("utf-16-le", "utf-16-be"), strict=True):
        if like.startswith(mark):
            return mark + text.encode(name)
    return (_UTF_8_MARK if like.startswith(_UTF_8_MARK) else b"") + text.encode()


def _is_utf_16(data: bytes) -> bool:
    """Whether it is a pack in UTF-16 that does not say so."""
    return any("question" in data.decode(name, "ignore") for name in ("utf-16-le", "utf-16-be"))


def _encoding_remedy(data: bytes) -> str:
    try:
        korean = any("가" <= letter <= "힣" for letter in data.decode("cp949"))
    except UnicodeDecodeError:
        korean = False
    if korean and b"\0" not in data:
        return _("The file seems to be saved as CP949 (ANSI, EUC-KR): save it as UTF-8.")
    return _("Save the file as UTF-8.")
