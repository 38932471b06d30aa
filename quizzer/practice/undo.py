"""Taking back the last grade when its session is over."""

from __future__ import annotations

from quizzer.practice.attempt import Attempt
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.store import Store


def undo_last(store: Store, scheduler: Scheduler) -> Attempt | None:
    """Take back the newest answer that was graded: its card is as it was, its text a draft again.

    Args:
        store: One transaction changes it.
        scheduler: Runs later reviews of the question, if a merge brought any.

    Returns:
        What was taken back. None: nothing was ever graded.

    Raises:
        StoreError: The store refused; nothing changed.
    """
    last = last_graded(store)
    return None if last is None else store.remove(last.id, scheduler=scheduler, keep_draft=True)


def last_graded(store: Store) -> Attempt | None:
    """Find the newest answer that was graded."""
    return next((attempt for attempt in store.attempts() if not attempt.skipped), None)
