"""Is the file what it should be?"""

from __future__ import annotations

import json
import sqlite3
import zlib

from quizzer.practice.grade_shape import fault_of_grade

MOST_GRADES = 20
"""Damaged grades that are named, at most."""


def problems(connection: sqlite3.Connection) -> list[str]:
    """Check pages, indexes, references, what follows from attempts, and whether each grade can be read.

    Returns:
        What is wrong, mostly in SQLite's words. Empty: nothing.
    """
    found = []
    for check in (_pages, _references, _cards, _sums, _grades):
        try:
            found += check(connection)
        except sqlite3.DatabaseError as problem:
            found.append(str(problem))
    return found


def quick_problems(connection: sqlite3.Connection) -> list[str]:
    """Check pages and references only; a fraction of the time, and for stores of any version.

    Returns:
        As `problems`.
    """
    found = []
    try:
        found += [row[0] for row in connection.execute("PRAGMA quick_check(5)") if row[0] != "ok"]
        found += _references(connection)
    except sqlite3.DatabaseError as problem:
        found.append(str(problem))
    return found


def _pages(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]


def _references(connection: sqlite3.Connection) -> list[str]:
    return [
        f"{table} row {row} points to a missing row of {parent}"
        for table, row, parent, _key in connection.execute("PRAGMA foreign_key_check")
    ]


def _cards(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute(
        """
        SELECT c.pack, c.question, c.reviews, (
            SELECT count(*) FROM attempts a JOIN reviews r ON r.attempt = a.number
            WHERE a.pack = c.pack AND a.question = c.question
        ) AS there
        FROM cards c WHERE c.reviews <> there
        """
    )
    return [
        f"card {pack}/{question} counts {reviews} reviews, there are {there}"
        for pack, question, reviews, there in found
    ]


def _sums(connection: sqlite3.Connection) -> list[str]:
    graded, totals, quarters = connection.execute(
        """
        SELECT (SELECT count(*) FROM attempts WHERE score IS NOT NULL),
            (SELECT coalesce(sum(attempts), 0) FROM totals), (SELECT coalesce(sum(attempts), 0) FROM quarters)
        """
    ).fetchone()
    if graded == totals == quarters:
        return []
    return [f"there are {graded} graded attempts, counted by question {totals}, by time {quarters}"]


def _grades(connection: sqlite3.Connection) -> list[str]:
    found = []
    for table in ("answers", "former_grades"):
        rows = connection.execute(
            f"SELECT a.id, t.record FROM {table} t JOIN attempts a ON a.number = t.attempt ORDER BY a.number"
        )
        for attempt, record in rows:
            wrong = _wrong_with(record)
            if wrong is not None:
                found.append(f"the grade of answer {attempt} cannot be read: {wrong}")
                if len(found) == MOST_GRADES:
                    return found
    return found


def _wrong_with(record: object) -> str | None:
    try:
        fault = fault_of_grade(json.loads(zlib.decompress(record)))  # type: ignore[arg-type]
    except (zlib.error, ValueError, TypeError, RecursionError) as problem:
        return str(problem)
    return None if fault is None else (fault.field or "it is no grade")
