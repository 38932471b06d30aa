"""How far somebody is, as one value: what a home screen shows and `stats` prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import partial

from quizzer.packs.schema import Pack
from quizzer.practice.attempt import QuestionRef
from quizzer.practice.concepts import ConceptTally, concepts, likely_missed
from quizzer.practice.cut_off import all_cut_off
from quizzer.practice.days import day_of
from quizzer.practice.item import Item
from quizzer.practice.open_interviews import without_open_interviews
from quizzer.practice.plan import Plan
from quizzer.practice.progress import Day, Standing, forecast, standing
from quizzer.practice.selection import Limits
from quizzer.practice.store import Store
from quizzer.practice.tally import PeriodTally, PointTally, Tally
from quizzer.reports.days import calendar, read_days, read_periods
from quizzer.reports.pace import Pace, pace
from quizzer.reports.periods import Grain, Period, grain_for, periods
from quizzer.reports.scope import Scope, tags_of
from quizzer.reports.today import Today, today
from quizzer.reports.trends import DayTally, Trend, line

CALENDAR_DAYS = 371
"""Days of the calendar where the scope names no first day: the 53 weeks of a yearly heat map."""

TREND_WEEKS = 12
"""Weeks of the lines through time where the scope names no first day."""

FORECAST_DAYS = 30
"""Days ahead that are looked at for questions that come back."""


class GroupKind(StrEnum):
    """What the questions of a group have in common."""

    PACK = "pack"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Group:
    """The questions of a pack or of a tag."""

    kind: GroupKind

    name: str
    """The pack's id, or the tag."""

    title: str
    """What the learner calls it."""

    standing: Standing

    trend: Trend


@dataclass(frozen=True, slots=True)
class Coming:
    """What comes back on one day."""

    date: date

    questions: int
    """On the first day with all that is overdue."""


