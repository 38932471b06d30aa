"""Which questions to ask. Pure: what was answered, the time and the randomness are arguments."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from itertools import zip_longest

from quizzer.practice.attempt import QuestionRef
from quizzer.practice.days import day_end, day_of
from quizzer.practice.item import Item
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import DEFAULT_THRESHOLDS
from quizzer.practice.tally import Tally

WEAK_LAPSES = 2
"""Forgotten so often, a question is weak even if the last answers were good."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the settings allow."""

    new_per_day: int | None = None
    """Questions never seen before that are brought in a day. None: all; 0: none."""

    reviews_per_day: int | None = None
    """Questions that come back and are asked in a day. None: all; 0: none."""

    weak_below: float = DEFAULT_THRESHOLDS[1]
    """Score (0-100) from which an answer is good enough."""

    session_size: int | None = None
    """Questions of a session whose plan names neither them nor a number; interviews and cramming are free. None: all."""

    suspended: Collection[QuestionRef] = frozenset()
    """Questions that were set aside: only asked when they are named."""


def choose(
    items: Sequence[Item],
    tallies: Mapping[QuestionRef, Tally],
    plan: Plan,
    now: datetime,
    *,
    limits: Limits | None = None,
    zone: tzinfo | None = None,
) -> list[Item]:
    """Choose what to ask.

    Args:
        items: All questions there are, in the packs' order.
        tallies: What was answered, from `Store.tallies`.
        plan: What the learner wants.
        now: Aware.
        limits: What the settings allow; `new_per_day` binds only `plan.new`, `reviews_per_day` only `plan.due`,
            and neither binds who crams.
        zone: The learner's time zone, for where today ends. None: the machine's.

    Returns:
        Each question once: those of `plan.questions`, else due, weak and new ones in this order as the plan
        has them (new ones from the packs in turn, see `in_turn`), else all. `plan.seed` shuffles what was
        chosen *after* `plan.count` cut it, so that the most urgent stay in; where the plan names no order of
        urgency it shuffles before, so that the count is a fair draw. Names that no item has are passed over.
        Where `limits.session_size` cuts what has no order of urgency, those stay in that were not asked for longest.
    """
    limits = limits or Limits()
    if plan.cram:
        limits = replace(limits, new_per_day=None, reviews_per_day=None, session_size=None)
    size = None if plan.mock or plan.count is not None else limits.session_size
    count = size if plan.count is None else plan.count
    by_ref = {item.ref: item for item in items}
    if plan.questions:
        return _once([by_ref[ref] for ref in plan.questions if ref in by_ref])[: plan.count]
    there = [item for item in by_ref.values() if _wanted(item, plan) and item.ref not in limits.suspended]
    if plan.packs:
        there.sort(key=lambda item: plan.packs.index(item.pack.id))
    if not (plan.due or plan.weak or plan.new):
        kept = longest_ago([item.ref for item in there], tallies, size)
        return _shuffled([by_ref[ref] for ref in kept], plan.seed)[:count]
    chosen: list[Item] = []
    if plan.due:
        chosen += due(there, tallies, now, zone=zone)[: reviews_left(tallies, limits, now, zone=zone)]
    if plan.weak:
        chosen += weak(there, tallies, below=limits.weak_below)
    if plan.new:
        left = new_left(tallies, limits, now, zone=zone)
        chosen += _shuffled(in_turn(new(there, tallies), there, tallies), plan.seed)[:left]
    return _shuffled(_once(chosen)[:count], plan.seed)


def due(
    items: Sequence[Item],
    tallies: Mapping[QuestionRef, Tally],
    now: datetime,
    *,
    zone: tzinfo | None = None,
) -> list[Item]:
    """List the questions that come back by the end of today, the most overdue first."""
    end = day_end(now, zone)
    dates = {item.ref: tallies[item.ref].card for item in items if item.ref in tallies}
    waiting = [(card.due, item) for item in items if (card := dates.get(item.ref)) and card.due < end]
    return [item for _due, item in sorted(waiting, key=lambda pair: pair[0])]


