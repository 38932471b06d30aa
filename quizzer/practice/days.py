"""The learner's days. A day starts at four in the morning: who practises past midnight still means today."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

DAY_STARTS = timedelta(hours=4)
"""How long after midnight a day begins; Anki's default too."""


def day_of(at: datetime, zone: tzinfo | None = None) -> date:
    """Name the learner's day of a moment.

    Args:
        at: Aware.
        zone: The learner's time zone. None: the machine's.
    """
    return (at.astimezone(zone) - DAY_STARTS).date()


def day_start(day: date, zone: tzinfo | None = None) -> datetime:
    """Find the moment, in UTC, at which a day begins."""
    local = datetime.combine(day, time.min, zone) + DAY_STARTS
    return local.astimezone(UTC)


def day_end(at: datetime, zone: tzinfo | None = None) -> datetime:
    """Find the moment, in UTC, at which a moment's day ends and the next begins."""
    return day_start(day_of(at, zone) + timedelta(days=1), zone)


def streak(days: set[date], today: date) -> int:
    """Count the days without a gap up to today.

    Args:
        days: Those on which something was practised.
        today: Counts when practised, and does not break the streak while it is not over.
    """
    day = today if today in days else today - timedelta(days=1)
    length = 0
    while day in days:
        length += 1
        day -= timedelta(days=1)
    return length
