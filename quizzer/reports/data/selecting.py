"""Which attempts a report is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import islice

from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.days import day_end, day_start
from quizzer.practice.item import Item
from quizzer.practice.store import Store
from quizzer.reports.data.choice import Choice


@dataclass(frozen=True, slots=True)
class Selection:
    """The chosen attempts."""

    attempts: tuple[Attempt, ...]
    """Oldest first."""

    left_out: int
    """Older graded attempts that fit the choice but not its limit."""


def select(
    store: Store, items: Mapping[QuestionRef, Item], choice: Choice, now: datetime, zone: tzinfo | None
) -> Selection:
    """Read the attempts that a report is about.

    Args:
        store: What was answered.
        items: The questions of the scope.
        choice: What was chosen.
        now: Aware.
        zone: The learner's time zone. None: the machine's.
    """
    scope = choice.scope
    since = None if scope.since is None else day_start(scope.since, zone)
    until = None if scope.until is None else day_start(scope.until + timedelta(days=1), zone)
    newest = tuple(islice(_matching(store, items, choice, since, until), choice.limit))
    left_out = 0
    if choice.limit is not None and len(newest) == choice.limit:
        edges = (since or datetime(1970, 1, 2, tzinfo=UTC), until or day_end(now, zone))
        fitting = [tally for tally in store.by_period(edges) if scope.takes(tally.ref, items)]
        graded = sum(not attempt.skipped for attempt in newest)
        left_out = max(0, sum(tally.attempts for tally in fitting) - graded)
    return Selection(newest[::-1], left_out if choice.session is None else 0)


def _matching(
    store: Store,
    items: Mapping[QuestionRef, Item],
    choice: Choice,
    since: datetime | None,
    until: datetime | None,
) -> Iterator[Attempt]:
    """Go through what fits, newest first."""
    one_pack = choice.scope.packs[0] if len(choice.scope.packs) == 1 else None
    session = None if choice.session is None else choice.session.id
    found = store.attempts(pack=one_pack, session=session, since=since, until=until)
    return (attempt for attempt in found if choice.scope.takes(attempt.ref, items))
