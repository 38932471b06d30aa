"""An answer of some time ago, with what became of its question since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quizzer.packs.schema import Pack, Question
from quizzer.practice.attempt import Attempt
from quizzer.practice.item import Item
from quizzer.practice.kept import FormerGrade
from quizzer.practice.session import Session
from quizzer.practice.store import Store


@dataclass(frozen=True, slots=True)
class Past:
    """An attempt that is looked at again."""

    attempt: Attempt

    item: Item
    """Its question as it is now; where it is in no pack any more, what the store knows of it."""

    gone: bool
    """Whether it is in no pack any more."""

    edited: bool
    """Whether its text was changed since: the grade is for the older one."""

    former: tuple[FormerGrade, ...] = ()
    """The machine's earlier grades of the answer, oldest first."""


class LookBack(Session):
    """The session of an attempt that was kept long ago: nothing is asked in it, its score may be objected to."""

    def override(self, attempt: str, score: float | None, note: str = "") -> Attempt:
        """Set the learner's own score for any attempt of the store, see `Session.override`."""
        return self.store.override(attempt, score, note=note, at=self._now(), scheduler=self.scheduler)


def look_back(store: Store, packs: Iterable[Pack], attempt: str) -> Past | None:
    """Look at an attempt again. None: the store does not have it any more.

    Args:
        store: Where it is.
        packs: Where its question may be.
        attempt: Its id.

    Raises:
        StoreError: The store refuses.
    """
    found = store.attempt(attempt)
    if found is None:
        return None
    pack = next((each for each in packs if each.id == found.pack), None)
    question = None if pack is None else pack.question(found.question)
    there = pack is not None and question is not None
    item = Item(pack, question) if pack is not None and question is not None else _remembered(found, pack)
    return Past(
        attempt=found,
        item=item,
        gone=not there,
        edited=there and not found.skipped and item.question.content_hash != found.question_hash,
        former=tuple(store.former_grades(attempt)),
    )


def _remembered(attempt: Attempt, pack: Pack | None) -> Item:
    """Make a question of what the store knows: its name and the model answer of then."""
    question = Question.model_construct(
        id=attempt.question,
        question=str(attempt.ref),
        model_answers=(str(attempt.record.get("model_answer", "")),),
    )
    return Item(
        pack or Pack.model_construct(id=attempt.pack, title=attempt.pack, questions=(question,)), question
    )
