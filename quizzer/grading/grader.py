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
from quizzer.grading.accounting import confidence, features_shown, guards_shown, nearest_model
from quizzer.grading.agreement import error_of_both, evident_score, relevance_of_both, score_of_both
from quizzer.grading.beside import without_beside
from quizzer.grading.brief.beside import without_remarks
from quizzer.grading.brief.contrast import without_contrast
from quizzer.grading.brief.exchanged import as_retold
from quizzer.grading.brief.judging import BriefJudge, shipped_brief_judge
from quizzer.grading.brief.names import with_names
from quizzer.grading.brief.one_sided import without_other_side
from quizzer.grading.brief.opening import with_plain_denial, without_contrary
from quizzer.grading.brief.talk import without_talk
from quizzer.grading.brief.turned import as_turned
from quizzer.grading.contradictions import misconceptions
from quizzer.grading.crediting import credited
from quizzer.grading.features import (
    POINT_FEATURES,
    POINT_PLACE,
    PointView,
    view_answer,
    view_point,
)
from quizzer.grading.grade import FULL, Grade, band_of
from quizzer.grading.inferring import with_second_opinion
from quizzer.grading.judge import Judge, kept_share, shipped_judge, with_words_enough
from quizzer.grading.matching.tokens import tokens_of
from quizzer.grading.matching.whole import Opinion, shipped_whole_reader
from quizzer.grading.padding import without_padding
from quizzer.grading.point_grades import contradictions_of, point_grade
from quizzer.grading.reader import Sheet, Verdict
from quizzer.grading.reading import Reading, read
from quizzer.grading.rubric import Rubric, prepare_rubric
from quizzer.grading.scaling import PLAIN, Scale
from quizzer.grading.signals import AnswerView
from quizzer.grading.stacking import is_typed, stacked_beside
from quizzer.grading.strangers import chance_of_stranger, without_own_talk
from quizzer.grading.words import PieceEncoder, WordVectors
from quizzer.language.normalise import normalise
from quizzer.language.prepared import prepare
from quizzer.packs.schema import Question

LONGEST_ANSWER = 20_000
"""Code points that are read; more is cut, and nobody says more in an interview."""

PREPARED_QUESTIONS = 256
"""Questions that stay ready in memory."""

NAMED_ERROR = 5.0
"""Score points by which a score that names decide errs, at most: of 239 answers to cards of `benchmarks/grading` whose name
was heard 7 were wrong."""

DOUBTED = 0.5
"""Share of the key points, by weight, from whose chance of being contradicted an answer is doubted."""

