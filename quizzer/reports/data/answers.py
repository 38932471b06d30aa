"""One attempt, with everything that its grade rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from quizzer.grading.grade import Band, ContradictionKind, GuardKind, Status


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text with its mark; the pieces of a text together are the text."""

    text: str

    status: Status | None
    """What it is evidence of. None: nothing, or words that earn nothing (`idle`)."""

    idle: bool = False
    """Words that earn nothing, such as a repeated question."""


@dataclass(frozen=True, slots=True)
class Found:
    """A term that the answer uses."""

    term: str
    """As the author wrote it."""

    words: str
    """As the answer has it."""

    how: str
    """exact, twin (other language or abbreviation), compound (spaced otherwise), typo, or meaning."""


@dataclass(frozen=True, slots=True)
class Point:
    """What became of one key point."""

    point: str

    about: str | None
    """The concept that it is about. None: any."""

    weight: float
    """Share of the question's weight, [0, 1]."""

    status: Status

    credit: float
    """Share of the point that was earned, [0, 1]."""

    coverage: float
    """Share of its terms that the answer uses, [0, 1]."""

    similarity: float
    """Closeness of the nearest claim of the answer, [0, 1]."""

    evidence: str | None
    """That claim. None when missing."""

    found: tuple[Found, ...]

    absent: tuple[str, ...]
    """Terms that the answer does not use."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A claim of the answer that conflicts with a key point."""

    kind: ContradictionKind

    words: str
    """Of the answer."""

    expected: str
    """The claim that it conflicts with."""

    say: str | None
    """What the author says to a listed misconception."""

    cost: float
    """Score points that it cost, 0-100."""

    points: tuple[int, ...]
    """Positions of the key points that it cost, from 0."""


@dataclass(frozen=True, slots=True)
class Caution:
    """A guard that spoke."""

    kind: GuardKind

    cost: float
    """Score points that it cost, 0-100; 0 for a copy."""


@dataclass(frozen=True, slots=True)
class Objection:
    """The learner's own score at some time; the last one counts."""

    score: float | None
    """0-100. None: the objection was withdrawn."""

    note: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Marking:
    """The machine's grade of one answer."""

    score: float
    """0-100."""

    band: Band
    coverage: float
    """[0, 1]"""

    similarity: float
    """[0, 1]"""

    confidence: float
    """How sure the grade is, [0, 1]."""

    unsure: bool
    """Whether the learner was asked to judge."""

    derived: bool
    """The key points were derived from the model answer because the pack listed none."""

    answer: tuple[Piece, ...]
    """The answer as it was read (composed, full-width forms folded), marked; then what was not read."""

    unread: int
    """Characters at the end of a very long answer that were not graded; 0 for every other."""

    model_answer: tuple[Piece, ...]
    """The model answer that lay nearest, as it was then, marked by what became of it."""

    points: tuple[Point, ...]
    conflicts: tuple[Conflict, ...]
    guards: tuple[Caution, ...]

    advice: tuple[str, ...]
    """What would raise the score, in the report's language."""

    model: str
    """What measured similarity."""

    rules: str
    """Version of the grading rules."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One attempt."""

    id: str

    at: datetime
    """When the answer was handed in."""

    seconds: float
    """Time spent on it."""

    hints_used: int

    session: str
    """Empty: outside any."""

    text: str
    """What was typed, character for character. Empty when skipped."""

    skipped: bool

    score: float | None
    """The score that counts, 0-100: the learner's own where there is one. None when skipped."""

    own_score: float | None
    """The learner's own. None: no objection."""

    note: str
    """What the learner said to it."""

    objections: tuple[Objection, ...]
    """Oldest first, withdrawn ones too."""

    older_text: bool
    """Graded against another wording of the question than today's, or the question is gone."""

    question_hash: str
    """Content hash of the question that it was graded against. Empty: not kept."""

    marking: Marking | None
    """None when skipped, or when the grade was written by a version that this one cannot read."""
