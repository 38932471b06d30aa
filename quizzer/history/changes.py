"""What follows from attempts that came, changed or went together: cards and sums, made anew once at the end."""

from __future__ import annotations

import sqlite3

from quizzer.history import keeping, rows, sums
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.scheduling import Scheduler


class Changes:
    """What follows from attempts that came or went together, done once at the end."""

    def __init__(self) -> None:
        self.count = 0
        """How many attempts."""
        self._cards: set[QuestionRef] = set()
        self._totals: set[QuestionRef] = set()
        self._quarters: set[int] = set()

    def note(self, attempt: Attempt) -> None:
        """Take in an attempt that came or went."""
        self.count += 1
        self.note_change(attempt)

    def note_change(self, attempt: Attempt) -> None:
        """Take in an attempt that is another than it was."""
        if attempt.rating is not None:
            self._cards.add(attempt.ref)
        if not attempt.skipped:
            self._totals.add(attempt.ref)
            self._quarters.add(rows.micros(attempt.ended_at) // sums.QUARTER)

    def settle(self, connection: sqlite3.Connection, scheduler: Scheduler) -> None:
        """Make the cards and the sums of all of them anew."""
        for ref in sorted(self._cards):
            keeping.rebuild_card(connection, ref, scheduler)
        sums.recount_all(connection, sorted(self._totals), sorted(self._quarters))
