"""Interviews that are not over: what their answers were worth is hidden until they are.

Whoever shows scores, or what is made of them, looks at the store through `without_open_interviews`. What is to be
asked next is chosen by all answers, and what somebody asks for by its name is shown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, cast

from quizzer.practice import counting
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.cards import Card
from quizzer.practice.cut_off import LASTING, LOOKED_AT
from quizzer.practice.kept import Outline, SessionLog
from quizzer.practice.store import Store
from quizzer.practice.tally import RECENT, Amount, PeriodTally, PointTally, Tally


def is_open(log: SessionLog, now: datetime) -> bool:
    """Tell whether a session is an interview that is not over; one that nobody goes on with ends after `LASTING`."""
    return log.mock and log.ended_at is None and now - log.started_at < LASTING


def held_back(store: Store, now: datetime) -> list[Attempt]:
    """List the answers whose scores are not to be seen yet.

    Raises:
        StoreError: The store refuses.
    """
    logs = [log for log in store.sessions(limit=LOOKED_AT) if is_open(log, now)]
    return [each for log in logs for each in store.attempts(session=log.id) if not each.skipped]


def without_open_interviews(store: Store, now: datetime) -> Store:
    """Look at a store as if the answers of interviews that are not over had not been given.

    Only looking is different: `practised` counts every day, and `attempt`, `find` and all that changes something
    are the store's own.

    Args:
        store: What is looked at.
        now: Aware.

    Raises:
        StoreError: The store refuses.
    """
    held = held_back(store, now)
    return cast("Store", _Rest(store, held)) if held else store


@dataclass(frozen=True, slots=True)
class _Rest:
    """All answers of a store but some."""

    _store: Store
    _held: Sequence[Attempt]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    @property
    def _ids(self) -> set[str]:
        return {attempt.id for attempt in self._held}

    def attempts(self, *, limit: int | None = None, **wanted: Any) -> Iterator[Attempt]:
        ids = self._ids
        return islice((each for each in self._store.attempts(**wanted) if each.id not in ids), limit)

    def outlines(self, ref: QuestionRef | None = None) -> list[Outline]:
        ids = self._ids
        return [each for each in self._store.outlines(ref) if each.id not in ids]

    def tallies(self, packs: Collection[str] | None = None) -> dict[QuestionRef, Tally]:
        found = dict(self._store.tallies(packs))
        for ref in self._refs(packs):
            del found[ref]
            card = self.card(*ref)
            found |= counting.tallies(self._others(ref), {} if card is None else {ref: card})
        return found

    def amounts(self, edges: Sequence[datetime]) -> dict[int, Amount]:
        found = dict(self._store.amounts(edges))
        for period, held in counting.amounts(self._oldest_first(), edges).items():
            all_ = found.pop(period)
            if all_.attempts > held.attempts:
                found[period] = Amount(
                    attempts=all_.attempts - held.attempts,
                    score_sum=all_.score_sum - held.score_sum,
                    seconds=all_.seconds - held.seconds,
                )
        return dict(sorted(found.items()))

    def by_period(self, edges: Sequence[datetime], packs: Collection[str] | None = None) -> list[PeriodTally]:
        held = {tally[:3]: tally for tally in counting.by_period(self._oldest_first(), edges)}
        rest = (
            tally._replace(
                attempts=tally.attempts - less.attempts,
                score_sum=tally.score_sum - less.score_sum,
                seconds=tally.seconds - less.seconds,
            )
            if (less := held.get(tally[:3]))
            else tally
            for tally in self._store.by_period(edges, packs)
        )
        return [tally for tally in rest if tally.attempts > 0]

    def points(self, packs: Collection[str] | None = None, *, last: int = RECENT) -> list[PointTally]:
        refs = self._refs(packs)
        found = [tally for tally in self._store.points(packs, last=last) if tally.ref not in refs]
        for ref in refs:
            found += counting.points(self._others(ref), last)
        return sorted(found, key=counting.worst_first)

    def card(self, pack: str, question: str) -> Card | None:
        """Give the card as it was before the first of the last reviews, if those are held back."""
        ids = self._ids
        card = self._store.card(pack, question)
        for review in reversed(self._store.reviews(pack, question)):
            if review.attempt not in ids:
                break
            card = review.before
        return card

    def _refs(self, packs: Collection[str] | None) -> set[QuestionRef]:
        return {each.ref for each in self._held if packs is None or each.pack in packs}

    def _others(self, ref: QuestionRef) -> list[Attempt]:
        """List the other graded answers to a question, oldest first."""
        found = self.attempts(pack=ref.pack, question=ref.question, oldest_first=True)
        return [attempt for attempt in found if not attempt.skipped]

    def _oldest_first(self) -> list[Attempt]:
        return sorted(self._held, key=lambda attempt: attempt.ended_at)
