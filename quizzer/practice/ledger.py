"""What a session has recorded, and its dealings with the store.

A store that refuses does not stop anybody: the attempt waits in `unsaved`, `problem` says why, and every
later `keep` tries again. Everything here may wait for a disk or for another process: call it from a worker.
One lock orders the callers.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from quizzer.errors import StoreError
from quizzer.locale import _
from quizzer.practice.attempt import Attempt, Draft, QuestionRef
from quizzer.practice.changed import objected
from quizzer.practice.kept import SessionLog
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.store import Store


class Ledger:
    """The attempts of one session, those that are kept and those that still wait.

    Args:
        store: Where they go.
        scheduler: Moves the cards.
    """

    def __init__(self, store: Store, scheduler: Scheduler) -> None:
        self.store = store
        self.scheduler = scheduler
        self.problem: StoreError | None = None
        """Why the store refused the last time. None while all is well."""
        self.entries: list[tuple[int, Attempt]] = []
        """Position in the session and attempt, in the order in which they were recorded."""
        self._unsaved: list[Attempt] = []
        self._refused_drafts: dict[QuestionRef, Draft] = {}
        self.lock = threading.RLock()
        self._log: SessionLog | None = None
        self._kept_log: SessionLog | None = None

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """What was recorded so far, in the order in which it was."""
        return tuple(attempt for _position, attempt in list(self.entries))

    @property
    def unsaved(self) -> tuple[Attempt, ...]:
        """Attempts that the store has refused so far, oldest first."""
        return tuple(self._unsaved)

    @property
    def unsaved_drafts(self) -> tuple[Draft, ...]:
        """What was typed and the store has refused to keep, the newest of each question."""
        return tuple(self._refused_drafts.values())

    def last_at(self, position: int) -> Attempt | None:
        """Give the last attempt at a position of the session. None: there is none."""
        mine = [attempt for at, attempt in list(self.entries) if at == position]
        return mine[-1] if mine else None

    def keep(self, position: int, attempt: Attempt, log: SessionLog) -> None:
        """Record an attempt, and that its session runs."""
        with self.lock:
            self._log = log
            self.entries.append((position, attempt))
            self._unsaved.append(attempt)
            if not attempt.skipped:
                self._refused_drafts.pop(attempt.ref, None)
            self._try_to_flush()

    def save_draft(self, draft: Draft) -> bool:
        """Keep a draft, unless its answer was recorded meanwhile; tell whether it is kept."""
        with self.lock:
            if any(
                attempt.ref == draft.ref and not attempt.skipped and attempt.ended_at >= draft.saved_at
                for _position, attempt in self.entries
            ):
                return False
            try:
                self.store.save_draft(draft)
            except StoreError as problem:
                self.problem = problem
                self._refused_drafts[draft.ref] = draft
                return False
            self._refused_drafts.pop(draft.ref, None)
            if not self._unsaved:
                self.problem = None
            return True

    def read_draft(self, pack: str, question: str) -> Draft | None:
        """Read a draft. None: there is none, or the store refuses, and `problem` says why."""
        if (refused := self._refused_drafts.get(QuestionRef(pack, question))) is not None:
            return refused if refused.text.strip() else None
        try:
            return self.store.draft(pack, question)
        except StoreError as problem:
            self.problem = problem
            return None

    def override(self, attempt: str, score: float | None, note: str, at: datetime) -> Attempt:
        """Set the learner's own score; see `Session.override`."""
        with self.lock:
            found = [index for index, (_position, a) in enumerate(self.entries) if a.id == attempt]
            if not found:
                raise KeyError(attempt)
            position, old = self.entries[found[0]]
            if old in self._unsaved:
                new, _objection = objected(old, score, note, at)
                if old.rating is not None:
                    new = replace(new, rating=int(self.scheduler.rating_of(new)))
                self._unsaved[self._unsaved.index(old)] = new
            else:
                try:
                    new = self.store.override(attempt, score, note=note, at=at, scheduler=self.scheduler)
                except KeyError as gone:
                    raise StoreError(
                        _("This answer was deleted meanwhile, by another quizzer."),
                        remedy=_("Go on; there is no score to object to any more."),
                    ) from gone
            self.entries[found[0]] = (position, new)
            return new

    def take_back(self) -> tuple[int, Attempt] | None:
        """Undo what was recorded last; see `Session.undo`."""
        with self.lock:
            if not self.entries:
                return None
            _position, attempt = self.entries[-1]
            if attempt in self._unsaved:
                self._unsaved.remove(attempt)
                if attempt.answer.strip():
                    self._refused_drafts.setdefault(attempt.ref, attempt.as_draft())
            else:
                # Another process may have deleted it: then it is taken back already.
                with suppress(KeyError):
                    self.store.remove(attempt.id, scheduler=self.scheduler, keep_draft=True)
            return self.entries.pop()

    def finish(self, at: datetime) -> None:
        """Note that the session is over."""
        with self.lock:
            self._try_to_flush()
            if self._kept_log is None:
                return
            try:
                self.store.end_session(self._kept_log.id, at)
            except StoreError as problem:
                self.problem = problem

    def save_unsaved(self, store: Store | None = None) -> int:
        """Try again to keep what the store refused.

        Args:
            store: Another one; the session goes on with it. None: the same.

        Returns:
            How many attempts were kept.

        Raises:
            StoreError: It refuses still; the rest stays in `unsaved`.
        """
        with self.lock:
            before = self.store, self._kept_log
            if store is not None:
                self.store, self._kept_log = store, None
            waiting = len(self._unsaved)
            try:
                self._flush()
            except StoreError:
                self.store, self._kept_log = before
                raise
            self.problem = None
            return waiting

    def _try_to_flush(self) -> None:
        try:
            self._flush()
            self.problem = None
        except StoreError as problem:
            self.problem = problem

    def _flush(self) -> None:
        """Keep what is not kept yet, oldest first."""
        if self._unsaved and self._log is not None and self._log != self._kept_log:
            self.store.start_session(self._log)
            self._kept_log = self._log
        while self._unsaved:
            attempt = self._unsaved[0]
            self.store.record(attempt, self.scheduler if attempt.rating is not None else None)
            self._unsaved.pop(0)
        for ref, draft in list(self._refused_drafts.items()):
            self.store.save_draft(draft)
            self._refused_drafts.pop(ref)
