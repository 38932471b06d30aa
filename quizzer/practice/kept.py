"""What a store keeps besides attempts, drafts and cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from quizzer.practice.attempt import QuestionRef, Scored, in_utc, storable
from quizzer.practice.scheduling import Thresholds


@dataclass(frozen=True, slots=True)
class Override:
    """One objection to a machine's score. The last one counts."""

    attempt: str

    score: float | None
    """The learner's own, 0-100. None: the objection was withdrawn."""

    note: str

    at: datetime


@dataclass(frozen=True, slots=True)
class Outline(Scored):
    """An attempt as a list tells of it: everything but its grade."""

    id: str
    pack: str
    question: str
    answer: str

    score: float | None
    """The machine's, 0-100. None when skipped."""

    override: float | None
    """The learner's own. None: no objection."""

    seconds: float
    at: datetime
    """When the answer was handed in."""


@dataclass(frozen=True, slots=True)
class FormerGrade:
    """A machine's grade that another one, given later to the same answer, has replaced."""

    attempt: str

    score: float
    """0-100."""

    record: Mapping[str, Any]
    """The whole grade as plain data, see `quizzer.grading.record`."""

    question_hash: str
    """`Question.content_hash` of the wording it was given for."""

    at: datetime
    """When it was replaced."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A question that the learner wants to come back to, such as one whose text is wrong."""

    pack: str
    question: str
    note: str
    at: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "note", storable(self.note))
        object.__setattr__(self, "at", in_utc(self.at))

    @property
    def ref(self) -> QuestionRef:
        """Which question."""
        return QuestionRef(self.pack, self.question)


@dataclass(frozen=True, slots=True)
class SessionLog:
    """One sitting."""

    id: str
    started_at: datetime

    ended_at: datetime | None
    """None: it is running, or was cut off."""

    mock: bool

    questions: tuple[QuestionRef, ...]
    """What was to be asked, in order."""

    follow_ups: tuple[tuple[QuestionRef, QuestionRef], ...] = ()
    """Which of them were asked as follow-ups, each with the question that led to it."""

    @property
    def parents(self) -> dict[QuestionRef, QuestionRef]:
        """By follow-up, the question that led to it; what does not stand before it, as in a broken file, did not."""
        places = {ref: at for at, ref in enumerate(self.questions)}
        return {
            ref: parent
            for ref, parent in self.follow_ups
            if parent in places and places[parent] < places.get(ref, 0)
        }


@dataclass(frozen=True, slots=True)
class Calibration:
    """Thresholds that were fitted to a person's own judgement, and where they come from."""

    thresholds: Thresholds
    """What counts for the machine's scores from now on."""

    before: Thresholds
    """What the settings said then; it counts for the learner's own scores."""

    samples: int
    """Objections that it was fitted to."""

    mean_difference: float
    """Mean of the learner's score minus the machine's, over those, in points."""

    engine: str
    """Grading rules of the machine's scores; several are separated by commas."""

    encoder: str
    """Model of the machine's scores; likewise."""

    at: datetime
    """When it was applied."""

    def applied_to(self, chosen: Thresholds) -> Thresholds:
        """Shift the settings' thresholds, which may have been changed since; they rise and stay within 0-100."""
        shifted = [
            min(100.0, max(0.0, now + fitted - then))
            for now, fitted, then in zip(chosen, self.thresholds, self.before, strict=True)
        ]
        hard, good, easy = shifted
        return chosen if not hard < good < easy else (hard, good, easy)
