"""A run through questions: where it is, and what it keeps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from practice_builders import START, Clock, make_grade
from practice_sessions import PACK, REF, RefusingStore, answer, begin

from quizzer.grading.grade import Status
from quizzer.practice.cards import Rating
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.session import Session

Start = Callable[..., Session]


@pytest.fixture
def store() -> RefusingStore:
    return RefusingStore()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def start(store: RefusingStore, clock: Clock) -> Start:
    return partial(begin, store, clock)


def test_a_run_goes_from_the_first_question_to_the_end(start: Start) -> None:
    session = start("image", "volume")
    assert (session.position, session.total, session.finished) == (0, 2, False)
    answer(session, 80)
    following = session.next()
    assert following is not None
    assert following.question.id == "volume"
    answer(session, 60)
    assert session.next() is None
    assert (session.current, session.position, session.finished) == (None, 2, True)


def test_an_empty_run_is_over_at_once(start: Start) -> None:
    session = start("none-of-them")
    assert session.finished
    assert session.summary().average is None


def test_an_attempt_is_kept_the_moment_it_is_graded(start: Start, store: RefusingStore, clock: Clock) -> None:
    session = start()
    shown = clock.at
    clock.wait(seconds=59)
    grade = make_grade(72.5, points=[("격리를 말한다", "missing")])
    kept = session.record(session.submit("컨테이너는 격리된다"), grade)
    assert list(store.attempts()) == [kept] == [session.last]
    assert (kept.answer, kept.score, kept.grade) == ("컨테이너는 격리된다", 72.5, grade)
    assert (kept.started_at, kept.seconds) == (shown, 60.0)
    assert kept.question_hash == PACK.questions[0].content_hash
    assert (kept.session, kept.rating) == (session.id, Rating.GOOD)
    assert [log.id for log in store.sessions()] == [session.id]


def test_the_first_answer_moves_the_card_and_a_retry_does_not(start: Start, store: RefusingStore) -> None:
    session = start()
    answer(session, 20)
    card = store.card(*REF)
    assert card is not None
    session.retry()
    assert not session.submitted
    second = answer(session, 95)
    assert second.rating is None
    assert store.card(*REF) == card
    assert len(list(store.attempts())) == 2


def test_cramming_leaves_the_schedule_alone(start: Start, store: RefusingStore) -> None:
    answer(start(cram=True), 90)
    assert store.card(*REF) is None
    assert len(list(store.attempts())) == 1


def test_an_answer_may_be_graded_after_the_run_moved_on(start: Start) -> None:
    """As in a mock interview, or while the model still loads."""
    session = start("image", "volume", mock=True)
    first = session.submit("첫 답")
    session.next()
    second = session.submit("둘째 답")
    session.record(second, make_grade(50))
    session.record(first, make_grade(90))
    results = session.summary().results
    assert [(result.item.question.id, result.score) for result in results] == [("image", 90), ("volume", 50)]


def test_a_mock_interview_reveals_nothing_before_its_end(start: Start) -> None:
    session = start("image", mock=True)
    assert not session.reveals_results
    answer(session, 80)
    assert not session.reveals_results
    session.next()
    assert session.reveals_results
    assert start("image").reveals_results


def test_moving_on_needs_an_answer_or_a_skip(start: Start) -> None:
    session = start()
    with pytest.raises(ValueError, match="skip"):
        session.next()
    session.submit("답")
    with pytest.raises(ValueError, match="retry"):
        session.submit("다시")


def test_a_skipped_question_keeps_its_draft_and_its_card(start: Start, store: RefusingStore) -> None:
    session = start()
    session.save_draft(session.sketch("쓰다 만 답"))
    skipped = session.skip()
    assert session.position == 1
    assert (skipped.skipped, skipped.rating) == (True, None)
    draft = store.draft(*REF)
    assert draft is not None
    assert draft.text == "쓰다 만 답"
    assert session.summary().skipped == 1


def test_a_draft_comes_back_with_its_time_and_hints(start: Start, clock: Clock) -> None:
    session = start()
    assert session.hint() == "첫째"
    clock.wait(seconds=98)
    assert session.save_draft(session.sketch("쓰다 만 답"))
    again = start()
    draft = again.restore()
    assert draft is not None
    assert (draft.text, draft.seconds, again.hints) == ("쓰다 만 답", 99.0, ("첫째",))
    kept = answer(again, 70)
    assert (kept.hints_used, kept.seconds) == (1, 100.0)
    assert start().restore() is None, "the answer was given"


def test_hints_come_one_by_one(start: Start) -> None:
    session = start("image", "volume")
    assert [session.hint(), session.hint(), session.hint()] == ["첫째", "둘째", None]
    assert session.hints == ("첫째", "둘째")
    answer(session, 50)
    session.next()
    assert (session.hints, session.hint()) == ((), None)


def test_a_draft_that_comes_late_does_not_outlive_its_answer(start: Start, store: RefusingStore) -> None:
    session = start()
    late = session.sketch("답이 거의")
    answer(session, 70)
    assert not session.save_draft(late)
    assert store.drafts() == []
    session.retry()
    assert session.save_draft(session.sketch("새로 쓰는 답"))


def test_a_draft_of_a_retry_is_kept_where_the_clock_was_set_back(
    start: Start, store: RefusingStore, clock: Clock
) -> None:
    session = start("image")
    clock.wait(seconds=60)
    answer(session, 40.0)
    session.retry()
    clock.wait(hours=-1)
    assert session.save_draft(session.sketch("다시 쓰는 답"))
    draft = store.draft(*REF)
    assert draft is not None
    assert draft.text == "다시 쓰는 답"


def test_an_objection_changes_the_score_that_counts_and_the_card(start: Start, store: RefusingStore) -> None:
    session = start()
    attempt = answer(session, 20)
    objected = session.override(attempt.id, 90, "맞게 썼다")
    assert session.last == objected == store.attempt(attempt.id)
    assert session.summary().average == 90
    assert store.card(*REF) == Scheduler().review(REF, None, Rating.EASY, attempt.ended_at)
    assert session.override(attempt.id, None).effective_score == 20
    assert store.card(*REF) == Scheduler().review(REF, None, Rating.AGAIN, attempt.ended_at)
    with pytest.raises(KeyError):
        session.override("nobody's", 50)


def test_undo_puts_everything_back(start: Start, store: RefusingStore, clock: Clock) -> None:
    answer(start("image"), 70)
    before = store.card(*REF)
    clock.wait(days=3)
    session = start("image", "volume")
    answer(session, 10, "잘못 보낸 답")
    session.next()
    taken = session.undo()
    assert taken is not None
    assert taken.score == 10
    assert store.card(*REF) == before
    assert (session.position, session.submitted, session.attempts) == (0, False, ())
    draft = session.restore()
    assert draft is not None
    assert draft.text == "잘못 보낸 답"
    assert answer(session, 90).rating == Rating.EASY, "the new answer counts"
    assert start().undo() is None


def test_follow_ups_about_what_was_missed_come_first(start: Start) -> None:
    session = start("image", "volume")
    assert [item.question.id for item in session.follow_ups()] == ["layer", "network"]
    grade = make_grade(50, points=[("network 모드를 말한다", "missing"), ("레이어를 말한다", "covered")])
    session.record(session.submit("답"), grade)
    offered = session.follow_ups()
    assert [item.question.id for item in offered] == ["network", "layer"]
    session.ask_next(offered[0])
    assert [item.question.id for item in session.items] == ["image", "network", "volume"]
    assert [item.question.id for item in session.follow_ups()] == ["layer"]


def test_the_summary_adds_up_the_last_answers(start: Start) -> None:
    session = start("image", "volume", "network", "layer")
    session.record(session.submit("답"), make_grade(20, points=[("가", "missing")]))
    session.retry()
    points = [("가", "covered"), ("나", "partial"), ("다", "missing"), ("라", "contradicted")]
    session.record(session.submit("다시"), make_grade(60, points=points))
    session.next()
    session.skip()
    answer(session, 90)
    summary = session.summary()
    assert (summary.average, summary.answered, summary.skipped) == (75, 2, 1)
    assert [result.score for result in summary.results] == [60, None, 90, None]
    assert [result.tries for result in summary.results] == [2, 0, 1, 0]
    assert [(weak.point, weak.status, weak.lost) for weak in summary.weakest] == [
        ("라", Status.CONTRADICTED, 0.25),
        ("다", Status.MISSING, 0.25),
        ("나", Status.PARTIAL, 0.125),
    ]
    assert summary.ended_at - summary.started_at > timedelta(seconds=4)
    assert summary.seconds == sum(attempt.seconds for attempt in session.attempts)


def test_the_end_is_noted(start: Start, store: RefusingStore, clock: Clock) -> None:
    session = start("image", mock=True)
    answer(session, 80)
    session.next()
    session.finish()
    log = store.sessions()[0]
    assert (log.mock, log.questions, log.started_at) == (True, (REF,), session.started_at)
    store.full = True
    session.finish()
    assert session.ledger.problem is not None


def test_a_run_without_an_attempt_leaves_no_trace(start: Start, store: RefusingStore) -> None:
    start().finish()
    assert store.sessions() == []


def test_only_what_changed_is_new(start: Start, store: RefusingStore) -> None:
    """An attempt differs from its objection in nothing else."""
    session = start()
    attempt = answer(session, 20)
    objected = session.override(attempt.id, 30)
    assert objected == replace(attempt, override=30)
    assert attempt.started_at > START
