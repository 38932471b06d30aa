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
    INTERVIEW = "interview"
    """An interview that was cut off, and whose results were not seen."""
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
    """Questions, at least 1; 0 where only an interview's results are left."""

    plan: Plan

    done: int = 0
    """Of a session or interview: its questions that are done already."""

    title: str = ""
    """Of a session or interview: the title of its pack. Empty where it has several."""

    began: datetime | None = None
    """When a session or interview was begun. None: it is neither."""


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

    @property
    def begun(self) -> tuple[Step, ...]:
        """The sessions and interviews that were cut off, the newest first; they come before all other steps."""
        return tuple(step for step in self.steps if step.began is not None)


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
    left_off: Sequence[CutOff] = (),
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
        left_off: The sessions that were left in the middle, the newest first.
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
    titles = {item.pack.id: item.pack.title for item in items}
    steps = [_gone_on_with(each, titles) for each in left_off]
    if begun:
        steps.append(Step(StepKind.DRAFTS, len(begun), Plan(questions=begun)))
    steps += [Step(kind, count, plans[kind]) for kind, count in counts.items() if count]
    plan = steps[0].plan if steps else None
    if begun and not left_off:
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


def _gone_on_with(session: CutOff, titles: Mapping[str, str]) -> Step:
    """Make a step of a session.

    Args:
        session: It was cut off.
        titles: Of the packs, by id.
    """
    return Step(
        kind=StepKind.INTERVIEW if session.plan.mock else StepKind.SESSION,
        count=session.left,
        plan=session.plan,
        done=session.done,
        title=titles.get(session.packs[0], "") if len(session.packs) == 1 else "",
        began=session.started_at,
    )
