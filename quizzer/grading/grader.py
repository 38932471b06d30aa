"""One answer in, one grade out.

The rooms below are joined here: the question is made ready once, the answer is read, each point is held against it, the
judge turns the numbers into probabilities, and guards have the last word. Scores are rounded to a tenth, so that the
last bit of a vector cannot show.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from quizzer import __version__
from quizzer.embedding.builtin import built_in
from quizzer.embedding.encoder import Encoder
from quizzer.embedding.inference import Inference
from quizzer.grading import guards
from quizzer.grading.brief.exchanged import is_exchanged
from quizzer.grading.brief.judging import BriefJudge, shipped_brief_judge
from quizzer.grading.brief.names import with_names
from quizzer.grading.contradictions import Conflict, conflict, misconceptions
from quizzer.grading.features import (
    ANSWER_FEATURES,
    POINT_FEATURES,
    PointView,
    view_answer,
    view_point,
)
from quizzer.grading.grade import (
    Contradiction,
    Evidence,
    Feature,
    Grade,
    Guard,
    GuardKind,
    KeyPointGrade,
    Span,
    Status,
    TermHit,
    band_of,
)
from quizzer.grading.inferring import with_second_opinion
from quizzer.grading.judge import Judge, kept_share, shipped_judge
from quizzer.grading.matching.tokens import tokens_of
from quizzer.grading.reader import Sheet, Verdict
from quizzer.grading.reading import Reading, read
from quizzer.grading.rubric import PointRubric, Rubric, prepare_rubric
from quizzer.grading.scaling import PLAIN, Scale
from quizzer.grading.signals import AnswerView
from quizzer.grading.words import PieceEncoder, WordVectors
from quizzer.packs.patterns import shown
from quizzer.packs.schema import Question

LONGEST_ANSWER = 20_000
"""Code points that are read; more is cut, and nobody says more in an interview."""

PREPARED_QUESTIONS = 256
"""Questions that stay ready in memory."""

COVERED_FROM = 0.5
"""Probability of being covered from which a point counts as made."""

CONTRADICTED_SHOWN = 0.55
"""Probability from which a contradiction is reported when there is a sign of it. With `CONTRADICTED_UNSHOWN` chosen in
`benchmarks/grading`: about four of five reports are right; a false alarm is worse than a miss."""

CONTRADICTED_UNSHOWN = 0.65
"""Probability from which it is reported without a sign."""

RIVAL_SHOWS, DENIAL_SHOWS, GAP_SHOWS = 0.15, 0.1, 0.3
"""Values of `rival`, `denied_share` and `verbatim_gap` from which they are signs of a contradiction."""

PARTIAL_FROM = 0.35
"""Probability of being covered from which a point that is not covered counts as partly made."""

NAMED_ERROR = 5.0
"""Score points by which a score that names decide errs, at most: of 239 answers to cards of `benchmarks/grading` whose name
was heard 7 were wrong."""

MISCONCEPTION_COST = 12.0
"""Score points that a listed misconception costs when no key point already paid for it."""

FULL = 100.0

_PLACE = {name: place for place, name in enumerate(POINT_FEATURES)}


class Grader:
    """Grades answers.

    Args:
        encoder: Measures closeness in meaning.
        judge: Fitted weights. None: the shipped ones.
        words: Measures single words. None: the built-in model.
        scale: Brings the encoder's cosines to those that the judge was fitted with.
        inference: Has a say in what is contradicted. None: the judge decides alone.
    """

    def __init__(
        self,
        encoder: Encoder,
        *,
        judge: Judge | None = None,
        words: PieceEncoder | None = None,
        scale: Scale = PLAIN,
        inference: Inference | None = None,
    ) -> None:
        self._encoder = encoder
        self._scale = scale
        self._inference = inference
        self._judge = judge
        self._vectors = WordVectors(built_in() if words is None else words)
        self._rubrics: OrderedDict[str, Rubric] = OrderedDict()

    @property
    def encoder_name(self) -> str:
        """Name and version of the model, as results carry it; of both where one compares claims."""
        name = f"{self._encoder.name} {self._encoder.version}"
        if self._inference is None:
            return name
        return f"{name} + {self._inference.name} {self._inference.version}"

    def rubric(self, question: Question) -> Rubric:
        """Make a question ready, or take it from memory.

        Raises:
            EncoderError: The encoder failed.
        """
        key = f"{question.id}/{question.content_hash}"
        known = self._rubrics.get(key)
        if known is None:
            known = prepare_rubric(question, self._encoder, self._vectors, self._scale)
            self._rubrics[key] = known
            if len(self._rubrics) > PREPARED_QUESTIONS:
                self._rubrics.popitem(last=False)
        self._rubrics.move_to_end(key)
        return known

    def sheet(self, question: Question, answer: str) -> Sheet:
        """What the reader sees of an answer; for fitting it."""
        rubric = self.rubric(question)
        view = view_answer(read(answer[:LONGEST_ANSWER], self._encoder, self._vectors), rubric)
        return _sheet(
            rubric, view, [view_point(rubric, number, view) for number in range(len(rubric.points))]
        )

    def grade(self, question: Question, answer: str) -> Grade:
        """Grade one answer.

        Args:
            question: What was asked.
            answer: What the learner wrote; blank scores 0.

        Raises:
            EncoderError: The encoder failed.
        """
        rubric = self.rubric(question)
        reading = read(answer[:LONGEST_ANSWER], self._encoder, self._vectors)
        answered = view_answer(reading, rubric)
        views = [view_point(rubric, number, answered) for number in range(len(rubric.points))]
        sheet = _sheet(rubric, answered, views)
        weights, rows = sheet.weights, sheet.rows
        judge, verdict = self._judged(rubric, reading, sheet)
        if self._inference is not None and reading.words:
            verdict = with_second_opinion(verdict, rubric, reading, views, self._inference)
        verdict, named = with_names(verdict, rubric, answered)
        if rubric.brief is not None and named is None and is_exchanged(reading.text, rubric):
            verdict = Verdict(np.zeros_like(weights), np.ones_like(weights), verdict.relevant, 0.0)
        copied = guards.is_copy(reading, rubric)
        if copied:
            verdict = Verdict(np.ones_like(weights), np.zeros_like(weights), 1.0, 1.0)
        judged = FULL if copied else judge.lines.score(verdict, weights)
        if named is not None and not copied:
            judged = FULL * named
        coverage = float(weights @ np.array([view.coverage for view in views])) if reading.words else 0.0
        fresh = float(weights @ rows[:, _PLACE["aligned_fresh"]]) if reading.words else 0.0
        kept = 1.0 if copied or not reading.words else kept_share(verdict.relevant)
        heard = float(weights @ rows[:, _PLACE["terms"]]) if reading.words else 0.0
        spoken = (
            ()
            if copied or named is not None
            else guards.ceilings(answered, rubric, heard, fresh, judged, kept)
        )
        wrong = [] if copied else misconceptions(rubric, answered, self._encoder, self._vectors)
        silenced = any(ceiling.score <= guards.LIST_CEILING for ceiling in spoken)
        points = tuple(
            _point_grade(point, view, answered, float(c), 0.0 if silenced else float(x), silenced)
            for point, view, c, x in zip(
                rubric.points, views, verdict.covered, verdict.contradicted, strict=True
            )
        )
        contradictions = _contradictions(rubric, points, views, answered, judge, verdict, wrong)
        extra = sum(item.cost for item in contradictions if not item.key_points)
        ceiling = min((item.score for item in spoken), default=FULL)
        score = round(min(max(judged - extra, 0.0), ceiling), 1)
        expected_error = 0.0 if copied or not reading.words else judge.expected_error(verdict, weights)
        if named is not None:
            expected_error = min(expected_error, NAMED_ERROR)
        similarity = float(weights @ np.array([point.similarity for point in points])) if points else 0.0
        return Grade(
            answer=reading.text,
            model_answer=_nearest_model(rubric, answered),
            score=score,
            band=band_of(score),
            coverage=round(min(coverage, 1.0), 4),
            similarity=round(min(max(similarity, 0.0), 1.0), 4),
            confidence=round(_confidence(expected_error), 4),
            key_points=points,
            contradictions=contradictions,
            guards=_guards(spoken, judged - extra, copied),
            features=_features(
                answered,
                weights,
                rows,
                points=FULL if copied else judge.lines.points_score(verdict, weights),
                judged=judged,
                extra=extra,
                score=score,
            ),
            encoder=self.encoder_name,
            engine=f"{__version__} {judge.version}",
            question_hash=question.content_hash,
            derived=rubric.derived,
        )

    def _judged(self, rubric: Rubric, reading: Reading, sheet: Sheet) -> tuple[Judge | BriefJudge, Verdict]:
        """Let the judge of such questions judge an answer."""
        if rubric.brief is None or self._judge is not None or not reading.words:
            judge = self._judge or shipped_judge(key_points=rubric.own_words)
            return judge, judge.verdict(sheet)
        brief = shipped_brief_judge()
        tokens = tokens_of(reading.prepared, self._vectors)
        return brief, brief.verdict(rubric.brief, tokens, sheet.rows, sheet.weights)


def _sheet(rubric: Rubric, answered: AnswerView, views: list[PointView]) -> Sheet:
    return Sheet(
        words=tuple(view.words for view in views),
        said=tuple(view.said for view in views),
        rows=np.stack([np.concatenate([view.row, answered.row]) for view in views]),
        weights=np.array([point.weight for point in rubric.points]),
    )


def _confidence(expected_error: float) -> float:
    """1 where no error is expected, 0.5 where 12 score points are, towards 0 above."""
    return 1.0 / (1.0 + (expected_error / 12.0) ** 2)


def _status(view: PointView, covered: float, contradicted: float) -> Status:
    """Name a point's state; a contradiction needs a sign that can be shown, or near certainty."""
    if contradicted > max(covered, 1.0 - covered - contradicted):
        row = view.row
        shown = (
            row[_PLACE["rival"]] > RIVAL_SHOWS
            or row[_PLACE["denied_share"]] > DENIAL_SHOWS
            or row[_PLACE["opposed"]] > 0
            or row[_PLACE["verbatim_gap"]] > GAP_SHOWS
        )
        if contradicted >= (CONTRADICTED_SHOWN if shown else CONTRADICTED_UNSHOWN):
            return Status.CONTRADICTED
        return Status.MISSING
    if covered >= COVERED_FROM:
        return Status.COVERED
    return Status.PARTIAL if covered >= PARTIAL_FROM else Status.MISSING


