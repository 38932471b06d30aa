"""Answers that were saved elsewhere while the store refused, and that nobody has brought home."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.errors import QuizzerError
from quizzer.practice.attempt import Draft
from quizzer.practice.store import Store

if TYPE_CHECKING:
    from quizzer.history.rescue import Rescued

MOST_FILES = 20
"""Files that are looked into."""


def proposed_file(day: date) -> Path:
    """Name the file in the home folder into which the answers of a day go when the store refuses."""
    return Path.home() / f"quizzer-{day}.db"


def folders() -> Iterator[Path]:
    """Give folders on what may be other disks, those first that are easily found."""
    for folder in (Path.home, Path.cwd, lambda: Path(tempfile.gettempdir())):
        with suppress(OSError, RuntimeError):
            yield folder()


def saved_files() -> Iterator[Path]:
    """Give the files in those folders that are called as answers of a day are, each once, the newest day first."""
    found: dict[Path, Path] = {}
    for folder in folders():
        with suppress(OSError):
            found |= {file.resolve(): file for file in folder.glob("quizzer-????-??-??.db") if file.is_file()}
    yield from sorted(found.values(), key=lambda file: file.name, reverse=True)[:MOST_FILES]


def left_behind(store: Store, files: Iterable[Path]) -> list[Rescued]:
    """Find the files with answers that a store does not have. May wait for the disk.

    Args:
        store: Where they belong.
        files: Which may be such; those that are no stores, or cannot be read, are passed over.
    """
    from quizzer.history.reader import is_database, opened_to_read
    from quizzer.history.rescue import Rescued

    found = []
    for file in files:
        with suppress(QuizzerError, OSError):
            if not is_database(file):
                continue
            with opened_to_read(file) as other:
                attempts = sum(store.attempt(each.id) is None for each in other.attempts())
                drafts = sum(_is_missing(store, each) for each in other.drafts())
            if attempts or drafts:
                found.append(Rescued(file, attempts, drafts))
    return found


def _is_missing(store: Store, draft: Draft) -> bool:
    """Tell a draft that a store does not have, and of whose question it knows no later answer."""
    if not draft.text.strip() or any(each.text == draft.text for each in store.drafts()):
        return False
    pack, question = draft.ref
    later = store.attempts(pack=pack, question=question, since=draft.saved_at, limit=1)
    return next(iter(later), None) is None
