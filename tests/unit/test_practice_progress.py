"""How far somebody is."""

from __future__ import annotations

from datetime import UTC, date, timedelta, timezone

import pytest
from practice_builders import START, make_attempt, make_pack

from quizzer.practice.item import items_of
from quizzer.practice.memory import MemoryStore
from quizzer.practice.progress import (
    calendar,
    forecast,
    is_mastered,
    pack_progress,
    progress,
    recent_activity,
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


def test_nothing_done_is_all_zero(store: MemoryStore) -> None:
    whole = progress([DOCKER, GIT], store.tallies(), store.activity(), START, zone=UTC)
    assert [(pack.pack, pack.questions, pack.practised) for pack in whole.packs] == [
        ("docker", 4, 0),
        ("git", 1, 0),
    ]
    assert (whole.questions, whole.practised, whole.mastered, whole.due, whole.weak) == (5, 0, 0, 0, 0)
    assert (whole.mean_score, whole.streak, whole.today) == (None, 0, 0)


def test_a_pack_is_added_up(store: MemoryStore) -> None:
    for days in (0, 8, 60):
        keep(store, 95, "image", days)
    keep(store, 30, "volume", 60)
    keep(store, 75, "volume", 61)
    keep(store, 50, "question-that-left", 61)
    mine = pack_progress(DOCKER, store.tallies(), START + 70 * DAY, zone=UTC)
    assert (mine.questions, mine.practised, mine.mastered) == (4, 2, 1)
    assert (mine.due, mine.weak, mine.edited) == (1, 1, 0)
    assert mine.mean_score == (95 + 75) / 2
    assert mine.last_at == START + 61 * DAY


def test_a_question_edited_since_is_counted(store: MemoryStore) -> None:
    keep(store, 95, "image", 0)
    edited = make_pack("image", "volume", "network", "layer", image={"model_answers": ("새로 쓴 답",)})
    assert pack_progress(edited, store.tallies(), START).edited == 1


def test_mastered_means_known_for_long_and_answered_well(store: MemoryStore) -> None:
    for days in (0, 8, 60):
        keep(store, 95, "image", days)
        keep(store, 95, "volume", days)
    keep(store, 95, "network", 0)
    retry = make_attempt(10, question="volume", at=START + 61 * DAY)
    store.record(retry)
    mastered = {ref.question: is_mastered(tally) for ref, tally in store.tallies().items()}
    assert mastered == {"image": True, "volume": False, "network": False}


def test_all_packs_are_added_up_with_streak_and_today(store: MemoryStore) -> None:
    for days in (0, 2, 3, 4):
        keep(store, 80, "image", days)
    keep(store, 60, "merge", 4, pack="git")
    later = START + 4 * DAY + timedelta(hours=2)
    whole = progress([DOCKER, GIT], store.tallies(), store.activity(), later, zone=UTC)
    assert (whole.practised, whole.mean_score, whole.streak, whole.today) == (2, 70, 3, 2)
    tomorrow = progress([DOCKER, GIT], store.tallies(), store.activity(), later + DAY, zone=UTC)
    assert (tomorrow.streak, tomorrow.today) == (3, 0)


def test_a_long_streak_is_read_to_its_end_and_no_further(store: MemoryStore) -> None:
    for days in [*range(5), *range(10, 40)]:
        keep(store, 80, "image", days)
    now = START + 39 * DAY
    activity = recent_activity(store, now, days=7, zone=UTC)
    assert progress([DOCKER], store.tallies(), activity, now, zone=UTC).streak == 30
    assert len(recent_activity(store, START + 60 * DAY, days=22, zone=UTC)) == 2


def test_the_calendar_has_every_day_in_the_learners_zone(store: MemoryStore) -> None:
    keep(store, 80, "image", 0)
    keep(store, 60, "volume", 0.01)
    keep(store, 90, "image", 2)
    days = calendar(store.activity(), START + 2 * DAY, days=4, zone=UTC)
    assert [(day.date, day.attempts, day.mean_score) for day in days] == [
        (date(2026, 3, 1), 0, None),
        (date(2026, 3, 2), 2, 70),
        (date(2026, 3, 3), 0, None),
        (date(2026, 3, 4), 1, 90),
    ]
    assert days[1].seconds == 120
    west = timezone(timedelta(hours=-8))
    assert calendar(store.activity(), START + 2 * DAY, days=4, zone=west)[1].date == date(2026, 3, 1)


def test_the_forecast_counts_what_comes_back(store: MemoryStore) -> None:
    keep(store, 95, "image", 0)
    keep(store, 70, "volume", 0)
    keep(store, 10, "network", 0)
    items = items_of([DOCKER])
    assert forecast(items, store.tallies(), START, days=4, zone=UTC) == [0, 1, 1, 0]
    assert forecast(items, store.tallies(), START + 5 * DAY, days=4, zone=UTC) == [2, 0, 0, 1]
