"""Keeping what is typed: `DELAY` after a change it is on its way to the disk, in a thread, in order."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.timer import Timer

if TYPE_CHECKING:
    from textual.widget import Widget

    from quizzer.practice.attempt import Draft
    from quizzer.practice.session import Session

DELAY = 0.4
"""Seconds from a change to its writing. It does not start again with each key: fluent typing is kept too."""


class DraftKeeper:
    """Writes drafts of a session.

    Args:
        owner: Whose timers and workers are used.
        session: Knows the question and the store.
        report: Called on the screen's thread after each writing: whether it is kept.
    """

    def __init__(self, owner: Widget, session: Session, report: Callable[[bool], None]) -> None:
        self._owner = owner
        self._session = session
        self._report = report
        self._waiting: Draft | None = None
        self._timer: Timer | None = None
        self._lock = threading.Lock()
        self._written: Draft | None = None

    def changed(self, text: str) -> None:
        """Take in what is typed now."""
        self._waiting = self._session.sketch(text)
        if self._timer is None:
            self._timer = self._owner.set_timer(DELAY, self._write_soon)

    def forget(self) -> None:
        """Drop what waits: the answer is handed in, or another question is shown."""
        self._waiting = None
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def keep(self, draft: Draft) -> None:
        """Write an answer that is handed in, at once: its grade may come late, and the program may end before."""
        self.forget()
        self._write(draft)

    def flush(self) -> bool:
        """Write at once, on this thread. Tells whether something waited."""
        draft = self._waiting
        self.forget()
        if draft is not None:
            self._write(draft)
        return draft is not None

    def _write_soon(self) -> None:
        self._timer = None
        draft, self._waiting = self._waiting, None
        if draft is not None:
            self._owner.run_worker(self._write_and_report(draft), group="drafts")

    async def _write_and_report(self, draft: Draft) -> None:
        self._report(await asyncio.to_thread(self._write, draft))

    def _write(self, draft: Draft) -> bool:
        """Keep a draft, unless a newer one was written meanwhile."""
        with self._lock:
            before = self._written
            if before is not None and before.ref == draft.ref and before.saved_at > draft.saved_at:
                return True
            self._written = draft
            return self._session.save_draft(draft)
