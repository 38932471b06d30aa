"""A run whose store refuses goes on; what was refused is kept later, or elsewhere."""

from __future__ import annotations

import pytest
from practice_builders import Clock
from practice_sessions import REF, RefusingStore, answer, begin

from quizzer.errors import StoreError
from quizzer.practice.cards import Rating
from quizzer.practice.memory import MemoryStore


@pytest.fixture
def store() -> RefusingStore:
    return RefusingStore()


def test_a_store_that_refuses_does_not_stop_the_run(store: RefusingStore) -> None:
    session = begin(store, Clock())
    store.full = True
    assert not session.save_draft(session.sketch("답"))
    assert session.ledger.problem is not None
    first = answer(session, 80)
    assert (session.ledger.unsaved, session.last) == ((first,), first)
    assert "disk is full" in str(session.ledger.problem)
    with pytest.raises(StoreError):
        session.ledger.save_unsaved()
    session.next()
    store.full = False
    second = answer(session, 60)
    assert session.ledger.unsaved == ()
    assert session.ledger.problem is None
    assert [attempt.id for attempt in store.attempts()] == [second.id, first.id]
    assert store.card(*REF) is not None


def test_what_was_refused_can_be_saved_elsewhere(store: RefusingStore) -> None:
    session = begin(store, Clock(), "image", "volume")
    store.full = True
    first = answer(session, 80)
    elsewhere = MemoryStore()
    assert session.ledger.save_unsaved(elsewhere) == 1
    assert (session.ledger.problem, session.ledger.unsaved) == (None, ())
    session.next()
    second = answer(session, 70)
    assert [attempt.id for attempt in elsewhere.attempts()] == [second.id, first.id]
    assert [log.id for log in elsewhere.sessions()] == [session.id]


def test_what_was_refused_can_be_objected_to_and_undone(store: RefusingStore) -> None:
    session = begin(store, Clock(), "image", "volume")
    store.full = True
    first = answer(session, 20)
    session.next()
    answer(session, 20)
    assert session.override(first.id, 90, "맞다").rating == Rating.EASY
    session.undo()
    store.full = False
    assert session.ledger.save_unsaved() == 1
    kept = store.attempt(first.id)
    assert kept is not None
    assert (kept.effective_score, kept.note) == (90, "맞다")
