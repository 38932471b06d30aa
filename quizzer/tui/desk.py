"""Where answers are graded: one thread that loads the grader and then takes one answer after the other.

It only reports, by messages to the app. The thread is a daemon: leaving never waits for a model, and an
answer that was not graded yet is still there as a draft.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from queue import SimpleQueue
from typing import TYPE_CHECKING

from textual.message import Message

from quizzer.errors import QuizzerError
from quizzer.locale import _

if TYPE_CHECKING:
    from quizzer.practice.attempt import Attempt
    from quizzer.practice.session import Session
    from quizzer.practice.submission import Submission
    from quizzer.workbench import Workbench


class GraderState(StrEnum):
    """How far the grader is."""

    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


@dataclass
class GraderChanged(Message):
    """The grader is further than it was."""

    state: GraderState

    text: str = ""
    """What is being done, or why it failed."""

    share: float | None = None
    """How much of the loading is done, [0, 1]. None: nobody knows."""


@dataclass
class Graded(Message):
    """An answer has its grade, and is kept."""

    submission: Submission
    attempt: Attempt


@dataclass
class NotGraded(Message):
    """An answer could not be graded; it is kept as a draft."""

    submission: Submission
    problem: QuizzerError


class GradingDesk:
    """Loads the grader in a thread, and grades there.

    Args:
        bench: Has the grader.
        report: Takes messages, from the thread.
    """

    def __init__(self, bench: Workbench, report: Callable[[Message], object]) -> None:
        self._bench = bench
        self._report = report
        self._jobs: SimpleQueue[tuple[Session, Submission] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._pending: list[Submission] = []

    @property
    def pending(self) -> int:
        """How many answers were handed in and not reported yet."""
        return len(self._pending)

    @property
    def submissions(self) -> tuple[Submission, ...]:
        """Answers that were handed in and not reported yet."""
        return tuple(self._pending)

    def open(self) -> None:
        """Begin to load the grader, once."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="grading desk", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Let the thread end when it has done what was handed in."""
        self._jobs.put(None)

    def take(self, session: Session, submission: Submission) -> None:
        """Grade an answer as soon as the grader is there, keep it, and report."""
        self.open()
        self._pending.append(submission)
        self._jobs.put((session, submission))

    def settle(self, submission: Submission) -> None:
        """Note that the report on an answer has arrived."""
        self._pending = [other for other in self._pending if other is not submission]

    def _work(self) -> None:
        self._load()
        while (job := self._jobs.get()) is not None:
            self._grade(*job)

    def _load(self) -> QuizzerError | None:
        self._report(GraderChanged(GraderState.LOADING))
        try:
            self._bench.grader(self._progress)
        except Exception as error:
            problem = as_problem(error)
            self._report(GraderChanged(GraderState.FAILED, str(problem)))
            return problem
        self._report(GraderChanged(GraderState.READY))
        return None

    def _progress(self, share: float, text: str) -> None:
        self._report(GraderChanged(GraderState.LOADING, text, share))

    def _grade(self, session: Session, submission: Submission) -> None:
        session.save_draft(submission.draft)
        if not self._bench.ready and (problem := self._load()) is not None:
            self._report(NotGraded(submission, problem))
            return
        item = submission.item
        try:
            grade = self._bench.grader().grade(item.question, submission.answer)
            attempt = session.record(submission, grade)
        except Exception as error:
            self._report(NotGraded(submission, as_problem(error)))
        else:
            self._report(Graded(submission, attempt))


def as_problem(error: Exception) -> QuizzerError:
    """Say any error in a sentence with a remedy: a fault of the grader must not take the answer along."""
    if isinstance(error, QuizzerError):
        return error
    return QuizzerError(
        _("Grading failed: {problem}.").format(problem=f"{type(error).__name__}: {error}".rstrip(".: ")),
        remedy=_("Your answer is kept. Please report this, with the question and the answer."),
    )
