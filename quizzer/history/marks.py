"""What the store on disk keeps beside attempts and drafts: flags, what is set aside, the calibration, sessions."""

from __future__ import annotations

import json
from datetime import datetime

from quizzer.history import rows
from quizzer.history.database import Database
from quizzer.practice.attempt import QuestionRef, in_utc
from quizzer.practice.kept import Calibration, Flag, SessionLog

_SESSION = f"SELECT {rows.SESSION_COLUMNS} FROM sessions"
_CALIBRATION = "thresholds, before, samples, mean_difference, engine, encoder, at"


class StoredMarks:
    """Keeps them in their tables. See `Marks` for what each method promises."""

    database: Database

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

    def suspend(self, pack: str, question: str, at: datetime) -> None:
        """Set a question aside."""
        with self.database.writing() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO suspended (pack, question, at) VALUES (?, ?, ?)",
                (pack, question, rows.micros(in_utc(at))),
            )

    def resume(self, pack: str, question: str) -> None:
        """Bring a question back."""
        with self.database.writing() as connection:
            connection.execute("DELETE FROM suspended WHERE pack = ? AND question = ?", (pack, question))

    def suspended(self) -> dict[QuestionRef, datetime]:
        """Tell which questions are set aside."""
        with self.database.reading() as connection:
            found = connection.execute("SELECT pack, question, at FROM suspended ORDER BY at")
            return {QuestionRef(row[0], row[1]): rows.moment(row[2]) for row in found}

    def calibrate(self, calibration: Calibration) -> None:
        """Keep fitted thresholds."""
        at = rows.micros(in_utc(calibration.at))
        with self.database.writing() as connection:
            connection.execute("UPDATE calibrations SET ended_at = ? WHERE ended_at IS NULL", (at,))
            connection.execute(
                f"INSERT INTO calibrations ({_CALIBRATION}) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    json.dumps(calibration.thresholds),
                    json.dumps(calibration.before),
                    calibration.samples,
                    calibration.mean_difference,
                    calibration.engine,
                    calibration.encoder,
                    at,
                ),
            )

    def end_calibration(self, at: datetime) -> bool:
        """Let the settings' thresholds count again."""
        with self.database.writing() as connection:
            cursor = connection.execute(
                "UPDATE calibrations SET ended_at = ? WHERE ended_at IS NULL", (rows.micros(in_utc(at)),)
            )
            return cursor.rowcount > 0

    def calibration(self) -> Calibration | None:
        """Give the calibration that counts."""
        with self.database.reading() as connection:
            row = connection.execute(
                f"SELECT {_CALIBRATION} FROM calibrations WHERE ended_at IS NULL ORDER BY number DESC LIMIT 1"
            ).fetchone()
        if row is None:
            return None
        hard, good, easy = json.loads(row[0])
        was_hard, was_good, was_easy = json.loads(row[1])
        return Calibration(
            thresholds=(hard, good, easy),
            before=(was_hard, was_good, was_easy),
            samples=row[2],
            mean_difference=row[3],
            engine=row[4],
            encoder=row[5],
            at=rows.moment(row[6]),
        )

    def start_session(self, log: SessionLog) -> None:
        """Keep that a session began, or that its questions changed."""
        with self.database.writing() as connection:
            connection.execute(
                f"INSERT OR REPLACE INTO sessions ({rows.SESSION_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
                rows.session_row(log),
            )

    def end_session(self, session: str, at: datetime) -> None:
        """Keep that a session came to its end."""
        with self.database.writing() as connection:
            connection.execute(
                "UPDATE sessions SET ended_at = ? WHERE id = ?", (rows.micros(in_utc(at)), session)
            )

    def session(self, session: str) -> SessionLog | None:
        """Find a session by its id."""
        with self.database.reading() as connection:
            row = connection.execute(f"{_SESSION} WHERE id = ?", (session,)).fetchone()
            return None if row is None else rows.session_of(row)

    def sessions(self, *, limit: int | None = None) -> list[SessionLog]:
        """List sessions, the newest first."""
        with self.database.reading() as connection:
            found = connection.execute(
                f"{_SESSION} ORDER BY started_at DESC, rowid DESC LIMIT ?", (-1 if limit is None else limit,)
            )
            return [rows.session_of(row) for row in found]