STRANGE_ERROR = 25.0
"""Score points by which an answer in words of its own alone may err: right examples from daily life are read as such, but so
are nine of ten that answer another question of the pack."""


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
        reading = self._read(answer, rubric)
        answered = view_answer(reading, rubric)
        views = [view_point(rubric, number, answered) for number in range(len(rubric.points))]
        sheet = _sheet(rubric, answered, views)
        weights, rows = sheet.weights, sheet.rows
        judge, verdict, opinion = self._judged(rubric, reading, sheet)
        if self._inference is not None and reading.words:
            verdict = with_second_opinion(verdict, rubric, reading, views, self._inference)
        verdict, named = with_names(verdict, rubric, answered)
        if rubric.brief is None:
            verdict = with_words_enough(verdict, int((~answered.echoed).sum()))
        elif named is None:
            verdict = as_turned(as_retold(verdict, reading.text, rubric), reading.prepared, rubric)
            verdict = without_contrary(verdict, reading.text, rubric)
        copied = guards.is_copy(reading, rubric)
        if copied:
            verdict = Verdict(np.ones_like(weights), np.zeros_like(weights), 1.0, 1.0)
        by_points = judge.lines.score(verdict, weights)
        judged = FULL if copied else by_points
        if opinion is not None and not copied:
            judged = score_of_both(by_points, opinion, verdict, sheet)
        whole = None if opinion is None else opinion.score
        if named is not None and not copied:
            judged = FULL * named
        coverage = float(weights @ np.array([view.coverage for view in views])) if reading.words else 0.0
        fresh = float(weights @ rows[:, POINT_PLACE["aligned_fresh"]]) if reading.words else 0.0
        kept = 1.0 if copied or not reading.words else kept_share(verdict.relevant)
        heard = float(weights @ rows[:, POINT_PLACE["terms"]]) if reading.words else 0.0
        stranger = 0.0
        if rubric.brief is None and reading.words and not copied:
            stranger = chance_of_stranger(reading, rubric, self._encoder, self._vectors, heard, fresh)
        spoken = (
            ()
            if copied or named is not None
            else guards.ceilings(answered, rubric, heard, fresh, judged, kept, whole, stranger=stranger)
        )
        wrong = [] if copied else misconceptions(rubric, answered, self._encoder, self._vectors)
        silenced = any(ceiling.score <= guards.LIST_CEILING for ceiling in spoken)
        points = tuple(
            point_grade(point, view, answered, float(c), 0.0 if silenced else float(x), whole, silenced)
            for point, view, c, x in zip(
                rubric.points, views, verdict.covered, verdict.contradicted, strict=True
            )
        )
        contradictions = contradictions_of(rubric, points, views, answered, judge, verdict, wrong)
        extra = sum(item.cost for item in contradictions if not item.key_points)
        stacking = 0.0
        clean = named is None and not (copied or contradictions or spoken)
        if (
            opinion is not None
            and clean
            and is_typed(reading, rubric)
            and not self._is_doubted(verdict, weights)
        ):
            stacking = stacked_beside(judged, by_points, evident_score(opinion, sheet)) - judged
        ceiling = min((item.score for item in spoken), default=FULL)
        score = round(min(max(judged + stacking - extra, 0.0), ceiling), 1)
        if opinion is not None and clean and rubric.own_words:
            points = credited(points, verdict.covered, views, reading, score)
        expected_error = 0.0 if copied or not reading.words else judge.expected_error(verdict, weights)
        if opinion is not None and not copied:
            expected_error = error_of_both(expected_error, by_points, opinion)
        if named is not None:
            expected_error = min(expected_error, NAMED_ERROR)
        elif guards.MAYBE_STRANGER_FROM <= stranger < guards.STRANGER_FROM or (
            rubric.brief is None and heard <= 0.0 and fresh < guards.STRANGE and not (copied or spoken)
        ):
            expected_error = max(expected_error, STRANGE_ERROR)
        similarity = float(weights @ np.array([point.similarity for point in points])) if points else 0.0
        return Grade(
            answer=normalise(answer[:LONGEST_ANSWER]),
            model_answer=nearest_model(rubric, answered),
            score=score,
            band=band_of(score),
            coverage=round(min(coverage, 1.0), 4),
            similarity=round(min(max(similarity, 0.0), 1.0), 4),
            confidence=round(confidence(expected_error), 4),
            key_points=points,
            contradictions=contradictions,
            guards=guards_shown(spoken, judged - extra, copied, cut=bool(answer[LONGEST_ANSWER:].strip())),
            features=features_shown(
                answered,
                weights,
                rows,
                points=FULL if copied else judge.lines.points_score(verdict, weights),
                judged=judged,
                stacking=stacking,
                extra=extra,
                score=score,
            ),
            encoder=self.encoder_name,
            engine=f"{__version__} {judge.version}" + ("" if opinion is None else f" {opinion.version}"),
            question_hash=question.content_hash,
            derived=rubric.derived,
        )

    def _is_doubted(self, verdict: Verdict, weights: NDArray[np.float64]) -> bool:
        """Tell an answer half of which the model that compares claims takes for wrong, though nothing is reported."""
        return self._inference is not None and float(weights @ verdict.contradicted) >= DOUBTED

    def _read(self, answer: str, rubric: Rubric) -> Reading:
        """Read an answer without what has nothing of the question.

        Of one to a brief question not what it denies only to say the other thing, either.
        """
        reading = read(answer[:LONGEST_ANSWER], self._encoder, self._vectors)
        if rubric.brief is None and (claimed := without_padding(reading.prepared)) != reading.text:
            reading = replace(read(claimed, self._encoder, self._vectors), written=reading.written)
        if rubric.brief is None:
            said = without_beside(reading, rubric, self._encoder, self._vectors)
            if said == reading.text:
                said = without_own_talk(reading, rubric, self._encoder, self._vectors)
        else:
            said = without_contrast(reading.prepared, (model.prepared for model in rubric.models))
        if said == reading.text:
            return reading
        return replace(read(said, self._encoder, self._vectors), written=reading.written)

    def _judged(
        self, rubric: Rubric, reading: Reading, sheet: Sheet
    ) -> tuple[Judge | BriefJudge, Verdict, Opinion | None]:
        """Let the judge of such questions judge an answer, and those read it who see it whole.

        A judge of one's own judges alone, and so does that of brief questions, which sees the whole itself. A text
        without anything that says who does what to whom is no whole to be read.
        """
        judge = self._judge or shipped_judge(key_points=rubric.own_words)
        if self._judge is not None or not reading.words:
            return judge, judge.verdict(sheet), None
        if rubric.brief is not None:
            brief = shipped_brief_judge()
            heard = with_plain_denial(without_talk(reading.text))
            said = prepare(without_remarks(heard, rubric.texts, self._vectors))
            tokens = tokens_of(said, self._vectors, rubric.texts.concepts)
            verdict = brief.verdict(rubric.brief, tokens, sheet.rows, sheet.weights)
            return brief, without_other_side(verdict, said, rubric, rubric.brief), None
        tokens = tokens_of(reading.prepared, self._vectors, rubric.texts.concepts)
        verdict = judge.verdict(sheet)
        if guards.is_untied(reading):
            return judge, verdict, None
        opinion = shipped_whole_reader().read(rubric.texts, tokens, sheet.rows[0, len(POINT_FEATURES) :])
        if opinion is not None:
            verdict = relevance_of_both(verdict, opinion)
        return judge, verdict, opinion


def _sheet(rubric: Rubric, answered: AnswerView, views: list[PointView]) -> Sheet:
    return Sheet(
        words=tuple(view.words for view in views),
        said=tuple(view.said for view in views),
        rows=np.stack([np.concatenate([view.row, answered.row]) for view in views]),
        weights=np.array([point.weight for point in rubric.points]),
    )
