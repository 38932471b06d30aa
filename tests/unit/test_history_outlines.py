"""What lists of past answers read: outlines without grades, and an attempt with what became of its question."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from history_stores import DAY, SCHEDULER, keep
from practice_builders import START, make_attempt, make_pack

from quizzer.history import rows
from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import QuestionRef
from quizzer.practice.comparison import answered_before
from quizzer.practice.looking_back import LookBack, look_back
from quizzer.practice.store import Store


def test_outlines_tell_what_the_attempts_do_newest_first(store: Store) -> None:
    first = keep(store, 40, answer="처음")
    second = keep(store, 80, days=1, question="volume")
    skipped = make_attempt(None, at=START + 2 * DAY)
    store.record(skipped)
    store.override(first.id, 55, at=START + DAY, scheduler=SCHEDULER)
    listed = store.outlines()
    assert [each.id for each in listed] == [skipped.id, second.id, first.id]
    for outline in listed:
        attempt = store.attempt(outline.id)
        assert attempt is not None
        for name in ("ref", "answer", "score", "override", "seconds", "skipped", "effective_score"):
            assert getattr(outline, name) == getattr(attempt, name), name
        assert outline.at == attempt.ended_at
    assert [each.id for each in store.outlines(QuestionRef("docker", "image"))] == [skipped.id, first.id]
    assert store.outlines(QuestionRef("docker", "none")) == []


def test_outlines_are_read_without_unpacking_a_grade(make_store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which takes most of the time that thousands of attempts need."""
    store: SqliteStore = make_store("many")
    one = make_attempt(50)
    store.merge(
        (replace(one, id=f"{n:032x}", ended_at=START + timedelta(minutes=n)) for n in range(300)),
        scheduler=SCHEDULER,
    )
    monkeypatch.setattr(rows, "unpacked", None)
    assert [each.id for each in store.outlines()][:2] == [f"{299:032x}", f"{298:032x}"]


def test_the_answer_before_is_the_last_one_that_was_graded(store: Store) -> None:
    first = keep(store, 40)
    store.record(make_attempt(None, at=START + DAY))
    keep(store, 90, days=1.5, question="volume")
    last = keep(store, 70, days=2)
    assert answered_before(store, last) == first
    assert answered_before(store, first) is None


def test_an_attempt_is_looked_at_with_its_question_of_now_or_what_the_store_knows(store: Store) -> None:
    pack = make_pack("image", "volume")
    question = pack.question("image")
    assert question is not None
    attempt = keep(store, 40, question_hash=question.content_hash)
    there = look_back(store, [make_pack("merge", pack_id="git"), pack], attempt.id)
    assert there is not None
    assert (there.item.question, there.gone, there.edited) == (question, False, False)
    older = keep(store, 40, days=1, question_hash="of another wording")
    edited = look_back(store, [pack], older.id)
    assert edited is not None and edited.edited and not edited.gone
    for packs in ([], [make_pack("volume")]):
        gone = look_back(store, packs, attempt.id)
        assert gone is not None and gone.gone and not gone.edited
        assert gone.item.ref == attempt.ref
        assert gone.item.question.model_answer == attempt.record["model_answer"]
    assert look_back(store, [pack], "unknown") is None


def test_a_score_of_long_ago_can_be_objected_to(store: Store) -> None:
    attempt = keep(store, 40)
    past = look_back(store, [], attempt.id)
    assert past is not None
    session = LookBack([past.item], store, SCHEDULER)
    assert session.override(attempt.id, 65, "fair").override == 65
    kept = store.attempt(attempt.id)
    assert kept is not None and (kept.score, kept.override, kept.note) == (40, 65, "fair")
