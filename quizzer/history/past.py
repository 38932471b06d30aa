"""What was said and graded about an attempt over time; every function works inside its caller's transaction."""

from __future__ import annotations

import sqlite3

from quizzer.history import rows
from quizzer.practice.kept import FormerGrade, Override


def insert_former_grade(connection: sqlite3.Connection, former: FormerGrade) -> None:
    """Write a grade that was replaced."""
    connection.execute(
        "INSERT INTO former_grades (attempt, score, record, question_hash, at)"
        " SELECT number, ?, ?, ?, ? FROM attempts WHERE id = ?",
        (
            former.score,
            rows.packed(former.record),
            former.question_hash,
            rows.micros(former.at),
            former.attempt,
        ),
    )


def overrides(connection: sqlite3.Connection, attempt: str) -> list[Override]:
    """Read the objections to an attempt's score, oldest first."""
    found = connection.execute(
        "SELECT o.score, o.note, o.at FROM overrides o JOIN attempts a ON a.number = o.attempt"
        " WHERE a.id = ? ORDER BY o.number",
        (attempt,),
    )
    return [Override(attempt, row[0], row[1], rows.moment(row[2])) for row in found]


def insert_override(connection: sqlite3.Connection, override: Override) -> None:
    """Write an objection; that it counts is for `attempts` to say."""
    connection.execute(
        "INSERT INTO overrides (attempt, score, note, at) SELECT number, ?, ?, ? FROM attempts WHERE id = ?",
        (override.score, override.note, rows.micros(override.at), override.attempt),
    )


def former_grades(connection: sqlite3.Connection, attempt: str) -> list[FormerGrade]:
    """Read the grades of an attempt that were replaced, oldest first."""
    found = connection.execute(
        "SELECT f.score, f.record, f.question_hash, f.at FROM former_grades f"
        " JOIN attempts a ON a.number = f.attempt WHERE a.id = ? ORDER BY f.number",
        (attempt,),
    )
    return [FormerGrade(attempt, row[0], rows.unpacked(row[1]), row[2], rows.moment(row[3])) for row in found]
