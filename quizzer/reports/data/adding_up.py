"""The numbers of a report, counted over its answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta, tzinfo

from quizzer.grading.grade import BAND_FLOORS, band_of
from quizzer.practice import counting
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.concepts import concepts
from quizzer.practice.days import day_of
from quizzer.practice.item import Item
from quizzer.practice.tally import RECENT, PeriodTally
from quizzer.reports.data.report import BandCount, DayCount, Figures, PackFigures, Weakness
from quizzer.reports.days import calendar
from quizzer.reports.periods import grain_for, periods
from quizzer.reports.trends import DayTally, Trend, trend

CALENDAR_DAYS = 371
"""Days of the calendar at most: the 53 weeks of a year."""


def day_tallies(attempts: Sequence[Attempt], zone: tzinfo | None) -> list[DayTally]:
    """Give each graded attempt its day."""
    return [
        (
            day_of(attempt.ended_at, zone),
            PeriodTally(0, *attempt.ref, 1, attempt.effective_score, attempt.seconds),
        )
        for attempt in attempts
        if attempt.effective_score is not None
    ]


def figures(attempts: Sequence[Attempt], days: Sequence[DayTally]) -> Figures:
    """Count all attempts."""
    scores = counting.effective_scores(attempts)
    grades = [attempt.record for attempt in attempts if not attempt.skipped]
    ends = [band_of(score) for score in scores]
    return Figures(
        answers=len(scores),
        skipped=len(attempts) - len(scores),
        questions=len({attempt.ref for attempt in attempts if not attempt.skipped}),
        mean_score=sum(scores) / len(scores) if scores else None,
        best_score=max(scores, default=None),
        seconds=sum(attempt.seconds for attempt in attempts),
        days=len({day for day, _tally in days}),
        own_scores=sum(attempt.override is not None for attempt in attempts),
        unsure=sum(bool(record.get("unsure")) for record in grades),
        conflicts=sum(len(record.get("contradictions", ())) for record in grades),
        bands=tuple(BandCount(band, ends.count(band)) for _floor, band in BAND_FLOORS),
    )


def line(days: Sequence[DayTally], first: date, last: date) -> Trend:
    """Draw scores over time."""
    grain = grain_for(first, last)
    return trend(days, periods(first, last, grain), grain)


def pack_figures(
    days: Sequence[DayTally], titles: Mapping[str, str], first: date, last: date
) -> tuple[PackFigures, ...]:
    """Count the answers to each pack."""
    groups: dict[str, list[DayTally]] = {}
    for day, tally in days:
        groups.setdefault(tally.pack, []).append((day, tally))
    found = []
    for pack, group in groups.items():
        latest = {tally.ref: tally.score_sum for _day, tally in group}  # oldest first, so the last one stays
        found.append(
            PackFigures(
                id=pack,
                title=titles.get(pack, pack),
                questions=len(latest),
                answers=len(group),
                mean_score=sum(latest.values()) / len(latest),
                trend=line(group, first, last),
            )
        )
    return tuple(sorted(found, key=lambda each: (-each.answers, each.id)))


def day_counts(days: Sequence[DayTally]) -> tuple[DayCount, ...]:
    """List the calendar's days, from a Monday to the last answer's day."""
    if not days:
        return ()
    last = max(day for day, _tally in days)
    first = max(min(day for day, _tally in days), last - timedelta(days=CALENDAR_DAYS - 7))
    first -= timedelta(days=first.weekday())
    return tuple(DayCount(day.date, day.attempts, day.mean_score) for day in calendar(days, first, last))


def weaknesses(attempts: Sequence[Attempt], items: Mapping[QuestionRef, Item]) -> tuple[Weakness, ...]:
    """Say what was missed again and again in the last answers to each question.

    Args:
        attempts: Oldest first.
        items: The questions as they are now; the fate of a point that is gone with its question counts no more.
    """
    there = [attempt for attempt in attempts if not attempt.skipped and (not items or attempt.ref in items)]
    return tuple(
        Weakness(each.concept, each.missed, each.seen, tuple(map(str, each.questions)))
        for each in concepts(counting.points(there, RECENT))
        if each.kept_missing
    )