@dataclass(frozen=True, slots=True)
class Leech:
    """A question that was forgotten so often that practice alone does not help."""

    pack: str
    question: str

    text: str
    """What is asked."""

    lapses: int
    last_score: float


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything."""

    at: datetime
    """When it was looked at."""

    scope: Scope

    today: Today
    standing: Standing

    packs: tuple[Group, ...]
    """In the order in which they were given; of the scope only."""

    tags: tuple[Group, ...]
    """Those with most questions first."""

    trend: Trend
    """Of everything in the scope."""

    calendar: tuple[Day, ...]
    """Without a gap, the last day of the scope last."""

    forecast: tuple[Coming, ...]
    """Today first, without a gap."""

    concepts: tuple[ConceptTally, ...]
    """What the key points are about, over all questions; what is likeliest to be missed again first. Well-known
    ones and those of a single answer too: `kept_missing` tells what is shown as missed again and again."""

    points: tuple[PointTally, ...]
    """Key points in the last attempts at each question, in the same order. Well-known ones too."""

    leeches: tuple[Leech, ...]
    """The most often forgotten first."""

    pace: Pace


def overview(
    store: Store,
    packs: Sequence[Pack],
    now: datetime,
    *,
    limits: Limits | None = None,
    scope: Scope | None = None,
    zone: tzinfo | None = None,
) -> Overview:
    """Look at everything, with a few queries that do not read answers.

    Args:
        store: What was answered.
        packs: As they are now.
        now: Aware.
        limits: What the settings allow.
        scope: What to look at.
        zone: The learner's time zone. None: the machine's.

    Raises:
        StoreError: The store refuses.
    """
    limits, scope = limits or Limits(), scope or Scope()
    items = scope.items(packs)
    active = [item for item in items if item.ref not in limits.suspended]
    refs = {item.ref for item in items}
    asked = store.tallies(scope.packs or None)
    shown = without_open_interviews(store, now)
    tallies = asked if shown is store else shown.tallies(scope.packs or None)
    last = scope.last_day(now, zone)
    first = _first_day(scope, last, tallies, zone)
    days = read_days(shown, first, last, now, zone)

    def read(start: date, end: date, grain: Grain) -> list[DayTally]:
        found = read_periods(shown, periods(start, end, grain), zone)
        return [(day, tally) for day, tally in found if scope.all_questions or scope.takes(tally.ref, refs)]

    this_day = day_of(now, zone)
    done = [tally for _day, tally in read(this_day, this_day, Grain.DAY)] if last >= this_day else []
    line_first = first if scope.since else _twelve_weeks(last)
    grain = grain_for(line_first, last)
    lines = _Lines.through(read(line_first, last, grain), line_first, last, grain)
    points = sorted(
        (tally for tally in shown.points(scope.packs or None) if tally.ref in refs),
        key=lambda tally: (-likely_missed(tally.missed, tally.seen), tally.credit),
    )

    standing_of = partial(
        standing,
        tallies=tallies,
        now=now,
        weak_below=limits.weak_below,
        zone=zone,
        suspended=limits.suspended,
    )

    def group(kind: GroupKind, name: str, title: str, some: Sequence[Item]) -> Group:
        return Group(kind, name, title, standing_of(some), lines.of({item.ref for item in some}))

    by_pack = {item.pack.id: item.pack for item in items}
    return Overview(
        at=now,
        scope=scope,
        today=today(
            active,
            asked,
            store.drafts(),
            now,
            limits=limits,
            answered=sum(tally.attempts for tally in done),
            seconds=sum(tally.seconds for tally in done),
            streak=days.streak,
            base=Plan(packs=scope.packs, tags=scope.tags),
            left_off=[each for each in all_cut_off(store, refs, now, zone) if each.waits],
            zone=zone,
        ),
        standing=standing_of(items),
        packs=tuple(
            group(GroupKind.PACK, name, pack.title, [item for item in items if item.pack.id == name])
            for name, pack in by_pack.items()
        ),
        tags=tuple(group(GroupKind.TAG, tag, tag, some) for tag, some in tags_of(items).items()),
        trend=lines.all(),
        calendar=days.days if scope.all_questions else calendar(read(first, last, Grain.DAY), first, last),
        forecast=tuple(
            Coming(this_day + timedelta(days=ahead), count)
            for ahead, count in enumerate(forecast(active, tallies, now, days=FORECAST_DAYS, zone=zone))
        ),
        concepts=tuple(concepts(points)),
        points=tuple(points),
        leeches=_leeches(items, tallies),
        pace=pace(items, tallies),
    )


@dataclass(frozen=True, slots=True)
class _Lines:
    """Answers by question, ready to be drawn for any group of them."""

    answers: dict[QuestionRef, list[PeriodTally]]
    cut: list[Period]
    grain: Grain

    @classmethod
    def through(cls, answers: Sequence[DayTally], first: date, last: date, grain: Grain) -> _Lines:
        """Sort the answers that were read of some days, by this grain."""
        sorted_out: dict[QuestionRef, list[PeriodTally]] = {}
        for _day, tally in answers:
            sorted_out.setdefault(tally.ref, []).append(tally)
        return cls(sorted_out, periods(first, last, grain), grain)

    def of(self, refs: set[QuestionRef]) -> Trend:
        """Draw the line of some questions."""
        mine = (tally for ref in refs & self.answers.keys() for tally in self.answers[ref])
        return line(((tally.period, tally) for tally in mine), self.cut, self.grain)

    def all(self) -> Trend:
        """Draw the line of everything."""
        return self.of(set(self.answers))


def _first_day(scope: Scope, last: date, tallies: Mapping[QuestionRef, Tally], zone: tzinfo | None) -> date:
    """Name the calendar's first day: there is nothing before the first answer."""
    if scope.since is None:
        return last - timedelta(days=CALENDAR_DAYS - 1)
    beginnings = [tally.first_at for tally in tallies.values()]
    beginning = day_of(min(beginnings), zone) if beginnings else last
    return min(max(scope.since, beginning), last)


def _twelve_weeks(last: date) -> date:
    """Name the Monday from which the lines go where nothing else was asked for."""
    return last - timedelta(days=last.weekday(), weeks=TREND_WEEKS - 1)


def _leeches(items: Sequence[Item], tallies: Mapping[QuestionRef, Tally]) -> tuple[Leech, ...]:
    found = [
        Leech(*item.ref, item.question.question, tally.card.lapses, tally.last_score)
        for item in items
        if (tally := tallies.get(item.ref)) is not None and tally.card is not None and tally.card.leech
    ]
    return tuple(sorted(found, key=lambda leech: -leech.lapses))
