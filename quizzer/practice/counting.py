"""Adding attempts up, in plain Python: what the store on disk does in SQL, and is tested against."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.cards import Card
from quizzer.practice.tally import RECENT, Amount, PeriodTally, PointTally, Tally


def tallies(attempts: Iterable[Attempt], cards: Mapping[QuestionRef, Card]) -> dict[QuestionRef, Tally]:
    """Count graded attempts, given oldest first, by question."""
    return {ref: _tally(ref, group, cards.get(ref)) for ref, group in _by_question(attempts).items()}


def amounts(attempts: Iterable[Attempt], edges: Sequence[datetime]) -> dict[int, Amount]:
    """Count graded attempts by the period they ended in."""
    groups: dict[int, list[PeriodTally]] = defaultdict(list)
    for tally in by_period(attempts, edges):
        groups[tally.period].append(tally)
    return {
        period: Amount(
            attempts=sum(tally.attempts for tally in group),
            score_sum=sum(tally.score_sum for tally in group),
            seconds=sum(tally.seconds for tally in group),
        )
        for period, group in groups.items()
    }


def by_period(attempts: Iterable[Attempt], edges: Sequence[datetime]) -> list[PeriodTally]:
    """Count graded attempts by the period they ended in and by question, in this order."""
    groups: dict[tuple[int, QuestionRef], list[Attempt]] = defaultdict(list)
    for attempt in attempts:
        period = bisect_right(edges, attempt.ended_at) - 1
        if 0 <= period < len(edges) - 1:
            groups[period, attempt.ref].append(attempt)
    return [
        PeriodTally(
            period=period,
            pack=ref.pack,
            question=ref.question,
            attempts=len(group),
            score_sum=sum(effective_scores(group)),
            seconds=sum(attempt.seconds for attempt in group),
        )
        for (period, ref), group in sorted(groups.items())
    ]


def practised(attempts: Iterable[Attempt], edges: Sequence[datetime]) -> set[int]:
    """Tell in which periods a graded attempt ended."""
    return {tally.period for tally in by_period(attempts, edges)}


def points(attempts: Iterable[Attempt], last: int) -> list[PointTally]:
    """Count key points in the last attempts at each question; the worst first.

    An answer that `tells_nothing`, or whose score is `contested`, is one of the last attempts, but says nothing of any
    point.
    Worst: the smallest mean credit, then the most often seen, then by name.
    """
    found = []
    for ref, group in _by_question(attempts).items():
        outcomes: dict[tuple[str, str | None], list[tuple[bool, float]]] = defaultdict(list)
        for attempt in group[-last:]:
            if attempt.contested or tells_nothing(attempt.score, attempt.record):
                continue
            for point in attempt.record.get("key_points", ()):
                outcome = (point["status"] != "covered", float(point["credit"]))
                outcomes[point["point"], point.get("about")].append(outcome)
        for (text, about), seen in outcomes.items():
            credit = sum(credit for _missed, credit in seen) / len(seen)
            missed = sum(missed for missed, _credit in seen)
            found.append(
                PointTally(ref.pack, ref.question, text, about, len(seen), missed, credit, seen[-1][0])
            )
    return sorted(found, key=worst_first)


GIVEN_UP_MOST = 6.0
"""Score up to which an answer that was stopped by a guard tells nothing, see `tells_nothing`."""

GIVEN_UP = frozenset({"empty", "no_content", "off_topic"})
"""Guards, by their names in a record."""


def tells_nothing(score: float | None, record: Mapping[str, Any]) -> bool:
    """Tell whether an answer gave up or went off the topic, so that nothing is known about any key point.

    Args:
        score: The machine's, 0-100. None: skipped.
        record: The grade's.
    """
    if score is None or score > GIVEN_UP_MOST:
        return False
    return any(guard.get("kind") in GIVEN_UP for guard in record.get("guards", ()))


def worst_first(tally: PointTally) -> tuple[float, int, str, str, str]:
    """Order key points: the smallest mean credit, then the most often seen, then by name."""
    return (tally.credit, -tally.seen, tally.pack, tally.question, tally.point)


def effective_scores(attempts: Iterable[Attempt]) -> list[float]:
    """List the scores that count, leaving out what was skipped."""
    return [attempt.effective_score for attempt in attempts if attempt.effective_score is not None]


def _by_question(attempts: Iterable[Attempt]) -> dict[QuestionRef, list[Attempt]]:
    groups: dict[QuestionRef, list[Attempt]] = defaultdict(list)
    for attempt in attempts:
        groups[attempt.ref].append(attempt)
    return groups


def _tally(ref: QuestionRef, attempts: Sequence[Attempt], card: Card | None) -> Tally:
    scores = effective_scores(attempts)
    return Tally(
        pack=ref.pack,
        question=ref.question,
        attempts=len(scores),
        last_score=scores[-1],
        best_score=max(scores),
        mean_score=sum(scores) / len(scores),
        recent_score=sum(scores[-RECENT:]) / len(scores[-RECENT:]),
        first_at=attempts[0].ended_at,
        last_at=attempts[-1].ended_at,
        last_hash=attempts[-1].question_hash,
        seconds=sum(attempt.seconds for attempt in attempts),
        card=card,
    )
