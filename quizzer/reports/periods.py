"""Stretches of the learner's days: how a line through time is cut so that it can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)


class Grain(StrEnum):
    """How long a period is."""

    DAY = "day"
    WEEK = "week"
    """From Monday."""
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """Some days in a row."""

    first: date

    last: date
    """Counts too."""


MOST_DAYS, MOST_WEEK_DAYS = 21, 366
"""Days up to which a line is drawn day by day, and week by week."""


def grain_for(first: date, last: date) -> Grain:
    """Choose the grain by which a stretch of days makes a line of a readable number of points."""
    length = (last - first).days + 1
    if length <= MOST_DAYS:
        return Grain.DAY
    return Grain.WEEK if length <= MOST_WEEK_DAYS else Grain.MONTH


def periods(first: date, last: date, grain: Grain) -> list[Period]:
    """Cut days into periods; the outer two end where the days end."""
    return list(_cut(first, last, grain))


def _cut(first: date, last: date, grain: Grain) -> Iterator[Period]:
    while first <= last:
        end = min(_end(first, grain), last)
        yield Period(first, end)
        first = end + DAY


def _end(day: date, grain: Grain) -> date:
    if grain is Grain.DAY:
        return day
    if grain is Grain.WEEK:
        return day + timedelta(days=6 - day.weekday())
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - DAY
