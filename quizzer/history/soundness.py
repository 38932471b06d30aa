"""Is the file what it should be?"""

from __future__ import annotations

import sqlite3


def problems(connection: sqlite3.Connection) -> list[str]:
    """Check pages, indexes, references, and that each card follows from a review.

    Returns:
        What is wrong, in SQLite's words. Empty: nothing.
    """
    found = [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    found += [
        f"{table} row {row} points to a missing row of {parent}"
        for table, row, parent, _key in connection.execute("PRAGMA foreign_key_check")
    ]
    found += [
        f"card {pack}/{question} counts {reviews} reviews, there are {there}"
        for pack, question, reviews, there in connection.execute(
            """
            SELECT c.pack, c.question, c.reviews, (
                SELECT count(*) FROM attempts a JOIN reviews r ON r.attempt = a.number
                WHERE a.pack = c.pack AND a.question = c.question
            ) AS there
            FROM cards c WHERE c.reviews <> there
            """
        )
    ]
    return found