def weak(items: Sequence[Item], tallies: Mapping[QuestionRef, Tally], *, below: float) -> list[Item]:
    """List the questions with poor last answers or many lapses, the weakest first.

    Args:
        items: Choose among these.
        tallies: What was answered.
        below: A last score, or a mean of the last few, under this (0-100) is poor.
    """
    found = [(tallies[item.ref], item) for item in items if item.ref in tallies]
    poor = [(tally, item) for tally, item in found if is_weak(tally, below=below)]
    return [item for _tally, item in sorted(poor, key=lambda pair: pair[0].recent_score)]


def is_weak(tally: Tally, *, below: float) -> bool:
    """Tell whether a question needs work."""
    lapses = 0 if tally.card is None else tally.card.lapses
    return min(tally.last_score, tally.recent_score) < below or lapses >= WEAK_LAPSES


def new(items: Sequence[Item], tallies: Mapping[QuestionRef, Tally]) -> list[Item]:
    """List the questions that were never answered, in their order."""
    return [item for item in items if item.ref not in tallies]


def longest_ago(
    refs: Sequence[QuestionRef], tallies: Mapping[QuestionRef, Tally], size: int | None
) -> Sequence[QuestionRef]:
    """Keep so many questions, in their order: those never answered, then those answered longest ago. None: all."""
    if size is None or len(refs) <= size:
        return refs

    def last(ref: QuestionRef) -> float:
        return tallies[ref].last_at.timestamp() if ref in tallies else float("-inf")

    kept = set(sorted(refs, key=last)[:size])
    return [ref for ref in refs if ref in kept]


def in_turn(
    chosen: Sequence[Item], items: Sequence[Item], tallies: Mapping[QuestionRef, Tally]
) -> list[Item]:
    """Deal questions out, one of each pack in turn, so that a day's few come from many packs.

    Args:
        chosen: The questions; those of a pack keep their order.
        items: All questions there are, in the packs' order, the chosen ones among them.
        tallies: What was answered: the turn goes on behind the pack that brought in the latest question, so that
            every pack has its day. The first pack begins where nothing was answered.
    """
    queues: dict[str, list[Item]] = {item.pack.id: [] for item in items}
    places = {name: place for place, name in enumerate(queues)}
    for item in chosen:
        queues[item.pack.id].append(item)
    brought = [(tallies[item.ref].first_at, places[item.pack.id]) for item in items if item.ref in tallies]
    start = max(brought)[1] + 1 if brought else 0
    dealt = list(queues.values())
    return [item for turn in zip_longest(*dealt[start:], *dealt[:start]) for item in turn if item is not None]


def new_left(
    tallies: Mapping[QuestionRef, Tally], limits: Limits, now: datetime, *, zone: tzinfo | None = None
) -> int | None:
    """Count how many new questions may still be brought today. None: any number."""
    if limits.new_per_day is None:
        return None
    today = day_of(now, zone)
    brought = sum(day_of(tally.first_at, zone) == today for tally in tallies.values())
    return max(0, limits.new_per_day - brought)


def reviews_left(
    tallies: Mapping[QuestionRef, Tally], limits: Limits, now: datetime, *, zone: tzinfo | None = None
) -> int | None:
    """Count how many questions that come back may still be asked today. None: any number."""
    if limits.reviews_per_day is None:
        return None
    today = day_of(now, zone)
    done = sum(
        tally.card is not None
        and day_of(tally.card.last_review, zone) == today
        and day_of(tally.first_at, zone) < today
        for tally in tallies.values()
    )
    return max(0, limits.reviews_per_day - done)


def _wanted(item: Item, plan: Plan) -> bool:
    if plan.packs and item.pack.id not in plan.packs:
        return False
    return not plan.tags or not item.tags.isdisjoint(plan.tags)


def _once(items: Sequence[Item]) -> list[Item]:
    return list({item.ref: item for item in items}.values())


def _shuffled(items: Sequence[Item], seed: int | None) -> list[Item]:
    mixed = list(items)
    if seed is not None:
        random.Random(seed).shuffle(mixed)
    return mixed
