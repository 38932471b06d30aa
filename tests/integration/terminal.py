"""A terminal of our own with a program in it: types, reads what is shown, and goes away."""

from __future__ import annotations

import codecs
import contextlib
import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from queue import SimpleQueue

PATIENCE = 30.0
"""Seconds until something that must be shown is missed; far more than a busy machine needs."""

ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[P\]_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[^\[P\]_]")
"""Colours, movements and settings, each complete."""


class Terminal:
    """Runs `quizzer` as the leader of a terminal.

    Args:
        home: Its QUIZZER_HOME.
        arguments: Of the command line.
        environ: More variables.
        stderr: Where errors go. None: to the terminal.
    """

    def __init__(
        self,
        home: Path,
        *arguments: str,
        environ: Mapping[str, str] | None = None,
        stderr: int | None = None,
    ) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        variables = {"QUIZZER_HOME": str(home), "QUIZZER_LANGUAGE": "en", "TERM": "xterm-256color"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "quizzer", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave if stderr is None else stderr,
            env={**os.environ, **variables, **(environ or {})},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(slave)
        self._output: SimpleQueue[bytes] = SimpleQueue()
        self._rest = ""
        self._text = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._open = True
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_error: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.hang_up()

    def type(self, text: str) -> None:
        """Press keys."""
        os.write(self._master, text.encode())

    def send(self, data: bytes) -> None:
        """Send what no UTF-8 keyboard sends."""
        os.write(self._master, data)

    def wait_for(self, text: str) -> str:
        """Wait until something is shown behind what was waited for last; gives what was shown up to it."""
        end = time.monotonic() + PATIENCE
        while (at := self._shown().find(text)) < 0:
            assert time.monotonic() < end, f"{text!r} was not shown, but: {self._text[-2000:]}"
            assert self.process.poll() is None, f"ended before {text!r}: {self._text[-2000:]}"
            time.sleep(0.01)
        before, self._text = self._text[:at], self._text[at + len(text) :]
        return before

    def said(self) -> str:
        """Give all that a program wrote that has ended, and was not waited for."""
        self._reader.join(PATIENCE)
        return self._shown()

    def hang_up(self) -> None:
        """Go away, as a window that is closed: the program is sent SIGHUP, and can neither read nor write."""
        if self._open:
            self._open = False
            with contextlib.suppress(OSError):
                os.close(self._master)

    def kill(self) -> None:
        """End the program without warning."""
        os.kill(self.process.pid, signal.SIGKILL)

    def _shown(self) -> str:
        """Give what was written, without colours and movements."""
        while not self._output.empty():
            self._rest += self._decoder.decode(self._output.get())
        last = self._rest.rfind("\x1b")
        cut = len(self._rest) if last < 0 or ESCAPES.match(self._rest, last) else last
        self._text += ESCAPES.sub("", self._rest[:cut])
        self._rest = self._rest[cut:]
        return self._text

    def _read(self) -> None:
        while self._open:
            try:
                data = os.read(self._master, 65536)
            except OSError:
                return
            if not data:
                return
            self._output.put(data)
