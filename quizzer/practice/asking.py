"""The questions of a sitting, asked one after the other: which one is shown, since when, and what was handed in.

Everything here only looks or moves: it is quick, touches no store, and belongs to the face's own thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from quizzer.practice.attempt import Draft, in_utc
from quizzer.practice.course import Course
from quizzer.practice.item import Item
from quizzer.practice.plan import Plan
from quizzer.practice.shown import Shown
from quizzer.practice.submission import Submission
from quizzer.practice.time_limits import seconds_allowed


class Asking:
    """Asks questions once, in order.

    Args:
        items: What is asked.
        plan: What the questions were chosen by; `mock` and `follow_ups` count here.
        clock: Gives the time, aware.
    """

    def __init__(self, items: Iterable[Item], plan: Plan, clock: Callable[[], datetime]) -> None:
        self.plan = plan
        self._clock = clock
        self._course = Course(items, plan.follow_ups if plan.mock else 0)
        self.started_at = self._now()
        self._shown = Shown(self.started_at)

    @property
    def items(self) -> tuple[Item, ...]:
        """What is asked, in order; follow-ups that were taken included."""
        return tuple(self._course.items)

    @property
    def total(self) -> int:
        """How many questions there are."""
        return len(self._course.items)

    @property
    def drawn(self) -> int:
        """How many questions there are without the follow-ups that an interviewer asks."""
        return self._number(self.total)

    @property
    def number(self) -> int:
        """Which of the `drawn` the current question is, from 1; a follow-up has the number of the one before it."""
        return self._number(self.position + 1)

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

    def stop_clock(self) -> None:
        """Let the time that passes not count: something else is asked of the learner."""
        self._shown.pause(self._now())

    def start_clock(self) -> None:
        """Let time count again."""
        self._shown.go_on(self._now())

    def sketch(self, text: str, *, seconds: float | None = None) -> Draft:
        """Make a draft of what is typed now.

        Args:
            text: The answer so far.
            seconds: Time spent on it. None: since the question was shown, and what a restored draft took.
        """
        return self._shown.sketch(self._require_current(), text, self._now(), seconds)

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

    def keep_answer(self) -> None:
        """Take `retry` back: the answer that the current question had stands."""
        self._require_current()
        self._course.submitted.add(self._course.position)

    def follow_up_of(self, position: int) -> Item | None:
        """Tell whose follow-up the interviewer asks at a position. None: the question was chosen by itself."""
        return self._course.follow_up_of(position)

    def ask_next(self, item: Item) -> None:
        """Put a question, such as a follow-up, right behind the current one."""
        self._course.ask_next(item)

    def _number(self, end: int) -> int:
        """Count the questions before a position that are no follow-ups."""
        return sum(self.follow_up_of(at) is None for at in range(min(end, self.total)))

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
