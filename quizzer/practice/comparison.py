"""Two answers to one question, key point by key point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quizzer.grading.grade import Status
from quizzer.practice.attempt import Attempt
from quizzer.practice.engines import same_rules

if TYPE_CHECKING:
    from quizzer.practice.store import Store


@dataclass(frozen=True, slots=True)
class PointChange:
    """One key point in both answers."""

    point: str

    before: Status | None
    """None: the question did not have the point then, or was skipped."""

    after: Status | None
    """None: the question does not have it any more, or was skipped."""

    gained: float
    """Change of the share of the point that was earned, [-1, 1]; a side without the point counts as 0."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one attempt to another."""

    before: Attempt
    after: Attempt

    points: tuple[PointChange, ...]
    """In the later question's order, then those that are gone."""

    same_text: bool
    """Whether both were graded against the same wording."""

    same_engine: bool
    """Whether both were graded by the same rules and model; else scores differ for that reason too."""

    @property
    def gained(self) -> float | None:
        """Change of the score that counts, in points. None: one of them was skipped."""
        before, after = self.before.effective_score, self.after.effective_score
        return None if before is None or after is None else after - before


def answered_before(store: Store, attempt: Attempt) -> Attempt | None:
    """Find the answer to the same question that came before; skipped ones are none. None: it was the first.

    Raises:
        StoreError: The store refuses.
    """
    earlier = store.attempts(pack=attempt.pack, question=attempt.question, until=attempt.ended_at)
    return next((each for each in earlier if not each.skipped), None)


def compare(before: Attempt, after: Attempt) -> Comparison:
    """Set two attempts at a question side by side.

    Raises:
        ValueError: They answer different questions.
    """
    if before.ref != after.ref:
        raise ValueError(f"{before.ref} and {after.ref} are different questions")
    old, new = _points(before), _points(after)
    return Comparison(
        before=before,
        after=after,
        points=tuple(_change(point, old.get(point), new.get(point)) for point in {**new, **old}),
        same_text=before.question_hash == after.question_hash,
        same_engine=before.record.get("encoder") == after.record.get("encoder")
        and same_rules(str(before.record.get("engine", "")), str(after.record.get("engine", ""))),
    )


def _points(attempt: Attempt) -> dict[str, Mapping[str, Any]]:
    return {point["point"]: point for point in attempt.record.get("key_points", ())}


def _change(point: str, old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> PointChange:
    return PointChange(
        point=point,
        before=None if old is None else Status(old["status"]),
        after=None if new is None else Status(new["status"]),
        gained=(0.0 if new is None else new["credit"]) - (0.0 if old is None else old["credit"]),
    )
