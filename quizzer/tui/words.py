"""What values are called in the user's language, beside what screens and reports share."""

from __future__ import annotations

from datetime import datetime, timedelta

from quizzer.locale import _, mark, ngettext
from quizzer.practice.days import day_of
from quizzer.reports.words import BANDS, DIFFICULTIES, GUARDS, KINDS, STATUSES, begun_at

__all__ = [
    "BANDS",
    "DIFFICULTIES",
    "GUARDS",
    "KINDS",
    "LANGUAGE_NAMES",
    "STATUSES",
    "begun_at",
    "clock",
    "questions",
    "weight",
    "when",
]

LANGUAGE_NAMES = {"ko": mark("Korean"), "en": mark("English")}


def clock(seconds: float) -> str:
    """Write a stretch of time as minutes and seconds: `1:05`, `62:00`."""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def questions(count: int) -> str:
    """Count questions."""
    return ngettext("{count} question", "{count} questions", count).format(count=count)


def weight(share: float) -> str:
    """Say how much of a question a key point weighs.

    Args:
        share: Of all key points' weights, [0, 1].
    """
    return _("weight {share}").format(share=f"{share:.0%}")


def when(due: datetime, now: datetime) -> str:
    """Say when a question comes back: on which date its day, which begins at four in the morning, begins."""
    days = (day_of(due) - now.astimezone().date()) / timedelta(days=1)
    if days <= 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    return ngettext("in {count} day", "in {count} days", int(days)).format(count=int(days))
