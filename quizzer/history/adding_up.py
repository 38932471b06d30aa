"""Counting in SQL, over sums and indexes: `practice.counting` says what the results are.

Only `points` reads records, those of the answers with next to no score, to see whether they gave up.

Measured with 100,000 attempts in `benchmarks/history`.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from quizzer.history import rows
from quizzer.history.sums import LAST, QUARTER, SCORE, TOTAL_COLUMNS
from quizzer.practice.attempt import QuestionRef
from quizzer.practice.counting import GIVEN_UP_MOST, tells_nothing, worst_first
from quizzer.practice.tally import Amount, PeriodTally, PointTally, Tally

_TOTAL = ", ".join(f"t.{name}" for name in TOTAL_COLUMNS.split(", "))
_CARD = ", ".join(f"c.{name}" for name in rows.CARD_COLUMNS.split(", "))


def tallies(connection: sqlite3.Connection, packs: Collection[str] | None) -> dict[QuestionRef, Tally]:
    """Read what was counted of each question."""
    condition, values = _within(packs, "t.pack")
    found = connection.execute(
        f"""
        SELECT {_TOTAL}, {_CARD} FROM totals t LEFT JOIN cards c ON c.pack = t.pack AND c.question = t.question
        WHERE 1 {condition} ORDER BY t.pack, t.question
        """,
        values,
    )
    return {
        QuestionRef(row[0], row[1]): Tally(
            pack=row[0],
            question=row[1],
            attempts=row[2],
            best_score=row[3],
            mean_score=row[4],
            seconds=row[5],
            first_at=rows.moment(row[6]),
            last_at=rows.moment(row[7]),
            last_score=row[8],
            recent_score=row[9],
            last_hash=row[10],
            card=rows.card_of(row[0], row[1], row[11:]),
        )
        for row in found
    }


def amounts(connection: sqlite3.Connection, edges: Sequence[datetime]) -> dict[int, Amount]:
    """Count attempts by periods, from the sums where they are as fine."""
    periods = _Periods.between(edges)
    if not periods.count:
        return {}
    if periods.of_quarters:
        sums = f"""
            sum(q.attempts), sum(q.score_sum), sum(q.seconds) FROM periods p CROSS JOIN quarters q
            WHERE q.quarter >= p.since / {QUARTER} AND q.quarter < p.until / {QUARTER}
        """
    else:
        sums = f"""
            count(*), sum({SCORE}), sum(a.seconds)
            FROM periods p CROSS JOIN attempts a INDEXED BY attempts_by_time
            WHERE a.ended_at >= p.since AND a.ended_at < p.until AND a.score IS NOT NULL
        """
    found = connection.execute(f"{periods.table} SELECT p.number, {sums} GROUP BY p.number ORDER BY p.number")
    return {row[0]: Amount(*row[1:]) for row in found}


def let_stand(connection: sqlite3.Connection, packs: Collection[str] | None) -> list[float]:
    """Read the machine's scores without objection, from an index."""
    condition, values = _within(packs)
    found = connection.execute(
        f"SELECT score FROM attempts WHERE override IS NULL AND score IS NOT NULL {condition}", values
    )
    return [row[0] for row in found]


def by_period(
    connection: sqlite3.Connection, edges: Sequence[datetime], packs: Collection[str] | None
) -> list[PeriodTally]:
    """Count attempts by period and question, reading those periods alone."""
    periods = _Periods.between(edges)
    if not periods.count:
        return []
    condition, values = _within(packs)
    found = connection.execute(
        f"""
        {periods.table}
        SELECT p.number, a.pack, a.question, count(*), sum({SCORE}), sum(a.seconds)
        FROM periods p CROSS JOIN attempts a INDEXED BY attempts_by_time
        WHERE a.ended_at >= p.since AND a.ended_at < p.until AND a.score IS NOT NULL {condition}
        GROUP BY p.number, a.pack, a.question ORDER BY p.number, a.pack, a.question
        """,
        values,
    )
    return list(map(PeriodTally._make, found))


def practised(connection: sqlite3.Connection, edges: Sequence[datetime]) -> set[int]:
    """Tell in which periods something was answered, by one look for each: into the sums where they are as fine."""
    periods = _Periods.between(edges)
    if not periods.count:
        return set()
    if periods.of_quarters:
        look = f"""
            SELECT 1 FROM quarters q
            WHERE q.quarter >= p.since / {QUARTER} AND q.quarter < p.until / {QUARTER}
        """
    else:
        look = """
            SELECT 1 FROM attempts a INDEXED BY attempts_by_time
            WHERE a.ended_at >= p.since AND a.ended_at < p.until AND a.score IS NOT NULL
        """
    found = connection.execute(f"{periods.table} SELECT p.number FROM periods p WHERE EXISTS ({look})")
    return {row[0] for row in found}


def points(connection: sqlite3.Connection, packs: Collection[str] | None, last: int) -> list[PointTally]:
    """Count how key points fared in the last attempts at each question."""
    condition, values = _within(packs)
    connection.create_function("tells_nothing", 2, _tells_nothing, deterministic=True)
    found = connection.execute(
        f"""
        SELECT pack, question, point, about, count(*), sum(missed), avg(credit), sum(missed AND place = 1)
        FROM (
            SELECT c.id, c.pack, c.question, c.point, c.about, o.missed, o.credit,
                row_number() OVER (
                    PARTITION BY c.id ORDER BY n.ended_at DESC, n.number DESC, o.position DESC
                ) AS place
            FROM (
                SELECT pack, question FROM totals WHERE 1 {condition}
            ) g
            JOIN attempts n ON n.number IN (SELECT a.number {LAST} ?)
                AND (n.override IS NULL OR n.override <= n.score)
                AND (n.score > {GIVEN_UP_MOST} OR NOT tells_nothing(
                    n.score, (SELECT t.record FROM answers t WHERE t.attempt = n.number)
                ))
            JOIN outcomes o ON o.attempt = n.number
            JOIN claims c ON c.id = o.claim
        )
        GROUP BY id
        """,
        [*values, last],
    )
    counted = [
        PointTally(row[0], row[1], row[2], row[3] or None, row[4], row[5], row[6], bool(row[7]))
        for row in found
    ]
    return sorted(counted, key=worst_first)


def _tells_nothing(score: float, record: bytes | None) -> bool:
    """Read a packed record; one that cannot be read is no reason to refuse all counting."""
    try:
        return record is not None and tells_nothing(score, rows.unpacked(record))
    except (zlib.error, ValueError, TypeError, AttributeError):
        return False


@dataclass(frozen=True, slots=True)
class _Periods:
    """Stretches of time for a query."""

    count: int

    of_quarters: bool
    """Whether each begins and ends with a quarter of an hour, so that sums can be taken for it."""

    table: str
    """The beginning of a query: `periods (number, since, until)`, in microseconds."""

    @classmethod
    def between(cls, edges: Sequence[datetime]) -> _Periods:
        """Write a table of periods; as numbers in the text, for a long calendar needs more than SQL's parameters."""
        micros = [rows.micros(edge) for edge in edges]
        values = ", ".join(f"({n}, {since}, {until})" for n, (since, until) in enumerate(pairwise(micros)))
        return cls(
            count=max(0, len(edges) - 1),
            of_quarters=not any(edge % QUARTER for edge in micros),
            table=f"WITH periods (number, since, until) AS (VALUES {values})",
        )


def _within(packs: Collection[str] | None, column: str = "pack") -> tuple[str, list[object]]:
    """Write the condition that only these packs count, and its values."""
    if packs is None:
        return "", []
    return f"AND {column} IN ({', '.join('?' * len(packs))})", list(packs)
