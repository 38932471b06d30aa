"""The seam between practice and what is kept: any store, on disk or in memory.

A store is shared by threads. A method that changes something has kept it when it returns, and has changed
nothing when it raises. Questions are named by pack and question id; what left its pack is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Protocol

from quizzer.grading.grade import Grade
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.cards import Card, Review
from quizzer.practice.kept import FormerGrade, Outline, Override
from quizzer.practice.marks import Marks
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.tally import RECENT, Amount, PeriodTally, PointTally, Tally


class Store(Marks, Protocol):
    """Keeps attempts, cards and overrides, and beside them what `Marks` says.

    Every method raises `StoreError` when the disk or another process refuses; a MemoryStore never does.
    """

    def record(self, attempt: Attempt, scheduler: Scheduler | None = None) -> Card | None:
        """Keep an attempt, move its card and drop its draft, all or nothing. Skipping keeps the draft.

        Args:
            attempt: A new one; its id must be unknown.
            scheduler: Moves the card by `attempt.rating`, from where it is *now*, whoever wrote it. None:
                leave the schedule alone; `attempt.rating` must then be None too.

        Returns:
            The question's card as it is kept now.

        Raises:
            ValueError: The id is known, or there is a rating without a scheduler.
        """
        ...

    def override(
        self, attempt: str, score: float | None, *, note: str = "", at: datetime, scheduler: Scheduler
    ) -> Attempt:
        """Keep the learner's own score beside the machine's, and recompute the card as if it had been so.

        Args:
            attempt: Id of a graded attempt.
            score: 0-100. None: withdraw the objection.
            note: Why.
            at: When, aware.
            scheduler: Reads the score as a rating and runs the question's later reviews again.

        Returns:
            The attempt as it is now.

        Raises:
            KeyError: There is no such attempt.
            ValueError: It was skipped, or the score is not in 0-100.
        """
        ...

    def remove(self, attempt: str, *, scheduler: Scheduler, keep_draft: bool = False) -> Attempt:
        """Take an attempt out as if it had never been: the card returns to what it was before.

        Args:
            attempt: Its id.
            scheduler: Runs the question's later reviews again; without any, the card before is back exactly.
            keep_draft: Put its answer back as a draft, unless there is a newer one.

        Returns:
            The attempt that is gone.

        Raises:
            KeyError: There is no such attempt.
        """
        ...

    def regrade(
        self,
        attempt: str,
        grade: Grade,
        *,
        at: datetime,
        question_hash: str,
        pack_hash: str,
        scheduler: Scheduler,
    ) -> Attempt:
        """Put another grade of the same answer in the place of the machine's, and recompute the card.

        Args:
            attempt: Id of a graded attempt.
            grade: The new one; the old one is kept among `former_grades`.
            at: When, aware.
            question_hash: Of the wording it was given for.
            pack_hash: See `item.pack_hash`.
            scheduler: Reads the score as a rating and runs the question's later reviews again.

        Returns:
            The attempt as it is now; an objection still counts.

        Raises:
            KeyError: There is no such attempt.
            ValueError: It was skipped.
        """
        ...

    def former_grades(self, attempt: str) -> list[FormerGrade]:
        """List the grades of an attempt that others have replaced, oldest first."""
        ...

    def merge(self, attempts: Iterable[Attempt], *, scheduler: Scheduler) -> int:
        """Add another store's attempts, each once, and recompute their questions' cards in order of time.

        Returns:
            How many were new. Known ids are left as they are.
        """
        ...

    def attempt(self, attempt: str) -> Attempt | None:
        """Find an attempt by its id."""
        ...

    def find(self, start: str, *, limit: int = 10) -> list[Attempt]:
        """List the attempts whose ids start so, in the order of their ids; a short form is enough to name one."""
        ...

    def count(self, pack: str | None = None) -> int:
        """Count attempts, skipped questions included.

        Args:
            pack: Only this pack's. None: all.
        """
        ...

    def attempts(
        self,
        *,
        pack: str | None = None,
        question: str | None = None,
        session: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        limit: int | None = None,
        oldest_first: bool = False,
    ) -> Iterator[Attempt]:
        """Go through attempts, newest first, reading them as they are wanted.

        Args:
            pack: Only this pack's. None: all; so for the others.
            question: Only those at questions with this id.
            session: Only those of this session.
            since: Only those that ended then or later.
            until: Only those that ended before.
            limit: At most so many. None: all.
            oldest_first: Go the other way.
        """
        ...

    def outlines(self, ref: QuestionRef | None = None) -> list[Outline]:
        """List all attempts without their grades, newest first; quick for thousands.

        Args:
            ref: Only those at this question. None: at any.
        """
        ...

    def overrides(self, attempt: str) -> list[Override]:
        """List the objections to an attempt's score, oldest first, withdrawn ones too."""
        ...

    def objected(self, packs: Collection[str] | None = None) -> list[Attempt]:
        """List the attempts whose score the learner has replaced by their own, newest first.

        Args:
            packs: Only theirs. None: all.
        """
        ...

    def let_stand(self, packs: Collection[str] | None = None) -> list[float]:
        """List the machine's scores that the learner did not object to, in any order.

        Args:
            packs: Only theirs. None: all.
        """
        ...

    def tallies(self, packs: Collection[str] | None = None) -> dict[QuestionRef, Tally]:
        """Count the attempts at each question that was ever answered, in one query.

        Args:
            packs: Only theirs. None: all.
        """
        ...

    def amounts(self, edges: Sequence[datetime]) -> dict[int, Amount]:
        """Count attempts by periods; from sums where the edges are those of quarters of an hour.

        Args:
            edges: Aware, rising. Period n is from `edges[n]` to before `edges[n + 1]`.

        Returns:
            By the number of the period, rising; periods without attempts are left out.
        """
        ...

    def by_period(self, edges: Sequence[datetime], packs: Collection[str] | None = None) -> list[PeriodTally]:
        """Count attempts by periods and, within each, by question.

        Args:
            edges: As for `amounts`.
            packs: Only theirs. None: all.

        Returns:
            In the order of periods, then of names. Questions without attempts are left out.
        """
        ...

    def practised(self, edges: Sequence[datetime]) -> set[int]:
        """Tell in which periods something was answered; a look at each, however much was answered in it.

        Args:
            edges: As for `amounts`.
        """
        ...

    def points(self, packs: Collection[str] | None = None, *, last: int = RECENT) -> list[PointTally]:
        """Count how each key point fared in the last attempts at its question; the worst first."""
        ...

    def card(self, pack: str, question: str) -> Card | None:
        """Give the question's card. None: it was never reviewed."""
        ...

    def reviews(self, pack: str, question: str) -> list[Review]:
        """List the reviews that made the question's card, oldest first."""
        ...

    def close(self) -> None:
        """Let go of the file; a closed store is not used again."""
        ...
