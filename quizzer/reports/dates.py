"""Days as somebody writes them: `2026-11-28`, `2026-11`, `7d`, `yesterday`."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from quizzer.errors import UsageError
from quizzer.locale import _

_DATE = re.compile(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?\.?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_BACK = re.compile(r"(\d{1,4})([dwmy])")
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_WORDS = {"today": 0, "yesterday": 1, "오늘": 0, "어제": 1}


def parse_day(text: str, today: date, *, ends: bool = False) -> date:
    """Read a day.

    Args:
        text: A date, year and month, a year, so many days, weeks, months or years back, `today` or `yesterday`.
        today: The learner's.
        ends: A month or a year means its last day, not its first.

    Raises:
        UsageError: It is none of these; names the nearest day where there is one.
    """
    word = text.strip().lower()
    if word in _WORDS:
        return today - timedelta(days=_WORDS[word])
    if back := _BACK.fullmatch(word):
        return _back(int(back[1]), back[2], today)
    if found := _COMPACT.fullmatch(word) or _DATE.fullmatch(word):
        return _date(text, found, ends)
    raise UsageError(_("{text} is not a date.").format(text=_quoted(text)), remedy=_example(today))


def _back(count: int, unit: str, today: date) -> date:
    """Go back; `7d` are the last seven days, today among them."""
    days = min(count * _DAYS[unit], today.toordinal()) - 1
    return today - timedelta(days=max(0, days))


def _date(text: str, found: re.Match[str], ends: bool) -> date:
    year = min(max(int(found[1]), date.min.year), date.max.year)
    month = int(found[2]) if found[2] else 12 if ends else 1
    near_month = min(max(month, 1), 12)
    last = calendar.monthrange(year, near_month)[1]
    day = int(found[3]) if found[3] else last if ends else 1
    near = date(year, near_month, min(max(day, 1), last))
    if (near.year, near.month, near.day) != (int(found[1]), month, day):
        raise UsageError(
            _("There is no day {text}.").format(text=_quoted(text)),
            remedy=_("Did you mean {name}?").format(name=near.isoformat()),
        )
    return near


def _example(today: date) -> str:
    return _("Write, for example, {date}, {month}, 7d, 4w, 3m, today or yesterday.").format(
        date=today.isoformat(), month=today.isoformat()[:7]
    )


def _quoted(text: str) -> str:
    from quizzer.packs.problems import quoted

    return quoted(text, 40)
