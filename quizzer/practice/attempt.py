"""What happened once: an answer with its grade, and the draft that it was before.

Scores are 0-100. Times are aware, in UTC, to the microsecond. A text is kept as it was typed, in NFC; halves
of surrogate pairs, which no file can hold, become U+FFFD. NUL and every other character stay.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import uuid4

from quizzer.grading.grade import Grade
from quizzer.grading.record import from_record


class QuestionRef(NamedTuple):
    """Names a question: equal to the plain pair (pack id, question id)."""

    pack: str
    question: str

    def __str__(self) -> str:
        return f"{self.pack}/{self.question}"


class Scored:
    """What an attempt and an outline of it can both tell: its question, and the score that counts."""

    __slots__ = ()

    pack: str
    question: str
    score: float | None
    override: float | None

    @property
    def ref(self) -> QuestionRef:
        """Which question was answered."""
        return QuestionRef(self.pack, self.question)

    @property
    def skipped(self) -> bool:
        """Whether there is no answer to speak of."""
        return self.score is None

    @property
    def effective_score(self) -> float | None:
        """The score that counts: the override where there is one. None when skipped."""
        return self.score if self.override is None else self.override


@dataclass(frozen=True, slots=True)
class Attempt(Scored):
    """One answer given at one time, with its score. A skipped question is an attempt without either."""

    id: str
    """32 hex digits; the same on every machine that the attempt is merged into."""

    pack: str
    question: str

    answer: str
    """As it was typed; empty when skipped."""

    score: float | None
    """The machine's, 0-100. None when skipped."""

    record: Mapping[str, Any]
    """The whole grade as plain data, see `quizzer.grading.record`. Empty when skipped."""

    started_at: datetime
    """When the question was first shown."""

    ended_at: datetime
    """When the answer was handed in; attempts are ordered by it."""

    seconds: float = 0.0
    """Time spent on the answer, pauses and earlier sittings counted as the face saw them."""

    hints_used: int = 0

    session: str = ""
    """Id of the session. Empty: graded outside any."""

    rating: int | None = None
    """FSRS rating 1-4 that moved the card. None: the schedule was left alone (skipped, retried, crammed)."""

    override: float | None = None
    """The learner's own score, 0-100, which stands beside the machine's. None: no objection."""

    note: str = ""
    """What the learner said to the override."""

    pack_hash: str = ""
    """Content hash over the pack's questions when the answer was graded."""

    question_hash: str = ""
    """`Question.content_hash` when the answer was graded; another one now means an older wording."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "answer", storable(self.answer))
        object.__setattr__(self, "note", storable(self.note))
        object.__setattr__(self, "started_at", in_utc(self.started_at))
        object.__setattr__(self, "ended_at", in_utc(self.ended_at))

    @property
    def contested(self) -> bool:
        """Whether the learner raised the score: points were made that the machine missed, and nobody says which."""
        return self.override is not None and self.score is not None and self.override > self.score

    def as_draft(self) -> Draft:
        """Turn it back into the answer that was being written."""
        return Draft(self.pack, self.question, self.answer, self.ended_at, self.seconds, self.hints_used)

    @property
    def grade(self) -> Grade | None:
        """The whole grade, rebuilt. None when skipped.

        Raises:
            KeyError, ValueError: The record was written by a version that this one cannot read.
        """
        return from_record(self.record) if self.record else None


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer that was not handed in yet."""

    pack: str
    question: str

    text: str
    """As it was typed; a store never keeps a blank one."""

    saved_at: datetime

    seconds: float = 0.0
    """Time spent on it so far."""

    hints_used: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", storable(self.text))
        object.__setattr__(self, "saved_at", in_utc(self.saved_at))

    @property
    def ref(self) -> QuestionRef:
        """Which question it answers."""
        return QuestionRef(self.pack, self.question)


def new_id() -> str:
    """Draw an id that no other attempt or session has, on any machine."""
    return uuid4().hex


def storable(text: str) -> str:
    """Bring a text into the form in which it is kept: NFC, lone surrogates as U+FFFD."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def in_utc(at: datetime) -> datetime:
    """Express a moment in UTC.

    Raises:
        ValueError: It names no time zone.
    """
    if at.tzinfo is None:
        raise ValueError("a time without a zone says nothing")
    return at.astimezone(UTC)
