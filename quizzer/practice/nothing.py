"""Why a plan leaves nothing to ask, so that the learner is told what to do instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from enum import StrEnum

from quizzer.practice import selection
from quizzer.practice.attempt import QuestionRef
from quizzer.practice.days import day_of
from quizzer.practice.item import Item
from quizzer.practice.plan import Plan
from quizzer.practice.tally import Tally


class Reason(StrEnum):
    """Why nothing is asked."""

    NO_QUESTION = "no_question"
    """No question has these packs and tags, or those that were named are gone."""
    SUSPENDED = "suspended"
    """Every question was set aside."""
    UNTOUCHED = "untouched"
    """None was ever answered, so that none can be due or weak."""
    REVIEWS_DONE = "reviews_done"
    """Some are due, but the day's limit is reached."""
    NEW_DONE = "new_done"
    """Some are new, but the day's limit is reached."""
    NOT_DUE = "not_due"
    """None comes back today."""
    NONE_WEAK = "none_weak"
    NONE_NEW = "none_new"
    """Every question was answered before."""
    NONE_LEFT = "none_left"
    """None is due, weak or new, as far as the plan wanted these."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """The reason, and when there will be something."""

    reason: Reason

    next_day: date | None
    """The learner's day on which the next question comes back. None: none will."""

    next_count: int
    """How many come back on that day."""

    due: int
    """How many could be asked today because they come back; 0 where the plan wanted these."""


def why_nothing(
    items: Sequence[Item],
    tallies: Mapping[QuestionRef, Tally],
    plan: Plan,
    now: datetime,
    *,
    limits: selection.Limits,
    zone: tzinfo | None = None,
) -> Nothing:
    """Find out why `selection.choose` gave nothing; the arguments are its own."""
    free = replace(limits, new_per_day=None, reviews_per_day=None)
    everything = replace(plan, due=False, weak=False, new=False, count=None)
    wanted = selection.choose(items, tallies, everything, now, limits=free)
    days = [
        day_of(tally.card.due, zone)
        for item in wanted
        if (tally := tallies.get(item.ref)) is not None and tally.card is not None
    ]
    later = [day for day in days if day > day_of(now, zone)]
    next_day = min(later, default=None)
    only_due = replace(plan, due=True, weak=False, new=False, count=None)
    due = len(selection.choose(items, tallies, only_due, now, limits=limits, zone=zone))

    def found(reason: Reason) -> Nothing:
        return Nothing(reason, next_day, later.count(next_day) if next_day is not None else 0, due)

    if not wanted:
        aside = selection.choose(items, tallies, everything, now, limits=replace(free, suspended=frozenset()))
        return found(Reason.SUSPENDED if aside else Reason.NO_QUESTION)
    if plan.due and selection.due(wanted, tallies, now, zone=zone):
        return found(Reason.REVIEWS_DONE)
    if plan.new and selection.new(wanted, tallies):
        return found(Reason.NEW_DONE)
    if not any(item.ref in tallies for item in wanted):
        return found(Reason.UNTOUCHED)
    kinds = [plan.due, plan.weak, plan.new]
    if sum(kinds) != 1:
        return found(Reason.NONE_LEFT)
    return found((Reason.NOT_DUE, Reason.NONE_WEAK, Reason.NONE_NEW)[kinds.index(True)])
