"""Where words go: data to stdout, narration to stderr, colours only for eyes.

Text of packs and answers may hold anything; `harmless` takes out what would steer a terminal.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from typing import BinaryIO, TextIO

import click

from quizzer.cli.widths import clip
from quizzer.errors import EnvironmentProblem, QuizzerError, UsageError
from quizzer.locale import _


def prepare_streams() -> None:
    """Let output never fail over a character.

    Files and pipes get UTF-8 whatever the locale says; a terminal keeps its encoding, with `?` for what it
    lacks.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


class ClosedOutput(io.TextIOBase):
    """Stands where standard output is closed: what is written is refused in a sentence, not lost without a word."""

    def write(self, text: str) -> int:
        """Refuse.

        Raises:
            EnvironmentProblem: Always, but for nothing.
        """
        if not text:
            return 0
        raise EnvironmentProblem(
            _("Standard output is closed."), remedy=_("Leave it open, or send it to a file: > FILE")
        )


def silence(stream: TextIO | None) -> None:
    """Write the rest nowhere: the reader of our pipe has left or the disk is full, and Python would complain at exit."""
    if stream is None:
        return
    with suppress(OSError):  # one that is none of the system's
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def settle(stream: TextIO | None) -> None:
    """Write what waits to be written, or nowhere where it cannot be: Python would fail with a code of its own at exit."""
    if stream is None or stream.closed:
        return
    try:
        stream.flush()
    except OSError:
        silence(stream)


def standard_input() -> BinaryIO:
    """Give stdin as bytes.

    Raises:
        UsageError: It is closed.
    """
    if sys.stdin is None:
        raise UsageError(_("Standard input is closed."), remedy=_("Give a file."))
    return sys.stdin.buffer


def is_empty(file: str) -> str:
    """Say that there is nothing in a file; `-` is standard input."""
    return _("Standard input is empty.") if file == "-" else _("{file} is empty.").format(file=file)


def say(text: str) -> None:
    """Narrate a line on stderr; where it cannot be written, the work goes on without it."""
    narrate(text + "\n")


def narrate(text: str) -> None:
    """Write a text on stderr as it is; see `say`."""
    try:
        click.echo(text, nl=False, err=True)
    except OSError:
        silence(sys.stderr)


def complain(problem: QuizzerError) -> None:
    """Say on stderr what is wrong, and in a second line what to do about it."""
    say(_("Error: {message}").format(message=harmless(problem.message, keep="\n")))
    if problem.remedy is not None:
        say(harmless(problem.remedy, keep="\n"))


def wants_colour(environ: Mapping[str, str]) -> bool:
    """Whether stdout is read by eyes that want colours; see no-color.org."""
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and environ.get("TERM") != "dumb"


def fitted(line: str) -> str:
    """Cut a line to the terminal's width; in a file or pipe it stays whole."""
    if sys.stdout is not None and sys.stdout.isatty():
        return clip(line, shutil.get_terminal_size().columns)
    return line


def harmless(text: str, keep: str = "") -> str:
    """Take out control characters and those that turn the direction of writing; `keep` lists exceptions."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        each
        for each in text
        if each in keep or (unicodedata.category(each) not in ("Cc", "Cs") and each not in _TURNS)
    )


_TURNS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that change the direction of writing."""
