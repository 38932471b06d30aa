"""How far somebody is: typed values for the packs screen and for `stats`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from quizzer.practice import selection
from quizzer.practice.attempt import QuestionRef
from quizzer.practice.days import day_of
from quizzer.practice.item import Item
from quizzer.practice.scheduling import DEFAULT_THRESHOLDS
from quizzer.practice.tally import Tally

MASTERED_DAYS = 21
"""Stability in days from which a question counts as mastered; where Anki calls a card mature."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far somebody is with some questions, such as those of a pack or of a tag."""

    questions: int
    """How many there are."""

    practised: int
    """How many were ever answered."""

    mastered: int
    """How many are known for long: see `is_mastered`."""

    due: int
    """How many come back by the end of today."""

    weak: int
    """How many need work: see `selection.is_weak`."""

    edited: int
    """How many were changed since they were last answered."""

    mean_score: float | None
    """Mean of the last scores, 0-100. None: nothing was answered."""

    seconds: float
    """Time spent on all answers."""

    attempts: int
    """How many answers were given."""

    last_at: datetime | None
    """When one was last practised. None: never."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the calendar."""

    date: date
    attempts: int

    mean_score: float | None
    """0-100. None: nothing was answered."""

    seconds: float
    """Time spent on answers."""


def standing(
    items: Sequence[Item],
    tallies: Mapping[QuestionRef, Tally],
    now: datetime,
    *,
    weak_below: float = DEFAULT_THRESHOLDS[1],
    zone: tzinfo | None = None,
    suspended: Collection[QuestionRef] = frozenset(),
) -> Standing:
    """Add up some questions.

    Args:
        items: As they are now.
        tallies: From `Store.tallies`, of these questions at least.
        now: Aware.
        weak_below: Score from which an answer is good enough.
        zone: The learner's time zone. None: the machine's.
        suspended: Questions that were set aside: neither due nor weak.
    """
    mine = _answered(items, tallies)
    active = [item for item in items if item.ref not in suspended]
    return Standing(
        questions=len(items),
        practised=len(mine),
        mastered=sum(is_mastered(tally, weak_below=weak_below) for _item, tally in mine),
        due=len(selection.due(active, tallies, now, zone=zone)),
        weak=len(selection.weak(active, tallies, below=weak_below)),
        edited=sum(tally.last_hash != item.question.content_hash for item, tally in mine),
        mean_score=_mean([tally.last_score for _item, tally in mine]),
        seconds=sum(tally.seconds for _item, tally in mine),
        attempts=sum(tally.attempts for _item, tally in mine),
        last_at=max((tally.last_at for _item, tally in mine), default=None),
    )


def is_mastered(tally: Tally, *, weak_below: float = DEFAULT_THRESHOLDS[1]) -> bool:
    """Tell whether a question is known for long, and was answered well the last time."""
    known = tally.card is not None and tally.card.stability >= MASTERED_DAYS
    return known and tally.last_score >= weak_below


def forecast(
    items: Sequence[Item],
    tallies: Mapping[QuestionRef, Tally],
    now: datetime,
    *,
    days: int,
    zone: tzinfo | None = None,
) -> list[int]:
    """Count the questions that come back on each of the next days; today first, with all that is overdue."""
    counts = [0] * days
    today = day_of(now, zone)
    for _item, tally in _answered(items, tallies):
        if tally.card is not None:
            ahead = max(0, (day_of(tally.card.due, zone) - today).days)
            if ahead < days:
                counts[ahead] += 1
    return counts


def _answered(items: Sequence[Item], tallies: Mapping[QuestionRef, Tally]) -> list[tuple[Item, Tally]]:
    return [(item, tallies[item.ref]) for item in items if item.ref in tallies]


def _mean(scores: Sequence[float]) -> float | None:
    return sum(scores) / len(scores) if scores else None
