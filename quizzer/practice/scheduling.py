"""When a question comes back: FSRS, computed by the `fsrs` package.

A new card out, the old card untouched; nothing random (no fuzzing), so the same answers give the same dates
on every machine. `fsrs` is imported at the first review: it costs as much as half a first frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from quizzer.practice.attempt import Attempt, QuestionRef, in_utc
from quizzer.practice.cards import Card, CardState, Rating, Review

if TYPE_CHECKING:
    import fsrs

Thresholds = tuple[float, float, float]
"""Scores (0-100, rising) from which an answer counts as hard, good and easy."""

DEFAULT_THRESHOLDS: Thresholds = (40.0, 65.0, 85.0)
"""Scores from which an answer counts as hard, good and easy; the settings' default."""


@dataclass(frozen=True, slots=True)
class Scheduler:
    """Turns scores into ratings and ratings into dates."""

    desired_retention: float = 0.9
    """Chance of remembering at the moment a question comes back, (0, 1)."""

    thresholds: Thresholds = DEFAULT_THRESHOLDS
    """Scores (0-100, rising) from which an answer is hard, good and easy; below the first it is again."""

    own_thresholds: Thresholds | None = None
    """The same for scores that the learner gave. None: `thresholds`; they part where those were calibrated."""

    learning_steps: tuple[timedelta, ...] = ()
    """Waits within a day before a new question counts in days.

    Empty, unlike the package's own default of 1 and 10 minutes: an interview answer takes minutes, and the
    model answer has just been read. It comes back the next day at the earliest; who wants it at once retries.
    """

    relearning_steps: tuple[timedelta, ...] = ()
    """The same for a question that was forgotten."""

    def rate(self, score: float) -> Rating:
        """Read a machine's score (0-100) as a rating."""
        return _rating(score, self.thresholds)

    def rating_of(self, attempt: Attempt) -> Rating:
        """Read the score that counts of an attempt as a rating.

        Raises:
            ValueError: The question was skipped.
        """
        if attempt.override is not None:
            return _rating(attempt.override, self.own_thresholds or self.thresholds)
        if attempt.score is None:
            raise ValueError(f"attempt {attempt.id} was skipped")
        return self.rate(attempt.score)

    def review(self, ref: QuestionRef, card: Card | None, rating: Rating, at: datetime) -> Card:
        """Make the card that follows a review.

        Args:
            ref: Which question was reviewed.
            card: Its card so far. None: this is the first review.
            rating: How well it was remembered.
            at: When; aware.

        Returns:
            A new card, due at least a minute later. The given one is left as it was.
        """
        import fsrs

        at = in_utc(at)
        old = fsrs.Card(card_id=0, due=at) if card is None else _opened(card)
        new, _log = self._engine.review_card(old, fsrs.Rating(rating), at)
        if new.stability is None or new.difficulty is None:
            raise AssertionError("fsrs left a reviewed card without stability")
        forgotten = card is not None and card.state is CardState.REVIEW and rating is Rating.AGAIN
        return Card(
            pack=ref.pack,
            question=ref.question,
            due=new.due,
            stability=new.stability,
            difficulty=new.difficulty,
            state=CardState(new.state.value),
            step=new.step,
            last_review=at,
            reviews=1 if card is None else card.reviews + 1,
            lapses=(0 if card is None else card.lapses) + forgotten,
        )

    def recall(self, card: Card, at: datetime) -> float:
        """Estimate the chance [0, 1] that the question is remembered at a moment."""
        return float(self._engine.get_card_retrievability(_opened(card), in_utc(at)))

    def replay(
        self, ref: QuestionRef, card: Card | None, reviews: Sequence[Review]
    ) -> tuple[list[Review], Card | None]:
        """Run reviews again, after one before them was changed, taken out or put in.

        Args:
            ref: The question of all of them.
            card: What they start from. None: the question was new.
            reviews: In their order of time.

        Returns:
            The reviews with each `before` made anew, and the card that they end in.
        """
        done: list[Review] = []
        for review in reviews:
            done.append(replace(review, before=card))
            card = self.review(ref, card, review.rating, review.at)
        return done, card

    @property
    def _engine(self) -> fsrs.Scheduler:
        return _engine(self.desired_retention, self.learning_steps, self.relearning_steps)


def require_scheduler(attempt: Attempt, scheduler: Scheduler | None) -> None:
    """Raise ValueError for a rating that nobody could act on."""
    if attempt.rating is not None and scheduler is None:
        raise ValueError("an attempt with a rating needs a scheduler")


def _rating(score: float, thresholds: Thresholds) -> Rating:
    hard, good, easy = thresholds
    if score >= easy:
        return Rating.EASY
    if score >= good:
        return Rating.GOOD
    return Rating.HARD if score >= hard else Rating.AGAIN


@lru_cache(maxsize=8)
def _engine(
    retention: float, learning: tuple[timedelta, ...], relearning: tuple[timedelta, ...]
) -> fsrs.Scheduler:
    import fsrs

    return fsrs.Scheduler(
        desired_retention=retention,
        learning_steps=learning,
        relearning_steps=relearning,
        enable_fuzzing=False,
    )


def _opened(card: Card) -> fsrs.Card:
    """Hand the package a copy of its own kind."""
    import fsrs

    return fsrs.Card(
        card_id=0,  # The package's default would read the clock and sleep.
        state=fsrs.State(card.state.value),
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due=card.due,
        last_review=card.last_review,
    )
