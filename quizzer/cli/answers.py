"""Reading one answer: from a file, a pipe or the keyboard, in whatever encoding it was saved."""

from __future__ import annotations

import sys
from pathlib import Path

from quizzer.cli.console import is_empty, say, standard_input
from quizzer.errors import DataError, UsageError
from quizzer.locale import _
from quizzer.locale.system import reason

ANSWER_LIMIT = 1_000_000
"""Bytes of the longest answer; more is surely the wrong file."""

BROKEN_SHARE = 0.1
"""A text of which more than this share does not decode is in another encoding rather than damaged."""


def read_answer(file: str | None) -> str:
    """Read an answer.

    Args:
        file: A path, or `-` for stdin. None: stdin; when that is a keyboard, it is asked for until Ctrl+D.

    Raises:
        UsageError: There is no such file, or it cannot be read.
        DataError: It is no text, or longer than ANSWER_LIMIT.
    """
    if file == "":
        raise UsageError(
            _("The name of the file is empty."), remedy=_("Give a text file, or - for standard input.")
        )
    if file not in (None, "-"):
        name = file
        try:
            with Path(file).open("rb") as stream:
                data = stream.read(ANSWER_LIMIT + 1)
        except OSError as error:
            raise UsageError(
                _("{file} cannot be read: {problem}.").format(file=file, problem=reason(error)),
                remedy=_("Give a text file, or - for standard input."),
            ) from error
    else:
        name = _("The answer")
        stdin = standard_input()
        if file is None and stdin.isatty():
            say(_("Type your answer; end with {key} on a line of its own.").format(key=END_KEY))
        data = stdin.read(ANSWER_LIMIT + 1)
    if len(data) > ANSWER_LIMIT:
        raise DataError(
            _("{file} is longer than a million bytes.").format(file=name),
            remedy=_("Give a file that holds one answer; for many, see: quizzer batch --help"),
        )
    answer = decode(data, name)
    if not answer.strip():
        say(is_empty(file or "-"))  # an answer like any other, worth nothing; but perhaps the wrong file
    return answer


END_KEY = "Ctrl+Z, Enter" if sys.platform == "win32" else "Ctrl+D"
"""What ends input from a keyboard."""


def decode(data: bytes, name: str) -> str:
    """Turn bytes into text: UTF-8 with or without BOM, UTF-16 with BOM, else CP949 (with a note on stderr).

    Raises:
        DataError: It is text in none of them.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _of_utf_16(data, name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    damaged = data.decode("utf-8-sig", "replace")
    letters = sum(not each.isascii() for each in damaged)
    if damaged.count("\ufffd") <= letters * BROKEN_SHARE:
        _tell_damage(name)
        return damaged
    try:
        text = data.decode("cp949")
    except UnicodeDecodeError as error:
        raise DataError(
            _("{file} is not a text in UTF-8, UTF-16 or CP949.").format(file=name),
            remedy=_("Save it as UTF-8."),
        ) from error
    say(_("{file} is not UTF-8; it is read as CP949.").format(file=name))
    return text


def _of_utf_16(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError:
        _tell_damage(name)
        return data.decode("utf-16", "replace")


def _tell_damage(name: str) -> None:
    say(_("{file} has damaged characters; they are read as {sign}.").format(file=name, sign="\ufffd"))