def _point_grade(
    point: PointRubric,
    view: PointView,
    answered: AnswerView,
    covered: float,
    contradicted: float,
    silenced: bool,
) -> KeyPointGrade:
    status = Status.MISSING if silenced else _status(view, covered, contradicted)
    reading = answered.reading
    evidence = None
    if view.window is not None and status is not Status.MISSING:
        span = reading.span(view.window)
        evidence = Evidence(reading.text[span.start : span.end], span)
    hits, absent = [], []
    for group, matches in zip(point.point.keywords, view.matches, strict=True):
        if matches:
            match = max(matches, key=lambda item: item.closeness)
            hits.append(TermHit(shown(group), Evidence(match.text, Span(match.start, match.end)), match.how))
        else:
            absent.append(shown(group))
    row = view.row
    similarity = max(row[_PLACE["close_point"]], row[_PLACE["close_model"]])
    return KeyPointGrade(
        point=point.point.point,
        about=point.point.about,
        weight=round(point.weight, 6),
        status=status,
        credit=0.0 if silenced else round(covered, 4),
        coverage=round(view.coverage, 4),
        similarity=round(calibrated(float(similarity)), 4),
        evidence=evidence,
        hits=tuple(hits),
        absent=tuple(absent),
        model_span=point.model_span,
    )


