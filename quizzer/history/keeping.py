"""Attempts, their reviews and cards in the tables. Every function works inside its caller's transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from datetime import datetime

from quizzer.history import rows
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.cards import Card, Rating, Review
from quizzer.practice.kept import Outline
from quizzer.practice.scheduling import Scheduler

_ATTEMPT = ", ".join(f"a.{name}" for name in rows.ATTEMPT_COLUMNS.split(", "))
_SELECT = f"""
    SELECT {_ATTEMPT}, t.answer, t.record, a.number
    FROM attempts a JOIN answers t ON t.attempt = a.number
"""
_REVIEW = ", ".join(f"r.{name}" for name in rows.CARD_COLUMNS.split(", "))
_PLACES = ", ".join("?" * 8)


def insert_attempt(connection: sqlite3.Connection, attempt: Attempt) -> None:
    """Write an attempt with its answer, its record and its key points; the sums are the caller's."""
    cursor = connection.execute(
        f"INSERT INTO attempts ({rows.ATTEMPT_COLUMNS}) VALUES ({', '.join('?' * 14)})",
        rows.attempt_row(attempt),
    )
    number = cursor.lastrowid
    connection.execute(
        "INSERT INTO answers VALUES (?, ?, ?)", (number, attempt.answer, rows.packed(attempt.record))
    )
    insert_outcomes(connection, number, attempt)


def insert_outcomes(connection: sqlite3.Connection, number: int | None, attempt: Attempt) -> None:
    """Write how the key points of an attempt fared.

    Args:
        connection: The writer.
        number: Of the attempt in the table.
        attempt: Whose record is read.
    """
    for position, point in enumerate(attempt.record.get("key_points", ())):
        claim = (attempt.pack, attempt.question, point["point"], point.get("about") or "")
        connection.execute(
            "INSERT OR IGNORE INTO claims (pack, question, point, about) VALUES (?, ?, ?, ?)", claim
        )
        connection.execute(
            "INSERT INTO outcomes SELECT ?, ?, id, ?, ? FROM claims"
            " WHERE pack = ? AND question = ? AND point = ? AND about = ?",
            (number, position, point["status"] != "covered", point["credit"], *claim),
        )


def find_attempt(connection: sqlite3.Connection, attempt: str) -> Attempt | None:
    """Read an attempt by its id."""
    row = connection.execute(f"{_SELECT} WHERE a.id = ?", (attempt,)).fetchone()
    return None if row is None else rows.attempt_of(row)


def find_attempts(connection: sqlite3.Connection, start: str, limit: int) -> list[Attempt]:
    """Read the attempts whose ids start so, in the order of their ids."""
    # U+10FFFF comes after every letter that an id can go on with.
    found = connection.execute(
        f"{_SELECT} WHERE a.id >= ? AND a.id < ? ORDER BY a.id LIMIT ?", (start, start + "\U0010ffff", limit)
    )
    return [rows.attempt_of(row) for row in found]


def objected(connection: sqlite3.Connection, packs: Collection[str] | None) -> list[Attempt]:
    """Read the attempts with a score of the learner's own, newest first."""
    names = [] if packs is None else list(packs)
    condition = "" if packs is None else f"AND a.pack IN ({', '.join('?' * len(names))})"
    found = connection.execute(
        f"{_SELECT} WHERE a.override IS NOT NULL AND a.score IS NOT NULL {condition}"
        " ORDER BY a.ended_at DESC, a.number DESC",
        names,
    )
    return [rows.attempt_of(row) for row in found]


def page_of_attempts(
    connection: sqlite3.Connection,
    *,
    pack: str | None,
    question: str | None,
    session: str | None,
    since: datetime | None,
    until: datetime | None,
    after: tuple[int, int] | None,
    size: int,
    oldest_first: bool = False,
) -> tuple[list[Attempt], tuple[int, int] | None]:
    """Read some attempts, newest first.

    Args:
        connection: The reader.
        pack: See `Store.attempts`.
        question: See there.
        session: See there.
        since: See there.
        until: See there.
        after: The cursor that the page before gave. None: the first page.
        size: At most so many.
        oldest_first: See there.

    Returns:
        The page, and the cursor for the next; None when this was the last.
    """
    # A plus hides a column from the planner: without a question, going by time beats sorting a whole pack.
    by_question = pack is not None and question is not None
    conditions: list[tuple[str, object]] = []
    if pack is not None:
        conditions.append(("a.pack = ?" if by_question else "+a.pack = ?", pack))
    if question is not None:
        conditions.append(("a.question = ?" if by_question else "+a.question = ?", question))
    if session is not None:
        conditions.append(("+a.session = ?" if by_question else "a.session = ?", session))
    if since is not None:
        conditions.append(("a.ended_at >= ?", rows.micros(since)))
    if until is not None:
        conditions.append(("a.ended_at < ?", rows.micros(until)))
    where = [text for text, _value in conditions]
    values = [value for _text, value in conditions]
    if after is not None:
        where.append(f"(a.ended_at, a.number) {'>' if oldest_first else '<'} (?, ?)")
        values.extend(after)
    way = "ASC" if oldest_first else "DESC"
    found = connection.execute(
        f"{_SELECT} {'WHERE ' + ' AND '.join(where) if where else ''}"
        f" ORDER BY a.ended_at {way}, a.number {way} LIMIT ?",
        (*values, size),
    ).fetchall()
    cursor = (found[-1][5], found[-1][16]) if len(found) == size else None
    return [rows.attempt_of(row) for row in found], cursor


