"""A merge takes many short transactions: it can be tried, watched and broken off."""

from __future__ import annotations

import itertools

import pytest
from history_stores import SCHEDULER, MakeStore, everything, fill, keep

from quizzer.history.contents import contents
from quizzer.history.merging import take_in_staged
from quizzer.history.staging import staged
from quizzer.history.store import SqliteStore
from quizzer.practice.store import Store


def many(store: Store) -> None:
    """Fill a store with more than one transaction takes where the clock stands a second further at each look."""
    for number in range(12):
        keep(store, 10 * (number % 9), days=number, question=f"q{number % 4}", session="s1")
    fill(store)


def test_a_dry_run_changes_nothing(make_store: MakeStore) -> None:
    one, other = make_store("one"), make_store("other")
    fill(one)
    with staged(contents(one)) as staging:
        expected = take_in_staged(other, staging, SCHEDULER, dry_run=True)
        assert list(contents(other)) == []
        assert take_in_staged(other, staging, SCHEDULER) == expected
    assert expected.attempts == 3


def test_others_write_while_a_large_history_comes_in(make_store: MakeStore) -> None:
    """Between two of its short transactions the store is free, and sound."""
    one, other, third = (
        make_store("one"),
        make_store("other"),
        SqliteStore(make_store("other").path, busy_seconds=0),
    )
    many(one)
    written = []

    def write(_seconds: float) -> None:
        written.append(keep(third, 50, days=20 + len(written), question=f"q{len(written) % 4}"))
        assert third.check() == []

    with staged(contents(one)) as staging:
        take_in_staged(other, staging, SCHEDULER, pause=write, clock=itertools.count().__next__)
    third.close()
    assert len(written) >= 4
    for attempt in written:
        one.record(attempt, SCHEDULER)
    assert everything(other) == everything(one)


@pytest.mark.parametrize("after", [1, 3])
def test_a_merge_that_was_broken_off_is_finished_by_the_same_merge(make_store: MakeStore, after: int) -> None:
    one, other = make_store("one"), make_store("other")
    many(one)
    pauses = itertools.count(1)

    def break_off(_seconds: float) -> None:
        if next(pauses) == after:
            raise KeyboardInterrupt

    with staged(contents(one)) as staging:
        with pytest.raises(KeyboardInterrupt):
            take_in_staged(other, staging, SCHEDULER, pause=break_off, clock=itertools.count().__next__)
        assert 0 < other.count() < one.count()
        assert other.check() == []
        take_in_staged(other, staging, SCHEDULER)
    assert everything(other) == everything(one)
