"""The store on disk: `practice.store.Store` over one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from quizzer.grading.grade import Grade
from quizzer.history import adding_up, keeping, past, rows, soundness, sums
from quizzer.history.changes import Changes
from quizzer.history.database import BUSY_SECONDS, Database
from quizzer.history.drafts import StoredDrafts
from quizzer.history.marks import StoredMarks
from quizzer.history.windows import Window
from quizzer.practice import chain
from quizzer.practice.attempt import Attempt, QuestionRef, in_utc
from quizzer.practice.cards import Card, Rating, Review
from quizzer.practice.changed import objected, regraded
from quizzer.practice.kept import FormerGrade, Outline, Override
from quizzer.practice.scheduling import Scheduler, require_scheduler
from quizzer.practice.tally import RECENT, Amount, PeriodTally, PointTally, Tally

PAGE = 100
"""How many attempts are read at a time."""


class SqliteStore(StoredDrafts, StoredMarks):
    """Keeps everything in a file. See `Store` for what each method promises.

    Args:
        path: The file; made with its folders where there is none.
        busy_seconds: How long a write waits for another process before it is refused.

    Raises:
        StoreError: The file cannot be opened, is damaged, locked, or newer than this program.
    """

    def __init__(self, path: Path, *, busy_seconds: float = BUSY_SECONDS) -> None:
        self.database = Database(path, busy_seconds=busy_seconds)
        self.window = Window(path.parent / "windows")
        self._taken = {}

    @property
    def path(self) -> Path:
        """The file."""
        return self.database.path

    def record(self, attempt: Attempt, scheduler: Scheduler | None = None) -> Card | None:
        """Keep an attempt, move its card and drop its draft."""
        require_scheduler(attempt, scheduler)
        ref = attempt.ref
        with self.database.writing() as connection:
            if keeping.is_known(connection, attempt.id):
                raise ValueError(f"attempt {attempt.id} is known already")
            card = keeping.card(connection, ref)
            keeping.insert_attempt(connection, attempt)
            if attempt.rating is not None and scheduler is not None:
                review = Review(attempt.id, Rating(attempt.rating), attempt.ended_at, card)
                late = card is not None and attempt.ended_at < card.last_review
                earlier = keeping.chain(connection, ref) if late else []
                reviews, card = chain.inserted(scheduler, ref, earlier, card, review)
                keeping.write_chain(connection, ref, reviews, card)
            sums.recount(connection, attempt)
            if not attempt.skipped:
                self._drop_draft(connection, ref)
            return card

    def override(
        self, attempt: str, score: float | None, *, note: str = "", at: datetime, scheduler: Scheduler
    ) -> Attempt:
        """Keep the learner's own score and recompute the card."""
        with self.database.writing() as connection:
            old = keeping.require_attempt(connection, attempt)
            new, objection = objected(old, score, note, at)
            if old.rating is not None:
                new = _rated_anew(connection, new, scheduler)
            connection.execute(
                "UPDATE attempts SET override = ?, note = ?, rating = ? WHERE id = ?",
                (new.override, new.note, new.rating, attempt),
            )
            past.insert_override(connection, objection)
            sums.recount(connection, new)
            return new

    def remove(self, attempt: str, *, scheduler: Scheduler, keep_draft: bool = False) -> Attempt:
        """Take an attempt out as if it had never been."""
        with self.database.writing() as connection:
            old = keeping.require_attempt(connection, attempt)
            if old.rating is not None:
                tail = chain.revised(scheduler, old.ref, keeping.chain(connection, old.ref), attempt, None)
                keeping.write_chain(connection, old.ref, *tail)
            connection.execute("DELETE FROM attempts WHERE id = ?", (attempt,))
            sums.recount(connection, old)
            if keep_draft and old.answer.strip():
                self._insert_draft(connection, old.as_draft())
            return old

    def regrade(
        self,
        attempt: str,
        grade: Grade,
        *,
        at: datetime,
        question_hash: str,
        pack_hash: str,
        scheduler: Scheduler,
    ) -> Attempt:
        """Put another grade in the place of the machine's and recompute the card."""
        with self.database.writing() as connection:
            old = keeping.require_attempt(connection, attempt)
            new, former = regraded(old, grade, question_hash=question_hash, pack_hash=pack_hash, at=at)
            if old.rating is not None:
                new = _rated_anew(connection, new, scheduler)
            past.insert_former_grade(connection, former)
            keeping.replace_grade(connection, new)
            sums.recount(connection, new)
            return new

    def former_grades(self, attempt: str) -> list[FormerGrade]:
        """List the grades that others have replaced."""
        with self.database.reading() as connection:
            return past.former_grades(connection, attempt)

    def merge(self, attempts: Iterable[Attempt], *, scheduler: Scheduler) -> int:
        """Add another store's attempts, each once."""
        changes = Changes()
        with self.database.writing() as connection:
            for attempt in attempts:
                if not keeping.is_known(connection, attempt.id):
                    keeping.insert_attempt(connection, attempt)
                    changes.note(attempt)
            changes.settle(connection, scheduler)
        return changes.count

    def delete(self, attempts: Iterable[str], *, at: datetime, scheduler: Scheduler) -> int:
        """Take attempts out for good: merging does not bring them back. Their cards are made anew.

        Args:
            attempts: Their ids; unknown ones are passed over.
            at: When, aware.
            scheduler: Runs the reviews that are left.

        Returns:
            How many there were.
        """
        changes = Changes()
        with self.database.writing() as connection:
            # What was deleted is overwritten in the file, not only left out of its tables.
            connection.execute("PRAGMA secure_delete = 1")
            for name in attempts:
                old = keeping.find_attempt(connection, name)
                if old is None:
                    continue
                connection.execute("DELETE FROM attempts WHERE id = ?", (name,))
                connection.execute(
                    "INSERT OR REPLACE INTO deleted (id, at) VALUES (?, ?)", (name, rows.micros(in_utc(at)))
                )
                changes.note(old)
            changes.settle(connection, scheduler)
        return changes.count

    def attempt(self, attempt: str) -> Attempt | None:
        """Find an attempt by its id."""
        with self.database.reading() as connection:
            return keeping.find_attempt(connection, attempt)

    def find(self, start: str, *, limit: int = 10) -> list[Attempt]:
        """List the attempts whose ids start so."""
        with self.database.reading() as connection:
            return keeping.find_attempts(connection, start, limit)

    def count(self, pack: str | None = None) -> int:
        """Count attempts."""
        where, values = ("", ()) if pack is None else (" WHERE pack = ?", (pack,))
        with self.database.reading() as connection:
            return int(connection.execute(f"SELECT count(*) FROM attempts{where}", values).fetchone()[0])

    def attempts(
        self,
        *,
        pack: str | None = None,
        question: str | None = None,
        session: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        limit: int | None = None,
        oldest_first: bool = False,
    ) -> Iterator[Attempt]:
        """Go through attempts, newest first, a page at a time."""
        after: tuple[int, int] | None = None
        left = limit
        while left is None or left > 0:
            size = PAGE if left is None else min(PAGE, left)
            with self.database.reading() as connection:
                page, after = keeping.page_of_attempts(
                    connection,
                    pack=pack,
                    question=question,
                    session=session,
                    since=since,
                    until=until,
                    after=after,
                    size=size,
                    oldest_first=oldest_first,
                )
            yield from page
            if after is None:
                return
            left = None if left is None else left - len(page)

    def outlines(self, ref: QuestionRef | None = None) -> list[Outline]:
        """List all attempts without their grades, newest first."""
        with self.database.reading() as connection:
            return keeping.outlines(connection, ref)

    def overrides(self, attempt: str) -> list[Override]:
        """List the objections to an attempt's score."""
        with self.database.reading() as connection:
            return past.overrides(connection, attempt)

    def objected(self, packs: Collection[str] | None = None) -> list[Attempt]:
        """List the attempts with a score of the learner's own."""
        with self.database.reading() as connection:
            return keeping.objected(connection, packs)

    def let_stand(self, packs: Collection[str] | None = None) -> list[float]:
        """List the machine's scores without objection."""
        with self.database.reading() as connection:
            return adding_up.let_stand(connection, packs)

    def tallies(self, packs: Collection[str] | None = None) -> dict[QuestionRef, Tally]:
        """Count the attempts at each question that was ever answered."""
        with self.database.reading() as connection:
            return adding_up.tallies(connection, packs)

    def amounts(self, edges: Sequence[datetime]) -> dict[int, Amount]:
        """Count attempts by periods."""
        with self.database.reading() as connection:
            return adding_up.amounts(connection, edges)

    def by_period(self, edges: Sequence[datetime], packs: Collection[str] | None = None) -> list[PeriodTally]:
        """Count attempts by period and question."""
        with self.database.reading() as connection:
            return adding_up.by_period(connection, edges, packs)

    def practised(self, edges: Sequence[datetime]) -> set[int]:
        """Tell in which periods something was answered."""
        with self.database.reading() as connection:
            return adding_up.practised(connection, edges)

    def points(self, packs: Collection[str] | None = None, *, last: int = RECENT) -> list[PointTally]:
        """Count how each key point fared in the last attempts at its question."""
        with self.database.reading() as connection:
            return adding_up.points(connection, packs, last)

    def card(self, pack: str, question: str) -> Card | None:
        """Give the question's card."""
        with self.database.reading() as connection:
            return keeping.card(connection, QuestionRef(pack, question))

    def reviews(self, pack: str, question: str) -> list[Review]:
        """List the reviews that made the question's card."""
        with self.database.reading() as connection:
            return keeping.chain(connection, QuestionRef(pack, question))

    def check(self) -> list[str]:
        """Look for damage; may take a second for a large store.

        Returns:
            What is wrong, in SQLite's words. Empty: the store is sound.
        """
        with self.database.reading() as connection:
            return soundness.problems(connection) + soundness.value_problems(connection)

    def close(self) -> None:
        """Let go of the file."""
        self.window.close()
        self.database.close()


def _rated_anew(connection: sqlite3.Connection, attempt: Attempt, scheduler: Scheduler) -> Attempt:
    """Give an attempt the rating of the score that counts, and run its review and all later ones again."""
    rating = scheduler.rating_of(attempt)
    earlier = keeping.chain(connection, attempt.ref)
    tail = chain.revised(scheduler, attempt.ref, earlier, attempt.id, rating)
    keeping.write_chain(connection, attempt.ref, *tail)
    return replace(attempt, rating=int(rating))
