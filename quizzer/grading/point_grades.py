"""What a verdict means for each point, as it is shown: made, partly made, missing or contradicted, and by which words."""

from __future__ import annotations

from dataclasses import replace
from math import log

import numpy as np

from quizzer.grading.brief.judging import BriefJudge
from quizzer.grading.contradictions import Conflict, conflict
from quizzer.grading.features import POINT_PLACE, PointView
from quizzer.grading.grade import Contradiction, Evidence, KeyPointGrade, Span, Status, TermHit
from quizzer.grading.judge import Judge
from quizzer.grading.reader import Verdict
from quizzer.grading.reading import Reading
from quizzer.grading.rubric import PointRubric, Rubric
from quizzer.grading.signals import AnswerView
from quizzer.language.content import listed_form
from quizzer.packs.patterns import shown

COVERED_FROM = 0.5
"""Probability of being covered from which a point counts as made."""

CONTRADICTED_FROM = 0.65
"""Chance from which a contradiction is reported, chosen with `CONTRADICTED_LINE` in `benchmarks/grading`: nine of ten are
right on what it was fitted on, 0.83 on typed answers that chose nothing. A false alarm is worse than a miss."""

MORE_LIKELY, UNSIGNED = 0.5, 0.65
"""Probability that a contradiction has at least, whatever the whole says; and where nothing in the answer shows how it
conflicts. Of those set aside in `benchmarks/grading` 59 in 100 were contradictions between the two, 77 of those with
a sign, 83 above: one wrong sentence makes the judge doubt all others."""

SIGNS = {
    "rival": 0.1,
    "denied_share": 0.05,
    "denied_anywhere": 0.1,
    "opposed": 0.0,
    "opposed_anywhere": 0.2,
    "absolute": 0.0,
    "numbers_other": 0.0,
}
"""Numbers of a point (see `POINT_FEATURES`) above each of which it is plain how an answer may conflict with it."""

CONTRADICTED_LINE = (0.77, -2.13, 0.89)
"""What the chance that a point is contradicted has of its odds, of the whole's share of a full score, and of itself.
Fitted by `benchmarks/grading/fit_shown.py`, which gives 2.2 and 0.95 for the last two since small talk is not read.

Where the whole reads as a right answer, a clause that seems to say the opposite mostly says the same in other words."""

CONTRADICTED_ALONE = 0.6
"""Probability from which a contradiction is worth a word, and is reported where nothing reads the answer as a whole."""

_LEAST = 1e-4
"""Probability from which odds are taken."""

LIKELY_RIGHT = 40.0
"""Score of the whole from which a point that may be contradicted, or said in other words, is shown as partly made."""

PARTIAL_FROM = 0.35
"""Probability of being covered from which a point that is not covered counts as partly made."""

MISCONCEPTION_COST = 12.0
"""Score points that a listed misconception costs when no key point already paid for it."""


def _contradicts(contradicted: float, whole: float | None) -> bool:
    """Tell whether a contradiction is reported.

    Args:
        contradicted: Probability that the answer says otherwise, seen from the point.
        whole: Score that the answer has as a whole, from 0 to 100. None: nothing reads it as such.
    """
    if whole is None:
        return contradicted >= CONTRADICTED_ALONE
    kept = min(max(contradicted, _LEAST), 1.0 - _LEAST)
    odds, share, constant = CONTRADICTED_LINE
    chance = odds * log(kept / (1.0 - kept)) + share * whole / 100.0 + constant
    return chance >= log(CONTRADICTED_FROM / (1.0 - CONTRADICTED_FROM))


def _is_signed(view: PointView) -> bool:
    """Tell whether a word of the answer shows how it conflicts with a point: another thing's, denied, opposite, a number."""
    row = {name: float(view.row[place]) for name, place in POINT_PLACE.items()}
    return any(row[name] > least for name, least in SIGNS.items())


def _status(covered: float, contradicted: float, whole: float | None, signed: bool) -> Status:
    """Name a point's state; where the whole speaks against a contradiction, the point is partly made."""
    if contradicted >= (MORE_LIKELY if signed else UNSIGNED) and _contradicts(contradicted, whole):
        return Status.CONTRADICTED
    if contradicted > max(covered, 1.0 - covered - contradicted):
        unclear = contradicted >= CONTRADICTED_ALONE and (whole or 0.0) >= LIKELY_RIGHT
        return Status.PARTIAL if unclear else Status.MISSING
    if covered >= COVERED_FROM:
        return Status.COVERED
    return Status.PARTIAL if covered >= PARTIAL_FROM else Status.MISSING


