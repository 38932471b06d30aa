"""The learner's days. A day starts at four in the morning: who practises past midnight still means today."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

DAY_STARTS = timedelta(hours=4)
"""How long after midnight a day begins; Anki's default too."""

FORTNIGHT = timedelta(days=14)
"""A stretch in which no country has changed its clocks to and fro."""

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2199, 12, 31)
"""Days between which practice happens; clocks that are wrong show others, and so does who means `always`."""

_START = time(DAY_STARTS // timedelta(hours=1))

_DAY = timedelta(days=1)


def day_of(at: datetime, zone: tzinfo | None = None) -> date:
    """Name the learner's day of a moment.

    Args:
        at: Aware.
        zone: The learner's time zone. None: the machine's.
    """
    return (at.astimezone(zone) - DAY_STARTS).date()


def day_start(day: date, zone: tzinfo | None = None) -> datetime:
    """Find the moment, in UTC, at which a day begins."""
    start = datetime.combine(day, _START, zone)
    try:
        return start.astimezone(UTC)
    except (OSError, OverflowError, ValueError):  # a year for which the system knows no clock
        return start.replace(tzinfo=UTC)


def sensible(day: date) -> date:
    """Give a day, or the nearest one on which practice can have happened."""
    return min(max(day, FIRST_DAY), LAST_DAY)


def day_starts(first: date, last: date, zone: tzinfo | None = None) -> list[datetime]:
    """Find the moments, in UTC, at which some days begin, and the one at which the last ends."""
    days = (last - first).days + 1
    found = []
    for number in range(0, days, FORTNIGHT.days):
        start, next_start = (
            day_start(first + timedelta(days=n), zone) for n in (number, number + FORTNIGHT.days)
        )
        if next_start - start == FORTNIGHT:  # no clock was changed in between, which is far quicker
            found += [start + n * _DAY for n in range(FORTNIGHT.days)]
        else:
            found += [day_start(first + timedelta(days=number + n), zone) for n in range(FORTNIGHT.days)]
    return [*found[:days], day_start(last + _DAY, zone)]


def day_end(at: datetime, zone: tzinfo | None = None) -> datetime:
    """Find the moment, in UTC, at which a moment's day ends and the next begins."""
    return day_start(day_of(at, zone) + _DAY, zone)


def streak(days: set[date], today: date) -> int:
    """Count the days without a gap up to today.

    Args:
        days: Those on which something was practised.
        today: Counts when practised, and does not break the streak while it is not over.
    """
    day = last = today if today in days else today - _DAY
    while day in days:
        day -= _DAY
    return (last - day).days
