"""What the store has refused so far, of all sessions of a run: it waits in memory until it is stored.

A session may be over, and its screen left, while its answers wait here. One lock orders all callers; everything that
touches the store may wait for a disk or for another process.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime

from quizzer.errors import StoreError
from quizzer.practice.attempt import Attempt, Draft, QuestionRef
from quizzer.practice.kept import SessionLog
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.store import Store


class Backlog:
    """Attempts and drafts on their way into a store.

    Args:
        store: Where they go.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        """Another one after `save` was given one."""
        self.problem: StoreError | None = None
        """Why the store refused the last time. None while all is well."""
        self.lock = threading.RLock()
        self._attempts: list[tuple[Attempt, Scheduler]] = []
        self._drafts: dict[QuestionRef, Draft] = {}
        self._logs: dict[str, SessionLog] = {}
        self._kept_logs: dict[str, SessionLog] = {}

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """Attempts that the store has refused so far, oldest first."""
        return tuple(attempt for attempt, _scheduler in list(self._attempts))

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """What was typed and the store has refused to keep, the newest of each question."""
        return tuple(self._drafts.values())

    @property
    def waits(self) -> bool:
        """Whether anything would be lost with the program."""
        return bool(self._attempts) or any(draft.text.strip() for draft in self.drafts)

    def keep(self, attempt: Attempt, scheduler: Scheduler, log: SessionLog) -> None:
        """Take an attempt, and that its session runs; whether the store has it then, `problem` says."""
        with self.lock:
            self._logs[log.id] = log
            self._attempts.append((attempt, scheduler))
            if not attempt.skipped:
                self._drafts.pop(attempt.ref, None)
            self.try_again()

    def note(self, log: SessionLog) -> None:
        """Take in that a session's questions changed; one without an attempt leaves no trace."""
        with self.lock:
            self._logs[log.id] = log
            if self._kept_logs.get(log.id, log) != log:
                try:
                    self.store.start_session(log)
                    self._kept_logs[log.id] = log
                except StoreError as problem:
                    self.problem = problem

    def take_up(self, log: SessionLog) -> None:
        """Take in a session that the store has, to go on with it."""
        with self.lock:
            self._logs[log.id] = self._kept_logs[log.id] = log

    def keep_draft(self, draft: Draft) -> bool:
        """Take what was typed so far; tell whether the store has it."""
        with self.lock:
            self._drafts.pop(draft.ref, None)
            try:
                self.store.save_draft(draft)
            except StoreError as problem:
                self.problem = problem
                self._drafts[draft.ref] = draft
                return False
            self.try_again()  # What takes a draft may take the rest.
            return True

    def draft(self, pack: str, question: str) -> Draft | None:
        """Give a question's draft: what waits, or what the store has. None: there is none, or the store refuses."""
        if (waiting := self._drafts.get(QuestionRef(pack, question))) is not None:
            return waiting if waiting.text.strip() else None
        try:
            return self.store.draft(pack, question)
        except StoreError as problem:
            self.problem = problem
            return None

    def written_elsewhere(self, pack: str, question: str) -> bool:
        """Tell whether the question is being answered in another window; not known where the store refuses."""
        try:
            return self.store.written_elsewhere(pack, question)
        except StoreError:
            return False

    def exchange(self, old: Attempt, new: Attempt) -> None:
        """Put an attempt that waits in the place of another."""
        with self.lock:
            self._attempts = [(new if each == old else each, by) for each, by in self._attempts]

    def take_back(self, attempt: Attempt) -> None:
        """Let an attempt that waits be a draft again, unless there is a newer one."""
        with self.lock:
            self._attempts = [(each, by) for each, by in self._attempts if each != attempt]
            if attempt.answer.strip():
                self._drafts.setdefault(attempt.ref, attempt.as_draft())

    def end_session(self, session: str, at: datetime) -> None:
        """Note that a session is over; one without an attempt leaves no trace."""
        with self.lock:
            log = self._logs.get(session)
            if log is None:
                return
            self.try_again()
            if session not in self._kept_logs:
                self._logs[session] = replace(log, ended_at=at)
                return
            try:
                self.store.end_session(session, at)
            except StoreError as problem:
                self.problem = problem

    def try_again(self) -> bool:
        """Try to store what waits; tell whether nothing waits any more, else `problem` says why."""
        try:
            self.save()
        except StoreError as problem:
            self.problem = problem
            return False
        return True

    def save(self, store: Store | None = None) -> int:
        """Store what waits, oldest first.

        Args:
            store: Another one; all sessions go on with it. None: the same.

        Returns:
            How many attempts were stored.

        Raises:
            StoreError: It refuses; the rest waits on.
        """
        with self.lock:
            before = self.store, self._kept_logs
            if store is not None:
                self.store, self._kept_logs = store, {}
            waiting = len(self._attempts)
            try:
                self._flush()
            except StoreError:
                self.store, self._kept_logs = before
                raise
            self.problem = None
            return waiting

    def _flush(self) -> None:
        while self._attempts:
            attempt, scheduler = self._attempts[0]
            log = self._logs.get(attempt.session)
            if log is not None and log != self._kept_logs.get(log.id):
                self.store.start_session(log)
                self._kept_logs[log.id] = log
            self.store.record(attempt, scheduler if attempt.rating is not None else None)
            self._attempts.pop(0)
        for ref, draft in list(self._drafts.items()):
            self.store.save_draft(draft)
            self._drafts.pop(ref)
