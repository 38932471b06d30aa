"""Is the file what it should be?"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable
from contextlib import closing

from quizzer.history.steps import MIGRATIONS
from quizzer.practice.grade_shape import fault_of_grade

MOST_GRADES = 20
"""Damaged grades that are named, at most."""


def problems(connection: sqlite3.Connection) -> list[str]:
    """Check tables, pages, indexes, references, and that each card and sum follows from its attempts.

    Returns:
        What is wrong, mostly in SQLite's words. Empty: nothing.
    """
    return _all((_tables, _pages, _references, _cards, _sums), connection)


def value_problems(connection: sqlite3.Connection) -> list[str]:
    """Check that each value is of its column's type and each grade can be read.

    A copy with a row that is not so is still worth bringing back.

    Returns:
        As `problems`.
    """
    return _all((_kinds, _grades), connection)


def _all(
    checks: Iterable[Callable[[sqlite3.Connection], list[str]]], connection: sqlite3.Connection
) -> list[str]:
    found = []
    for check in checks:
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


def _tables(connection: sqlite3.Connection) -> list[str]:
    there = _columns(connection)
    found = []
    for table, columns in _expected().items():
        if table not in there:
            found.append(f"the table {table} is missing")
        else:
            found += [f"the column {table}.{name} is missing" for name in columns if name not in there[table]]
    return found


def _kinds(connection: sqlite3.Connection) -> list[str]:
    there = _columns(connection)
    found = []
    for table, columns in _expected().items():
        for name, declared in columns.items():
            allowed = _STORED.get(declared)
            if allowed is None or name not in there.get(table, {}):
                continue
            count, first = connection.execute(
                f"SELECT count(*), min({_key(there[table])}) FROM {table}"
                f" WHERE typeof({name}) NOT IN ({allowed}, 'null')"
            ).fetchone()
            if count:
                found.append(f"{table}.{name} is no {declared} in {count} rows, the first is {first}")
    return found


_STORED = {
    "TEXT": "'text'",
    "INTEGER": "'integer'",
    "REAL": "'real', 'integer'",
    "BLOB": "'blob'",
}
"""How SQLite stores what belongs into a column, by the column's type."""


def _key(columns: dict[str, str]) -> str:
    """Name the column by which a row of a table is found."""
    return next((name for name in ("id", "attempt", "question") if name in columns), next(iter(columns)))


def _expected() -> dict[str, dict[str, str]]:
    """List the tables of a new store, each with its columns and their types."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        for step in MIGRATIONS:
            for statement in step:
                fresh.execute(statement)
        return _columns(fresh)


def _columns(connection: sqlite3.Connection) -> dict[str, dict[str, str]]:
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {
        name: {row[1]: row[2].upper() for row in connection.execute(f'PRAGMA table_info("{name}")')}
        for (name,) in tables
    }


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
