"""What was answered returns as it was, from the store in memory and from the one on disk alike, by any choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from history_stores import DAY, SCHEDULER, keep
from practice_builders import START, make_attempt

from quizzer.practice.attempt import Draft
from quizzer.practice.cards import Rating
from quizzer.practice.store import Store

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
