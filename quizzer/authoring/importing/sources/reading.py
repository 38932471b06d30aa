"""Bytes of a source, and the text in them.

Only regular files of a bounded size are read. UTF-8 and UTF-16 with a mark are certain; without a mark UTF-16 is told
by its zeros, and else UTF-8 is tried strictly, then CP949 (what Korean Windows calls ANSI and Unix EUC-KR). A
statistical guess is not made: it takes two short Korean lines for Chinese.
"""

from __future__ import annotations

import codecs
import os
import re
import stat
from pathlib import Path

from quizzer.errors import DataError, UsageError
from quizzer.locale import _, mark
from quizzer.locale.system import reason
from quizzer.packs.problems import quoted

MAX_TEXT = 16 * 1024 * 1024
"""Bytes of the largest text that is read."""

MAX_ARCHIVE = 512 * 1024 * 1024
"""Bytes of the largest Anki package: pictures and sounds are in it, which are not read."""

LONGEST_LINE = 200_000
"""Characters of a line. A longer one is no text that a person wrote."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KNOWN = 0.9
"""Share of plain and Korean letters from which bytes are taken for UTF-16 without a mark."""

_PICTURE = mark("{name} is a picture, from which no text is read.")
_SOUND = mark("{name} is a sound or a film, from which no text is read.")
_PACKED = mark("{name} is packed in a way that is not read here; unpack it, and import the folder.")
_PROGRAM = mark("{name} is a program, not a text.")
_OTHERS = mark("{name} is a file of another program, not a text: save it as text or CSV there.")

_BINARY = (
    (rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|BM.{4}\0\0\0\0|II\*\0|MM\0\*|\0\0\x01\0", _PICTURE),
    (rb"RIFF.{4}WEBP|.{4}ftyp(?:heic|avif|mif1)", _PICTURE),
    (rb"ID3|\xff[\xfb\xf3\xf2]|OggS|fLaC|RIFF.{4}(?:WAVE|AVI )|.{4}ftyp|\x1aE\xdf\xa3", _SOUND),
    (rb"PK\x03\x04|\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd", _PACKED),
    (rb"\x7fELF|MZ.*\0|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe", _PROGRAM),
    (rb"%PDF-|\xd0\xcf\x11\xe0|SQLite format 3\0", _OTHERS),
)  # fmt: skip
"""How files begin that are no text, with what is said of them."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x9f]")


def read_source(file: Path, most: int = MAX_TEXT) -> bytes:
    """Read a whole file.

    Raises:
        UsageError: There is no such file.
        DataError: It is too large, no regular file, or cannot be read. A pipe is not waited for.
    """
    name = quoted(str(file), 200)
    try:
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise UsageError(
            _("There is no file {name}.").format(name=name), remedy=_("Give a file or a folder.")
        ) from error
    except (OSError, ValueError) as error:
        raise DataError(
            _("{name} cannot be read: {problem}.").format(name=name, problem=_why(error))
        ) from error
    try:
        with os.fdopen(descriptor, "rb") as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise DataError(_("{name} is not a regular file.").format(name=name))
            data = stream.read(most + 1) if status.st_size <= most else b""
    except OSError as error:
        raise DataError(
            _("{name} cannot be read: {problem}.").format(name=name, problem=_why(error))
        ) from error
    if status.st_size > most or len(data) > most:
        raise DataError(
            _("{name} is larger than {limit} MB.").format(name=name, limit=most // 2**20),
            remedy=_("Divide it, and import the parts one after the other."),
        )
    return data


def _why(error: OSError | ValueError) -> str:
    return reason(error) if isinstance(error, OSError) else str(error)


def decode(data: bytes, name: str, *, long_lines: bool = False) -> str:
    """Turn bytes into text, with line ends as line feeds and without byte order mark.

    Args:
        data: What a file holds.
        name: What it is called in messages.
        long_lines: Whether a line may be of any length, as in JSON that a program wrote.

    Raises:
        DataError: They are no text, or a line is longer than `LONGEST_LINE`.
    """
    text = _decoded(data, name).replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text or len(_CONTROL.findall(text[:4096])) > 16:
        raise _no_text(name, data)
    if not long_lines:
        _require_lines(text, name)
    return _CONTROL.sub("", text)


def _require_lines(text: str, name: str) -> None:
    """Refuse a text with a line that no person wrote."""
    start = 0
    while len(text) - start > LONGEST_LINE:
        end = text.rfind("\n", start, start + LONGEST_LINE + 1)
        if end < 0:
            raise DataError(
                _("{name} has a line of more than {most:,} characters in line {line}.").format(
                    name=quoted(name, 200), most=LONGEST_LINE, line=text.count("\n", 0, start) + 1
                ),
                remedy=_("Is it a text? Break the line, or export it anew."),
            )
        start = end + 1


def _decoded(data: bytes, name: str) -> str:
    for start, encoding in _MARKS:
        if data.startswith(start):
            try:
                return data.decode(encoding).removeprefix("\ufeff")
            except UnicodeDecodeError as error:
                raise DataError(
                    _("{name} says that it is {encoding}, but is damaged.").format(
                        name=quoted(name, 200), encoding=encoding.upper()
                    ),
                    remedy=_("Save it as UTF-8."),
                ) from error
    if b"\0" in data and (wide := _without_mark(data)) is not None:
        return wide
    for encoding in ("utf-8", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or _looks_korean(text):
            return text
    raise _no_text(name, data)


def _without_mark(data: bytes) -> str | None:
    """Read UTF-16 that does not say so; None for what is none.

    In it every other byte of plain letters is 0, which is in no other text; nearly all else must be Korean.
    """
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        known = sum(letter.isascii() or "가" <= letter <= "힣" for letter in text)
        if "\0" not in text and not _CONTROL.search(text) and known >= _KNOWN * len(text):
            return text
    return None


def _looks_korean(text: str) -> bool:
    """Tell Korean from bytes that CP949 happens to accept: most of what is not ASCII is Hangul."""
    strange = [letter for letter in text if letter > "\x7f"]
    hangul = sum("가" <= letter <= "힣" for letter in strange)
    return "\0" not in text and hangul * 2 >= len(strange)


def _no_text(name: str, data: bytes) -> DataError:
    """Say that bytes are no text, and what they are where they tell it by how they begin."""
    told = next((what for start, what in _BINARY if re.match(start, data, re.DOTALL)), None)
    if told is not None or b"\0" in data:
        return DataError(
            (_(told) if told is not None else _("{name} is no text.")).format(name=quoted(name, 200)),
            remedy=_(
                "What can be imported are texts: Markdown, plain text, HTML, CSV, JSON, YAML, GIFT, Moodle XML; Anki decks "
                "(.apkg), and folders or zips of such files."
            ),
        )
    return DataError(
        _("{name} is not text in UTF-8, UTF-16 or CP949.").format(name=quoted(name, 200)),
        remedy=_("Save it as UTF-8."),
    )
