"""The question that is shown: since when, how long it was worked on before, and how many hints were given."""

from __future__ import annotations

from datetime import datetime

from quizzer.practice.attempt import Draft
from quizzer.practice.item import Item


class Shown:
    """A question before the learner's eyes.

    Args:
        since: When it was shown.
    """

    def __init__(self, since: datetime) -> None:
        self.since = since
        self.hints_used = 0
        self._seconds_before = 0.0
        self._paused_at: datetime | None = None

    def hint(self, item: Item) -> str | None:
        """Give the next hint, and count it. None: there is no more."""
        hints = item.question.hints
        if self.hints_used >= len(hints):
            return None
        self.hints_used += 1
        return str(hints[self.hints_used - 1])

    def go_on_with(self, draft: Draft, item: Item) -> None:
        """Add a draft's time to what counts, and take over its hints."""
        self._seconds_before = draft.seconds
        self.hints_used = min(max(self.hints_used, draft.hints_used), len(item.question.hints))

    def pause(self, now: datetime) -> None:
        """Let the time that passes from now on not count."""
        self._paused_at = self._paused_at or now

    def go_on(self, now: datetime) -> None:
        """Let time count again."""
        if self._paused_at is not None:
            self._seconds_before -= max(0.0, (now - self._paused_at).total_seconds())
            self._paused_at = None

    def sketch(self, item: Item, text: str, now: datetime, seconds: float | None) -> Draft:
        """Make a draft of what is typed; the arguments are those of `Session.sketch`."""
        if seconds is None:
            until = self._paused_at or now
            seconds = max(0.0, self._seconds_before + max(0.0, (until - self.since).total_seconds()))
        return Draft(item.pack.id, item.question.id, text, now, seconds, self.hints_used)
