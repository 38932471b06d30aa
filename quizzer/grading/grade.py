"""What a grade is: the score, the three numbers behind it, and the sentence each came from.

Values only; nothing here computes, and nothing here needs numpy, so that a screen can show a grade before an encoder
is loaded. Scores are 0-100; coverage, similarity and confidence are [0, 1]. Spans count code points of `Grade.answer`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

FULL = 100.0
"""The highest score."""


class Status(StrEnum):
    """How a key point ended."""

    COVERED = "covered"
    PARTIAL = "partial"
    MISSING = "missing"
    CONTRADICTED = "contradicted"


class Band(StrEnum):
    """The score in a word."""

    EXCELLENT = "excellent"
    GOOD = "good"
    FAIR = "fair"
    WEAK = "weak"
    POOR = "poor"


class ContradictionKind(StrEnum):
    """How a claim of the answer conflicts with a key point."""

    ROLE_EXCHANGED = "role_exchanged"
    """What holds of one concept is said of another."""
    NEGATED = "negated"
    """The claim is denied."""
    OPPOSITE = "opposite"
    """The opposite word stands in its place."""
    MISCONCEPTION = "misconception"
    """A wrong belief that the pack lists."""


class GuardKind(StrEnum):
    """Why an answer earns less than its words would suggest."""

    EMPTY = "empty"
    ECHO = "echo"
    """It repeats the question."""
    KEYWORD_LIST = "keyword_list"
    """Terms without claims."""
    NO_CONTENT = "no_content"
    """Talk without a claim about the subject."""
    OFF_TOPIC = "off_topic"
    """An answer to something else."""
    COPY = "copy"
    """The model answer itself: full marks, but said."""
    CUT = "cut"
    """So long that only its beginning was read."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text: code points `start` to `end`, end excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of the answer that a judgement rests on."""

    text: str
    span: Span
    """Where they stand in `Grade.answer`."""


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term of a key point that the answer uses."""

    term: str
    """The author's first spelling."""
    found: Evidence
    """The variant that the answer uses."""
    how: str
    """exact, twin (other language or abbreviation), compound (spaced otherwise), typo, or meaning."""


@dataclass(frozen=True, slots=True)
class KeyPointGrade:
    """One key point's result."""

    point: str
    about: str | None
    weight: float
    """Share of the question's weight, [0, 1]; the shares add up to 1."""
    status: Status
    credit: float
    """Share of the point's weight that was earned, [0, 1]."""
    coverage: float
    """Share of its terms that the answer uses, [0, 1]."""
    similarity: float
    """Calibrated closeness to the nearest claim of the answer, [0, 1]."""
    evidence: Evidence | None
    """The nearest claim. None when missing."""
    hits: tuple[TermHit, ...] = ()
    absent: tuple[str, ...] = ()
    """Terms that were not found, in the author's first spelling."""
    model_span: Span | None = None
    """The sentence of the model answer that makes the point."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A claim of the answer that conflicts with a key point."""

    kind: ContradictionKind
    evidence: Evidence
    key_points: tuple[int, ...]
    """Indices of the key points that it costs; empty for a misconception that touches none."""
    cost: float
    """Score points that it cost, 0-100."""
    expected: str
    """The claim that it conflicts with."""
    say: str | None = None
    """What the author says to a listed misconception."""


@dataclass(frozen=True, slots=True)
class Guard:
    """A guard that spoke, and what it cost."""

    kind: GuardKind
    cost: float
    """Score points that it cost, 0-100; 0 for a copy."""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Feature:
    """A number that went into the score."""

    name: str
    value: float
    contribution: float
    """Score points that it added or took, against an answer in which it were neutral."""


@dataclass(frozen=True, slots=True)
class Grade:
    """The whole result of one answer."""

    answer: str
    """The answer as it was read: NFC, full-width forms folded. Spans count in it."""
    model_answer: str
    """The model answer that lay nearest."""
    score: float
    """0-100, one decimal."""
    band: Band
    coverage: float
    similarity: float
    confidence: float
    """How sure the grade is, [0, 1]."""
    key_points: tuple[KeyPointGrade, ...]
    contradictions: tuple[Contradiction, ...] = ()
    guards: tuple[Guard, ...] = ()
    features: tuple[Feature, ...] = field(default=())
    encoder: str = ""
    """Name and version of the model that measured similarity."""
    engine: str = ""
    """Version of the grading rules and of their fitted weights."""
    question_hash: str = ""
    """Content hash of the question it was graded against."""
    derived: bool = False
    """The key points were derived from the model answer because the pack lists none."""

    @property
    def unsure(self) -> bool:
        """Whether the learner is asked to judge for themselves."""
        return self.confidence < UNSURE_BELOW


UNSURE_BELOW = 0.3
"""Confidence under which the learner is asked to judge. Of 320 typed answers of `benchmarks/grading` 29 in 100 are so, and
err by 24 score points, the others by 11; at 0.5 it was six of ten, and nobody reads what is always there."""

BAND_FLOORS: tuple[tuple[float, Band], ...] = (
    (85.0, Band.EXCELLENT),
    (70.0, Band.GOOD),
    (50.0, Band.FAIR),
    (25.0, Band.WEAK),
    (0.0, Band.POOR),
)
"""The lowest score of each band, highest first."""


def band_of(score: float) -> Band:
    """Name the band of a score in 0-100."""
    return next(band for floor, band in BAND_FLOORS if score >= floor)