def evidence_of(view: PointView, reading: Reading, status: Status) -> Evidence | None:
    """Give the stretch of an answer that makes a point; None where it is missing."""
    if view.window is None or status is Status.MISSING:
        return None
    span = reading.span(view.window)
    return Evidence(reading.written[span.start : span.end], span)


def point_grade(
    point: PointRubric,
    view: PointView,
    answered: AnswerView,
    covered: float,
    contradicted: float,
    whole: float | None,
    silenced: bool,
) -> KeyPointGrade:
    """Tell of one point: its state, the stretch that makes it, its terms.

    Args:
        point: The point.
        view: How the answer stands to it.
        answered: The answer.
        covered: Probability that the answer makes it.
        contradicted: Probability that the answer says otherwise.
        whole: Score that the answer has as a whole, from 0 to 100. None: nothing reads it as such.
        silenced: Whether the answer is such that no point counts.
    """
    status = Status.MISSING if silenced else _status(covered, contradicted, whole, _is_signed(view))
    hits, absent = [], []
    for group, matches in zip(point.point.keywords, view.matches, strict=True):
        if matches:
            match = max(matches, key=lambda item: item.closeness)
            hits.append(TermHit(shown(group), Evidence(match.text, Span(match.start, match.end)), match.how))
        else:
            absent.append(listed_form(shown(group), point.claims[0].reading.prepared))
    row = view.row
    similarity = max(row[POINT_PLACE["close_point"]], row[POINT_PLACE["close_model"]])
    return KeyPointGrade(
        point=point.shown,
        about=point.point.about,
        weight=round(point.weight, 6),
        status=status,
        credit=0.0 if silenced else round(covered, 4),
        coverage=round(view.coverage, 4),
        similarity=round(calibrated(float(similarity)), 4),
        evidence=evidence_of(view, answered.reading, status),
        hits=tuple(hits),
        absent=tuple(word for word in absent if word),
        model_span=point.model_span,
    )


SIMILARITY_FLOOR = 0.2
"""Cosine that unrelated texts have; similarity 0."""

SIMILARITY_TOP = 0.9
"""Cosine from which two wordings of one claim cannot be told apart; similarity 1."""


def calibrated(cosine: float) -> float:
    """Spread a cosine between unrelated and same meaning over [0, 1]."""
    return min(1.0, max(0.0, (cosine - SIMILARITY_FLOOR) / (SIMILARITY_TOP - SIMILARITY_FLOOR)))


def contradictions_of(
    rubric: Rubric,
    points: tuple[KeyPointGrade, ...],
    views: list[PointView],
    answered: AnswerView,
    judge: Judge | BriefJudge,
    verdict: Verdict,
    wrong: list[Conflict],
) -> tuple[Contradiction, ...]:
    """Show each contradicted point with its sentence, then each misconception."""
    weights = np.array([point.weight for point in rubric.points])
    full = judge.lines.points_score(verdict, weights)
    found: list[Contradiction] = []
    for number, (point, grade, view) in enumerate(zip(rubric.points, points, views, strict=True)):
        if grade.status is not Status.CONTRADICTED:
            continue
        shown = conflict(point, view, answered)
        if shown is None:
            continue
        covered, contradicted = verdict.covered.copy(), verdict.contradicted.copy()
        covered[number], contradicted[number] = 1.0, 0.0
        without = replace(verdict, covered=covered, contradicted=contradicted)
        cost = round(max(0.0, judge.lines.points_score(without, weights) - full), 1)
        right = point.shown if shown.expected.strip() == point.point.point.strip() else shown.expected
        found.append(Contradiction(shown.kind, shown.evidence, (number,), cost, right))
    for item in wrong:
        touched = tuple(
            number
            for number, point in enumerate(points)
            if point.status is Status.CONTRADICTED
            and point.evidence is not None
            and point.evidence.span.start < item.evidence.span.end
            and item.evidence.span.start < point.evidence.span.end
        )
        cost = 0.0 if touched else MISCONCEPTION_COST
        found.append(Contradiction(item.kind, item.evidence, touched, cost, item.expected, item.say))
    return tuple(found)
