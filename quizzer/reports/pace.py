"""How long answers take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizzer.practice.attempt import QuestionRef
from quizzer.practice.item import Item
from quizzer.practice.tally import Tally


@dataclass(frozen=True, slots=True)
class QuestionPace:
    """How long the answers to one question take."""

    pack: str
    question: str

    text: str
    """What is asked."""

    seconds: float
    """Of one answer, on average."""

    time_limit: int | None
    """Seconds that the author gives. None: no limit."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How long all answers take."""

    attempts: int

    seconds: float
    """Time spent on all of them."""

    slowest: tuple[QuestionPace, ...]
    """Every answered question, the slowest first."""

    @property
    def mean(self) -> float | None:
        """Seconds of one answer. None: there is none."""
        return self.seconds / self.attempts if self.attempts else None

    @property
    def over_limit(self) -> tuple[QuestionPace, ...]:
        """The questions whose answers take longer than the author gives."""
        return tuple(each for each in self.slowest if each.time_limit and each.seconds > each.time_limit)


def pace(items: Sequence[Item], tallies: Mapping[QuestionRef, Tally]) -> Pace:
    """Add up the time that answers took.

    Args:
        items: The questions that count.
        tallies: From `Store.tallies`.
    """
    mine = [(item, tallies[item.ref]) for item in items if item.ref in tallies]
    each = [
        QuestionPace(
            pack=item.pack.id,
            question=item.question.id,
            text=item.question.question,
            seconds=tally.seconds / tally.attempts,
            time_limit=item.question.time_limit,
        )
        for item, tally in mine
    ]
    return Pace(
        attempts=sum(tally.attempts for _item, tally in mine),
        seconds=sum(tally.seconds for _item, tally in mine),
        slowest=tuple(sorted(each, key=lambda one: -one.seconds)),
    )
