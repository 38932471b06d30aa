"""How far the machine's scores are from a person's own.

Differences are the learner's score minus the machine's, in points: above 0 the machine is too strict.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from quizzer.grading.grade import BAND_FLOORS, Band, band_of
from quizzer.practice.attempt import Attempt, QuestionRef


@dataclass(frozen=True, slots=True)
class Mark:
    """An answer that both have marked."""

    attempt: str
    """Its id."""

    pack: str
    question: str
    answer: str

    machine: float
    """0-100."""

    own: float
    """The learner's, 0-100."""

    note: str
    at: datetime
    """When it was answered."""

    engine: str
    """Grading rules of the machine's score."""

    encoder: str
    """Model of the machine's score."""

    question_hash: str
    """The wording that it answers."""

    @property
    def ref(self) -> QuestionRef:
        """Which question."""
        return QuestionRef(self.pack, self.question)

    @property
    def difference(self) -> float:
        """The learner's score minus the machine's."""
        return self.own - self.machine


@dataclass(frozen=True, slots=True)
class BandJudgement:
    """The marks in one band of the machine's scores."""

    band: Band
    marks: int

    mean_difference: float | None
    """None: there are no marks."""

    mean_absolute: float | None
    """Mean distance, whatever its direction. None: there are no marks."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """All marks."""

    marks: int

    let_stand: int
    """Grades that the learner did not object to."""

    mean_difference: float | None
    """None: there are no marks."""

    mean_absolute: float | None
    """Mean distance, whatever its direction. None: there are no marks."""

    correlation: float | None
    """Pearson's, [-1, 1]. None: fewer than three marks, or all alike on one side."""

    bands: tuple[BandJudgement, ...]
    """The highest first, empty ones too."""

    worst: tuple[Mark, ...]
    """Those furthest apart, the furthest first."""


def marks_of(attempts: Iterable[Attempt]) -> list[Mark]:
    """Take the marks out of attempts that were objected to; others are passed over."""
    return [
        Mark(
            attempt=attempt.id,
            pack=attempt.pack,
            question=attempt.question,
            answer=attempt.answer,
            machine=attempt.score,
            own=attempt.override,
            note=attempt.note,
            at=attempt.ended_at,
            engine=str(attempt.record.get("engine", "")),
            encoder=str(attempt.record.get("encoder", "")),
            question_hash=attempt.question_hash,
        )
        for attempt in attempts
        if attempt.score is not None and attempt.override is not None
    ]


def judge(marks: Sequence[Mark], let_stand: int, *, worst: int = 5) -> Judgement:
    """Add marks up.

    Args:
        marks: From `marks_of`.
        let_stand: Grades without objection.
        worst: How many examples to give.
    """
    return Judgement(
        marks=len(marks),
        let_stand=let_stand,
        mean_difference=_mean([mark.difference for mark in marks]),
        mean_absolute=_mean([abs(mark.difference) for mark in marks]),
        correlation=_correlation(marks),
        bands=tuple(_band(band, marks) for _floor, band in BAND_FLOORS),
        worst=tuple(sorted(marks, key=lambda mark: (-abs(mark.difference), mark.attempt))[:worst]),
    )


def _band(band: Band, marks: Sequence[Mark]) -> BandJudgement:
    mine = [mark.difference for mark in marks if band_of(mark.machine) is band]
    return BandJudgement(band, len(mine), _mean(mine), _mean([abs(each) for each in mine]))


def _mean(values: Sequence[float]) -> float | None:
    return statistics.fmean(values) if values else None


def _correlation(marks: Sequence[Mark]) -> float | None:
    if len(marks) < 3:
        return None
    try:
        return statistics.correlation([mark.machine for mark in marks], [mark.own for mark in marks])
    except statistics.StatisticsError:
        return None
