"""Reading an old answer again: what today's grader makes of it, without changing what is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from quizzer.grading.grade import Grade
from quizzer.grading.record import to_record
from quizzer.packs.schema import Question
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.comparison import Comparison, compare
from quizzer.practice.item import Item


@dataclass(frozen=True, slots=True)
class Regraded:
    """An answer with its grade of today."""

    item: Item
    """The question as it is now."""

    attempt: Attempt
    """As it is kept."""

    grade: Grade
    """Today's."""

    comparison: Comparison
    """Of the machine's kept grade with today's; an objection is left out on both sides."""

    @property
    def change(self) -> float:
        """Points by which the machine's score differs from the kept one; an objection does not count here."""
        return self.grade.score - (self.attempt.score or 0.0)


def regrade(
    attempt: Attempt, items: Mapping[QuestionRef, Item], grade: Callable[[Question, str], Grade]
) -> Regraded | None:
    """Grade an old answer again.

    Args:
        attempt: What was answered.
        items: The questions as they are now.
        grade: Today's grader.

    Returns:
        The new grade beside the old. None: the question was skipped, or no pack has it any more.
    """
    item = items.get(attempt.ref)
    if attempt.skipped or item is None:
        return None
    found = grade(item.question, attempt.answer)
    before = replace(attempt, override=None)
    after = replace(
        before, score=found.score, record=to_record(found), question_hash=item.question.content_hash
    )
    return Regraded(item, attempt, found, compare(before, after))
