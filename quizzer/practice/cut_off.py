"""Sessions that were left in the middle, and what it takes to go on with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.days import day_of
from quizzer.practice.kept import SessionLog
from quizzer.practice.plan import Plan
from quizzer.practice.store import Store

LOOKED_AT = 100
"""Sessions, the newest, among which they are looked for."""

LASTING = timedelta(days=7)
"""How long after its beginning a session can be gone on with."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """A session whose end was never reached."""

    done: int
    """Questions that were answered or passed over, at least 1."""

    left: int
    """Questions that were not reached, at least 1. Of an interview 0 too: then only its results were not seen."""

    plan: Plan
    """Goes on with it; `mock` tells whether it is an interview."""

    started_at: datetime

    today: bool
    """Whether it was begun on the learner's day of now."""

    @property
    def packs(self) -> tuple[str, ...]:
        """Ids of the packs whose questions it has."""
        return tuple(dict.fromkeys(ref.pack for ref in self.plan.questions))

    @property
    def waits(self) -> bool:
        """Whether it is a part of today's work: an interview is until its results were seen, others on their day."""
        return self.plan.mock or self.today


def all_cut_off(
    store: Store, known: Collection[QuestionRef], now: datetime, zone: tzinfo | None = None
) -> list[CutOff]:
    """List the sessions that were left in the middle, the newest first.

    An interview that its learner has ended is none, and neither is one without an answer. Questions that were answered
    since, in another session, are not left; an interview asks them all the same.

    Args:
        store: Keeps sessions.
        known: Questions that are still in their packs.
        now: Aware.
        zone: The learner's time zone. None: the machine's.

    Raises:
        StoreError: The store refuses.
    """
    newest = store.sessions(limit=LOOKED_AT)
    logs = [log for log in newest if log.ended_at is None and now - log.started_at < LASTING]
    if not logs:
        return []
    attempts = list(store.attempts(since=min(log.started_at for log in logs)))
    today = day_of(now, zone)
    found = (_cut_off(log, attempts, known, today=day_of(log.started_at, zone) == today) for log in logs)
    return [each for each in found if each is not None]


def _cut_off(
    log: SessionLog, attempts: Sequence[Attempt], known: Collection[QuestionRef], *, today: bool
) -> CutOff | None:
    """Tell how far a session went. None: nothing of it is done, or nothing is left."""
    mine = [attempt for attempt in attempts if attempt.session == log.id]
    reached = {attempt.ref for attempt in mine}
    answered = {attempt.ref for attempt in attempts if attempt.ended_at >= log.started_at}
    asked = [ref for ref in dict.fromkeys(log.questions) if ref in known]
    done = [ref for ref in asked if ref in reached]
    left = [ref for ref in asked if ref not in (reached if log.mock else answered)]
    graded = [attempt for attempt in mine if not attempt.skipped]
    if not done or not (graded if log.mock else left):
        return None
    plan = Plan(
        questions=(*done, *left),
        mock=log.mock,
        follow_ups=_follow_ups(log) if log.mock else 0,
        cram=all(attempt.rating is None for attempt in graded),
        resume=log.id,
    )
    return CutOff(len(done), len(left), plan, log.started_at, today)


def _follow_ups(log: SessionLog) -> int:
    """Tell how many follow-ups an interview may go on to ask behind a question: as many as it did, 1 at least.

    What its learner had chosen is not kept.
    """
    parents = log.parents

    def root(ref: QuestionRef) -> QuestionRef:
        while ref in parents:
            ref = parents[ref]
        return ref

    return max(Counter(map(root, parents)).values(), default=1)
