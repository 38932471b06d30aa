"""Taking another history in: a study group's files, a second machine. Nothing twice, and others can write meanwhile.

- It is read as a whole before anything is changed; then it comes question by question, in transactions that are
  short. After each the store is sound and its sums and cards are right. A merge that was broken off is finished by
  the same merge again.
- Attempts are known by their ids, and added once. One that was deleted here does not come back.
- Of an attempt that both have, all objections and former grades are kept; the newest objection counts, and the
  grade that was given last.
- Cards of all questions that something changed for are made anew, from all rated attempts in order of time.
- Of two drafts of a question both are kept, the newer is offered first; one that goes on with the words of another
  replaces it, and one older than an answer is dropped. Of two flags the newer one is kept.
- Sessions are known by their ids. A question that is set aside in either is set aside.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from pathlib import Path

from quizzer.errors import DataError
from quizzer.history import keeping, past, rows
from quizzer.history.changes import Changes
from quizzer.history.contents import Entry, KeptAttempt, Suspension, contents
from quizzer.history.lines import read_lines
from quizzer.history.reader import is_database, opened_to_read
from quizzer.history.staging import Staging, staged
from quizzer.history.store import SqliteStore
from quizzer.locale import _
from quizzer.practice.attempt import Attempt, Draft
from quizzer.practice.grade_shape import is_unreadable
from quizzer.practice.kept import Flag, Override, SessionLog
from quizzer.practice.scheduling import Scheduler

HOLD = 0.5
"""Seconds after which a transaction takes no more in: others wait ten times as long before they give up."""

GAP = 0.15
"""Seconds between two transactions; somebody who waits for SQLite's lock looks every tenth of a second."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge brought."""

    attempts: int = 0
    """New ones."""

    known: int = 0
    """Attempts that were there already, changed ones included."""

    changed: int = 0
    """Known ones with a newer objection or grade."""

    deleted: int = 0
    """Left out, because they were deleted here."""

    sessions: int = 0
    drafts: int = 0
    flags: int = 0
    suspended: int = 0

    @property
    def brings(self) -> bool:
        """Whether anything is other than before."""
        return any((self.attempts, self.changed, self.sessions, self.drafts, self.flags, self.suspended))

    def __add__(self, other: Merged) -> Merged:
        """Add up several merges."""
        return Merged(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(Merged)))


def entries_of(file: Path, refuse: Callable[[DataError], None] | None = None) -> Iterable[Entry]:
    """Read a store file or an export, whichever it is, without changing it.

    Args:
        file: The store or export.
        refuse: Is told of each answer whose grade is damaged; it is left out. None: the first one is raised.

    Raises:
        DataError: It is neither, or a line of it is wrong.
        StoreError: The store is damaged, foreign, or newer than this program.
        UsageError: There is no such file.
    """
    if not is_database(file):
        yield from read_lines(file, refuse)
        return
    with opened_to_read(file) as store:
        for entry in contents(store):
            if not isinstance(entry, KeptAttempt) or not _is_damaged(entry):
                yield entry
            elif refuse is not None:
                refuse(_damaged_answer(file, entry))
            else:
                raise _damaged_answer(file, entry)


def _is_damaged(entry: KeptAttempt) -> bool:
    records = [entry.attempt.record, *(former.record for former in entry.former)]
    return any(map(is_unreadable, records))


def _damaged_answer(file: Path, entry: KeptAttempt) -> DataError:
    return DataError(
        _("{file}: the grade of answer {id} is damaged.").format(file=file, id=entry.attempt.id),
        remedy=_("Look at it where it was given: quizzer history show {id}").format(id=entry.attempt.id),
    )


def take_in(
    store: SqliteStore, entries: Iterable[Entry], scheduler: Scheduler, *, leave_schedule: bool = False
) -> Merged:
    """Add everything that is not there yet.

    Args:
        store: Is changed.
        entries: From `contents` or `entries_of`.
        scheduler: Makes the cards anew.
        leave_schedule: New attempts move no card, such as those of other people.

    Raises:
        StoreError: The store refuses; what was taken in before stays, and the same again brings the rest. What
            `entries` raises comes before anything is changed.
    """
    with staged(entries) as staging:
        return take_in_staged(store, staging, scheduler, leave_schedule=leave_schedule)


