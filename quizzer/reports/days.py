"""What was answered on each of the learner's days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from quizzer.practice.days import day_of, day_start, day_starts, streak
from quizzer.practice.progress import Day
from quizzer.practice.store import Store
from quizzer.practice.tally import Amount
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
        store: What to read.
        first: The first day.
        last: The last day, which counts too.
        now: Aware.
        zone: The learner's time zone. None: the machine's.
    """
    dates = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    edges = day_starts(first, last, zone)
    amounts = store.amounts(edges)
    days = tuple(_day(date, amounts.get(number)) for number, date in enumerate(dates))
    practised = {dates[number] for number in store.practised(edges)}
    return Days(days, _streak(store, practised, first, last, day_of(now, zone), zone))


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


def _day(date: date, amount: Amount | None) -> Day:
    if amount is None:
        return Day(date, 0, None, 0.0)
    return Day(date, amount.attempts, amount.score_sum / amount.attempts, amount.seconds)


def _streak(
    store: Store, practised: set[date], first: date, last: date, today: date, zone: tzinfo | None
) -> int:
    """Count the streak; days outside those that were read are looked at while it goes on."""
    if last < today:
        # What was read says nothing about today.
        first, practised = today, {today} if store.practised(day_starts(today, today, zone)) else set()
    length = streak(practised, today)
    day = today - timedelta(days=length + (today not in practised))  # without an answer, as far as was looked
    while day < first:
        # Twice as far each time, so that a streak of years is found in a few looks.
        ahead = max(LOOK_DAYS, length)
        before = first - timedelta(days=ahead)
        found = store.practised(day_starts(before, first - DAY, zone))
        more = next((n for n in range(ahead) if ahead - 1 - n not in found), ahead)
        length, day, first = length + more, day - timedelta(days=more), before
    return length


LOOK_DAYS = 371
"""Days that are looked at, at least, for the beginning of a streak."""
