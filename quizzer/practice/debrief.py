"""After an interview: everything side by side, from the session itself or from what the store kept of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from quizzer.grading.grade import Status
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.item import Item
from quizzer.practice.kept import SessionLog
from quizzer.practice.session import Session
from quizzer.practice.store import Store
from quizzer.practice.summary import Summary, WeakPoint, summarise
from quizzer.practice.time_limits import seconds_allowed


@dataclass(frozen=True, slots=True)
class DebriefRow:
    """One question of the interview: what was asked, what was said, and what would have been right."""

    item: Item
    """Has the question and its model answers."""

    attempt: Attempt | None
    """The last answer, with its grade. None: never reached, or still without a grade."""

    follow_up_of: QuestionRef | None
    """The question that led to it. None: it was chosen by itself."""

    allowed: int | None
    """Seconds that the answer might take. None: no limit."""

    edited: bool
    """Whether the question was changed since it was answered."""

    @property
    def score(self) -> float | None:
        """The score that counts. None: no answer."""
        return None if self.attempt is None else self.attempt.effective_score

    @property
    def over(self) -> float:
        """Seconds beyond the limit; 0 within it."""
        if self.attempt is None or self.allowed is None:
            return 0.0
        return max(0.0, self.attempt.seconds - self.allowed)


@dataclass(frozen=True, slots=True)
class Missed:
    """A concept that was missed, over all questions of the interview."""

    concept: str
    """`about` of the key points, or the point itself where it names none."""

    points: tuple[WeakPoint, ...]
    """Those about it that were not covered, the dearest first."""


@dataclass(frozen=True, slots=True)
class Debrief:
    """A whole interview."""

    session: str
    mock: bool

    rows: tuple[DebriefRow, ...]
    """In the order in which they were asked, follow-ups behind their questions."""

    gone: tuple[QuestionRef, ...]
    """Questions of the interview that no pack has any more."""

    summary: Summary

    missed: tuple[Missed, ...]
    """What was said wrongly first, then what was missed, the dearest first."""

    strongest: QuestionRef | None
    """Which question was answered best. None: nothing was answered."""

    weakest: QuestionRef | None
    """Which was answered worst. None: fewer than two were answered."""

    over_limit: int
    """How many answers took longer than they might."""

    left: int
    """How many questions were neither answered nor passed over."""

    cut_off: bool = False
    """Whether its end was never reached, as far as the store knows; it may still run."""


def debrief(session: Session) -> Debrief:
    """Sum up a session that is over, or as far as it went."""
    parents = {
        item.ref: parent.ref
        for at, item in enumerate(session.items)
        if (parent := session.follow_up_of(at)) is not None
    }
    return _debrief(session.id, session.plan.mock, session.summary(), parents, ())


def debrief_of(store: Store, log: SessionLog, items: Sequence[Item]) -> Debrief:
    """Sum up a session that the store kept.

    Args:
        store: Has its attempts.
        log: Which session.
        items: All questions there are.

    Raises:
        StoreError: The store refuses.
    """
    by_ref = {item.ref: item for item in items}
    attempts = list(store.attempts(session=log.id, oldest_first=True))
    asked = list(dict.fromkeys([*log.questions, *(attempt.ref for attempt in attempts)]))
    there = [by_ref[ref] for ref in asked if ref in by_ref]
    ended = log.ended_at or max((each.ended_at for each in attempts), default=log.started_at)
    found = _debrief(
        log.id,
        log.mock,
        summarise(there, attempts, log.started_at, ended),
        dict(log.follow_ups),
        tuple(ref for ref in asked if ref not in by_ref),
    )
    return replace(found, cut_off=log.ended_at is None)


def _debrief(
    name: str,
    mock: bool,
    summary: Summary,
    parents: Mapping[QuestionRef, QuestionRef],
    gone: tuple[QuestionRef, ...],
) -> Debrief:
    rows = tuple(
        DebriefRow(
            item=result.item,
            attempt=result.attempt,
            follow_up_of=parents.get(result.item.ref),
            allowed=seconds_allowed(result.item, mock=mock),
            edited=result.attempt is not None
            and not result.attempt.skipped
            and result.attempt.question_hash != result.item.question.content_hash,
        )
        for result in summary.results
    )
    answered = sorted((row.score, at) for at, row in enumerate(rows) if row.score is not None)
    return Debrief(
        session=name,
        mock=mock,
        rows=rows,
        gone=gone,
        summary=summary,
        missed=_missed(summary.weakest),
        strongest=rows[answered[-1][1]].item.ref if answered else None,
        weakest=rows[answered[0][1]].item.ref if len(answered) > 1 else None,
        over_limit=sum(row.over > 0 for row in rows),
        left=sum(row.attempt is None for row in rows),
    )


def _missed(points: Sequence[WeakPoint]) -> tuple[Missed, ...]:
    groups: dict[str, list[WeakPoint]] = {}
    for point in points:
        groups.setdefault((point.about or point.point).casefold(), []).append(point)
    found = [Missed(group[0].about or group[0].point, tuple(group)) for group in groups.values()]
    return tuple(sorted(found, key=_worst_first))


def _worst_first(missed: Missed) -> tuple[bool, float]:
    wrong = any(point.status == Status.CONTRADICTED for point in missed.points)
    return not wrong, -sum(point.lost for point in missed.points)
