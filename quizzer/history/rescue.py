"""When the store refuses: what is only in memory goes into another file, and practising goes on with that."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from quizzer.config.sources import expanded
from quizzer.errors import StoreError
from quizzer.history.contents import contents
from quizzer.history.database import remove
from quizzer.history.merging import take_in
from quizzer.history.store import SqliteStore
from quizzer.practice.backlog import Backlog
from quizzer.practice.scheduling import Scheduler


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was saved elsewhere; `quizzer history merge` brings it home."""

    path: Path
    """The file, which is a store itself."""

    attempts: int

    drafts: int
    """Answers that were being written."""


def save_elsewhere(backlog: Backlog, scheduler: Scheduler, path: Path) -> tuple[Rescued, SqliteStore]:
    """Write everything that is only in memory into a file; all sessions go on with it.

    Args:
        backlog: What waits, and the store so far; one on disk is left as it is, for its own file still has what it
            kept.
        scheduler: Makes the cards.
        path: A file that does not exist yet, a store's, or a folder, which gets a `history.db`.

    Returns:
        What was saved, and the opened store.

    Raises:
        StoreError: The file cannot be written, or is no store; everything is as before, and a file that was made for it
            and holds nothing is gone again.
    """
    path = expanded(path)
    if path.is_dir():
        path = path / "history.db"
    is_new = not path.exists()
    store = SqliteStore(path)
    try:
        before = store.count(), len(store.drafts())
        if not isinstance(backlog.store, SqliteStore):
            take_in(store, contents(backlog.store), scheduler)
        backlog.save(store)
        return Rescued(path, store.count() - before[0], len(store.drafts()) - before[1]), store
    except BaseException:
        useless = is_new and _is_empty(store)
        with suppress(StoreError):
            store.close()
        if useless:
            remove(path)
        raise


def _is_empty(store: SqliteStore) -> bool:
    try:
        return not store.count() and not store.drafts()
    except StoreError:
        return False
