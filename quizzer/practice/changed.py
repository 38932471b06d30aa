"""Attempts as they are after a change: the one place where both stores learn what it makes of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from quizzer.grading.grade import Grade
from quizzer.grading.record import to_record
from quizzer.practice.attempt import Attempt, in_utc, storable
from quizzer.practice.kept import FormerGrade, Override


def objected(attempt: Attempt, score: float | None, note: str, at: datetime) -> tuple[Attempt, Override]:
    """Put the learner's own score beside the machine's; the rating is still the old one.

    Args:
        attempt: A graded one.
        score: 0-100. None: the objection is withdrawn.
        note: Why.
        at: When, aware.

    Raises:
        ValueError: It was skipped, or the score is not in 0-100.
    """
    new = replace(attempt, override=_checked(score), note=note)
    _require_graded(new)
    return new, Override(attempt.id, score, storable(note), in_utc(at))


def regraded(
    attempt: Attempt, grade: Grade, *, question_hash: str, pack_hash: str, at: datetime
) -> tuple[Attempt, FormerGrade]:
    """Put another grade in the place of the machine's; the rating is still the old one.

    Args:
        attempt: A graded one.
        grade: The new grade.
        question_hash: Of the wording that it was given for.
        pack_hash: See `item.pack_hash`.
        at: When, aware.

    Raises:
        ValueError: It was skipped.
    """
    _require_graded(attempt)
    new = replace(
        attempt,
        score=grade.score,
        record=to_record(grade),
        question_hash=question_hash,
        pack_hash=pack_hash,
    )
    former = FormerGrade(attempt.id, attempt.score or 0.0, attempt.record, attempt.question_hash, in_utc(at))
    return new, former


def _require_graded(attempt: Attempt) -> None:
    if attempt.skipped or attempt.effective_score is None:
        raise ValueError(f"attempt {attempt.id} was skipped; there is no score to object to")


def _checked(score: float | None) -> float | None:
    if score is not None and not 0 <= score <= 100:  # NaN is not either
        raise ValueError(f"{score} is not in 0-100")
    return score
