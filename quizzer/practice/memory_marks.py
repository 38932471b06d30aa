"""What a store in memory keeps beside attempts: drafts, flags, what is set aside, the calibration, sessions."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from quizzer.practice.attempt import Draft, QuestionRef, in_utc
from quizzer.practice.kept import Calibration, Flag, SessionLog


class MemoryMarks:
    """Keeps them in dictionaries. See `Marks` for what each method promises."""

    def __init__(self) -> None:
        self._drafts: dict[QuestionRef, Draft] = {}
        self._flags: dict[QuestionRef, Flag] = {}
        self._suspended: dict[QuestionRef, datetime] = {}
        self._calibration: Calibration | None = None
        self._sessions: dict[str, SessionLog] = {}

    def save_draft(self, draft: Draft) -> None:
        """Keep what was typed so far."""
        if draft.text.strip():
            self._drafts[draft.ref] = draft
        else:
            self._drafts.pop(draft.ref, None)

    def draft(self, pack: str, question: str) -> Draft | None:
        """Give the question's draft."""
        return self._drafts.get(QuestionRef(pack, question))

    def written_elsewhere(self, pack: str, question: str) -> bool:  # noqa: ARG002 (every store's signature)
        """Nobody else writes here."""
        return False

    def clear_draft(self, pack: str, question: str) -> None:
        """Drop the question's draft."""
        self._drafts.pop(QuestionRef(pack, question), None)

    def drafts(self) -> list[Draft]:
        """List all drafts, the last saved first."""
        return sorted(self._drafts.values(), key=lambda draft: draft.saved_at, reverse=True)

    def flag(self, flag: Flag) -> None:
        """Keep a flag."""
        self._flags[flag.ref] = flag

    def unflag(self, pack: str, question: str) -> None:
        """Drop the question's flag."""
        self._flags.pop(QuestionRef(pack, question), None)

    def flags(self) -> list[Flag]:
        """List all flags, the newest first."""
        return sorted(self._flags.values(), key=lambda flag: flag.at, reverse=True)

    def suspend(self, pack: str, question: str, at: datetime) -> None:
        """Set a question aside."""
        self._suspended.setdefault(QuestionRef(pack, question), in_utc(at))

    def resume(self, pack: str, question: str) -> None:
        """Bring a question back."""
        self._suspended.pop(QuestionRef(pack, question), None)

    def suspended(self) -> dict[QuestionRef, datetime]:
        """Tell which questions are set aside."""
        return dict(self._suspended)

    def calibrate(self, calibration: Calibration) -> None:
        """Keep fitted thresholds."""
        self._calibration = calibration

    def end_calibration(self, at: datetime) -> bool:  # noqa: ARG002 (every store's signature)
        """Let the settings' thresholds count again."""
        was, self._calibration = self._calibration, None
        return was is not None

    def calibration(self) -> Calibration | None:
        """Give the calibration that counts."""
        return self._calibration

    def start_session(self, log: SessionLog) -> None:
        """Keep that a session began, or that its questions changed."""
        self._sessions[log.id] = log

    def end_session(self, session: str, at: datetime) -> None:
        """Keep that a session came to its end."""
        self._sessions[session] = replace(self._sessions[session], ended_at=in_utc(at))

    def session(self, session: str) -> SessionLog | None:
        """Find a session by its id."""
        return self._sessions.get(session)

    def sessions(self, *, limit: int | None = None) -> list[SessionLog]:
        """List sessions, the newest first."""
        return sorted(self._sessions.values(), key=lambda log: log.started_at, reverse=True)[:limit]
