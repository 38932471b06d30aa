"""The whole report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from quizzer.grading.grade import Band
from quizzer.reports.data.answers import Answer
from quizzer.reports.data.header import Header
from quizzer.reports.trends import Trend


@dataclass(frozen=True, slots=True)
class BandCount:
    """How many answers ended in a band."""

    band: Band
    answers: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All answers in numbers. Skipped questions count as `skipped` alone."""

    answers: int
    skipped: int
    questions: int
    """Different questions that were answered."""

    mean_score: float | None
    """0-100. None: nothing was answered."""

    best_score: float | None
    seconds: float
    """Time spent, skipped questions included."""

    days: int
    """Days with an answer."""

    own_scores: int
    """Answers whose score the learner gave."""

    unsure: int
    """Grades that were unsure."""

    conflicts: int
    """Claims that conflicted with a key point."""

    bands: tuple[BandCount, ...]
    """Every band, the best first."""


@dataclass(frozen=True, slots=True)
class PackFigures:
    """The answers to one pack."""

    id: str
    title: str
    """The id where the pack is gone."""

    questions: int
    """Different questions that were answered."""

    answers: int

    mean_score: float | None
    """Of the last answer to each question, 0-100. None: nothing was answered."""

    trend: Trend


@dataclass(frozen=True, slots=True)
class Weakness:
    """What was missed in the last answers, over all questions of the report; asked in at least two answers."""

    concept: str
    """What the key points are about, or the point itself where it names nothing."""

    missed: int
    """In how many answers a point about it was not covered."""

    seen: int
    """Answers counted: the last three of each question, without those that gave up or went off the topic."""

    questions: tuple[str, ...]
    """As PACK/QUESTION."""


@dataclass(frozen=True, slots=True)
class DayCount:
    """One day of the calendar."""

    day: date
    answers: int

    mean_score: float | None
    """0-100. None: nothing was answered."""


@dataclass(frozen=True, slots=True)
class QuestionReport:
    """One question with its attempts."""

    pack: str
    question: str

    text: str | None
    """What is asked, as it is now. None: the question is gone."""

    language: str | None
    """Of its texts: ko or en. None: the question is gone."""

    tags: tuple[str, ...]
    """Its own and its pack's."""

    difficulty: str | None
    """easy, medium or hard. None: the question is gone."""

    follow_up_of: str | None
    """In an interview, PACK/QUESTION of the question that led to it. None: it was chosen by itself."""

    allowed: int | None
    """In an interview, seconds that the answer might take. None: no limit, or the report is about no session."""

    mean_score: float | None
    """Of its answers, 0-100. None: it was only skipped, or not reached."""

    answers: tuple[Answer, ...]
    """Oldest first. Empty: the session never came to it."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report without any form."""

    header: Header
    figures: Figures

    trend: Trend | None
    """Scores over time. None: there is no answer."""

    packs: tuple[PackFigures, ...]
    """The most answered first."""

    calendar: tuple[DayCount, ...]
    """Without a gap, from the first answer's Monday, at most a year, to the last answer's day."""

    weaknesses: tuple[Weakness, ...]
    """What was missed at least once, what is likeliest to be missed again first."""

    questions: tuple[QuestionReport, ...]
    """Pack by pack in the packs' order; of one session, in the order in which they were asked."""

    quizzer_report: Literal[1] = 1
    """Version of this form."""
