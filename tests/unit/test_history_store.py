"""The contract of `Store`, kept by the one in memory and by the one on disk alike."""

from __future__ import annotations

import random
import sys
import threading
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from practice_builders import START, make_attempt

from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Attempt, Draft, QuestionRef
from quizzer.practice.cards import Rating
from quizzer.practice.memory import MemoryStore
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.store import Flag, SessionLog, Store

SCHEDULER = Scheduler()
DAY = timedelta(days=1)
REF = QuestionRef("docker", "image")

HOSTILE = {
    "NUL": "앞\x00뒤\x00",
    "lone surrogates": "\ud83d 그리고 \ude00",
    "a megabyte": "컨테이너 격리 " * 40_000,
    "markup": "<script>alert(1)</script> [b]굵게[/b] \\[",
    "bidi marks": "\u202e\u2066뒤집힘\u2069",
    "SQL": "'; DROP TABLE attempts; --",
    "line ends": "하나\r\n둘\r셋\u2028넷",
    "blank around": "  \n답\t ",
    "emoji": "👩‍👩‍👧‍👦🇰🇷",
    "control": "\x1b[2J\x07\x7f",
}


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    kept: Store = MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "history.db")
    yield kept
    kept.close()


def keep(store: Store, score: float, *, days: float = 0, **fields: Any) -> Attempt:
    attempt = make_attempt(score, at=START + days * DAY, rating=SCHEDULER.rate(score), **fields)
    store.record(attempt, SCHEDULER)
    return attempt


def test_an_attempt_returns_as_it_was(store: Store) -> None:
    points = [("격리 수준을 말한다", "contradicted"), ("잠금을 말한다", "covered")]
    kept = keep(store, 62.5, points=points, session="s1", hints_used=2, pack_hash="p", question_hash="q")
    assert store.attempt(kept.id) == kept
    assert list(store.attempts()) == [kept]
    found = store.attempt(kept.id)
    assert found is not None
    assert found.grade == kept.grade


def test_a_skipped_question_returns_as_it_was(store: Store) -> None:
    skipped = make_attempt(None)
    assert store.record(skipped) is None
    assert list(store.attempts()) == [skipped]
    assert store.tallies() == {}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_text_returns_as_it_is_kept(store: Store, text: str) -> None:
    attempt = make_attempt(50, answer=text)
    store.save_draft(Draft("docker", "volume", text, START))
    store.record(attempt)
    found = store.attempt(attempt.id)
    assert found == attempt
    draft = store.draft("docker", "volume")
    assert draft is not None
    assert draft.text == attempt.answer


def test_a_record_with_lone_surrogates_returns_as_it_was(store: Store) -> None:
    attempt = replace(make_attempt(50), record={"key_points": [], "answer": "\ud83d"})
    store.record(attempt)
    found = store.attempt(attempt.id)
    assert found is not None
    assert found.record == attempt.record


def test_an_unknown_id_is_none_and_a_known_one_is_refused(store: Store) -> None:
    assert store.attempt("0" * 32) is None
    kept = keep(store, 50)
    with pytest.raises(ValueError, match="known"):
        store.record(kept, SCHEDULER)
    assert len(list(store.attempts())) == 1


def test_the_start_of_an_id_is_enough(store: Store) -> None:
    for name in ("ab12", "ab34", "b%_1", "c000"):
        store.record(make_attempt(id=name))
    assert [attempt.id for attempt in store.find("ab")] == ["ab12", "ab34"]
    assert [attempt.id for attempt in store.find("ab3")] == ["ab34"]
    assert [attempt.id for attempt in store.find("b%")] == ["b%_1"]
    assert [attempt.id for attempt in store.find("", limit=3)] == ["ab12", "ab34", "b%_1"]
    assert store.find("%") == store.find("x") == []


def test_a_rating_needs_a_scheduler(store: Store) -> None:
    with pytest.raises(ValueError, match="scheduler"):
        store.record(make_attempt(50, rating=Rating.HARD))
    assert list(store.attempts()) == []


def test_attempts_come_newest_first_and_by_choice(store: Store) -> None:
    first = keep(store, 10, days=0, session="a")
    third = keep(store, 30, days=2, question="volume", session="b")
    second = keep(store, 20, days=1, session="b")
    other = keep(store, 40, days=3, pack="git", session="b")
    assert list(store.attempts()) == [other, third, second, first]
    assert list(store.attempts(limit=2)) == [other, third]
    assert list(store.attempts(limit=0)) == []
    assert list(store.attempts(pack="docker")) == [third, second, first]
    assert list(store.attempts(question="image")) == [other, second, first]
    assert list(store.attempts(pack="docker", question="image")) == [second, first]
    assert list(store.attempts(session="b", pack="docker")) == [third, second]
    assert list(store.attempts(session="b", pack="docker", question="image")) == [second]
    assert list(store.attempts(since=START + DAY)) == [other, third, second]
    assert list(store.attempts(until=START + DAY)) == [first]
    assert list(store.attempts(pack="docker", since=START + DAY, limit=1)) == [third]


