"""What many attempts add up to. Values only; the stores count.

Scores are effective ones (an override counts instead of the machine's), 0-100. Skipped questions never count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from quizzer.practice.attempt import QuestionRef
from quizzer.practice.cards import Card

RECENT = 3
"""How many of the last attempts make the recent score."""

ENOUGH_ANSWERS = 2
"""Different answers from which something can be said to be missed again and again; one could be a slip."""


@dataclass(frozen=True, slots=True)
class Tally:
    """All attempts at one question."""

    pack: str
    question: str

    attempts: int
    """At least 1."""

    last_score: float
    best_score: float
    mean_score: float

    recent_score: float
    """Mean of the last `RECENT` attempts, or of as many as there are."""

    first_at: datetime
    last_at: datetime

    last_hash: str
    """`question_hash` of the last attempt; another one now means that the question was edited since."""

    seconds: float
    """Time spent on all of them."""

    card: Card | None
    """None: no attempt moved the schedule yet."""

    @property
    def ref(self) -> QuestionRef:
        """Which question."""
        return QuestionRef(self.pack, self.question)


@dataclass(frozen=True, slots=True)
class Amount:
    """All attempts within one period, such as a day, whatever the question."""

    attempts: int
    """At least 1."""

    score_sum: float
    """Sum of the scores."""

    seconds: float
    """Time spent."""


ACTIVITY_SECONDS = 900
"""Length of one activity: no time zone's offset has a finer grain."""


class PeriodTally(NamedTuple):
    """All attempts at one question within one period, such as a day or a week."""

    period: int
    """Which of the periods that were asked for, from 0."""

    pack: str
    question: str

    attempts: int
    """At least 1."""

    score_sum: float
    """Sum of the scores."""

    seconds: float
    """Time spent."""

    @property
    def ref(self) -> QuestionRef:
        """Which question."""
        return QuestionRef(self.pack, self.question)


@dataclass(frozen=True, slots=True)
class PointTally:
    """How one key point fared in the last attempts at its question."""

    pack: str
    question: str
    point: str
    about: str | None

    seen: int
    """Attempts counted, at most `RECENT`; not those that gave up, went off the topic, or were given more by the learner."""

    missed: int
    """In how many of them it was not covered: missing, partial or contradicted."""

    credit: float
    """Mean share of the point that was earned, [0, 1]."""

    missed_last: bool
    """Whether it was not covered in the newest of them."""

    @property
    def ref(self) -> QuestionRef:
        """Which question."""
        return QuestionRef(self.pack, self.question)

    @property
    def kept_missing(self) -> bool:
        """Whether it is missed again and again: it was asked in enough answers, and the newest has missed it too."""
        return self.missed_last and self.seen >= ENOUGH_ANSWERS
