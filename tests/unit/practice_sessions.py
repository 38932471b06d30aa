"""Sessions over a pack of four questions, for the tests of runs."""

from __future__ import annotations

from datetime import datetime

from practice_builders import Clock, make_grade, make_pack

from quizzer.errors import StoreError
from quizzer.practice.attempt import Attempt, Draft, QuestionRef
from quizzer.practice.cards import Card
from quizzer.practice.item import items_of
from quizzer.practice.memory import MemoryStore
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.session import Session

PACK = make_pack(
    "image",
    "volume",
    "network",
    "layer",
    image={"hints": ("첫째", "둘째"), "follow_ups": ("layer", "network")},
    layer={"question": "레이어는 어떻게 쌓이나요?"},
)
REF = QuestionRef("docker", "image")


class RefusingStore(MemoryStore):
    """Refuses every write while `full` is set."""

    full = False

    def record(self, attempt: Attempt, scheduler: Scheduler | None = None) -> Card | None:
        self._refuse()
        return super().record(attempt, scheduler)

    def save_draft(self, draft: Draft) -> None:
        self._refuse()
        super().save_draft(draft)

    def end_session(self, session: str, at: datetime) -> None:
        self._refuse()
        super().end_session(session, at)

    def _refuse(self) -> None:
        if self.full:
            raise StoreError("The disk is full.", remedy="Free some space.")


def answer(session: Session, score: float, text: str = "답") -> Attempt:
    return session.record(session.submit(text), make_grade(score, answer=text))


def begin(store: MemoryStore, clock: Clock, *questions: str, **plan: object) -> Session:
    """Begin a session with some questions, or with all."""
    items = [item for item in items_of([PACK]) if not questions or item.question.id in questions]
    return Session(items, store, Scheduler(), plan=Plan(**plan), clock=clock)  # type: ignore[arg-type]
