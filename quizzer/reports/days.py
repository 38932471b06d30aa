"""What was answered on each of the learner's days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from quizzer.practice.days import day_of, day_start, streak
from quizzer.practice.progress import Day
from quizzer.practice.store import Store
from quizzer.reports.periods import Grain, periods
from quizzer.reports.trends import DayTally, trend


@dataclass(frozen=True, slots=True)
class Days:
    """Some days in a row."""

    first: date

    last: date
    """Counts too."""

    answers: tuple[DayTally, ...]
    """Day by day, then question by question."""

    streak: int
    """Days in a row with an answer, up to today or yesterday; it may have begun before the first."""


def read_days(store: Store, first: date, last: date, now: datetime, zone: tzinfo | None) -> Days:
    """Read what was answered on some days, and how long the streak is.

    Args:
        store: What to read.
        first: The first day.
        last: The last day, which counts too.
        now: Aware.
        zone: The learner's time zone. None: the machine's.
    """
    count = max(0, (last - first).days + 1)
    dates = [first + timedelta(days=number) for number in range(count + 1)]
    edges = [day_start(day, zone) for day in dates]
    answers = tuple((dates[tally.period], tally) for tally in store.by_period(edges))
    length = _streak(store, {day for day, _tally in answers}, first, last, day_of(now, zone), zone)
    return Days(first, last, answers, length)


def calendar(answers: Iterable[DayTally], first: date, last: date) -> tuple[Day, ...]:
    """List days, the empty ones too."""
    points = trend(answers, periods(first, last, Grain.DAY), Grain.DAY).points
    return tuple(Day(point.first, point.attempts, point.mean_score, point.seconds) for point in points)


def _streak(
    store: Store, practised: set[date], first: date, last: date, today: date, zone: tzinfo | None
) -> int:
    """Count the streak; days outside those that were read are looked at while it goes on."""
    look_from = today if last < today else first
    reach = (today - look_from).days
    while (length := streak(practised, today)) >= reach:
        # Twice as far each time, so that a streak of years is found in a few looks.
        before = look_from - timedelta(days=max(LOOK_DAYS, reach))
        dates = [before + timedelta(days=n) for n in range((today - before).days + 2)]
        edges = [day_start(day, zone) for day in dates]
        practised = {dates[number] for number in store.practised(edges)}
        look_from, reach = before, (today - before).days
    return length


LOOK_DAYS = 371
"""Days that are looked at, at least, for the beginning of a streak."""
