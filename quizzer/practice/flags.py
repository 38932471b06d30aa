"""Flags that are put up during a session, such as at a question whose text is wrong; `quizzer check` lists them.

Everything here may wait for the store: call it from a worker.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from quizzer.practice.item import Item
from quizzer.practice.kept import Flag
from quizzer.practice.ledger import Ledger


class Flags:
    """The flags of a session's questions.

    Args:
        ledger: Has the store, which may be another one later.
        now: Gives the time, aware.
    """

    def __init__(self, ledger: Ledger, now: Callable[[], datetime]) -> None:
        self._ledger = ledger
        self._now = now

    def put_up(self, item: Item, note: str = "") -> Flag:
        """Flag a question.

        Args:
            item: Which.
            note: What is the matter.

        Raises:
            StoreError: The store refused.
        """
        flag = Flag(*item.ref, note, self._now())
        self._ledger.store.flag(flag)
        return flag

    def take_down(self, item: Item) -> None:
        """Take the flag from a question. Raises StoreError."""
        self._ledger.store.unflag(*item.ref)

    def of(self, item: Item) -> Flag | None:
        """Give a question's flag; None where it has none. Raises StoreError."""
        return next((flag for flag in self._ledger.store.flags() if flag.ref == item.ref), None)