def test_attempts_are_read_page_by_page_while_new_ones_come(store: Store) -> None:
    """Three hundred are more than a page; equal times do not lose or double any."""
    kept = [make_attempt(50, at=START + timedelta(seconds=i // 7)) for i in range(300)]
    for attempt in kept:
        store.record(attempt)
    reading = store.attempts()
    head = [next(reading) for _ in range(5)]
    store.record(make_attempt(60, at=START + 9 * DAY))
    assert head + list(reading) == list(reversed(kept))


def test_the_card_is_computed_from_what_is_kept(store: Store) -> None:
    first = keep(store, 70)
    card = SCHEDULER.review(REF, None, Rating.GOOD, first.ended_at)
    assert store.card(*REF) == card
    second = keep(store, 90, days=2)
    assert store.card(*REF) == SCHEDULER.review(REF, card, Rating.EASY, second.ended_at)
    assert [(review.attempt, review.before) for review in store.reviews(*REF)] == [
        (first.id, None),
        (second.id, card),
    ]


def test_a_late_attempt_goes_where_its_time_belongs(store: Store) -> None:
    """As when two processes finish in another order than they began."""
    scores = [(80, 0.0), (20, 3.0), (95, 1.0)]
    for score, days in scores:
        keep(store, score, days=days)
    ordered = MemoryStore()
    for score, days in sorted(scores, key=lambda pair: pair[1]):
        keep(ordered, score, days=days)
    assert store.card(*REF) == ordered.card(*REF)
    assert [review.rating for review in store.reviews(*REF)] == [Rating.GOOD, Rating.EASY, Rating.AGAIN]


def test_an_objection_recomputes_everything_after_it(store: Store) -> None:
    attempts = [keep(store, score, days=3 * i) for i, score in enumerate((20, 70, 70))]
    objected = store.override(attempts[0].id, 95, note="맞게 썼다", at=START, scheduler=SCHEDULER)
    assert objected == replace(attempts[0], override=95, note="맞게 썼다", rating=int(Rating.EASY))
    assert store.attempt(attempts[0].id) == objected
    expected = MemoryStore()
    for i, score in enumerate((95, 70, 70)):
        keep(expected, score, days=3 * i)
    assert store.card(*REF) == expected.card(*REF)
    assert store.tallies()[REF].best_score == 95


def test_a_withdrawn_objection_leaves_its_trace_and_the_old_card(store: Store) -> None:
    attempt = keep(store, 20)
    card = store.card(*REF)
    store.override(attempt.id, 95, note="맞다", at=START, scheduler=SCHEDULER)
    assert store.card(*REF) != card
    again = store.override(attempt.id, None, note="아니다", at=START + DAY, scheduler=SCHEDULER)
    assert again.effective_score == 20
    assert store.card(*REF) == card
    trace = [(objection.score, objection.note, objection.at) for objection in store.overrides(attempt.id)]
    assert trace == [(95, "맞다", START), (None, "아니다", START + DAY)]


@pytest.mark.parametrize("score", [-0.1, 100.1, float("nan")])
def test_an_objection_outside_the_scale_changes_nothing(store: Store, score: float) -> None:
    attempt = keep(store, 20)
    with pytest.raises(ValueError, match="0-100"):
        store.override(attempt.id, score, at=START, scheduler=SCHEDULER)
    assert store.attempt(attempt.id) == attempt
    assert store.overrides(attempt.id) == []


def test_only_a_graded_attempt_can_be_objected_to(store: Store) -> None:
    skipped = make_attempt(None)
    store.record(skipped)
    with pytest.raises(ValueError, match="skipped"):
        store.override(skipped.id, 50, at=START, scheduler=SCHEDULER)
    with pytest.raises(KeyError):
        store.override("0" * 32, 50, at=START, scheduler=SCHEDULER)


def test_an_objection_to_a_retry_leaves_the_card_alone(store: Store) -> None:
    keep(store, 20)
    card = store.card(*REF)
    retry = make_attempt(50, at=START + timedelta(minutes=5))
    store.record(retry)
    assert store.override(retry.id, 100, at=START, scheduler=SCHEDULER).rating is None
    assert store.card(*REF) == card


def test_removing_the_last_attempt_restores_the_card_exactly(store: Store) -> None:
    draw = random.Random(1)
    for i in range(20):
        keep(store, draw.uniform(0, 100), days=i * draw.uniform(0, 9))
    card, reviews, attempts = store.card(*REF), store.reviews(*REF), list(store.attempts())
    last = keep(store, 5, days=500)
    # Another retention would give other dates: what is put back was kept, not computed.
    assert store.remove(last.id, scheduler=Scheduler(desired_retention=0.8)) == last
    assert (store.card(*REF), store.reviews(*REF), list(store.attempts())) == (card, reviews, attempts)


def test_removing_an_earlier_attempt_gives_what_would_have_been(store: Store) -> None:
    attempts = [keep(store, score, days=4 * i) for i, score in enumerate((90, 10, 70))]
    store.remove(attempts[1].id, scheduler=SCHEDULER)
    expected = MemoryStore()
    keep(expected, 90)
    keep(expected, 70, days=8)
    assert store.card(*REF) == expected.card(*REF)
    with pytest.raises(KeyError):
        store.remove(attempts[1].id, scheduler=SCHEDULER)


def test_removing_the_only_attempt_leaves_no_card(store: Store) -> None:
    store.remove(keep(store, 50, points=[("가", "missing")]).id, scheduler=SCHEDULER)
    assert (store.card(*REF), store.tallies(), store.points(), store.reviews(*REF)) == (None, {}, [], [])


def test_a_removed_answer_becomes_a_draft_unless_there_is_a_newer_one(store: Store) -> None:
    attempt = keep(store, 50, answer="보낸 답", hints_used=1)
    store.remove(attempt.id, scheduler=SCHEDULER, keep_draft=True)
    assert store.draft(*REF) == Draft(*REF, "보낸 답", attempt.ended_at, attempt.seconds, 1)
    second = keep(store, 50, answer="둘째")
    store.save_draft(Draft(*REF, "쓰는 중", START))
    store.remove(second.id, scheduler=SCHEDULER, keep_draft=True)
    draft = store.draft(*REF)
    assert draft is not None
    assert draft.text == "쓰는 중"


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
