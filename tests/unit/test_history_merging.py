"""Histories meet: nothing lost, nothing twice, the newest word counts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from history_stores import DAY, REF, SCHEDULER, MakeStore, everything, fill, keep
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from practice_builders import START, make_attempt, make_grade

from quizzer.history.contents import Entry, KeptAttempt, contents
from quizzer.history.merging import Merged, take_in
from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Draft
from quizzer.practice.cards import Rating
from quizzer.practice.kept import Flag, SessionLog
from quizzer.practice.memory import MemoryStore


def test_nothing_is_doubled(make_store: MakeStore) -> None:
    one, other = make_store("one"), make_store("other")
    fill(one)
    take_in(other, contents(one), SCHEDULER)
    before = everything(other)
    assert take_in(other, contents(one), SCHEDULER) == Merged(known=3)
    assert not take_in(other, contents(one), SCHEDULER).brings
    assert everything(other) == before


def test_the_newest_word_counts_on_both_sides(make_store: MakeStore) -> None:
    """Both machines have the attempt; each objects, the later objection wins everywhere."""
    one, other = make_store("one"), make_store("other")
    attempt = keep(one, 30)
    take_in(other, contents(one), SCHEDULER)
    one.override(attempt.id, 50, at=START + DAY, scheduler=SCHEDULER)
    other.override(attempt.id, 90, note="나중", at=START + 2 * DAY, scheduler=SCHEDULER)
    for target, source in ((one, other), (other, one)):
        take_in(target, list(contents(source)), SCHEDULER)
        found = target.attempt(attempt.id)
        assert found is not None
        assert (found.override, found.note, found.rating) == (90, "나중", Rating.EASY)
        assert target.card(*REF) == SCHEDULER.review(REF, None, Rating.EASY, attempt.ended_at)
    assert {each.score for each in one.overrides(attempt.id)} == {50, 90}


def test_a_withdrawn_objection_is_withdrawn_on_the_other_side(make_store: MakeStore) -> None:
    one, other = make_store("one"), make_store("other")
    attempt = keep(one, 30)
    one.override(attempt.id, 90, at=START, scheduler=SCHEDULER)
    take_in(other, contents(one), SCHEDULER)
    one.override(attempt.id, None, at=START + DAY, scheduler=SCHEDULER)
    assert take_in(other, contents(one), SCHEDULER) == Merged(known=1, changed=1)
    assert other.attempt(attempt.id) == one.attempt(attempt.id)


def test_a_newer_grade_comes_over_and_the_old_one_stays_beside_it(make_store: MakeStore) -> None:
    one, other = make_store("one"), make_store("other")
    attempt = keep(one, 30)
    take_in(other, contents(one), SCHEDULER)
    one.regrade(
        attempt.id, make_grade(88), at=START + DAY, question_hash="q", pack_hash="p", scheduler=SCHEDULER
    )
    assert take_in(other, contents(one), SCHEDULER) == Merged(known=1, changed=1)
    assert everything(other) == everything(one)
    assert [former.score for former in other.former_grades(attempt.id)] == [30]
    assert take_in(one, contents(other), SCHEDULER) == Merged(known=1)


def test_cards_are_made_anew_from_all_answers_in_order_of_time(make_store: MakeStore) -> None:
    one, other = make_store("one"), make_store("other")
    for store, answers in ((one, ((90, 4.0),)), (other, ((20, 0.0), (70, 8.0)))):
        for score, days in answers:
            keep(store, score, days=days)
    take_in(one, contents(other), SCHEDULER)
    expected = MemoryStore()
    for score, days in ((20, 0.0), (90, 4.0), (70, 8.0)):
        keep(expected, score, days=days)
    assert one.card(*REF) == expected.card(*REF)


def test_other_peoples_answers_may_leave_the_schedule_alone(make_store: MakeStore) -> None:
    one, other = make_store("one"), make_store("other")
    keep(one, 90, days=4)
    card = one.card(*REF)
    keep(other, 20)
    take_in(one, contents(other), SCHEDULER, leave_schedule=True)
    assert one.card(*REF) == card
    assert one.tallies()[REF].attempts == 2


def test_what_was_deleted_does_not_come_back(make_store: MakeStore) -> None:
    one, other = make_store("one"), make_store("other")
    attempt, stays = keep(one, 30), keep(one, 60, days=1)
    take_in(other, contents(one), SCHEDULER)
    assert one.delete([attempt.id, "unknown"], at=START, scheduler=SCHEDULER) == 1
    assert take_in(one, contents(other), SCHEDULER) == Merged(known=1, deleted=1)
    assert list(one.attempts()) == [stays]
    expected = MemoryStore()
    expected.record(stays, SCHEDULER)
    assert one.card(*REF) == expected.card(*REF)
    assert one.check() == []


def test_of_two_flags_the_newer_stays_of_two_drafts_both_and_an_answer_outdates_a_draft(
    make_store: MakeStore,
) -> None:
    one, other = make_store("one"), make_store("other")
    for store, text, days in ((one, "옛", 0), (other, "새", 1)):
        store.save_draft(Draft("docker", "volume", text, START + days * DAY))
        store.flag(Flag("docker", "volume", text, START + days * DAY))
    other.save_draft(Draft(*REF, "답한 뒤라 낡음", START))
    keep(one, 50, days=2)
    assert take_in(one, contents(other), SCHEDULER) == Merged(drafts=1, flags=1)
    assert [(draft.question, draft.text) for draft in one.drafts()] == [("volume", "새"), ("volume", "옛")]
    assert [flag.note for flag in one.flags()] == ["새"]
    assert take_in(other, contents(one), SCHEDULER).drafts == 1
    assert take_in(other, contents(one), SCHEDULER).drafts == 0
    assert [flag.note for flag in other.flags()] == ["새"]


@pytest.mark.parametrize(
    ("mine", "theirs", "brought", "left"),
    [
        ("처음", "처음과 끝", 1, ["처음과 끝"]),
        ("처음과 끝", "처음", 0, ["처음과 끝"]),
        ("처음", "처음", 0, ["처음"]),
        ("처음", "다른 말", 1, ["다른 말", "처음"]),
    ],
)
def test_a_draft_that_goes_on_with_the_words_of_another_replaces_it(
    make_store: MakeStore, mine: str, theirs: str, brought: int, left: list[str]
) -> None:
    one, other = make_store("one"), make_store("other")
    one.save_draft(Draft(*REF, mine, START))
    other.save_draft(Draft(*REF, theirs, START + DAY))
    assert take_in(one, contents(other), SCHEDULER).drafts == brought
    assert [draft.text for draft in one.drafts()] == left


def test_attempts_of_one_moment_count_in_one_order_everywhere(make_store: MakeStore) -> None:
    """Whichever machine had which: the card goes up and falls in the same order."""
    one, other = make_store("one"), make_store("other")
    for store, score in ((one, 95), (other, 0), (one, 60), (other, 95), (one, 0)):
        keep(store, score)
    before = list(contents(other))
    take_in(other, contents(one), SCHEDULER)
    take_in(one, before, SCHEDULER)
    assert one.card(*REF) == other.card(*REF)


TEXTS = st.text(max_size=30)
TIMES = st.integers(0, 10**9).map(lambda seconds: START + timedelta(microseconds=seconds * 1000 + 1))


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    question = draw(st.sampled_from(("image", "volume", "네트워크")))
    kind = draw(st.integers(0, 3))
    if kind == 1:
        return Draft("docker", question, draw(TEXTS.filter(str.strip)), draw(TIMES), 1.5)
    if kind == 2:
        return Flag("docker", question, draw(TEXTS), draw(TIMES))
    if kind == 3:
        return SessionLog(draw(st.sampled_from(("a1", "b2"))), START, draw(TIMES | st.none()), False, ())
    score = draw(st.none() | st.floats(0, 100))
    rated = score is not None and draw(st.booleans())
    attempt = make_attempt(
        score,
        question=question,
        answer=draw(TEXTS),
        at=draw(TIMES),
        rating=SCHEDULER.rate(score) if rated and score is not None else None,
    )
    return KeptAttempt(attempt)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mine=st.lists(entries(), max_size=6), theirs=st.lists(entries(), max_size=6))
def test_two_machines_that_merge_each_other_are_the_same(
    mine: list[Entry], theirs: list[Entry], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("merge")
    one, other = SqliteStore(folder / "one.db"), SqliteStore(folder / "other.db")
    take_in(one, mine, SCHEDULER)
    take_in(other, theirs, SCHEDULER)
    theirs_before = list(contents(other))
    take_in(other, contents(one), SCHEDULER)
    take_in(one, theirs_before, SCHEDULER)
    ours, others = everything(one), everything(other)
    assert ours["cards"] == others["cards"]
    assert {a.id for a in one.attempts()} == {a.id for a in other.attempts()}
    assert one.check() == other.check() == []
    one.close()
    other.close()
