"""What the lines of an export look like; checked by pydantic, for they come from a file.

A field that is not known is passed over: a later version may write more.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from quizzer.history.contents import Entry, KeptAttempt, Suspension
from quizzer.history.rows import EARLIEST, LATEST
from quizzer.practice.attempt import Attempt, Draft, QuestionRef
from quizzer.practice.kept import Flag, FormerGrade, Override, SessionLog

Name = Annotated[str, Field(min_length=1, max_length=200)]
Score = Annotated[float, Field(ge=0, le=100)]
Seconds = Annotated[float, Field(ge=0, le=1e9)]
Count = Annotated[int, Field(ge=0, le=10**6)]


def _storable(at: datetime) -> datetime:
    if not EARLIEST <= at < LATEST:
        years = {"first": EARLIEST.year, "last": LATEST.year - 1}
        raise PydanticCustomError("time_out_of_range", "not between {first} and {last}", years)
    return at


Moment = Annotated[AwareDatetime, AfterValidator(_storable)]
"""A time that a store reads as it was written."""


class _Line(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class HeaderLine(_Line):
    """What the file is."""

    quizzer_history: int
    """Version of the format."""

    exported_at: AwareDatetime | None = None

    program: str = ""
    """Version of the program that wrote it."""


class OverrideLine(_Line):
    """One objection."""

    score: Score | None
    """None: withdrawn."""

    note: str = ""
    at: Moment


class FormerGradeLine(_Line):
    """One grade that another has replaced."""

    score: Score
    grade: dict[str, Any]
    question_hash: str = ""
    at: Moment


class AttemptLine(_Line):
    """One answer; the fields are those of `practice.attempt.Attempt`."""

    kind: Literal["attempt"]
    id: Annotated[str, Field(pattern="^[0-9a-f]{8,64}$")]
    pack: Name
    question: Name
    answer: str
    score: Score | None
    grade: dict[str, Any] = {}
    started_at: Moment
    ended_at: Moment
    seconds: Seconds = 0.0
    hints_used: Count = 0
    session: str = ""
    rating: Annotated[int, Field(ge=1, le=4)] | None = None
    override: Score | None = None
    note: str = ""
    pack_hash: str = ""
    question_hash: str = ""
    overrides: tuple[OverrideLine, ...] = ()
    former_grades: tuple[FormerGradeLine, ...] = ()

    def entry(self) -> Entry:
        """Make what a store keeps."""
        attempt = Attempt(
            id=self.id,
            pack=self.pack,
            question=self.question,
            answer=self.answer,
            score=self.score,
            record=self.grade,
            started_at=self.started_at,
            ended_at=self.ended_at,
            seconds=self.seconds,
            hints_used=self.hints_used,
            session=self.session,
            rating=None if self.score is None else self.rating,
            override=None if self.score is None else self.override,
            note=self.note,
            pack_hash=self.pack_hash,
            question_hash=self.question_hash,
        )
        return KeptAttempt(
            attempt,
            tuple(Override(self.id, each.score, each.note, each.at) for each in self.overrides),
            tuple(
                FormerGrade(self.id, each.score, each.grade, each.question_hash, each.at)
                for each in self.former_grades
            ),
        )


class DraftLine(_Line):
    """An answer that was not handed in."""

    kind: Literal["draft"]
    pack: Name
    question: Name
    text: str
    saved_at: Moment
    seconds: Seconds = 0.0
    hints_used: Count = 0

    def entry(self) -> Entry:
        """Make what a store keeps."""
        return Draft(self.pack, self.question, self.text, self.saved_at, self.seconds, self.hints_used)


class FlagLine(_Line):
    """A flagged question."""

    kind: Literal["flag"]
    pack: Name
    question: Name
    note: str = ""
    at: Moment

    def entry(self) -> Entry:
        """Make what a store keeps."""
        return Flag(self.pack, self.question, self.note, self.at)


class SuspensionLine(_Line):
    """A question that was set aside."""

    kind: Literal["suspended"]
    pack: Name
    question: Name
    at: Moment

    def entry(self) -> Entry:
        """Make what a store keeps."""
        return Suspension(self.pack, self.question, self.at)


class SessionLine(_Line):
    """One sitting."""

    kind: Literal["session"]
    id: Name
    started_at: Moment
    ended_at: Moment | None = None
    mock: bool = False
    questions: tuple[tuple[str, str], ...] = ()

    follow_ups: tuple[tuple[tuple[str, str], tuple[str, str]], ...] = ()
    """Each with the question that led to it."""

    def entry(self) -> Entry:
        """Make what a store keeps."""
        refs = tuple(QuestionRef(*pair) for pair in self.questions)
        pairs = tuple((QuestionRef(*ref), QuestionRef(*parent)) for ref, parent in self.follow_ups)
        return SessionLog(self.id, self.started_at, self.ended_at, self.mock, refs, pairs)


AnyLine = Annotated[
    AttemptLine | DraftLine | FlagLine | SuspensionLine | SessionLine, Field(discriminator="kind")
]
