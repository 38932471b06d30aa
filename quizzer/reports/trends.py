"""Scores over time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from quizzer.practice.tally import PeriodTally
from quizzer.reports.periods import Grain, Period

DayTally = tuple[date, PeriodTally]
"""A day, and what was answered of one question on it."""


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """All answers of one period."""

    first: date

    last: date
    """Counts too."""

    attempts: int

    mean_score: float | None
    """0-100. None: nothing was answered."""

    seconds: float
    """Time spent."""


@dataclass(frozen=True, slots=True)
class Trend:
    """A line through time."""

    grain: Grain

    points: tuple[TrendPoint, ...]
    """Oldest first, without a gap."""

    @property
    def scores(self) -> tuple[float | None, ...]:
        """The mean score of each period."""
        return tuple(point.mean_score for point in self.points)

    @property
    def change(self) -> float | None:
        """Score points gained from the first period with answers to the last. None: fewer than two have any."""
        scores = [score for score in self.scores if score is not None]
        return scores[-1] - scores[0] if len(scores) > 1 else None


def trend(answers: Iterable[DayTally], cut: Sequence[Period], grain: Grain) -> Trend:
    """Add days up to a line.

    Args:
        answers: What was answered, in any order; days outside the periods are passed over.
        cut: The periods, oldest first, without a gap.
        grain: How long each is.
    """
    firsts = [period.first for period in cut]

    def numbered() -> Iterator[tuple[int, PeriodTally]]:
        for day, tally in answers:
            number = bisect_right(firsts, day) - 1
            if number >= 0 and day <= cut[number].last:
                yield number, tally

    return line(numbered(), cut, grain)


def line(answers: Iterable[tuple[int, PeriodTally]], cut: Sequence[Period], grain: Grain) -> Trend:
    """Add answers up to a line.

    Args:
        answers: Each with the number of its period, in any order.
        cut: The periods, oldest first, without a gap.
        grain: How long each is.
    """
    attempts, scores, seconds = [0] * len(cut), [0.0] * len(cut), [0.0] * len(cut)
    for number, tally in answers:
        attempts[number] += tally.attempts
        scores[number] += tally.score_sum
        seconds[number] += tally.seconds
    points = (
        TrendPoint(period.first, period.last, count, total / count if count else None, spent)
        for period, count, total, spent in zip(cut, attempts, scores, seconds, strict=True)
    )
    return Trend(grain, tuple(points))
