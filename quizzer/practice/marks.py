"""What a store keeps beside attempts: drafts, flags, what is set aside, the calibration, sessions.

A part of the seam that `Store` is; what its module promises of every method holds here too.
"""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from quizzer.practice.attempt import Draft, QuestionRef
from quizzer.practice.kept import Calibration, Flag, SessionLog


class Marks(Protocol):
    """Keeps them. Every method raises `StoreError` when the disk or another process refuses."""

    def save_draft(self, draft: Draft) -> None:
        """Keep what was typed so far, in place of the question's earlier draft. A blank text drops it."""
        ...

    def draft(self, pack: str, question: str) -> Draft | None:
        """Give the question's draft; never one that is being written in another window."""
        ...

    def written_elsewhere(self, pack: str, question: str) -> bool:
        """Tell whether another window that is open has a draft of the question; each keeps its own."""
        ...

    def clear_draft(self, pack: str, question: str) -> None:
        """Drop the question's draft, if there is one; other windows keep theirs."""
        ...

    def drafts(self) -> list[Draft]:
        """List all drafts, those of other windows too, the last saved first."""
        ...

    def flag(self, flag: Flag) -> None:
        """Keep a flag, in place of the question's earlier one."""
        ...

    def unflag(self, pack: str, question: str) -> None:
        """Drop the question's flag, if there is one."""
        ...

    def flags(self) -> list[Flag]:
        """List all flags, the newest first."""
        ...

    def suspend(self, pack: str, question: str, at: datetime) -> None:
        """Set a question aside: `selection.choose` passes it over. Once is enough.

        Args:
            pack: The question's pack.
            question: Its id.
            at: When, aware.
        """
        ...

    def resume(self, pack: str, question: str) -> None:
        """Bring a question back that was set aside, if it was."""
        ...

    def suspended(self) -> dict[QuestionRef, datetime]:
        """Tell which questions are set aside, and since when."""
        ...

    def calibrate(self, calibration: Calibration) -> None:
        """Keep thresholds that were fitted to the learner; the earlier ones stay in `calibrations`."""
        ...

    def end_calibration(self, at: datetime) -> bool:
        """Let the settings' thresholds count again.

        Returns:
            Whether there was a calibration.
        """
        ...

    def calibration(self) -> Calibration | None:
        """Give the calibration that counts. None: there is none, or it was ended."""
        ...

    def start_session(self, log: SessionLog) -> None:
        """Keep that a session began, or that its questions changed."""
        ...

    def end_session(self, session: str, at: datetime) -> None:
        """Keep that a session came to its end."""
        ...

    def session(self, session: str) -> SessionLog | None:
        """Find a session by its id."""
        ...

    def sessions(self, *, limit: int | None = None) -> list[SessionLog]:
        """List sessions, the newest first."""
        ...
