"""One sitting: a run through a list of questions, from showing the first to the summary.

A question is shown, answered (`submit`), graded by whoever has a grader, and recorded (`record`). In between
the run may already be at the next question, as in a mock interview. What only looks or moves is quick and
belongs to the face's own thread: `current`, `sketch`, `hint`, `submit`, `next`, `retry`. What touches the
store may wait, and is for a worker: `restore`, `save_draft`, `record`, `skip`, `override`, `undo`, `finish`,
`ledger.save_unsaved`, and all of `flags`.

In a mock interview `record` may put a follow-up behind the current question; whoever waits for the grade before
`next` sees the follow-up of the last question too.

A store that refuses does not stop the run: `ledger` says what is not kept, and why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from quizzer.grading.grade import Grade
from quizzer.practice.attempt import Attempt, Draft, in_utc, new_id
from quizzer.practice.backlog import Backlog
from quizzer.practice.course import Course
from quizzer.practice.flags import Flags
from quizzer.practice.follow_ups import open_follow_ups
from quizzer.practice.item import Item, pack_hash
from quizzer.practice.ledger import Ledger
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.shown import Shown
from quizzer.practice.store import Store
from quizzer.practice.submission import Submission
from quizzer.practice.summary import Summary, summarise
from quizzer.practice.time_limits import seconds_allowed


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


class Session:
    """Runs through questions once, in order.

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
        self.plan = plan or Plan()
        self.id = session_id or self.plan.resume or new_id()
        self.ledger = Ledger(backlog or Backlog(store), scheduler)
        """What was recorded, and whether the store kept it."""
        self.flags = Flags(self.ledger, self._now)
        """Which questions the learner flagged."""
        self._clock = clock
        self._course = Course(items, self.plan.follow_ups if self.plan.mock else 0)
        self._pack_hashes: dict[str, str] = {}
        self.started_at = self._now()
        self._shown = Shown(self.started_at)
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
    def items(self) -> tuple[Item, ...]:
        """What is asked, in order; follow-ups that were taken included."""
        return tuple(self._course.items)

    @property
    def total(self) -> int:
        """How many questions there are."""
        return len(self._course.items)

    @property
    def position(self) -> int:
        """Index of the current question; `total` at the end."""
        return self._course.position

    @property
    def current(self) -> Item | None:
        """The question that is asked. None at the end."""
        return self._course.current

    @property
    def finished(self) -> bool:
        """Whether the run is past its last question."""
        return self._course.position >= self.total

    @property
    def submitted(self) -> bool:
        """Whether the current question's answer was handed in."""
        return self._course.position in self._course.submitted

    @property
    def reveals_results(self) -> bool:
        """Whether grades and model answers may be shown: always; in a mock interview only at the end."""
        return self.finished or not self.plan.mock

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """What was recorded so far, in the order in which it was."""
        return self.ledger.attempts

    @property
    def last(self) -> Attempt | None:
        """The last attempt at the current question in this run."""
        return self.ledger.last_at(self._course.position)

    @property
    def seconds_allowed(self) -> int | None:
        """Seconds for the current question. None: it has no limit, or the run is over."""
        return None if self.current is None else seconds_allowed(self.current, mock=self.plan.mock)

    @property
    def hints(self) -> tuple[str, ...]:
        """The hints that were given for the current question."""
        return () if self.current is None else self.current.question.hints[: self._shown.hints_used]

    def hint(self) -> str | None:
        """Give the next hint, and count it. None: there is no more."""
        return self._shown.hint(self._require_current())

    def sketch(self, text: str, *, seconds: float | None = None) -> Draft:
        """Make a draft of what is typed now.

        Args:
            text: The answer so far.
            seconds: Time spent on it. None: since the question was shown, and what a restored draft took.
        """
        return self._shown.sketch(self._require_current(), text, self._now(), seconds)

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

    def submit(self, answer: str, *, seconds: float | None = None) -> Submission:
        """Hand in the current question's answer; `record` it when the grade is there.

        Args:
            answer: What was typed.
            seconds: As in `sketch`.

        Raises:
            ValueError: It was handed in already; `retry` first.
        """
        item = self._require_current()
        if self.submitted:
            raise ValueError("this question was answered; retry or go on")
        draft = self.sketch(answer, seconds=seconds)
        self._course.submitted.add(self._course.position)
        return Submission(item, self._course.position, draft, self._shown.since)

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
        self._course.follow_up(submission.item, attempt)
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

    def next(self) -> Item | None:
        """Move on.

        Returns:
            The next question. None: that was the last.

        Raises:
            ValueError: The current question is neither answered nor skipped.
        """
        self._require_current()
        if not self.submitted:
            raise ValueError("answer or skip the question first")
        self._go_to(self._course.position + 1)
        return self.current

    def retry(self) -> Item:
        """Ask the current question again."""
        item = self._require_current()
        self._course.submitted.discard(self._course.position)
        self._go_to(self._course.position)
        return item

    def follow_ups(self) -> list[Item]:
        """List the current question's follow-ups that are not part of the run, the most fitting first."""
        return open_follow_ups(self._require_current(), self._course.items, self.last)

    def follow_up_of(self, position: int) -> Item | None:
        """Tell whose follow-up the interviewer asks at a position. None: the question was chosen by itself."""
        return self._course.follow_up_of(position)

    def ask_next(self, item: Item) -> None:
        """Put a question, such as a follow-up, right behind the current one."""
        self._course.ask_next(item)

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

    def finish(self) -> None:
        """Note in the store that the run is over; a refusal goes into `ledger.problem`."""
        self.ledger.finish(self.id, self._now())

    def _take_up(self, cut_off: str) -> None:
        """Count what was recorded in a session that was cut off as this run's, and go on behind it."""
        log = self.store.session(cut_off)
        if log is not None:
            self.started_at = log.started_at
        places = {item.ref: at for at, item in reversed(list(enumerate(self._course.items)))}
        for attempt in self.store.attempts(session=cut_off, oldest_first=True):
            if attempt.ref in places:
                self.ledger.entries.append((places[attempt.ref], attempt))
                self._course.submitted.add(places[attempt.ref])
        self._go_to(max(self._course.submitted, default=-1) + 1)

    def _now(self) -> datetime:
        return in_utc(self._clock())

    def _require_current(self) -> Item:
        item = self.current
        if item is None:
            raise ValueError("the session is over")
        return item

    def _go_to(self, position: int) -> None:
        """Move to a question and show it."""
        self._course.go_to(position)
        self._show()

    def _show(self) -> None:
        """Start the clock of the current question."""
        self._shown = Shown(self._now())

    def _keep(self, submission: Submission, grade: Grade | None, rating: int | None) -> Attempt:
        pack = submission.item.pack
        if pack.id not in self._pack_hashes:
            self._pack_hashes[pack.id] = pack_hash(pack)
        attempt = submission.attempt(
            grade, session=self.id, rating=rating, pack_hash=self._pack_hashes[pack.id]
        )
        log = self._course.log(self.id, self.started_at, mock=self.plan.mock)
        self.ledger.keep(submission.position, attempt, log)
        return attempt
