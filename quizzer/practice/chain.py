"""Changing the past of a card: what follows when one of its reviews comes, changes or goes.

Reviews are in order of time. Each function gives those from the change on, each with its `before` made anew,
and the card in which they end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizzer.practice.attempt import QuestionRef
from quizzer.practice.cards import Card, Rating, Review
from quizzer.practice.scheduling import Scheduler

Tail = tuple[list[Review], Card | None]
"""Reviews from a change on, and the card after the last."""


def inserted(
    scheduler: Scheduler, ref: QuestionRef, chain: Sequence[Review], card: Card | None, review: Review
) -> Tail:
    """Put a review where its time belongs, behind those of the same moment.

    Args:
        scheduler: Runs it and the later ones.
        ref: The question.
        chain: Its reviews so far, oldest first.
        card: Its card so far.
        review: The new one; its `before` does not matter.
    """
    later = [other for other in chain if other.at > review.at]
    start = later[0].before if later else card
    return scheduler.replay(ref, start, [review, *later])


def revised(
    scheduler: Scheduler, ref: QuestionRef, chain: Sequence[Review], attempt: str, rating: Rating | None
) -> Tail:
    """Give a review another rating, or take it out.

    Args:
        scheduler: Runs it and the later ones.
        ref: The question.
        chain: Its reviews, oldest first.
        attempt: Id of the attempt whose review changes.
        rating: The new one. None: take it out.
    """
    index = next(i for i, review in enumerate(chain) if review.attempt == attempt)
    changed = [] if rating is None else [replace(chain[index], rating=rating)]
    return scheduler.replay(ref, chain[index].before, [*changed, *chain[index + 1 :]])