def outlines(connection: sqlite3.Connection, ref: QuestionRef | None) -> list[Outline]:
    """Read all attempts, or those at a question, without their grades, newest first."""
    where, values = ("", ()) if ref is None else ("WHERE a.pack = ? AND a.question = ?", ref)
    found = connection.execute(
        "SELECT a.id, a.pack, a.question, t.answer, a.score, a.override, a.seconds, a.ended_at"
        f" FROM attempts a JOIN answers t ON t.attempt = a.number {where}"
        " ORDER BY a.ended_at DESC, a.number DESC",
        values,
    )
    return [
        Outline(row[0], row[1], row[2], row[3], row[4], row[5], row[6], rows.moment(row[7])) for row in found
    ]


def card(connection: sqlite3.Connection, ref: QuestionRef) -> Card | None:
    """Read a question's card."""
    row = connection.execute(
        f"SELECT {rows.CARD_COLUMNS} FROM cards WHERE pack = ? AND question = ?", ref
    ).fetchone()
    return None if row is None else rows.card_of(*ref, row)


def chain(connection: sqlite3.Connection, ref: QuestionRef) -> list[Review]:
    """Read a question's reviews, oldest first."""
    found = connection.execute(
        f"SELECT a.id, a.rating, a.ended_at, {_REVIEW}"
        " FROM attempts a JOIN reviews r ON r.attempt = a.number"
        " WHERE a.pack = ? AND a.question = ? ORDER BY a.ended_at, a.number",
        ref,
    )
    return [Review(row[0], Rating(row[1]), rows.moment(row[2]), rows.card_of(*ref, row[3:])) for row in found]


def write_chain(
    connection: sqlite3.Connection, ref: QuestionRef, reviews: Iterable[Review], card: Card | None
) -> None:
    """Write reviews that are new or changed, and the card in which they end."""
    for review in reviews:
        connection.execute(
            f"INSERT OR REPLACE INTO reviews (attempt, {rows.CARD_COLUMNS})"
            f" SELECT number, {_PLACES} FROM attempts WHERE id = ?",
            (*rows.card_row(review.before), review.attempt),
        )
    if card is None:
        connection.execute("DELETE FROM cards WHERE pack = ? AND question = ?", ref)
    else:
        connection.execute(
            f"INSERT OR REPLACE INTO cards (pack, question, {rows.CARD_COLUMNS}) VALUES (?, ?, {_PLACES})",
            (*ref, *rows.card_row(card)),
        )


def rebuild_card(connection: sqlite3.Connection, ref: QuestionRef, scheduler: Scheduler) -> None:
    """Run all rated attempts at a question anew, from the first.

    Of several that ended in one moment their ids say which is first, so that stores that merged each other agree.
    """
    rated = connection.execute(
        "SELECT id, rating, ended_at FROM attempts"
        " WHERE pack = ? AND question = ? AND rating IS NOT NULL ORDER BY ended_at, id",
        ref,
    )
    reviews = [Review(row[0], Rating(row[1]), rows.moment(row[2]), None) for row in rated]
    write_chain(connection, ref, *scheduler.replay(ref, None, reviews))


def replace_grade(connection: sqlite3.Connection, attempt: Attempt) -> None:
    """Write an attempt's grade and objection, with what follows, in the place of those that are there."""
    connection.execute(
        "UPDATE attempts SET score = ?, override = ?, note = ?, rating = ?, question_hash = ?, pack_hash = ?"
        " WHERE id = ?",
        (
            attempt.score,
            attempt.override,
            attempt.note,
            attempt.rating,
            attempt.question_hash,
            attempt.pack_hash,
            attempt.id,
        ),
    )
    number = connection.execute("SELECT number FROM attempts WHERE id = ?", (attempt.id,)).fetchone()[0]
    connection.execute(
        "UPDATE answers SET record = ? WHERE attempt = ?", (rows.packed(attempt.record), number)
    )
    connection.execute("DELETE FROM outcomes WHERE attempt = ?", (number,))
    insert_outcomes(connection, number, attempt)


def is_known(connection: sqlite3.Connection, attempt: str) -> bool:
    """Tell whether an attempt is in the store."""
    return connection.execute("SELECT 1 FROM attempts WHERE id = ?", (attempt,)).fetchone() is not None


def require_attempt(connection: sqlite3.Connection, attempt: str) -> Attempt:
    """Read an attempt by its id.

    Raises:
        KeyError: There is none.
    """
    found = find_attempt(connection, attempt)
    if found is None:
        raise KeyError(attempt)
    return found
