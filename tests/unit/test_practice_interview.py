"""A mock interview: follow-ups by what was missed, time, and the debrief; flags on the way."""

from __future__ import annotations

import threading

import pytest
from practice_builders import Clock, make_grade, make_pack

from quizzer.errors import StoreError
from quizzer.practice.attempt import Attempt, Draft, QuestionRef
from quizzer.practice.cards import Card
from quizzer.practice.debrief import debrief, debrief_of
from quizzer.practice.item import items_of
from quizzer.practice.kept import Flag
from quizzer.practice.memory import MemoryStore
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.session import Session
from quizzer.practice.time_limits import INTERVIEW_SECONDS

PACK = make_pack(
    "image",
    "volume",
    "layer",
    "cache",
    "last",
    image={"follow_ups": ("cache", "layer"), "time_limit": 60},
    layer={"question": "격리 레이어는 어떻게 쌓이나요?", "follow_ups": ("cache",)},
)
MISSED = [("격리 수준을 말한다", "missing"), ("잠금을 말한다", "covered")]


def begin(*questions: str, store: MemoryStore | None = None, follow_ups: int = 1) -> tuple[Session, Clock]:
    items = [item for item in items_of([PACK]) if item.question.id in questions]
    clock = Clock()
    plan = Plan(mock=True, follow_ups=follow_ups)
    return Session(items, store or MemoryStore(), Scheduler(), plan=plan, clock=clock), clock


def answer(session: Session, score: float) -> Attempt:
    return session.record(session.submit("답"), make_grade(score, answer="답", points=MISSED))


def order(session: Session) -> list[str]:
    return [item.question.id for item in session.items]


def test_the_follow_up_about_what_was_missed_comes_next() -> None:
    session, _clock = begin("image", "volume")
    answer(session, 40)
    assert order(session) == ["image", "layer", "volume"], "the author lists cache first; 격리 is in layer"
    parent = session.follow_up_of(1)
    assert parent is not None
    assert parent.question.id == "image"
    assert session.follow_up_of(0) is session.follow_up_of(2) is None


def test_there_are_no_more_follow_ups_than_wished_in_a_chain_too() -> None:
    session, _clock = begin("image", "volume")
    answer(session, 40)
    session.next()
    answer(session, 40)
    assert order(session) == ["image", "layer", "volume"]
    session, _clock = begin("image", "volume", follow_ups=2)
    answer(session, 40)
    session.next()
    answer(session, 40)
    assert order(session) == ["image", "layer", "cache", "volume"]
    session, _clock = begin("image", "volume", follow_ups=0)
    answer(session, 40)
    assert order(session) == ["image", "volume"]


def test_a_question_that_is_asked_anyway_is_no_follow_up() -> None:
    session, _clock = begin("image", "layer", "cache")
    answer(session, 40)
    assert order(session) == ["image", "layer", "cache"]


def test_a_late_grade_puts_its_follow_up_behind_what_is_asked_now() -> None:
    """Nobody is shown one question and answers another."""
    session, _clock = begin("image", "volume", "last")
    submission = session.submit("답")
    shown = session.next()
    session.record(submission, make_grade(40, points=MISSED))
    assert session.current is shown
    assert order(session) == ["image", "volume", "layer", "last"]


def test_a_grade_after_the_end_asks_nothing() -> None:
    session, _clock = begin("image")
    submission = session.submit("답")
    session.next()
    session.record(submission, make_grade(40, points=MISSED))
    assert session.finished
    assert order(session) == ["image"]


def test_grades_may_come_while_the_face_moves_on() -> None:
    """Whatever the threads do, what is current after a move is what was moved to."""
    for _ in range(30):
        session, _clock = begin("image", "volume", "last")
        submission = session.submit("답")
        worker = threading.Thread(target=session.record, args=(submission, make_grade(40, points=MISSED)))
        worker.start()
        moved = session.next()
        worker.join()
        assert session.current is moved
        assert sorted(order(session)) == ["image", "last", "layer", "volume"]


def test_outside_an_interview_nothing_is_put_in() -> None:
    session = Session(
        items_of([PACK])[:2], MemoryStore(), Scheduler(), plan=Plan(follow_ups=3), clock=Clock()
    )
    answer(session, 40)
    assert order(session) == ["image", "volume"]
    assert session.seconds_allowed == 60
    session.next()
    assert session.seconds_allowed is None


def test_an_interview_has_a_time_for_every_answer() -> None:
    session, _clock = begin("image", "volume", follow_ups=0)
    assert session.seconds_allowed == 60
    answer(session, 40)
    session.next()
    assert session.seconds_allowed == INTERVIEW_SECONDS


