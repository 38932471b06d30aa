"""The order of a run's questions, and how far it went.

A lock is held while either changes, never for long: a grade that arrives in a worker may put a follow-up in while the
face moves on.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from datetime import datetime

from quizzer.practice.attempt import Attempt
from quizzer.practice.follow_ups import Interview
from quizzer.practice.item import Item
from quizzer.practice.kept import SessionLog


class Course:
    """Questions in a row, and a place among them.

    Args:
        items: What is asked.
        follow_ups: At most so many are put behind a question by themselves. 0: none.
    """

    def __init__(self, items: Iterable[Item], follow_ups: int) -> None:
        self.items = list(items)
        self.position = 0
        """Index of the current question; the number of questions at the end."""
        self.submitted: set[int] = set()
        """Positions whose answer was handed in."""
        self._interview = Interview(follow_ups)
        self._lock = threading.Lock()

    @property
    def total(self) -> int:
        """How many questions there are."""
        return len(self.items)

    @property
    def current(self) -> Item | None:
        """The question that is asked. None at the end."""
        position = self.position
        return self.items[position] if position < len(self.items) else None

    def go_to(self, position: int) -> None:
        """Move to a question."""
        with self._lock:
            self.position = position

    def ask_next(self, item: Item) -> None:
        """Put a question right behind the current one."""
        with self._lock:
            self.items.insert(self.position + 1, item)

    def take_up(self, log: SessionLog, attempts: Sequence[Attempt]) -> None:
        """Go on behind the last question that was answered or passed over before the run was cut off.

        Args:
            log: What was asked then.
            attempts: What was recorded of it, in order.
        """
        by_ref = {item.ref: item for item in self.items}
        causes = {attempt.ref: attempt for attempt in attempts}
        for ref, parent in log.parents.items():
            if parent in by_ref:
                self._interview.remember(ref, by_ref[parent], causes.get(parent))
        done = {attempt.ref for attempt in attempts}
        self.submitted.update(at for at, item in enumerate(self.items) if item.ref in done)

    def follow_up(self, item: Item, attempt: Attempt) -> bool:
        """Put what an interviewer would ask next behind the current question, unless the run is past its end.

        Returns:
            Whether there is something.
        """
        with self._lock:
            if self.position < len(self.items):
                following = self._interview.choose(item, attempt, self.items)
                if following is not None:
                    self.items.insert(self.position + 1, following)
                    return True
        return False

    def follow_up_of(self, position: int) -> Item | None:
        """Tell whose follow-up stands at a position. None: the question was chosen by itself."""
        return self._interview.parent(self.items[position])

    def log(self, session: str, started_at: datetime, *, mock: bool) -> SessionLog:
        """Write down what is asked so far, in a run that is not over.

        Args:
            session: Id of the run.
            started_at: When it began.
            mock: Whether it is an interview.
        """
        items = list(self.items)
        parents = ((item.ref, self._interview.parent(item)) for item in items)
        return SessionLog(
            id=session,
            started_at=started_at,
            ended_at=None,
            mock=mock,
            questions=tuple(item.ref for item in items),
            follow_ups=tuple((ref, parent.ref) for ref, parent in parents if parent is not None),
        )

    def take_back(self, attempt: Attempt, position: int) -> None:
        """Go back to a question whose answer was undone; the follow-up that it led to goes, unless it was answered."""
        ref = self._interview.take_back(attempt)
        with self._lock:
            self.submitted.discard(position)
            # Only what is past all answers goes: the places of answers stay what they are.
            reached = max(self.submitted, default=-1)
            for at in range(max(position, reached) + 1, len(self.items)):
                if self.items[at].ref == ref:
                    del self.items[at]
                    break
            self.position = position
