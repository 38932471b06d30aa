"""Which follow-up an interviewer would ask: the one about what was missed."""

from __future__ import annotations

from collections.abc import Sequence

from quizzer.practice.attempt import Attempt
from quizzer.practice.item import Item


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
