"""Which run of the program a draft belongs to, and whether that run still lives.

Each run that writes a draft holds a lock on a file of its own beside the store; the system lets go of it when the run
ends, however it ends. Where there are no locks every other run counts as over: then its draft is taken over, and it
writes it anew with its next key.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

LEFT_OVER = 24 * 3600.0
"""Seconds after which the file of a run that is over is cleared away."""


class Window:
    """This run among those that have the store open.

    Args:
        folder: Where the files of all runs are.
    """

    def __init__(self, folder: Path) -> None:
        self.name = uuid4().hex
        self._folder = folder
        self._lock: int | None = None

    def open(self) -> None:
        """Be seen by others, from the first draft on; without room for a file, be not."""
        if self._lock is not None:
            return
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            self._clear()
            lock = os.open(self._folder / self.name, os.O_CREAT | os.O_RDWR, 0o600)
            _take(lock)
            self._lock = lock

    def lives(self, name: str) -> bool:
        """Tell whether another run still has its window open.

        Args:
            name: Of its window. Empty: nobody's.
        """
        if not name or name == self.name:
            return False
        try:
            lock = os.open(self._folder / name, os.O_RDWR)
        except OSError:
            return False
        try:
            _take(lock)
        except OSError:
            return True
        finally:
            os.close(lock)
        return False

    def close(self) -> None:
        """Be over."""
        if self._lock is None:
            return
        os.close(self._lock)
        self._lock = None
        with suppress(OSError):
            (self._folder / self.name).unlink()
            self._folder.rmdir()  # The last one.

    def _clear(self) -> None:
        """Take away the files of runs that were killed."""
        for file in self._folder.iterdir():
            with suppress(OSError):
                if time.time() - file.stat().st_mtime > LEFT_OVER and not self.lives(file.name):
                    file.unlink()


if sys.platform == "win32":
    import msvcrt

    def _take(lock: int) -> None:
        """Lock a file; raise OSError where another run has it."""
        msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(lock: int) -> None:
        """Lock a file; raise OSError where another run has it."""
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
