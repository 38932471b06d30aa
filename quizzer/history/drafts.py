"""Drafts in their table: each window has its own of a question, so that none writes over another's words.

What a window that is over has left is gone on with by the next one that shows the question; it stays in the table until
that one has written its own.
"""

from __future__ import annotations

import sqlite3

from quizzer.history import rows
from quizzer.history.database import Database
from quizzer.history.windows import Window
from quizzer.practice.attempt import Draft, QuestionRef

_SELECT = f"SELECT {rows.DRAFT_COLUMNS}, window FROM drafts"
_MINE = "pack = ? AND question = ? AND window = ?"


class StoredDrafts:
    """Keeps them. See `Marks` for what each method promises."""

    database: Database
    window: Window
    _taken: dict[QuestionRef, tuple[str, int]]
    """Drafts of others that this window goes on with: whose, and of when."""

    def save_draft(self, draft: Draft) -> None:
        """Keep what was typed so far. Not durably: a draft a second is no reason to wake a disk."""
        if not draft.text.strip():
            self.clear_draft(draft.pack, draft.question)
            return
        self.window.open()
        with self.database.writing(durable=False) as connection:
            self._drop_draft(connection, draft.ref)
            self._insert_draft(connection, draft)
        self._taken.pop(draft.ref, None)

    def draft(self, pack: str, question: str) -> Draft | None:
        """Give the question's draft: this window's, or the newest that a window which is over has left."""
        ref = QuestionRef(pack, question)
        for row in self._rows_of(ref):
            if not self.window.lives(row[6]):
                if row[6] != self.window.name:
                    self._taken[ref] = (row[6], row[3])
                return rows.draft_of(row)
        return None

    def written_elsewhere(self, pack: str, question: str) -> bool:
        """Tell whether the question is being answered in another window."""
        return any(self.window.lives(row[6]) for row in self._rows_of(QuestionRef(pack, question)))

    def clear_draft(self, pack: str, question: str) -> None:
        """Drop the question's draft; other windows keep theirs."""
        ref = QuestionRef(pack, question)
        with self.database.writing(durable=False) as connection:
            self._drop_draft(connection, ref)
        self._taken.pop(ref, None)

    def drafts(self) -> list[Draft]:
        """List all drafts, the last saved first; several of a question where several windows have it open."""
        with self.database.reading() as connection:
            found = connection.execute(f"SELECT {rows.DRAFT_COLUMNS} FROM drafts ORDER BY saved_at DESC")
            return [rows.draft_of(row) for row in found]

    def _rows_of(self, ref: QuestionRef) -> list[tuple[str, str, str, int, float, int, str]]:
        """Read a question's drafts with the names of their windows: ours, then the newest."""
        with self.database.reading() as connection:
            return connection.execute(
                f"{_SELECT} WHERE pack = ? AND question = ? ORDER BY window = ? DESC, saved_at DESC",
                (*ref, self.window.name),
            ).fetchall()

    def _drop_draft(self, connection: sqlite3.Connection, ref: QuestionRef) -> None:
        """Take this window's draft away, and the one that it goes on with."""
        connection.execute(f"DELETE FROM drafts WHERE {_MINE}", (*ref, self.window.name))
        if (taken := self._taken.get(ref)) is not None:
            connection.execute(f"DELETE FROM drafts WHERE {_MINE} AND saved_at = ?", (*ref, *taken))

    def _insert_draft(self, connection: sqlite3.Connection, draft: Draft) -> None:
        connection.execute(
            f"INSERT OR IGNORE INTO drafts ({rows.DRAFT_COLUMNS}, window) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                *draft.ref,
                draft.text,
                rows.micros(draft.saved_at),
                draft.seconds,
                draft.hints_used,
                self.window.name,
            ),
        )
