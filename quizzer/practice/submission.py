"""An answer on its way from the learner to the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from quizzer.grading.grade import Grade
from quizzer.grading.record import to_record
from quizzer.practice.attempt import Attempt, Draft, new_id
from quizzer.practice.item import Item


@dataclass(frozen=True, slots=True)
class Submission:
    """An answer that was handed in and waits for its grade."""

    item: Item

    position: int
    """Where in the session it was asked."""

    draft: Draft
    """The answer with its time and hints, as it can be kept until the grade is there."""

    started_at: datetime
    """When the question was shown."""

    @property
    def answer(self) -> str:
        """What is to be graded."""
        return self.draft.text

    def attempt(self, grade: Grade | None, *, session: str, rating: int | None, pack_hash: str) -> Attempt:
        """Make the attempt.

        Args:
            grade: Of the answer. None: the question was skipped, and what was typed stays a draft.
            session: Id of the session.
            rating: What moves the card, 1-4. None: nothing does.
            pack_hash: See `item.pack_hash`.
        """
        return Attempt(
            id=new_id(),
            pack=self.item.pack.id,
            question=self.item.question.id,
            answer="" if grade is None else self.draft.text,
            score=None if grade is None else grade.score,
            record={} if grade is None else to_record(grade),
            started_at=self.started_at,
            ended_at=self.draft.saved_at,
            seconds=self.draft.seconds,
            hints_used=self.draft.hints_used,
            session=session,
            rating=rating,
            pack_hash=pack_hash,
            question_hash=self.item.question.content_hash,
        )
