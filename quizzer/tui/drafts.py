"""Keeping what is typed: `DELAY` after a change it is on its way to the disk, in a thread, in order."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.widget import Widget
    from textual.worker import Worker

    from quizzer.practice.attempt import Draft
    from quizzer.practice.item import Item
    from quizzer.practice.session import Session

    _Numbered = tuple[int, Draft]

DELAY = 0.4
"""Seconds from a change to its writing. It does not start again with each key: fluent typing is kept too."""


class DraftKeeper:
    """Writes drafts of a session.

    Args:
        owner: Whose workers are used.
        session: Knows the question and the store.
        typed: Gives what stands in the box and was typed by somebody. None: nothing.
        report: Called on the screen's thread after each writing: whether it is kept.
    """

    def __init__(
        self,
        owner: Widget,
        session: Session,
        typed: Callable[[], str | None],
        report: Callable[[bool], None],
    ) -> None:
        self._owner = owner
        self._session = session
        self._typed = typed
        self._report = report
        self._asked: Item | None = None
        self._seen: str | None = None
        """What was taken in last, of the question that is asked."""
        self._waiting: _Numbered | None = None
        """What was taken in last, until it is known to be written: a thread that was asked to may never begin."""
        self._numbers = itertools.count(1)
        self._writer: Worker[None] | None = None
        """Waits for `DELAY` to be over."""
        self._lock = threading.Lock()
        self._written = 0
        """The number of what was written last; the clock may be set back, numbers are not."""

    def begin(self) -> None:
        """Note that the box has what belongs to the session's current question."""
        self._asked, self._seen = self._session.current, None

    def changed(self, text: str) -> None:
        """Take in what is typed now; what comes behind the answer's handing in is nothing new."""
        if self._session.submitted or self._session.finished:
            return
        self._take_in(text)
        if self._writer is None or self._writer.is_finished:
            self._writer = self._owner.run_worker(self._write_soon(), group="drafts")

    def forget(self) -> None:
        """Drop what waits: the answer is handed in, or another question is shown."""
        self._waiting = None

    def keep(self, draft: Draft) -> None:
        """Write an answer that is handed in, at once: its grade may come late, and the program may end before."""
        self.forget()
        self._write((next(self._numbers), draft))

    def flush(self) -> None:
        """Write at once, on this thread, also what stands in the box and nobody was told of yet."""
        self._look()
        waiting = self._waiting
        self.forget()
        if waiting is not None:
            self._write(waiting)

    def _take_in(self, text: str) -> None:
        self._seen = text
        self._waiting = next(self._numbers), self._session.sketch(text)

    def _look(self) -> None:
        """Take in what stands in the box, if it is news: keys are shown before the messages about them arrive."""
        asked = self._session.current
        if asked is None or asked is not self._asked or self._session.submitted:
            return  # the box has another question's answer
        text = self._typed()
        if text is not None and text != self._seen:
            self._take_in(text)

    async def _write_soon(self) -> None:
        await asyncio.sleep(DELAY)
        self._writer = None
        waiting = self._waiting
        if waiting is None:
            return
        kept = await asyncio.to_thread(self._write, waiting)
        if self._waiting is waiting:
            self._waiting = None
        self._report(kept)

    def _write(self, numbered: _Numbered) -> bool:
        """Keep a draft, unless it, or a newer one, was written meanwhile."""
        number, draft = numbered
        with self._lock:
            if number <= self._written:
                return True
            kept = self._session.save_draft(draft)
            self._written = number
            return kept