def take_in_staged(
    store: SqliteStore,
    staging: Staging,
    scheduler: Scheduler,
    *,
    leave_schedule: bool = False,
    dry_run: bool = False,
    pause: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Merged:
    """Add everything that is not there yet, of a history that was read as a whole.

    Args:
        store: Is changed.
        staging: The history.
        scheduler: Makes the cards anew.
        leave_schedule: New attempts move no card.
        dry_run: Change nothing in the end, and only say what would come.
        pause: Waits, in seconds, so that others can write.
        clock: Gives seconds.

    Raises:
        StoreError: The store refuses; what was taken in before stays, and the same again brings the rest.
    """
    found = Merged()
    lots = staging.lots()
    lot = next(lots, None)
    while lot is not None:
        with suppress(_Enough), store.database.writing() as connection:
            changes = Changes()
            end = clock() + HOLD
            while lot is not None:
                for entry in lot:
                    found += _take(connection, entry, scheduler, changes, leave_schedule)
                lot = next(lots, None)
                if clock() >= end:
                    break
            if dry_run:
                raise _Enough
            changes.settle(connection, scheduler)
        if lot is not None:
            pause(GAP)
    return found


def _take(
    connection: sqlite3.Connection,
    entry: Entry,
    scheduler: Scheduler,
    changes: Changes,
    leave_schedule: bool,
) -> Merged:
    if isinstance(entry, KeptAttempt):
        return _take_attempt(connection, entry, scheduler, changes, leave_schedule)
    if isinstance(entry, SessionLog):
        return Merged(sessions=_take_session(connection, entry))
    if isinstance(entry, Draft):
        return Merged(drafts=_take_draft(connection, entry))
    if isinstance(entry, Flag):
        return Merged(flags=_take_flag(connection, entry))
    return Merged(suspended=_take_suspension(connection, entry))


class _Enough(Exception):  # noqa: N818 (nothing went wrong)
    """Undoes a dry run's transaction."""


def _take_attempt(
    connection: sqlite3.Connection,
    entry: KeptAttempt,
    scheduler: Scheduler,
    changes: Changes,
    leave_schedule: bool,
) -> Merged:
    if connection.execute("SELECT 1 FROM deleted WHERE id = ?", (entry.attempt.id,)).fetchone():
        return Merged(deleted=1)
    mine = keeping.find_attempt(connection, entry.attempt.id)
    if mine is not None:
        return Merged(known=1, changed=_unite(connection, mine, entry, scheduler, changes))
    attempt = replace(entry.attempt, rating=None) if leave_schedule else entry.attempt
    keeping.insert_attempt(connection, attempt)
    for override in entry.overrides:
        past.insert_override(connection, override)
    for former in entry.former:
        past.insert_former_grade(connection, former)
    changes.note(attempt)
    return Merged(attempts=1)


def _unite(
    connection: sqlite3.Connection,
    mine: Attempt,
    entry: KeptAttempt,
    scheduler: Scheduler,
    changes: Changes,
) -> bool:
    """Bring an attempt that both have up to date; tell whether it changed."""
    if mine.skipped or entry.attempt.skipped:
        return False
    new = mine
    formers = past.former_grades(connection, mine.id)
    unknown = [each for each in entry.former if each not in formers]
    for former in unknown:
        past.insert_former_grade(connection, former)
    if unknown and unknown[-1].at > max((each.at for each in formers), default=mine.ended_at):
        theirs = entry.attempt
        new = replace(
            new,
            score=theirs.score,
            record=theirs.record,
            question_hash=theirs.question_hash,
            pack_hash=theirs.pack_hash,
        )
    said = _objections(mine, past.overrides(connection, mine.id))
    heard = [each for each in _objections(entry.attempt, entry.overrides) if each not in said]
    for override in heard:
        past.insert_override(connection, override)
    if heard and heard[-1].at > max((each.at for each in said), default=mine.started_at):
        new = replace(new, override=heard[-1].score, note=heard[-1].note)
    if new == mine:
        return False
    if new.rating is not None:
        new = replace(new, rating=int(scheduler.rating_of(new)))
    keeping.replace_grade(connection, new)
    changes.note_change(new)
    return True


def _objections(attempt: Attempt, kept: Iterable[Override]) -> list[Override]:
    """List objections in order; one that came with its attempt counts from the attempt's end."""
    found = sorted(kept, key=lambda each: each.at)
    if not found and attempt.override is not None:
        return [Override(attempt.id, attempt.override, attempt.note, attempt.ended_at)]
    return found


def _take_session(connection: sqlite3.Connection, log: SessionLog) -> bool:
    row = connection.execute(
        f"SELECT {rows.SESSION_COLUMNS} FROM sessions WHERE id = ?", (log.id,)
    ).fetchone()
    if row is not None:
        mine = rows.session_of(row)
        ends = [end for end in (mine.ended_at, log.ended_at) if end is not None]
        longer = max(mine, log, key=lambda each: len(each.questions))
        log = replace(longer, started_at=mine.started_at, ended_at=max(ends, default=None))
        if log == mine:
            return False
    connection.execute(
        f"INSERT OR REPLACE INTO sessions ({rows.SESSION_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        rows.session_row(log),
    )
    return row is None


def _take_draft(connection: sqlite3.Connection, draft: Draft) -> bool:
    at = rows.micros(draft.saved_at)
    known = connection.execute(
        """
        SELECT 1 FROM drafts WHERE pack = ?1 AND question = ?2 AND substr(text, 1, length(?4)) = ?4
        UNION ALL SELECT 1 FROM attempts
            WHERE pack = ?1 AND question = ?2 AND score IS NOT NULL AND ended_at >= ?3
        """,
        (*draft.ref, at, draft.text),
    ).fetchone()
    if known is not None or not draft.text.strip():
        return False
    older = "pack = ? AND question = ? AND saved_at <= ? AND substr(?, 1, length(text)) = text"
    connection.execute(f"DELETE FROM drafts WHERE {older}", (*draft.ref, at, draft.text))
    connection.execute(
        f"INSERT OR REPLACE INTO drafts ({rows.DRAFT_COLUMNS}, window) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*draft.ref, draft.text, at, draft.seconds, draft.hints_used, f"merged {at}"),
    )
    return True


def _take_flag(connection: sqlite3.Connection, flag: Flag) -> bool:
    row = connection.execute(
        "SELECT at FROM flags WHERE pack = ? AND question = ?", (flag.pack, flag.question)
    ).fetchone()
    if row is not None and row[0] >= rows.micros(flag.at):
        return False
    connection.execute(
        "INSERT OR REPLACE INTO flags (pack, question, note, at) VALUES (?, ?, ?, ?)",
        (flag.pack, flag.question, flag.note, rows.micros(flag.at)),
    )
    return True


def _take_suspension(connection: sqlite3.Connection, suspension: Suspension) -> bool:
    cursor = connection.execute(
        "INSERT OR IGNORE INTO suspended (pack, question, at) VALUES (?, ?, ?)",
        (*suspension.ref, rows.micros(suspension.at)),
    )
    return cursor.rowcount > 0
