"""An answer to a yes-or-no question that comes through a pipe, or from a file, where no terminal is."""

from __future__ import annotations

import os
import select
import sys

SECONDS = 2.0
"""How long a pipe may stay silent before nobody is taken to be there: a program that calls us may leave one open
and never write into it. The same as a person who pipes `yes` would need at most."""


def piped_line() -> str | None:
    """Give the next line of standard input, without its end. None: it is closed, at its end, or silent."""
    stream = sys.stdin
    try:
        if stream is None or not _has_something(stream.fileno()):
            return None
    except (OSError, ValueError):  # it has no number: it is in memory, or closed
        pass
    try:
        line = stream.readline()
    except (OSError, ValueError):
        return None
    return line.rstrip("\r\n") if line else None


def _has_something(number: int) -> bool:
    """Whether reading would give something at once or soon, be it only the end."""
    if os.name == "nt":  # only sockets can be waited for there
        return True
    return bool(select.select([number], [], [], SECONDS)[0])
