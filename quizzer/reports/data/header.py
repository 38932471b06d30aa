"""Where a report comes from: without it nobody could tell what its scores mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Engine:
    """What gave some of the scores."""

    model: str
    """Name and version of the model that measured similarity."""

    rules: str
    """Version of the grading rules and of their fitted weights."""

    attempts: int
    """How many it graded."""


@dataclass(frozen=True, slots=True)
class PackVersion:
    """A pack that was asked from."""

    id: str

    title: str | None
    """None: it is not installed any more."""

    license: str | None
    """None: it names none, or is gone."""

    content_hash: str | None
    """Sixteen hex digits over everything that its grades depend on, as it is now. None: it is gone."""

    graded_against: tuple[str, ...]
    """The content hashes that the attempts were graded against, the newest first; empty where none was kept."""

    attempts: int

    older: int
    """How many attempts were graded against another wording of their question than today's."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """The session that the report is about."""

    id: str
    started_at: datetime

    ended_at: datetime | None
    """None: it was cut off, or still runs."""

    mock: bool
    """Whether it was a mock interview."""

    asked: int
    """How many questions were to be asked."""


@dataclass(frozen=True, slots=True)
class Header:
    """What was chosen, and what the scores came from."""

    made_at: datetime
    """Aware, in the reader's time zone, as all times of the report are to be read."""

    quizzer: str
    """Version of the program that wrote the report."""

    language: str
    """Of the report's own words: ko or en."""

    packs: tuple[str, ...]
    """Ids that were chosen. Empty: all."""

    tags: tuple[str, ...]
    """Tags that were chosen. Empty: any."""

    since: date | None
    """The first day that was chosen. None: from the beginning."""

    until: date | None
    """The last day that was chosen. None: today."""

    session: Sitting | None
    """None: the report is about no single session."""

    left_out: int
    """Older attempts that fit the choice but not the limit; 0 where nothing is missing."""

    engines: tuple[Engine, ...]
    """What gave the scores, the most used first; more than one where rules or model changed meanwhile."""

    sources: tuple[PackVersion, ...]
    """Packs that were asked from, the most answered first."""

    thresholds: tuple[float, float, float]
    """Machine's scores from which an answer counts as hard, good and easy for the schedule, as they are now."""

    calibrated: bool
    """Whether the thresholds were fitted to the learner's own scores, in place of the settings'."""

    weak_below: float
    """Score under which an answer is called weak."""

    retention: float
    """Chance of remembering at which a question comes back, [0, 1], as the settings are now."""
