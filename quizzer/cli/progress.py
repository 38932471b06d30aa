"""How far something is, told on stderr: on a terminal in one line that changes, in a log now and then."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from quizzer.cli.console import harmless, narrate, say
from quizzer.cli.widths import clip, pad
from quizzer.locale import _, ngettext

LINE_CELLS = 79
"""Of the line that changes; each is filled up to it, so that nothing of the one before stays."""


class BatchProgress:
    """Counts rows and tells how far a batch is, twice a second or, in a log, every ten seconds.

    Args:
        quiet: Only count.
    """

    def __init__(self, quiet: bool) -> None:
        self.rows = 0
        self.errors = 0
        self._quiet = quiet
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._start = self._last = time.monotonic()

    def count(self, error: bool) -> None:
        """Count a row that was written."""
        self.rows += 1
        self.errors += error
        now = time.monotonic()
        if not self._quiet and now - self._last >= (0.5 if self._terminal else 10):
            self._last = now
            _tell(self._line(now), self._terminal)

    def finish(self) -> None:
        """Say how it went."""
        if not self._quiet:
            _tell(self._line(time.monotonic()), self._terminal)
            if self._terminal:
                say("")

    def _line(self, now: float) -> str:
        rate = self.rows / max(now - self._start, 1e-3)
        rows = ngettext("{count} row", "{count} rows", self.rows).format(count=self.rows)
        errors = ngettext("{count} error", "{count} errors", self.errors).format(count=self.errors)
        return _("{rows}, {errors}, {rate:.0f} a second").format(rows=rows, errors=errors, rate=rate)


class ModelProgress:
    """Tells how the loading of a model goes; the built-in one loads without a word."""

    def __init__(self) -> None:
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._last = ""

    def __call__(self, share: float, words: str) -> None:
        """Tell the share done, in [0, 1], and what is going on."""
        line = f"{share:4.0%} {words}" if self._terminal else words
        if line != self._last:
            self._last = line
            _tell(line, self._terminal)
            if self._terminal and share >= 1:
                say("")


def _tell(line: str, terminal: bool) -> None:
    if terminal:
        narrate("\r" + pad(clip(harmless(line), LINE_CELLS), LINE_CELLS))
    else:
        say(harmless(line))


class ChangingLine:
    """A line on a terminal's stderr that says what is being done; in a log nothing."""

    def __init__(self) -> None:
        self._terminal = sys.stderr is not None and sys.stderr.isatty()

    def tell(self, words: str) -> None:
        """Put words in place of those before."""
        if self._terminal:
            _tell(words, terminal=True)

    def clear(self) -> None:
        """Leave the line empty."""
        if self._terminal:
            narrate("\r" + " " * LINE_CELLS + "\r")


PATIENCE = 1.0
"""Seconds for which nothing is said about what is being done."""


LOG_PATIENCE = 20.0
"""The same where stderr is no terminal, and nobody sees whether the program still works."""


@contextmanager
def waiting(words: str, when_long: str = "") -> Iterator[None]:
    """Say what is being done and for how long already, where it takes long.

    Args:
        words: What is being done; on a terminal in a line that changes after `PATIENCE`, in a log once, after
            `LOG_PATIENCE`.
        when_long: Why it may take long, for the log.
    """
    if sys.stderr is None:
        yield
        return
    terminal = sys.stderr.isatty()
    line, over, start = ChangingLine(), threading.Event(), time.monotonic()

    def tell() -> None:
        if not terminal:
            if not over.wait(LOG_PATIENCE):
                say(harmless(f"{words} {when_long}".rstrip()))
            return
        while not over.wait(PATIENCE):
            passed = _("{seconds:.0f} s").format(seconds=time.monotonic() - start)
            line.tell(f"{words} {passed}")

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        over.set()
        teller.join()
        if time.monotonic() - start >= PATIENCE:
            line.clear()
