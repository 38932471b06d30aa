"""What else both stores keep alike: drafts, flags, sessions, another history, sums, and threads that share them."""

from __future__ import annotations

import random
import sys
import threading
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from history_stores import DAY, REF, SCHEDULER, keep
from practice_builders import START, make_attempt

from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Draft, QuestionRef
from quizzer.practice.kept import Flag, SessionLog
from quizzer.practice.memory import MemoryStore
from quizzer.practice.store import Store


def test_drafts_are_replaced_dropped_and_listed(store: Store) -> None:
    store.save_draft(Draft("docker", "image", "하나", START, 5.5, 1))
    store.save_draft(Draft("docker", "image", "하나 둘", START + DAY, 7.5, 2))
    store.save_draft(Draft("docker", "volume", "셋", START, 1))
    assert store.draft("docker", "image") == Draft("docker", "image", "하나 둘", START + DAY, 7.5, 2)
    assert [draft.question for draft in store.drafts()] == ["image", "volume"]
    store.save_draft(Draft("docker", "image", "  \n", START))
    assert store.draft("docker", "image") is None
    store.clear_draft("docker", "volume")
    store.clear_draft("docker", "volume")
    assert store.drafts() == []


def test_an_answer_drops_its_draft_and_a_skip_does_not(store: Store) -> None:
    store.save_draft(Draft(*REF, "답", START))
    store.record(make_attempt(None))
    assert store.draft(*REF) is not None
    keep(store, 50)
    assert store.draft(*REF) is None


def test_merging_adds_each_attempt_once_and_orders_the_reviews(store: Store) -> None:
    mine = keep(store, 90, days=4)
    other = MemoryStore()
    theirs = [keep(other, 20, days=0), keep(other, 70, days=8, points=[("가", "missing")])]
    assert store.merge([*other.attempts(), mine], scheduler=SCHEDULER) == 2
    assert store.merge(other.attempts(), scheduler=SCHEDULER) == 0
    assert [attempt.id for attempt in store.attempts()] == [theirs[1].id, mine.id, theirs[0].id]
    expected = MemoryStore()
    for score, days in ((20, 0), (90, 4), (70, 8)):
        keep(expected, score, days=days)
    assert store.card(*REF) == expected.card(*REF)


def test_flags_are_kept_one_a_question(store: Store) -> None:
    store.flag(Flag("docker", "image", "오타", START))
    store.flag(Flag("docker", "image", "오타가 둘", START + DAY))
    other = Flag("git", "merge", "", START)
    store.flag(other)
    assert store.flags() == [
        Flag("docker", "image", "오타가 둘", START + DAY),
        Flag("git", "merge", "", START),
    ]
    store.unflag("docker", "image")
    assert [flag.pack for flag in store.flags()] == ["git"]


def test_sessions_are_kept(store: Store) -> None:
    log = SessionLog("s1", START, None, True, (REF, QuestionRef("git", "merge")))
    store.start_session(log)
    store.start_session(SessionLog("s2", START + DAY, None, False, ()))
    store.start_session(replace(log, questions=(REF,)))
    store.end_session("s1", START + DAY)
    assert store.sessions()[1] == replace(log, questions=(REF,), ended_at=START + DAY)
    assert [kept.id for kept in store.sessions(limit=1)] == ["s2"]


def rounded(value: Any) -> Any:
    """Round every number of a value: sums of floats depend on the order."""
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, tuple):
        return tuple(map(rounded, value))
    if is_dataclass(value):
        return [(field.name, rounded(getattr(value, field.name))) for field in fields(value)]
    return value


def test_both_stores_count_alike(tmp_path: Path) -> None:
    """SQL and plain Python agree on a history with everything in it."""
    draw = random.Random(2)
    disk, memory = SqliteStore(tmp_path / "history.db"), MemoryStore()
    for i in range(400):
        score = None if draw.random() < 0.1 else round(draw.uniform(0, 100), 1)
        rated = score is not None and draw.random() < 0.8
        attempt = make_attempt(
            score,
            pack=draw.choice(("docker", "git", "한글")),
            question=f"q{draw.randrange(8)}",
            at=START + timedelta(hours=i // 2 * draw.choice((1, 1, 2))),
            rating=SCHEDULER.rate(score) if rated and score is not None else None,
            points=[(f"격리 {n}", draw.choice(("covered", "partial", "missing"))) for n in range(3)],
            seconds=draw.uniform(0, 200),
            question_hash=f"h{i}",
        )
        for store in (disk, memory):
            store.record(attempt, SCHEDULER if rated else None)
            if rated and i % 9 == 0:
                store.override(attempt.id, draw.choice((33,)), at=START, scheduler=SCHEDULER)
            if i % 31 == 30:
                store.remove(attempt.id, scheduler=SCHEDULER)
    for packs in (None, ["docker", "한글"], []):
        ours, theirs = disk.tallies(packs), memory.tallies(packs)
        assert list(map(rounded, sorted(ours.items()))) == list(map(rounded, sorted(theirs.items())))
        weeks = [START + n * 3 * DAY for n in range(5)]
        assert list(map(rounded, disk.by_period(weeks, packs))) == list(
            map(rounded, memory.by_period(weeks, packs))
        )
        assert list(map(rounded, disk.points(packs))) == list(map(rounded, memory.points(packs)))
    hours = [START + n * timedelta(hours=5) for n in range(200)]
    for edges in (hours, [edge + timedelta(seconds=1) for edge in hours]):
        ours, theirs = disk.amounts(edges), memory.amounts(edges)
        assert list(map(rounded, ours.items())) == list(map(rounded, theirs.items()))
        assert 10 < len(ours) < 190
    assert disk.practised(hours) == memory.practised(hours)
    assert 10 < len(disk.practised(hours)) < 190
    assert disk.by_period(weeks) != []
    assert disk.by_period(weeks[:1]) == memory.by_period(weeks[:1]) == []
    assert disk.points(last=1) != disk.points(last=3)
    assert disk.check() == []
    disk.close()


def test_threads_share_a_store(store: Store) -> None:
    """Eight threads answer and write drafts at once: every card counts every answer."""
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for i in range(15):
                store.save_draft(Draft("docker", f"draft-{number}", f"글자 {i}", START))
                keep(store, 50, days=number * 15 + i)
                assert store.draft("docker", f"draft-{number}") is not None
                assert next(store.attempts(limit=1)).score == 50
        except BaseException as failure:
            failures.append(failure)

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
    finally:
        sys.setswitchinterval(interval)
    assert failures == []
    card = store.card(*REF)
    assert card is not None
    assert card.reviews == 120 == len(store.reviews(*REF))
    assert len(store.drafts()) == 8
