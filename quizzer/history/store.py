"""The store on disk: `practice.store.Store` over one SQLite file."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from quizzer.history import adding_up, keeping, rows, soundness
from quizzer.history.database import BUSY_SECONDS, Database
from quizzer.practice import chain
from quizzer.practice.attempt import Attempt, Draft, QuestionRef, in_utc, storable
from quizzer.practice.cards import Card, Rating, Review
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.store import (
    Flag,
    Override,
    SessionLog,
    checked_score,
    require_graded,
    require_scheduler,
)
from quizzer.practice.tally import RECENT, Activity, PeriodTally, PointTally, Tally

PAGE = 100
"""How many attempts are read at a time."""


class SqliteStore:
    """Keeps everything in a file. See `Store` for what each method promises.

    Args:
        path: The file; made with its folders where there is none.
        busy_seconds: How long a write waits for another process before it is refused.

    Raises:
        StoreError: The file cannot be opened, is damaged, locked, or newer than this program.
    """

    def __init__(self, path: Path, *, busy_seconds: float = BUSY_SECONDS) -> None:
        self.database = Database(path, busy_seconds=busy_seconds)

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
            if not attempt.skipped:
                connection.execute("DELETE FROM drafts WHERE pack = ? AND question = ?", ref)
            return card

    def override(
        self, attempt: str, score: float | None, *, note: str = "", at: datetime, scheduler: Scheduler
    ) -> Attempt:
        """Keep the learner's own score and recompute the card."""
        with self.database.writing() as connection:
            old = keeping.require_attempt(connection, attempt)
            new = replace(old, override=checked_score(score), note=note)
            counts = require_graded(new)
            if old.rating is not None:
                new = replace(new, rating=int(scheduler.rate(counts)))
                tail = chain.revised(
                    scheduler, old.ref, keeping.chain(connection, old.ref), attempt, scheduler.rate(counts)
                )
                keeping.write_chain(connection, old.ref, *tail)
            connection.execute(
                "UPDATE attempts SET override = ?, note = ?, rating = ? WHERE id = ?",
                (new.override, new.note, new.rating, attempt),
            )
            connection.execute(
                "INSERT INTO overrides (attempt, score, note, at)"
                " SELECT number, ?, ?, ? FROM attempts WHERE id = ?",
                (score, storable(note), rows.micros(in_utc(at)), attempt),
            )
            return new

    def remove(self, attempt: str, *, scheduler: Scheduler, keep_draft: bool = False) -> Attempt:
        """Take an attempt out as if it had never been."""
        with self.database.writing() as connection:
            old = keeping.require_attempt(connection, attempt)
            if old.rating is not None:
                tail = chain.revised(scheduler, old.ref, keeping.chain(connection, old.ref), attempt, None)
                keeping.write_chain(connection, old.ref, *tail)
            connection.execute("DELETE FROM attempts WHERE id = ?", (attempt,))
            if keep_draft and old.answer.strip():
                connection.execute(
                    f"INSERT OR IGNORE INTO drafts ({rows.DRAFT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
                    (*old.ref, old.answer, rows.micros(old.ended_at), old.seconds, old.hints_used),
                )
            return old

    def merge(self, attempts: Iterable[Attempt], *, scheduler: Scheduler) -> int:
        """Add another store's attempts, each once."""
        count = 0
        moved: set[QuestionRef] = set()
        with self.database.writing() as connection:
            for attempt in attempts:
                if keeping.is_known(connection, attempt.id):
                    continue
                keeping.insert_attempt(connection, attempt)
                count += 1
                if attempt.rating is not None:
                    moved.add(attempt.ref)
            for ref in sorted(moved):
                keeping.rebuild_card(connection, ref, scheduler)
        return count

    def attempt(self, attempt: str) -> Attempt | None:
        """Find an attempt by its id."""
        with self.database.reading() as connection:
            return keeping.find_attempt(connection, attempt)

    def find(self, start: str, *, limit: int = 10) -> list[Attempt]:
        """List the attempts whose ids start so."""
        with self.database.reading() as connection:
            return keeping.find_attempts(connection, start, limit)

    def attempts(
        self,
        *,
        pack: str | None = None,
        question: str | None = None,
        session: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        limit: int | None = None,
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
                )
            yield from page
            if after is None:
                return
            left = None if left is None else left - len(page)

    def overrides(self, attempt: str) -> list[Override]:
        """List the objections to an attempt's score."""
        with self.database.reading() as connection:
            found = connection.execute(
                "SELECT o.score, o.note, o.at FROM overrides o JOIN attempts a ON a.number = o.attempt"
                " WHERE a.id = ? ORDER BY o.number",
                (attempt,),
            )
            return [Override(attempt, row[0], row[1], rows.moment(row[2])) for row in found]

    def tallies(self, packs: Collection[str] | None = None) -> dict[QuestionRef, Tally]:
        """Count the attempts at each question that was ever answered."""
        with self.database.reading() as connection:
            return adding_up.tallies(connection, packs)

    def activity(
        self, *, since: datetime | None = None, packs: Collection[str] | None = None
    ) -> list[Activity]:
        """Count attempts by quarters of an hour."""
        with self.database.reading() as connection:
            return adding_up.activity(connection, since, packs)

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

    def save_draft(self, draft: Draft) -> None:
        """Keep what was typed so far. Not durably: a draft a second is no reason to wake a disk."""
        if not draft.text.strip():
            self.clear_draft(draft.pack, draft.question)
            return
        with self.database.writing(durable=False) as connection:
            connection.execute(
                f"INSERT OR REPLACE INTO drafts ({rows.DRAFT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
                (*draft.ref, draft.text, rows.micros(draft.saved_at), draft.seconds, draft.hints_used),
            )

    def draft(self, pack: str, question: str) -> Draft | None:
        """Give the question's draft."""
        with self.database.reading() as connection:
            row = connection.execute(
                f"SELECT {rows.DRAFT_COLUMNS} FROM drafts WHERE pack = ? AND question = ?", (pack, question)
            ).fetchone()
            return None if row is None else rows.draft_of(row)

    def clear_draft(self, pack: str, question: str) -> None:
        """Drop the question's draft."""
        with self.database.writing(durable=False) as connection:
            connection.execute("DELETE FROM drafts WHERE pack = ? AND question = ?", (pack, question))

    def drafts(self) -> list[Draft]:
        """List all drafts, the last saved first."""
        with self.database.reading() as connection:
            found = connection.execute(f"SELECT {rows.DRAFT_COLUMNS} FROM drafts ORDER BY saved_at DESC")
            return [rows.draft_of(row) for row in found]

    def flag(self, flag: Flag) -> None:
        """Keep a flag."""
        with self.database.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO flags (pack, question, note, at) VALUES (?, ?, ?, ?)",
                (flag.pack, flag.question, flag.note, rows.micros(flag.at)),
            )

    def unflag(self, pack: str, question: str) -> None:
        """Drop the question's flag."""
        with self.database.writing() as connection:
            connection.execute("DELETE FROM flags WHERE pack = ? AND question = ?", (pack, question))

    def flags(self) -> list[Flag]:
        """List all flags, the newest first."""
        with self.database.reading() as connection:
            found = connection.execute("SELECT pack, question, note, at FROM flags ORDER BY at DESC")
            return [Flag(row[0], row[1], row[2], rows.moment(row[3])) for row in found]

    def start_session(self, log: SessionLog) -> None:
        """Keep that a session began, or that its questions changed."""
        with self.database.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO sessions (id, started_at, ended_at, mock, questions)"
                " VALUES (?, ?, ?, ?, ?)",
                (
                    log.id,
                    rows.micros(log.started_at),
                    None if log.ended_at is None else rows.micros(log.ended_at),
                    log.mock,
                    json.dumps(log.questions, ensure_ascii=False),
                ),
            )

    def end_session(self, session: str, at: datetime) -> None:
        """Keep that a session came to its end."""
        with self.database.writing() as connection:
            connection.execute(
                "UPDATE sessions SET ended_at = ? WHERE id = ?", (rows.micros(in_utc(at)), session)
            )

    def sessions(self, *, limit: int | None = None) -> list[SessionLog]:
        """List sessions, the newest first."""
        with self.database.reading() as connection:
            found = connection.execute(
                "SELECT id, started_at, ended_at, mock, questions FROM sessions"
                " ORDER BY started_at DESC, rowid DESC LIMIT ?",
                (-1 if limit is None else limit,),
            )
            return [
                SessionLog(
                    id=row[0],
                    started_at=rows.moment(row[1]),
                    ended_at=None if row[2] is None else rows.moment(row[2]),
                    mock=bool(row[3]),
                    questions=tuple(QuestionRef(*pair) for pair in json.loads(row[4])),
                )
                for row in found
            ]

    def check(self) -> list[str]:
        """Look for damage; may take a second for a large store.

        Returns:
            What is wrong, in SQLite's words. Empty: the store is sound.
        """
        with self.database.reading() as connection:
            return soundness.problems(connection)

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()
