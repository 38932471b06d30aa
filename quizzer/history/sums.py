"""Keeping the sums in step: `totals` and `quarters` follow every change of an attempt, in its transaction.

A sum is made anew from the rows it stands for, never added to: what is undone leaves no trace, not even in
the last digit.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from quizzer.history import rows
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.tally import ACTIVITY_SECONDS, RECENT

SCORE = "coalesce(override, score)"
"""The score that counts."""

QUARTER = ACTIVITY_SECONDS * 1_000_000
"""Microseconds."""

LAST = """
    FROM attempts a WHERE a.pack = g.pack AND a.question = g.question AND a.score IS NOT NULL
    ORDER BY a.ended_at DESC, a.number DESC LIMIT
"""
"""The end of a query for the last attempts at the question of `g`; a number must follow."""

TOTAL_COLUMNS = (
    "pack, question, attempts, best_score, mean_score, seconds, first_at, last_at, last_score, recent_score,"
    " last_hash"
)

_TOTAL = f"""
    INSERT OR REPLACE INTO totals ({TOTAL_COLUMNS})
    SELECT g.*,
        (SELECT {SCORE} {LAST} 1),
        (SELECT avg(recent) FROM (SELECT {SCORE} AS recent {LAST} {RECENT})),
        (SELECT question_hash {LAST} 1)
    FROM (
        SELECT pack, question, count(*), max({SCORE}), avg({SCORE}), sum(seconds), min(ended_at), max(ended_at)
        FROM attempts WHERE pack = ? AND question = ? AND score IS NOT NULL GROUP BY pack, question
    ) g
"""

_QUARTER = f"""
    INSERT OR REPLACE INTO quarters (quarter, attempts, score_sum, seconds)
    SELECT ?, count(*), sum({SCORE}), sum(seconds) FROM attempts INDEXED BY attempts_by_time
    WHERE ended_at >= ? AND ended_at < ? AND score IS NOT NULL GROUP BY ended_at / {QUARTER}
"""


def recount(connection: sqlite3.Connection, *attempts: Attempt) -> None:
    """Make the sums anew that attempts which came, changed or went are part of; skipped ones are in none."""
    graded = [attempt for attempt in attempts if not attempt.skipped]
    recount_all(
        connection,
        {attempt.ref for attempt in graded},
        {rows.micros(attempt.ended_at) // QUARTER for attempt in graded},
    )


def recount_all(connection: sqlite3.Connection, refs: Iterable[QuestionRef], quarters: Iterable[int]) -> None:
    """Make the sums of questions and of quarters of an hour anew."""
    for ref in refs:
        # Where nothing is left, the insertion inserts nothing.
        connection.execute("DELETE FROM totals WHERE pack = ? AND question = ?", ref)
        connection.execute(_TOTAL, ref)
    for quarter in quarters:
        connection.execute("DELETE FROM quarters WHERE quarter = ?", (quarter,))
        connection.execute(_QUARTER, (quarter, quarter * QUARTER, (quarter + 1) * QUARTER))
