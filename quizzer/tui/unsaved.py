"""What is typed into a question's fields and not saved yet: a file in the data folder, until it is.

`DELAY` after a change it is on its way to the disk, in a thread; the program may be killed at any moment.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from textual.timer import Timer

from quizzer.authoring.manuscript import Manuscript
from quizzer.packs.files import replace_file

if TYPE_CHECKING:
    from textual.widget import Widget

DELAY = 0.4
"""Seconds from a change to its writing. It does not start again with each key: fluent typing is kept too."""


class Unsaved:
    """Keeps one manuscript.

    Args:
        folder: The user's data folder.
        pack: The pack's id; blank for one that is made with the question.
        question: The question's id; blank for a new one.
    """

    def __init__(self, folder: Path, pack: str, question: str) -> None:
        name = hashlib.sha256(f"{pack}\n{question}".encode()).hexdigest()[:24]
        self._file = folder / "editing" / f"{name}.json"

    def write(self, text: Manuscript) -> bool:
        """Keep what is typed. Tells whether it is kept."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._file, json.dumps(asdict(text), ensure_ascii=False).encode("utf-8", "replace"))
        except OSError:
            return False
        return True

    def read(self) -> Manuscript | None:
        """Give what was kept. None: nothing, or nothing that can be read."""
        try:
            return Manuscript(**json.loads(self._file.read_bytes()))
        except (OSError, ValueError, TypeError):
            return None

    def forget(self) -> None:
        """Take it away: it is saved, or not wanted."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)


class Keeper:
    """Keeps what is typed while it is typed.

    Args:
        owner: Whose timers and workers are used.
        unsaved: Where it is kept.
        typed: Gives what is typed now; None: nothing that is worth keeping.
    """

    def __init__(self, owner: Widget, unsaved: Unsaved, typed: Callable[[], Manuscript | None]) -> None:
        self._owner = owner
        self._unsaved = unsaved
        self._typed = typed
        self._timer: Timer | None = None
        self._lock = threading.Lock()
        self._over = False
        self.refused = ""
        """What the disk did not take the last time, as JSON. Empty: it took it."""

    def read(self) -> Manuscript | None:
        """Give what was kept the last time. None: nothing."""
        return self._unsaved.read()

    def changed(self) -> None:
        """Take in that something is typed."""
        if self._timer is None:
            self._timer = self._owner.set_timer(DELAY, self._write_soon)

    def flush(self) -> bool:
        """Write at once, on this thread. Tells whether something is kept."""
        self._stop()
        text = self._typed()
        return text is not None and self._write(text)

    def forget(self) -> None:
        """Take what was kept away, for good: it is saved, or not wanted. What is still being written comes too late."""
        self._stop()
        with self._lock:
            self._over = True
            self._unsaved.forget()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _write_soon(self) -> None:
        self._timer = None
        text = self._typed()
        if text is not None:
            self._owner.run_worker(asyncio.to_thread(self._write, text), group="unsaved")

    def _write(self, text: Manuscript) -> bool:
        with self._lock:
            kept = not self._over and self._unsaved.write(text)
            self.refused = "" if kept or self._over else _readable(text)
            return kept


def _readable(text: Manuscript) -> str:
    return json.dumps(asdict(text), ensure_ascii=False, indent=2)
