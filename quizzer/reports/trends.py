"""Scores over time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
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
    groups: list[list[PeriodTally]] = [[] for _period in cut]
    firsts = [period.first for period in cut]
    for day, tally in answers:
        number = bisect_right(firsts, day) - 1
        if number >= 0 and day <= cut[number].last:
            groups[number].append(tally)
    points = [_point(period, group) for period, group in zip(cut, groups, strict=True)]
    return Trend(grain, tuple(points))


def _point(period: Period, group: Sequence[PeriodTally]) -> TrendPoint:
    attempts = sum(each.attempts for each in group)
    total = sum(each.score_sum for each in group)
    seconds = sum(each.seconds for each in group)
    return TrendPoint(period.first, period.last, attempts, total / attempts if attempts else None, seconds)
