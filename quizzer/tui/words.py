"""What values are called in the user's language.

The tables are by the values themselves (`Status.COVERED` is the text `covered`): the first frame needs neither the
grade's nor the pack's classes.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from quizzer.locale import _, mark, ngettext

STATUSES = {
    "covered": mark("covered"),
    "partial": mark("partly covered"),
    "missing": mark("missing"),
    "contradicted": mark("contradicted"),
}

BANDS = {
    "excellent": mark("Excellent"),
    "good": mark("Good"),
    "fair": mark("Fair"),
    "weak": mark("Weak"),
    "poor": mark("Poor"),
}

KINDS = {
    "role_exchanged": mark("Roles exchanged"),
    "negated": mark("Denied"),
    "opposite": mark("The opposite was said"),
    "misconception": mark("Misconception"),
}

GUARDS = {
    "empty": mark("The answer is empty."),
    "echo": mark("The answer repeats the question."),
    "keyword_list": mark("The answer lists terms without saying anything about them."),
    "no_content": mark("The answer says nothing about the subject."),
    "off_topic": mark("The answer is about something else."),
    "copy": mark("The answer is the model answer itself; try it in your own words."),
}

DIFFICULTIES = {
    "easy": mark("easy"),
    "medium": mark("medium"),
    "hard": mark("hard"),
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
