"""What values are called in the user's language."""

from __future__ import annotations

from datetime import datetime, timedelta

from quizzer.grading.grade import Band, ContradictionKind, GuardKind, Status
from quizzer.locale import _, mark, ngettext
from quizzer.packs.schema import Difficulty

STATUSES = {
    Status.COVERED: mark("covered"),
    Status.PARTIAL: mark("partly covered"),
    Status.MISSING: mark("missing"),
    Status.CONTRADICTED: mark("contradicted"),
}

BANDS = {
    Band.EXCELLENT: mark("Excellent"),
    Band.GOOD: mark("Good"),
    Band.FAIR: mark("Fair"),
    Band.WEAK: mark("Weak"),
    Band.POOR: mark("Poor"),
}

KINDS = {
    ContradictionKind.ROLE_EXCHANGED: mark("Roles exchanged"),
    ContradictionKind.NEGATED: mark("Denied"),
    ContradictionKind.OPPOSITE: mark("The opposite was said"),
    ContradictionKind.MISCONCEPTION: mark("Misconception"),
}

GUARDS = {
    GuardKind.EMPTY: mark("The answer is empty."),
    GuardKind.ECHO: mark("The answer repeats the question."),
    GuardKind.KEYWORD_LIST: mark("The answer lists terms without saying anything about them."),
    GuardKind.NO_CONTENT: mark("The answer says nothing about the subject."),
    GuardKind.OFF_TOPIC: mark("The answer is about something else."),
    GuardKind.COPY: mark("The answer is the model answer itself; try it in your own words."),
}

DIFFICULTIES = {
    Difficulty.EASY: mark("easy"),
    Difficulty.MEDIUM: mark("medium"),
    Difficulty.HARD: mark("hard"),
}

LANGUAGE_NAMES = {"ko": mark("Korean"), "en": mark("English")}


def clock(seconds: float) -> str:
    """Write a stretch of time as minutes and seconds: `1:05`, `62:00`."""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def questions(count: int) -> str:
    """Count questions."""
    return ngettext("{count} question", "{count} questions", count).format(count=count)


def when(due: datetime, now: datetime) -> str:
    """Say when a question comes back, in days of the user's own time zone."""
    days = (due.astimezone().date() - now.astimezone().date()) / timedelta(days=1)
    if days <= 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    return ngettext("in {count} day", "in {count} days", int(days)).format(count=int(days))