SIMILARITY_FLOOR = 0.2
"""Cosine that unrelated texts have; similarity 0."""

SIMILARITY_TOP = 0.9
"""Cosine from which two wordings of one claim cannot be told apart; similarity 1."""


def calibrated(cosine: float) -> float:
    """Spread a cosine between unrelated and same meaning over [0, 1]."""
    return min(1.0, max(0.0, (cosine - SIMILARITY_FLOOR) / (SIMILARITY_TOP - SIMILARITY_FLOOR)))


def _contradictions(
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
        found.append(Contradiction(shown.kind, shown.evidence, (number,), cost, shown.expected))
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


def _nearest_model(rubric: Rubric, answered: AnswerView) -> str:
    models = rubric.models
    best = max(models, key=lambda model: float(answered.reading.vector @ model.vector))
    return best.text


def _guards(spoken: tuple[guards.Ceiling, ...], before: float, copied: bool) -> tuple[Guard, ...]:
    """Show each guard with what it cost beside the others."""
    shown = [Guard(item.kind, round(max(0.0, before - item.score), 1), item.evidence) for item in spoken]
    if copied:
        shown.append(Guard(GuardKind.COPY, 0.0))
    return tuple(shown)


def _features(
    answered: AnswerView,
    weights: NDArray[np.float64],
    rows: NDArray[np.float64],
    *,
    points: float,
    judged: float,
    extra: float,
    score: float,
) -> tuple[Feature, ...]:
    """Every number that went into the score: means over the points, the answer's own, and the steps to the score."""
    means = weights @ rows[:, : len(POINT_FEATURES)]
    shown = [
        Feature(name, round(float(value), 4), 0.0) for name, value in zip(POINT_FEATURES, means, strict=True)
    ]
    shown += [
        Feature(name, round(float(value), 4), 0.0)
        for name, value in zip(ANSWER_FEATURES, answered.row, strict=True)
    ]
    shown.append(Feature("judged", round(points, 1), round(points, 1)))
    shown.append(Feature("whole", round(judged, 1), round(judged - points, 1)))
    shown.append(Feature("misconceptions", round(extra, 1), round(-extra, 1)))
    shown.append(Feature("guards", round(score, 1), round(score - max(judged - extra, 0.0), 1)))
    return tuple(shown)
