"""The moment of an interview between an answer and the next question, which the grade may choose if it comes soon."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizzer.practice.submission import Submission

PATIENCE = 1.0
"""Seconds that an interview waits for the grade that chooses its follow-up; a warm grade takes a tenth of that."""


class FollowUpWait:
    """Waits for a grade, not for long."""

    def __init__(self) -> None:
        self._answer: Submission | None = None
        self._came = asyncio.Event()

    @property
    def waiting(self) -> bool:
        """Whether the next question is not chosen yet."""
        return self._answer is not None

    def begin(self, submission: Submission) -> None:
        """Take in the answer whose grade is waited for, before it is graded."""
        self._answer = submission
        self._came.clear()

    def reported(self, submission: Submission) -> None:
        """Note that an answer has its grade, or has none; any but the one that is waited for means nothing."""
        if submission is self._answer:
            self._came.set()

    async def over(self) -> None:
        """Wait until the report is there, or nobody waits any longer."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._came.wait(), PATIENCE)
        self._answer = None
