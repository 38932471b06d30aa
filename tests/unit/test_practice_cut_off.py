"""Sessions that were left in the middle: which are found, and going on with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from practice_builders import START, Clock, make_grade, make_pack

from quizzer.practice.attempt import QuestionRef
from quizzer.practice.cut_off import LASTING, CutOff, all_cut_off
from quizzer.practice.debrief import debrief_of
from quizzer.practice.item import items_of
from quizzer.practice.memory import MemoryStore
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.selection import choose
from quizzer.practice.session import Session

DOCKER = make_pack("image", "volume", "layer", "cache", image={"follow_ups": ("cache",)})
NETWORKS = make_pack("tcp", "dns", "cdn", pack_id="networks")
ITEMS = items_of([DOCKER, NETWORKS])
KNOWN = {item.ref for item in ITEMS}
MISSED = [("격리 수준을 말한다", "missing"), ("잠금을 말한다", "covered")]
INTERVIEW = Plan(
    questions=(QuestionRef("docker", "image"), QuestionRef("docker", "volume")), mock=True, follow_ups=1
)


def begin(plan: Plan, store: MemoryStore, at: datetime = START) -> Session:
    items = choose(ITEMS, store.tallies(), plan, at)
    return Session(items, store, Scheduler(), plan=plan, clock=Clock(at))


def answer(session: Session) -> None:
    session.record(session.submit("답"), make_grade(40, answer="답", points=MISSED))
    session.next()


def found(store: MemoryStore, now: datetime = START + timedelta(hours=2)) -> list[CutOff]:
    return all_cut_off(store, KNOWN, now)


def test_every_session_that_was_left_is_found_the_newest_first() -> None:
    store = MemoryStore()
    for hour in range(6):
        answer(
            begin(Plan(packs=("docker" if hour == 0 else "networks",)), store, START + timedelta(hours=hour))
        )
    left = found(store, START + timedelta(hours=7))
    assert [each.packs for each in left] == [("networks",)] * 5 + [("docker",)]
    assert (left[-1].done, left[-1].left) == (1, 3)
    assert all(each.today and each.waits for each in left)


def test_a_session_of_yesterday_is_found_and_is_no_work_of_today() -> None:
    store = MemoryStore()
    answer(begin(Plan(packs=("docker",)), store))
    (left,) = found(store, START + timedelta(days=1))
    assert not left.today and not left.waits
    assert found(store, START + LASTING + timedelta(minutes=1)) == []


def test_an_interview_waits_until_its_results_were_seen() -> None:
    store = MemoryStore()
    answer(begin(INTERVIEW, store))
    (left,) = found(store, START + timedelta(days=2))
    assert left.plan.mock and left.waits and not left.today
    assert (left.done, left.left) == (1, 2), "the follow-up that was asked counts"
    begin(left.plan, store, START + timedelta(days=2)).finish()
    assert found(store, START + timedelta(days=2)) == []


def test_an_interview_whose_questions_are_all_answered_has_its_results_left() -> None:
    store = MemoryStore()
    session = begin(INTERVIEW, store)
    for _question in range(3):
        answer(session)
    (left,) = found(store)
    assert (left.done, left.left) == (3, 0)
    assert begin(left.plan, store).finished


def test_an_interview_without_an_answer_is_not_offered() -> None:
    store = MemoryStore()
    begin(INTERVIEW, store).skip()
    assert store.sessions() and found(store) == []


def test_an_interview_asks_what_was_answered_elsewhere_since_all_the_same() -> None:
    store = MemoryStore()
    answer(begin(INTERVIEW, store))
    answer(begin(Plan(questions=(QuestionRef("docker", "volume"),)), store, START + timedelta(minutes=5)))
    (left,) = found(store)
    assert QuestionRef("docker", "volume") in left.plan.questions


def test_an_interview_goes_on_with_its_follow_ups_and_its_first_answers() -> None:
    store = MemoryStore()
    answer(begin(INTERVIEW, store))
    session = begin(found(store)[0].plan, store, START + timedelta(hours=1))
    assert [item.question.id for item in session.items] == ["image", "cache", "volume"]
    assert session.position == 1 and len(session.attempts) == 1
    parent = session.follow_up_of(1)
    assert parent is not None and parent.question.id == "image"
    answer(session)
    answer(session)
    session.finish()
    (log,) = store.sessions()
    assert log.ended_at is not None and len(log.follow_ups) == 1
    assert not debrief_of(store, log, ITEMS).cut_off


def test_the_answer_before_the_cut_can_be_taken_back_with_its_follow_up() -> None:
    store = MemoryStore()
    answer(begin(INTERVIEW, store))
    session = begin(found(store)[0].plan, store)
    session.undo()
    assert [item.question.id for item in session.items] == ["image", "volume"] and session.position == 0


@pytest.mark.parametrize("ends", [True, False])
def test_a_debrief_says_that_it_was_cut_off_and_counts_every_question_that_was_asked(ends: bool) -> None:
    store = MemoryStore()
    session = begin(INTERVIEW, store)
    answer(session)
    if ends:
        session.finish()
    (log,) = store.sessions()
    seen = debrief_of(store, log, ITEMS)
    assert (len(seen.rows), seen.left, seen.cut_off) == (3, 2, not ends)


def test_a_grade_that_comes_after_the_end_does_not_reopen_the_session() -> None:
    store = MemoryStore()
    session = begin(INTERVIEW, store)
    submission = session.submit("답")
    session.finish()
    session.record(submission, make_grade(40, answer="답", points=MISSED))
    assert store.sessions()[0].ended_at is not None and found(store) == []
    assert session.total == 2, "nobody is asked a follow-up any more"


def test_follow_ups_of_one_another_in_a_broken_file_do_not_go_round_for_ever() -> None:
    store = MemoryStore()
    answer(begin(INTERVIEW, store))
    (log,) = store.sessions()
    (first, second), *_others = log.follow_ups
    store.start_session(replace(log, follow_ups=((first, second), (second, first))))
    session = begin(found(store)[0].plan, store)
    answer(session)
    assert session.position == 2
