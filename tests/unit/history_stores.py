"""Stores in memory and on disk, filled and taken apart, for the tests of histories. Has fixtures for `conftest`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from practice_builders import START, make_attempt, make_grade

from quizzer.history.contents import contents
from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Attempt, Draft, QuestionRef
from quizzer.practice.kept import Flag, SessionLog
from quizzer.practice.memory import MemoryStore
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.store import Store

SCHEDULER = Scheduler()
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
REF = QuestionRef("docker", "image")

MakeStore = Callable[[str], SqliteStore]


@pytest.fixture
def make_store(tmp_path: Path) -> Iterator[MakeStore]:
    """Open stores by name, each in a file of its own; they are closed afterwards."""
    opened: list[SqliteStore] = []

    def open_store(name: str) -> SqliteStore:
        opened.append(SqliteStore(tmp_path / f"{name}.db"))
        return opened[-1]

    yield open_store
    for store in opened:
        store.close()


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Open the store in memory, and then the one on disk."""
    kept: Store = MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "history.db")
    yield kept
    kept.close()


def keep(store: Store, score: float, *, days: float = 0, **fields: Any) -> Attempt:
    """Record an answer that moves its card, some days after the start."""
    attempt = make_attempt(score, at=START + days * DAY, rating=SCHEDULER.rate(score), **fields)
    store.record(attempt, SCHEDULER)
    return attempt


def fill(store: Store) -> Attempt:
    """Put something of everything into a store; gives an attempt with a past."""
    asked = (REF, QuestionRef("git", "merge"))
    store.start_session(SessionLog("s1", START, START + DAY, True, asked, ((asked[1], asked[0]),)))
    first = keep(
        store, 30, points=[("격리 수준을 말한다", "contradicted")], session="s1", answer="답\x00\n🇰🇷"
    )
    keep(store, 80, days=3, question="volume")
    store.record(make_attempt(None, pack="git", question="merge"))
    store.override(first.id, 70, note="맞다", at=START + DAY, scheduler=SCHEDULER)
    store.override(first.id, 66, note="조금", at=START + 2 * DAY, scheduler=SCHEDULER)
    again = make_grade(45, points=[("격리 수준을 말한다", "partial")])
    store.regrade(
        first.id, again, at=START + 3 * DAY, question_hash="new", pack_hash="p2", scheduler=SCHEDULER
    )
    store.save_draft(Draft("docker", "volume", "쓰는 중 \u202e", START + 9 * DAY, 5.5, 1))
    store.flag(Flag("docker", "image", "오타", START))
    store.suspend("git", "merge", START)
    return first


def everything(store: Store) -> dict[str, object]:
    """Take a store apart, in an order that does not depend on how it was filled."""
    return {
        "entries": sorted(repr(entry) for entry in contents(store)),
        "cards": {ref: store.card(*ref) for ref in store.tallies()},
        "tallies": store.tallies(),
        "amounts": store.amounts([START + hour * HOUR for hour in range(-24, 60 * 24)]),
        "points": store.points(),
    }
