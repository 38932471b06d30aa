"""A session that was left in the middle, and what it takes to go on with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from quizzer.practice.attempt import QuestionRef
from quizzer.practice.days import day_of
from quizzer.practice.plan import Plan
from quizzer.practice.store import Store

LOOKED_AT = 5
"""Sessions, the newest, among which one is looked for."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """A session of today whose end was never reached."""

    done: int
    """Questions that were answered or passed over, at least 1."""

    left: int
    """Questions that were not reached, at least 1."""

    plan: Plan
    """Goes on with it."""

    @property
    def packs(self) -> tuple[str, ...]:
        """Ids of the packs whose questions it has."""
        return tuple(dict.fromkeys(ref.pack for ref in self.plan.questions))


def cut_off(
    store: Store, known: Collection[QuestionRef], now: datetime, zone: tzinfo | None = None
) -> CutOff | None:
    """Find the newest session of today that was cut off, see `all_cut_off`. None: there is none."""
    return next(all_cut_off(store, known, now, zone), None)


def all_cut_off(
    store: Store, known: Collection[QuestionRef], now: datetime, zone: tzinfo | None = None
) -> Iterator[CutOff]:
    """Find the sessions of today that were left in the middle, the newest first.

    An interview is none, it is talked over where it is left. Questions that were answered since, in another session, are
    not left.

    Args:
        store: Keeps sessions.
        known: Questions that are still in their packs.
        now: Aware.
        zone: The learner's time zone. None: the machine's.

    Raises:
        StoreError: The store refuses.
    """
    for log in store.sessions(limit=LOOKED_AT):
        if log.mock or log.ended_at is not None or day_of(log.started_at, zone) != day_of(now, zone):
            continue
        since = list(store.attempts(since=log.started_at))
        mine = [attempt for attempt in since if attempt.session == log.id]
        done = [ref for ref in dict.fromkeys(log.questions) if any(attempt.ref == ref for attempt in mine)]
        answered = {attempt.ref for attempt in since}
        left = [ref for ref in dict.fromkeys(log.questions) if ref not in answered and ref in known]
        if done and left:
            cram = all(attempt.rating is None for attempt in mine if not attempt.skipped)
            plan = Plan(questions=(*done, *left), cram=cram, resume=log.id)
            yield CutOff(len(done), len(left), plan)
