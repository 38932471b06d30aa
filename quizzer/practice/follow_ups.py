"""Which follow-up an interviewer would ask: the one about what was missed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.item import Item


class Interview:
    """Which follow-ups were put into a run, behind which question, and why.

    Args:
        most: At most so many behind a question, follow-ups of follow-ups included.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._parents: dict[QuestionRef, Item] = {}
        self._causes: dict[str, QuestionRef] = {}

    def choose(self, item: Item, attempt: Attempt, asked: Iterable[Item]) -> Item | None:
        """Choose what an interviewer asks after an answer, and remember it.

        Args:
            item: What was answered.
            attempt: The answer with its grade.
            asked: All questions of the run.

        Returns:
            The follow-up. None: the author lists none that is not asked anyway, or there were enough.
        """
        root = self._root(item)
        if sum(self._root(parent) == root for parent in self._parents.values()) >= self._most:
            return None
        found = open_follow_ups(item, asked, attempt)
        if not found:
            return None
        self._parents[found[0].ref] = item
        self._causes[attempt.id] = found[0].ref
        return found[0]

    def remember(self, follow_up: QuestionRef, item: Item, cause: Attempt | None) -> None:
        """Take in a follow-up that was chosen before this run.

        Args:
            follow_up: Which question.
            item: Whose follow-up it is.
            cause: The answer that led to it. None: it is not known.
        """
        self._parents[follow_up] = item
        if cause is not None:
            self._causes[cause.id] = follow_up

    def parent(self, item: Item) -> Item | None:
        """Tell whose follow-up a question is. None: it was chosen by itself."""
        return self._parents.get(item.ref)

    def take_back(self, attempt: Attempt) -> QuestionRef | None:
        """Forget the follow-up that an answer led to. Names it; None: it led to none."""
        ref = self._causes.pop(attempt.id, None)
        if ref is not None:
            self._parents.pop(ref, None)
        return ref

    def _root(self, item: Item) -> QuestionRef:
        while (parent := self._parents.get(item.ref)) is not None:
            item = parent
        return item.ref


def open_follow_ups(item: Item, asked: Iterable[Item], attempt: Attempt | None) -> list[Item]:
    """List a question's follow-ups that are not asked anyway, the most fitting first.

    Args:
        item: The question.
        asked: All questions of the run.
        attempt: The answer to it. None: the author's order.
    """
    refs = {other.ref for other in asked}
    by_id = {question.id: question for question in item.pack.questions}
    found = [Item(item.pack, by_id[name]) for name in item.question.follow_ups if name in by_id]
    return by_what_was_missed([other for other in found if other.ref not in refs], attempt)


def by_what_was_missed(follow_ups: Sequence[Item], attempt: Attempt | None) -> list[Item]:
    """Order follow-ups by how many of the missed terms they speak of; ties keep the author's order.

    Args:
        follow_ups: Questions that the author lists.
        attempt: What was answered. None, or nothing missed: the author's order.
    """
    terms = _missed_terms(attempt)
    return sorted(follow_ups, key=lambda item: -_mentions(item, terms))


def _missed_terms(attempt: Attempt | None) -> set[str]:
    """List concepts and terms of the key points that were not covered, in lower case."""
    if attempt is None:
        return set()
    missed = [point for point in attempt.record.get("key_points", ()) if point["status"] != "covered"]
    terms = {point["about"] for point in missed if point["about"]}
    terms.update(term for point in missed for term in point["absent"])
    return {term.casefold() for term in terms}


def _mentions(item: Item, terms: set[str]) -> int:
    question = item.question
    text = " ".join((question.question, question.model_answer)).casefold()
    return sum(term in text for term in terms)
