"""Everything a store holds, as a stream of values: what an export writes and a merge reads.

Cards are not among it: they follow from the attempts. A calibration is not either: it is one person's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from quizzer.practice.attempt import Attempt, Draft, QuestionRef
from quizzer.practice.kept import Flag, FormerGrade, Override, SessionLog
from quizzer.practice.store import Store


@dataclass(frozen=True, slots=True)
class KeptAttempt:
    """An attempt with its past."""

    attempt: Attempt

    overrides: tuple[Override, ...] = ()
    """Objections to its score, oldest first."""

    former: tuple[FormerGrade, ...] = ()
    """Grades that others have replaced, oldest first."""


@dataclass(frozen=True, slots=True)
class Suspension:
    """A question that was set aside."""

    pack: str
    question: str
    at: datetime

    @property
    def ref(self) -> QuestionRef:
        """Which question."""
        return QuestionRef(self.pack, self.question)


Entry = KeptAttempt | Draft | Flag | Suspension | SessionLog
"""One thing that a store holds."""


def contents(store: Store) -> Iterator[Entry]:
    """Go through a whole store: sessions, attempts oldest first, drafts, flags, what is set aside.

    Raises:
        StoreError: The store refuses.
    """
    yield from reversed(store.sessions())
    for attempt in store.attempts(oldest_first=True):
        yield with_past(store, attempt)
    yield from store.drafts()
    yield from store.flags()
    for ref, at in store.suspended().items():
        yield Suspension(ref.pack, ref.question, at)


def with_past(store: Store, attempt: Attempt) -> KeptAttempt:
    """Read what was said and graded about an attempt over time."""
    return KeptAttempt(attempt, tuple(store.overrides(attempt.id)), tuple(store.former_grades(attempt.id)))
