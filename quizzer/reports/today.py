"""What to do today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from enum import StrEnum

from quizzer.practice import selection
from quizzer.practice.attempt import Draft, QuestionRef
from quizzer.practice.cut_off import CutOff
from quizzer.practice.days import day_of, day_start
from quizzer.practice.item import Item
from quizzer.practice.plan import Plan
from quizzer.practice.tally import Tally


class StepKind(StrEnum):
    """What kind of work is waiting."""

    SESSION = "session"
    """A session of today that was cut off."""
    DRAFTS = "drafts"
    """Answers that were begun and not handed in."""
    DUE = "due"
    """Questions about to be forgotten."""
    NEW = "new"
    """Questions never answered."""
    WEAK = "weak"
    """Questions whose last answers were poor."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, and the plan that does it."""

    kind: StepKind

    count: int
    """Questions, at least 1."""

    plan: Plan

    done: int = 0
    """Of a session: its questions that are done already."""

    title: str = ""
    """Of a session: the title of its pack. Empty where it has several."""


@dataclass(frozen=True, slots=True)
class Today:
    """What is done and what is left on the learner's day."""

    answered: int
    """Answers given today."""

    seconds: float
    """Time spent on them."""

    streak: int
    """Days in a row with an answer, up to today or yesterday."""

    due: int
    """Questions that come back by the end of today, as far as the daily limits let them."""

    overdue: int
    """How many of all that come back should have come back before today."""

    new: int
    """Questions never answered that may still be brought today."""

    untouched: int
    """All questions never answered."""

    weak: int

    drafts: int

    new_per_day: int | None
    """The setting. None: no limit."""

    steps: tuple[Step, ...]
    """What to do, the most useful first. Empty: nothing is waiting."""

    plan: Plan | None
    """Does the first of it; drafts are followed by what else waits. None: nothing is waiting."""


def today(
    items: Sequence[Item],
    tallies: Mapping[QuestionRef, Tally],
    drafts: Sequence[Draft],
    now: datetime,
    *,
    limits: selection.Limits,
    answered: int,
    seconds: float,
    streak: int,
    base: Plan,
    left_off: CutOff | None = None,
    zone: tzinfo | None = None,
) -> Today:
    """Say what to do.

    Args:
        items: The questions to choose from.
        tallies: From `Store.tallies`.
        drafts: From `Store.drafts`.
        now: Aware.
        limits: What the settings allow.
        answered: Answers given today.
        seconds: Time spent on them.
        streak: Days in a row with an answer.
        base: Packs and tags that every step's plan has.
        left_off: The session that was left in the middle. None: there is none.
        zone: The learner's time zone. None: the machine's.
    """
    known = {item.ref for item in items}
    begun = tuple(dict.fromkeys(draft.ref for draft in drafts if draft.ref in known))
    plans = {
        StepKind.DUE: replace(base, due=True),
        StepKind.NEW: replace(base, new=True),
        StepKind.WEAK: replace(base, weak=True),
    }
    chosen = {
        kind: selection.choose(items, tallies, plan, now, limits=limits, zone=zone)
        for kind, plan in plans.items()
    }
    counts = {kind: len(found) for kind, found in chosen.items()}
    steps = []
    if left_off is not None:
        titles = {item.pack.title for item in items if item.pack.id in left_off.packs}
        title = titles.pop() if len(left_off.packs) == 1 and titles else ""
        steps.append(Step(StepKind.SESSION, left_off.left, left_off.plan, left_off.done, title))
    if begun:
        steps.append(Step(StepKind.DRAFTS, len(begun), Plan(questions=begun)))
    steps += [Step(kind, count, plans[kind]) for kind, count in counts.items() if count]
    plan = steps[0].plan if steps else None
    if begun and left_off is None:
        rest = dict.fromkeys((*begun, *(item.ref for found in chosen.values() for item in found)))
        size = None if limits.session_size is None else max(len(begun), limits.session_size)
        plan = Plan(questions=tuple(rest)[:size])
    start = day_start(day_of(now, zone), zone)
    late = [tallies[item.ref].card for item in items if item.ref in tallies]
    return Today(
        answered=answered,
        seconds=seconds,
        streak=streak,
        due=counts[StepKind.DUE],
        overdue=sum(card is not None and card.due < start for card in late),
        new=counts[StepKind.NEW],
        untouched=len(selection.new(items, tallies)),
        weak=counts[StepKind.WEAK],
        drafts=len(begun),
        new_per_day=limits.new_per_day,
        steps=tuple(steps),
        plan=plan,
    )
