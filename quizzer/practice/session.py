"""One sitting: a run through a list of questions, from showing the first to the summary.

A question is shown, answered (`submit`), graded by whoever has a grader, and recorded (`record`). In between
the run may already be at the next question, as in a mock interview. What only looks or moves, such as `submit` and
`next`, is quick and `Asking`'s. What touches the store may wait, and is for a worker: `restore`, `save_draft`, `record`,
`skip`, `override`, `undo`, `finish`, `ledger.save_unsaved`, and all of `flags`.

In a mock interview `record` may put a follow-up behind the current question; whoever waits for the grade before
`next` sees the follow-up of the last question too.

A store that refuses does not stop the run: `ledger` says what is not kept, and why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from quizzer.grading.grade import Grade
from quizzer.practice.asking import Asking
from quizzer.practice.attempt import Attempt, Draft, new_id
from quizzer.practice.backlog import Backlog
from quizzer.practice.flags import Flags
from quizzer.practice.follow_ups import open_follow_ups
from quizzer.practice.item import Item, pack_hash
from quizzer.practice.kept import SessionLog
from quizzer.practice.ledger import Ledger
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.store import Store
from quizzer.practice.submission import Submission
from quizzer.practice.summary import Summary, summarise


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


class Session(Asking):
    """Asks questions, and keeps what is answered.

    Args:
        items: What is asked, see `selection.choose`.
        store: Where attempts, cards and drafts go.
        scheduler: Moves the cards.
        plan: What the questions were chosen by; `mock`, `cram` and `resume` count here.
        clock: Gives the time, aware.
        session_id: Names the run. None: a new id.
        backlog: What the store has refused in earlier sessions of this program; has the same store. None: nothing.
    """

    def __init__(
        self,
        items: Iterable[Item],
        store: Store,
        scheduler: Scheduler,
        *,
        plan: Plan | None = None,
        clock: Callable[[], datetime] = utc_now,
        session_id: str | None = None,
        backlog: Backlog | None = None,
    ) -> None:
        super().__init__(items, plan or Plan(), clock)
        self.id = session_id or self.plan.resume or new_id()
        self.ledger = Ledger(backlog or Backlog(store), scheduler)
        """What was recorded, and whether the store kept it."""
        self.flags = Flags(self.ledger, self._now)
        """Which questions the learner flagged."""
        self._pack_hashes: dict[str, str] = {}
        self.elsewhere = False
        """Whether the question that was restored last was being answered in another window too."""
        if self.plan.resume is not None:
            self._take_up(self.plan.resume)

    @property
    def store(self) -> Store:
        """Where attempts go; another one after `ledger.save_unsaved` was given one."""
        return self.ledger.store

    @property
    def scheduler(self) -> Scheduler:
        """What moves the cards."""
        return self.ledger.scheduler

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """What was recorded so far, in the order in which it was."""
        return self.ledger.attempts

    @property
    def last(self) -> Attempt | None:
        """The last attempt at the current question in this run."""
        return self.ledger.last_at(self._course.position)

    def restore(self) -> Draft | None:
        """Read the current question's draft, and go on with its time and hints.

        Returns:
            The draft. None: there is none, or the store refuses, and `ledger.problem` says why.
        """
        item = self._require_current()
        draft = self.ledger.read_draft(*item.ref)
        self.elsewhere = self.ledger.backlog.written_elsewhere(*item.ref)
        if draft is not None:
            self._shown.go_on_with(draft, item)
        return draft

    def save_draft(self, draft: Draft) -> bool:
        """Keep a draft, unless its answer was recorded meanwhile.

        Returns:
            Whether it is kept; if not, `ledger.problem` may say why.
        """
        return self.ledger.save_draft(draft)

    def record(self, submission: Submission, grade: Grade) -> Attempt:
        """Keep a graded answer and move its card.

        The first answer to a question in a run moves the card. A retry does not: the model answer has just
        been read, and repeating it shows no memory.

        Args:
            submission: What `submit` gave.
            grade: Of its answer.

        Returns:
            The attempt; it is in `ledger.unsaved` where the store refused.
        """
        ref = submission.item.ref
        with self.ledger.lock:
            rated = any(a.ref == ref and a.rating is not None for a in self.attempts)
            counts = not rated and not self.plan.cram
            rating = int(self.ledger.scheduler.rate(grade.score)) if counts else None
            attempt = self._keep(submission, grade, rating)
        if not self.ledger.over and self._course.follow_up(submission.item, attempt):
            self.ledger.note(self._log())
        return attempt

    def skip(self) -> Attempt:
        """Pass over the current question, and move on. Its draft stays.

        Returns:
            The attempt without an answer; it is in `ledger.unsaved` where the store refused.
        """
        submission = Submission(
            self._require_current(), self._course.position, self.sketch(""), self._shown.since
        )
        attempt = self._keep(submission, None, None)
        self._go_to(self._course.position + 1)
        return attempt

    def follow_ups(self) -> list[Item]:
        """List the current question's follow-ups that are not part of the run, the most fitting first."""
        return open_follow_ups(self._require_current(), self._course.items, self.last)

    def override(self, attempt: str, score: float | None, note: str = "") -> Attempt:
        """Set the learner's own score for an attempt of this run, and recompute its card.

        Args:
            attempt: Its id.
            score: 0-100. None: withdraw the objection.
            note: Why.

        Raises:
            StoreError: The store refused; nothing changed.
            KeyError, ValueError: See `Store.override`.
        """
        return self.ledger.override(attempt, score, note, self._now())

    def undo(self) -> Attempt | None:
        """Take back what was recorded last: its card is as it was, its answer a draft, its question current.

        Returns:
            What was taken back. None: there is nothing.

        Raises:
            StoreError: The store refused; nothing changed.
        """
        taken = self.ledger.take_back()
        if taken is None:
            return None
        position, attempt = taken
        self._course.take_back(attempt, position)
        self._show()
        return attempt

    def summary(self) -> Summary:
        """Add the run up, as far as it went."""
        return summarise(self._course.items, self.attempts, self.started_at, self._now())

    @property
    def left(self) -> bool:
        """Whether a question is neither answered nor passed over."""
        done = {attempt.ref for attempt in self.attempts}
        return any(item.ref not in done for item in self.items)

    @property
    def may_end(self) -> bool:
        """Whether leaving now is the end: of an interview, and where no question is left. Any other is offered again."""
        return self.plan.mock or not self.left

    def finish(self) -> None:
        """Note in the store that the run is over; a refusal goes into `ledger.problem`."""
        self.ledger.finish(self.id, self._now())

    def _take_up(self, cut_off: str) -> None:
        """Count what was recorded in a session that was cut off as this run's, and go on behind it."""
        log = self.store.session(cut_off)
        if log is None:
            return
        self.started_at = log.started_at
        places = {item.ref: at for at, item in reversed(list(enumerate(self._course.items)))}
        attempts = [
            each for each in self.store.attempts(session=cut_off, oldest_first=True) if each.ref in places
        ]
        self.ledger.take_up(log, [(places[attempt.ref], attempt) for attempt in attempts])
        self._course.take_up(log, attempts)
        self._go_to(max(self._course.submitted, default=-1) + 1)

    def _log(self) -> SessionLog:
        return self._course.log(self.id, self.started_at, mock=self.plan.mock)

    def _keep(self, submission: Submission, grade: Grade | None, rating: int | None) -> Attempt:
        pack = submission.item.pack
        if pack.id not in self._pack_hashes:
            self._pack_hashes[pack.id] = pack_hash(pack)
        attempt = submission.attempt(
            grade, session=self.id, rating=rating, pack_hash=self._pack_hashes[pack.id]
        )
        self.ledger.keep(submission.position, attempt, self._log())
        return attempt
