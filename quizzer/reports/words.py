"""What values are called in the reader's language, and how numbers, days and times are written.

The tables are by the values themselves (`Status.COVERED` is the text `covered`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from quizzer.locale import _, current_language, mark, ngettext
from quizzer.reports.coverage import tells_coverage

if TYPE_CHECKING:
    from quizzer.practice.concepts import ConceptTally
    from quizzer.reports.data.answers import Marking

STATUSES = {
    "covered": mark("covered"),
    "partial": mark("partly covered"),
    "missing": mark("missing"),
    "contradicted": mark("contradicted"),
}

STATUS_SIGNS = {"covered": "✓", "partial": "◐", "missing": "○", "contradicted": "✗"}
"""Beside every colour, so that nothing is said by colour alone."""

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
    "cut": mark("The answer is too long: only its first 20,000 letters were read."),
}

DIFFICULTIES = {
    "easy": mark("easy"),
    "medium": mark("medium"),
    "hard": mark("hard"),
}

WEEKDAYS = (mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"), mark("Sat"), mark("Sun"))

MONTHS = (
    mark("Jan"),
    mark("Feb"),
    mark("Mar"),
    mark("Apr"),
    mark("May"),
    mark("Jun"),
    mark("Jul"),
    mark("Aug"),
    mark("Sep"),
    mark("Oct"),
    mark("Nov"),
    mark("Dec"),
)


def duration(seconds: float) -> str:
    """Write a stretch of time with its two largest units."""
    whole = max(0, round(seconds))
    if whole < 60:
        return _("{seconds} s").format(seconds=whole)
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return (
            _("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
            if rest
            else minutes_of(minutes)
        )
    hours, rest = divmod(minutes, 60)
    return _("{hours} h {minutes} min").format(hours=f"{hours:,}", minutes=rest)


def minutes_of(minutes: int) -> str:
    """Write whole minutes."""
    return _("{minutes} min").format(minutes=minutes)


def moment(at: datetime, zone: tzinfo | None = None) -> str:
    """Write a moment to the minute, in the reader's time zone."""
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"


def short_day(day: date) -> str:
    """Write a day without its year."""
    if current_language() == "ko":
        return f"{day.month}.{day.day}."
    return f"{day.day} {_(MONTHS[day.month - 1])}"


def period_start(day: date, grain: str) -> str:
    """Name a period by its first day, or by its month."""
    return _(MONTHS[day.month - 1]) if grain == "month" else short_day(day)


def begun_at(at: datetime, now: datetime) -> str:
    """Say when something was begun: today's by its time, what is older by its day too."""
    there = at.astimezone()
    time = f"{there:%H:%M}"
    today = there.date() == now.astimezone().date()
    return _("begun {when}").format(when=time if today else f"{short_day(there.date())} {time}")


def answers(count: int) -> str:
    """Count answers."""
    return ngettext("{count} answer", "{count} answers", count).format(count=f"{count:,}")


def questions(count: int) -> str:
    """Count questions."""
    return ngettext("{count} question", "{count} questions", count).format(count=f"{count:,}")


def days_in_a_row(count: int) -> str:
    """Write a streak."""
    return ngettext("{count} day in a row", "{count} days in a row", count).format(count=count)


def missed_in(missed: int, seen: int) -> str:
    """Say how often something was missed."""
    return _("missed in {missed} of {seen}").format(missed=missed, seen=seen)


def none_kept_missing(concepts: Sequence[ConceptTally]) -> str:
    """Say why nothing is missed again and again: all is known by now, or there are too few answers to tell."""
    if concepts and not any(concept.missed for concept in concepts):
        return _("Nothing was missed in your last answers.")
    if concepts and not any(concept.missed_last for concept in concepts):
        return _("What you missed before is in your newest answers.")
    return _("It takes a few answers to see what you keep missing.")


def lost(cost: float) -> str:
    """Write score points that something cost, in whole ones and without a sign; empty where they come to none."""
    return f"{cost:.0f}" if round(cost) else ""


def gained(change: float) -> str:
    """Write a change of a score with its sign."""
    return f"{change:+.0f}".replace("-", "−") if round(change) else "±0"


def coverage(grade: Marking) -> str:
    """Write the share of the terms that an answer uses, where it says something of it."""
    points = ((each.weight, each.credit, len(each.found) + len(each.absent)) for each in grade.points)
    if not tells_coverage(grade.coverage, points, derived=grade.derived):
        return _("coverage") + " -"
    return _("coverage {value:.2f}").format(value=grade.coverage)
