"""How long an answer may take."""

from __future__ import annotations

from quizzer.practice.item import Item

INTERVIEW_SECONDS = 120
"""Seconds for an answer in an interview where the author sets no limit."""


def seconds_allowed(item: Item, *, mock: bool) -> int | None:
    """Tell how long an answer may take, in seconds. None: as long as one likes."""
    limit = item.question.time_limit
    return limit or (INTERVIEW_SECONDS if mock else None)