def test_the_debrief_has_everything_side_by_side() -> None:
    store = MemoryStore()
    session, clock = begin("image", "volume", "last", store=store)
    clock.wait(seconds=100)
    answer(session, 40)
    session.next()
    answer(session, 90)
    session.next()
    session.skip()
    found = debrief(session)
    assert [(row.item.question.id, row.score, row.follow_up_of) for row in found.rows] == [
        ("image", 40, None),
        ("layer", 90, ("docker", "image")),
        ("volume", None, None),
        ("last", None, None),
    ]
    assert found.rows[0].over > 30
    assert found.rows[0].attempt is not None
    assert found.rows[0].attempt.grade is not None
    assert found.rows[3].attempt is None, "never reached"
    assert (found.over_limit, found.strongest, found.weakest) == (
        1,
        ("docker", "layer"),
        ("docker", "image"),
    )
    assert [(missed.concept, len(missed.points)) for missed in found.missed] == [("격리 수준", 2)]
    assert (found.summary.answered, found.summary.skipped, found.summary.average) == (2, 1, 65)


def test_the_debrief_can_be_had_again_from_the_store() -> None:
    store = MemoryStore()
    session, _clock = begin("image", "volume", store=store)
    answer(session, 40)
    session.next()
    answer(session, 90)
    session.next()
    answer(session, 70)
    session.finish()
    (log,) = store.sessions()
    assert store.session(log.id) == log
    assert log.follow_ups == ((("docker", "layer"), ("docker", "image")),)
    again = debrief_of(store, log, items_of([PACK]))
    now = debrief(session)
    assert again.rows == now.rows
    assert again.missed == now.missed
    assert (again.summary.average, again.mock, again.gone) == (now.summary.average, True, ())


def test_a_debrief_names_questions_that_are_gone_and_marks_edited_ones() -> None:
    store = MemoryStore()
    session, _clock = begin("volume", "last", store=store)
    answer(session, 40)
    session.next()
    answer(session, 60)
    edited = make_pack("volume", volume={"model_answers": ("이제는 다릅니다.",)})
    found = debrief_of(store, store.sessions()[0], items_of([edited]))
    assert found.gone == (QuestionRef("docker", "last"),)
    assert [row.edited for row in found.rows] == [True]


def test_a_question_is_flagged_while_it_is_asked() -> None:
    store = MemoryStore()
    session, clock = begin("image", "volume", store=store)
    image = items_of([PACK])[0]
    assert session.flags.of(image) is None
    flag = session.flags.put_up(image, "둘째 문장이 틀렸다")
    assert flag == Flag("docker", "image", "둘째 문장이 틀렸다", clock.at)
    assert session.flags.of(image) == flag
    assert store.flags() == [flag]
    session.flags.put_up(image, "아니, 첫째")
    assert [each.note for each in store.flags()] == ["아니, 첫째"]
    session.flags.take_down(image)
    assert store.flags() == []


class FullStore(MemoryStore):
    """Refuses every write."""

    def record(self, attempt: Attempt, scheduler: Scheduler | None = None) -> Card | None:
        raise StoreError("The disk is full.", remedy="Free some space.")

    def save_draft(self, draft: Draft) -> None:
        raise StoreError("The disk is full.", remedy="Free some space.")


def test_what_was_typed_is_remembered_while_the_store_refuses() -> None:
    session, _clock = begin("image", "volume", store=FullStore(), follow_ups=0)
    assert not session.save_draft(session.sketch("반쯤 쓴 답"))
    assert session.ledger.problem is not None
    session.skip()
    session.undo()
    restored = session.restore()
    assert restored is not None
    assert restored.text == "반쯤 쓴 답"
    answer(session, 40)
    assert session.ledger.backlog.drafts == ()
    session.undo()
    restored = session.restore()
    assert restored is not None
    assert restored.text == "답", "what was taken back and never kept is a draft again"


def test_another_store_takes_everything_that_waits() -> None:
    session, clock = begin("image", "volume", store=FullStore(), follow_ups=0)
    attempt = answer(session, 40)
    session.next()
    session.save_draft(session.sketch("쓰는 중"))
    with pytest.raises(StoreError):
        session.ledger.save_unsaved(FullStore())
    assert session.ledger.unsaved == (attempt,)
    other = MemoryStore()
    assert session.ledger.save_unsaved(other) == 1
    assert (list(other.attempts()), [draft.text for draft in other.drafts()]) == ([attempt], ["쓰는 중"])
    assert session.store is other
    assert (session.ledger.problem, session.ledger.unsaved, session.ledger.backlog.drafts) == (None, (), ())
    clock.wait(seconds=1)
    answer(session, 60)
    assert other.count() == 2


def test_an_answer_that_another_process_deleted_is_no_fault() -> None:
    store = MemoryStore()
    session, _clock = begin("image", "volume", store=store, follow_ups=0)
    attempt = answer(session, 40)
    store.remove(attempt.id, scheduler=Scheduler())
    with pytest.raises(StoreError, match="deleted") as caught:
        session.override(attempt.id, 90)
    assert caught.value.remedy
    assert session.undo() == attempt
    assert not session.submitted
