"""What a session came to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from quizzer.grading.grade import Status
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.item import Item


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One question of the session."""

    item: Item

    attempt: Attempt | None
    """The last one. None: never reached, or still without a grade."""

    tries: int
    """How often it was answered; 0 when skipped or not reached."""

    @property
    def score(self) -> float | None:
        """The score that counts. None: no answer."""
        return None if self.attempt is None else self.attempt.effective_score


@dataclass(frozen=True, slots=True)
class WeakPoint:
    """A key point that an answer of the session did not cover."""

    ref: QuestionRef
    point: str
    about: str | None

    status: Status
    """partial, missing or contradicted."""

    lost: float
    """Share of its question's score that was lost with it, [0, 1]."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole session."""

    results: tuple[QuestionResult, ...]
    """In the order in which they were asked."""

    average: float | None
    """Mean of the questions' scores, 0-100. None: nothing was answered."""

    weakest: tuple[WeakPoint, ...]
    """What was said wrongly first, then what was missed, the dearest first."""

    answered: int
    skipped: int

    seconds: float
    """Time spent on answers, skipped questions included."""

    started_at: datetime
    ended_at: datetime


def summarise(
    items: Sequence[Item], attempts: Sequence[Attempt], started_at: datetime, ended_at: datetime
) -> Summary:
    """Add up a session.

    Args:
        items: What was to be asked, in order.
        attempts: What was recorded, in order; the last graded one at a question counts.
        started_at: When the session began.
        ended_at: When it ended, or now.
    """
    seen: set[QuestionRef] = set()
    results = []
    for item in items:
        if item.ref in seen:
            continue
        seen.add(item.ref)
        mine = [attempt for attempt in attempts if attempt.ref == item.ref]
        graded = [attempt for attempt in mine if not attempt.skipped]
        last = graded[-1] if graded else mine[-1] if mine else None
        results.append(QuestionResult(item, last, len(graded)))
    scores = [result.score for result in results if result.score is not None]
    return Summary(
        results=tuple(results),
        average=sum(scores) / len(scores) if scores else None,
        weakest=_weakest(results),
        answered=len(scores),
        skipped=sum(result.attempt is not None and result.attempt.skipped for result in results),
        seconds=sum(attempt.seconds for attempt in attempts),
        started_at=started_at,
        ended_at=ended_at,
    )


def _weakest(results: Sequence[QuestionResult]) -> tuple[WeakPoint, ...]:
    """List what was missed; an answer whose score the learner raised says nothing of it."""
    found = [
        WeakPoint(
            ref=result.item.ref,
            point=point["point"],
            about=point["about"],
            status=Status(point["status"]),
            lost=point["weight"] * (1 - point["credit"]),
        )
        for result in results
        if result.attempt is not None and not result.attempt.contested
        for point in result.attempt.record.get("key_points", ())
        if point["status"] != Status.COVERED
    ]
    return tuple(sorted(found, key=lambda weak: (weak.status != Status.CONTRADICTED, -weak.lost)))
