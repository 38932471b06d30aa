"""What was answered on each of the learner's days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from quizzer.practice.days import day_of, day_start, streak
from quizzer.practice.progress import Day
from quizzer.practice.store import Store
from quizzer.reports.periods import DAY, Grain, Period, periods
from quizzer.reports.trends import DayTally, trend


@dataclass(frozen=True, slots=True)
class Days:
    """Some days in a row, whatever was answered on them."""

    days: tuple[Day, ...]
    """The empty ones too, oldest first."""

    streak: int
    """Days in a row with an answer, up to today or yesterday; it may have begun before the first."""


def read_days(store: Store, first: date, last: date, now: datetime, zone: tzinfo | None) -> Days:
    """Read how much was answered on some days, and how long the streak is.

    Args:
        store: What to read: sums by quarters of an hour, so that a full year costs little.
        first: The first day.
        last: The last day, which counts too.
        now: Aware.
        zone: The learner's time zone. None: the machine's.
    """
    sums: dict[date, tuple[int, float, float]] = {}
    for quarter in store.activity(since=day_start(first, zone)):
        day = day_of(quarter.at, zone)
        if day <= last:
            attempts, scores, seconds = sums.get(day, (0, 0.0, 0.0))
            sums[day] = (attempts + quarter.attempts, scores + quarter.score_sum, seconds + quarter.seconds)
    dates = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    days = tuple(_day(date, *sums.get(date, (0, 0.0, 0.0))) for date in dates)
    return Days(days, _streak(store, set(sums), first, last, day_of(now, zone), zone))


def read_periods(store: Store, cut: Sequence[Period], zone: tzinfo | None) -> list[DayTally]:
    """Read what was answered of each question in some periods.

    Args:
        store: What to read.
        cut: The periods, oldest first, without a gap.
        zone: The learner's time zone. None: the machine's.

    Returns:
        Each with the first day of its period.
    """
    if not cut:
        return []
    edges = [day_start(day, zone) for day in (*(period.first for period in cut), cut[-1].last + DAY)]
    return [(cut[tally.period].first, tally) for tally in store.by_period(edges)]


def calendar(answers: Iterable[DayTally], first: date, last: date) -> tuple[Day, ...]:
    """List days, the empty ones too."""
    points = trend(answers, periods(first, last, Grain.DAY), Grain.DAY).points
    return tuple(Day(point.first, point.attempts, point.mean_score, point.seconds) for point in points)


def _day(date: date, attempts: int, scores: float, seconds: float) -> Day:
    return Day(date, attempts, scores / attempts if attempts else None, seconds)


def _streak(
    store: Store, practised: set[date], first: date, last: date, today: date, zone: tzinfo | None
) -> int:
    """Count the streak; days outside those that were read are looked at while it goes on."""
    look_from = today if last < today else first
    reach = (today - look_from).days
    while (length := streak(practised, today)) >= reach:
        # Twice as far each time, so that a streak of years is found in a few looks.
        before = look_from - timedelta(days=max(LOOK_DAYS, reach))
        until = today + DAY if last < today and look_from == today else look_from
        dates = [before + timedelta(days=n) for n in range((until - before).days + 1)]
        found = {dates[number] for number in store.practised([day_start(day, zone) for day in dates])}
        practised = practised | found
        look_from, reach = before, (today - before).days
    return length


LOOK_DAYS = 371
"""Days that are looked at, at least, for the beginning of a streak."""
