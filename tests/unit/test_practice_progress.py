"""How far somebody is."""

from __future__ import annotations

from datetime import UTC, timedelta

import pytest
from practice_builders import START, make_attempt, make_pack

from quizzer.practice.item import items_of
from quizzer.practice.memory import MemoryStore
from quizzer.practice.progress import (
    forecast,
    is_mastered,
    standing,
)
from quizzer.practice.scheduling import Scheduler

DOCKER = make_pack("image", "volume", "network", "layer")
GIT = make_pack("merge", pack_id="git")
DAY = timedelta(days=1)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


def keep(store: MemoryStore, score: float, question: str, days: float, *, pack: str = "docker") -> None:
    hashes = {item.ref: item.question.content_hash for item in items_of([DOCKER, GIT])}
    scheduler = Scheduler()
    attempt = make_attempt(
        score,
        pack=pack,
        question=question,
        at=START + days * DAY,
        rating=scheduler.rate(score),
        question_hash=hashes.get((pack, question), "gone"),
    )
    store.record(attempt, scheduler)


def test_a_pack_is_added_up(store: MemoryStore) -> None:
    for days in (0, 8, 60):
        keep(store, 95, "image", days)
    keep(store, 30, "volume", 60)
    keep(store, 75, "volume", 61)
    keep(store, 50, "question-that-left", 61)
    mine = standing(items_of([DOCKER]), store.tallies(), START + 70 * DAY, zone=UTC)
    assert (mine.questions, mine.practised, mine.mastered) == (4, 2, 1)
    assert (mine.due, mine.weak, mine.edited) == (1, 1, 0)
    assert mine.mean_score == (95 + 75) / 2
    assert mine.last_at == START + 61 * DAY


def test_a_question_edited_since_is_counted(store: MemoryStore) -> None:
    keep(store, 95, "image", 0)
    edited = make_pack("image", "volume", "network", "layer", image={"model_answers": ("새로 쓴 답",)})
    assert standing(items_of([edited]), store.tallies(), START).edited == 1


def test_mastered_means_known_for_long_and_answered_well(store: MemoryStore) -> None:
    for days in (0, 8, 60):
        keep(store, 95, "image", days)
        keep(store, 95, "volume", days)
    keep(store, 95, "network", 0)
    retry = make_attempt(10, question="volume", at=START + 61 * DAY)
    store.record(retry)
    mastered = {ref.question: is_mastered(tally) for ref, tally in store.tallies().items()}
    assert mastered == {"image": True, "volume": False, "network": False}


def test_the_forecast_counts_what_comes_back(store: MemoryStore) -> None:
    keep(store, 95, "image", 0)
    keep(store, 70, "volume", 0)
    keep(store, 10, "network", 0)
    items = items_of([DOCKER])
    assert forecast(items, store.tallies(), START, days=4, zone=UTC) == [0, 1, 1, 0]
    assert forecast(items, store.tallies(), START + 5 * DAY, days=4, zone=UTC) == [2, 0, 0, 1]
