"""A learner's memory of one question, in FSRS's own words.

Values only. The numbers are computed in `scheduling`, by the `fsrs` package.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from quizzer.practice.attempt import QuestionRef


class Rating(IntEnum):
    """How well a question was remembered, as FSRS counts."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class CardState(IntEnum):
    """Where a card is in FSRS's life of a card."""

    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


@dataclass(frozen=True, slots=True)
class Card:
    """A learner's memory of one question. There is none before the first review."""

    pack: str
    question: str

    due: datetime
    """Next review, aware, in UTC."""

    stability: float
    """Days until the chance of remembering falls to 0.9."""

    difficulty: float
    """1-10."""

    state: CardState

    step: int | None
    """Position in the (re)learning steps. None in the review state."""

    last_review: datetime

    reviews: int = 1
    """How many reviews made this card."""

    lapses: int = 0
    """How often it was forgotten after it had been known: rated AGAIN in the review state."""

    @property
    def ref(self) -> QuestionRef:
        """Which question it remembers."""
        return QuestionRef(self.pack, self.question)

    @property
    def leech(self) -> bool:
        """Whether it was forgotten so often that practice alone does not help."""
        return self.lapses >= LEECH_LAPSES


LEECH_LAPSES = 8
"""Lapses that make a leech; Anki's default."""


@dataclass(frozen=True, slots=True)
class Review:
    """One step in a card's life, kept so that it can be taken back."""

    attempt: str
    """Id of the attempt that it came from."""

    rating: Rating

    at: datetime

    before: Card | None
    """The card as it was. None: this review made it."""
