"""What a session has recorded, and its dealings with the store.

A store that refuses does not stop anybody: the attempt waits in the run's `backlog`, `problem` says why, and every
later `keep` tries again. Everything here may wait for a disk or for another process: call it from a worker.
One lock orders the callers.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from quizzer.errors import StoreError
from quizzer.locale import _
from quizzer.practice.attempt import Attempt, Draft
from quizzer.practice.backlog import Backlog
from quizzer.practice.changed import objected
from quizzer.practice.kept import SessionLog
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.store import Store


class Ledger:
    """The attempts of one session, those that are kept and those that still wait.

    Args:
        backlog: Brings them into their store; that of the whole run.
        scheduler: Moves the cards.
    """

    def __init__(self, backlog: Backlog, scheduler: Scheduler) -> None:
        self.backlog = backlog
        self.scheduler = scheduler
        self.entries: list[tuple[int, Attempt]] = []
        """Position in the session and attempt, in the order in which they were recorded."""
        self.lock = backlog.lock
        self._ended_at: datetime | None = None

    @property
    def store(self) -> Store:
        """Where they go; another one after `save_unsaved` was given one."""
        return self.backlog.store

    @property
    def problem(self) -> StoreError | None:
        """Why the store refused the last time. None while all is well."""
        return self.backlog.problem

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """What was recorded so far, in the order in which it was."""
        return tuple(attempt for _position, attempt in list(self.entries))

    @property
    def over(self) -> bool:
        """Whether the session came to its end."""
        return self._ended_at is not None

    @property
    def unsaved(self) -> tuple[Attempt, ...]:
        """Attempts that the store has refused so far, oldest first; those of earlier sessions of the run too."""
        return self.backlog.attempts

    def last_at(self, position: int) -> Attempt | None:
        """Give the last attempt at a position of the session. None: there is none."""
        mine = [attempt for at, attempt in list(self.entries) if at == position]
        return mine[-1] if mine else None

    def keep(self, position: int, attempt: Attempt, log: SessionLog) -> None:
        """Record an attempt, and that its session runs; one whose grade comes late may be over."""
        with self.lock:
            self.entries.append((position, attempt))
            self.backlog.keep(attempt, self.scheduler, replace(log, ended_at=self._ended_at))

    def note(self, log: SessionLog) -> None:
        """Record that the session's questions changed."""
        with self.lock:
            self.backlog.note(replace(log, ended_at=self._ended_at))

    def take_up(self, log: SessionLog, entries: list[tuple[int, Attempt]]) -> None:
        """Go on with a session that the store has.

        Args:
            log: Which one.
            entries: As in `entries`.
        """
        with self.lock:
            self.entries = entries
            self.backlog.take_up(log)

    def save_draft(self, draft: Draft) -> bool:
        """Keep a draft, unless its answer was recorded meanwhile; tell whether it is kept.

        What was typed before the answer was begun is another's: the clock was set back since.
        """
        with self.lock:
            if any(
                attempt.ref == draft.ref
                and not attempt.skipped
                and attempt.started_at <= draft.saved_at <= attempt.ended_at
                for _position, attempt in self.entries
            ):
                return False
            return self.backlog.keep_draft(draft)

    def read_draft(self, pack: str, question: str) -> Draft | None:
        """Read a draft. None: there is none, or the store refuses, and `problem` says why."""
        return self.backlog.draft(pack, question)

    def override(self, attempt: str, score: float | None, note: str, at: datetime) -> Attempt:
        """Set the learner's own score; see `Session.override`."""
        with self.lock:
            found = [index for index, (_position, a) in enumerate(self.entries) if a.id == attempt]
            if not found:
                raise KeyError(attempt)
            position, old = self.entries[found[0]]
            if old in self.unsaved:
                new, _objection = objected(old, score, note, at)
                if old.rating is not None:
                    new = replace(new, rating=int(self.scheduler.rating_of(new)))
                self.backlog.exchange(old, new)
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
            self._ended_at = None
            _position, attempt = self.entries[-1]
            if attempt in self.unsaved:
                self.backlog.take_back(attempt)
            else:
                # Another process may have deleted it: then it is taken back already.
                with suppress(KeyError):
                    self.store.remove(attempt.id, scheduler=self.scheduler, keep_draft=True)
            return self.entries.pop()

    def finish(self, session: str, at: datetime) -> None:
        """Note that the session is over."""
        with self.lock:
            self._ended_at = at
            self.backlog.end_session(session, at)

    def save_unsaved(self, store: Store | None = None) -> int:
        """Try again to keep what the store refused; see `Backlog.save`."""
        return self.backlog.save(store)
