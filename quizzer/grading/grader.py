"""One answer in, one grade out.

The rooms below are joined here: the question is made ready once, the answer is read, each point is held against it, the
judge turns the numbers into probabilities, and guards have the last word. Scores are rounded to a tenth, so that the
last bit of a vector cannot show.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace

import numpy as np

from quizzer import __version__
from quizzer.embedding.builtin import built_in
from quizzer.embedding.encoder import Encoder
from quizzer.embedding.inference import Inference
from quizzer.grading import guards
from quizzer.grading.accounting import confidence, features_shown, guards_shown, nearest_model
from quizzer.grading.beside import without_beside
from quizzer.grading.brief.contrast import without_contrast
from quizzer.grading.contradictions import misconceptions
from quizzer.grading.crediting import credited
from quizzer.grading.features import POINT_PLACE, PointView, view_answer, view_point
from quizzer.grading.grade import FULL, Grade, band_of
from quizzer.grading.judge import Judge
from quizzer.grading.judging import Judgement, judgement, sheet_of
from quizzer.grading.padding import without_padding
from quizzer.grading.point_grades import contradictions_of, point_grade
from quizzer.grading.reader import Sheet
from quizzer.grading.reading import Reading, read
from quizzer.grading.rubric import Rubric, prepare_rubric
from quizzer.grading.scaling import PLAIN, Scale
from quizzer.grading.signals import AnswerView
from quizzer.grading.strangers import chance_of_stranger, without_own_talk
from quizzer.grading.words import PieceEncoder, WordVectors
from quizzer.language.normalise import normalise
from quizzer.packs.schema import Question

LONGEST_ANSWER = 20_000
"""Code points that are read; more is cut, and nobody says more in an interview."""

PREPARED_QUESTIONS = 256
"""Questions that stay ready in memory."""

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
        return sheet_of(
            rubric, view, [view_point(rubric, number, view) for number in range(len(rubric.points))]
        )

    def judgement(self, question: Question, answer: str) -> Judgement:
        """What is said of an answer before any guard; for fitting what comes after.

        Raises:
            EncoderError: The encoder failed.
        """
        rubric = self.rubric(question)
        reading = self._read(answer, rubric)
        answered = view_answer(reading, rubric)
        views = [view_point(rubric, number, answered) for number in range(len(rubric.points))]
        return self._judged(rubric, reading, answered, views)

    def _judged(
        self, rubric: Rubric, reading: Reading, answered: AnswerView, views: list[PointView]
    ) -> Judgement:
        return judgement(
            rubric,
            reading,
            answered,
            views,
            own=self._judge,
            vectors=self._vectors,
            inference=self._inference,
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
        said = self._judged(rubric, reading, answered, views)
        verdict, sheet, worded = said.verdict, said.sheet, bool(reading.words)
        coverage, fresh, heard = (
            float(sheet.weights @ numbers) if worded else 0.0
            for numbers in (
                np.array([view.coverage for view in views]),
                sheet.rows[:, POINT_PLACE["aligned_fresh"]],
                sheet.rows[:, POINT_PLACE["terms"]],
            )
        )
        stranger = 0.0
        if rubric.brief is None and worded and not said.copied:
            stranger = chance_of_stranger(reading, rubric, self._encoder, self._vectors, heard, fresh)
        spoken: tuple[guards.Ceiling, ...] = ()
        if not said.copied and said.named is None:
            kept = said.kept if worded else 1.0
            spoken = guards.ceilings(
                answered, rubric, heard, fresh, said.score, kept, said.whole, stranger=stranger
            )
        wrong = [] if said.copied else misconceptions(rubric, answered, self._encoder, self._vectors)
        silenced = any(ceiling.score <= guards.LIST_CEILING for ceiling in spoken)
        points = tuple(
            point_grade(point, view, answered, float(c), 0.0 if silenced else float(x), said.whole, silenced)
            for point, view, c, x in zip(
                rubric.points, views, verdict.covered, verdict.contradicted, strict=True
            )
        )
        contradictions = contradictions_of(rubric, points, views, answered, said.judge, verdict, wrong)
        extra = sum(item.cost for item in contradictions if not item.key_points)
        clean = said.named is None and not (said.copied or contradictions or spoken)
        doubted = self._inference is not None and said.is_doubted
        stacking = said.stacking(reading, rubric, doubted=doubted) if clean else 0.0
        ceiling = min((item.score for item in spoken), default=FULL)
        score = round(min(max(said.score + stacking - extra, 0.0), ceiling), 1)
        if said.opinion is not None and clean and rubric.own_words:
            points = credited(points, verdict.covered, views, reading, score)
        expected_error = said.expected_error if worded else 0.0
        if said.named is None and (
            guards.MAYBE_STRANGER_FROM <= stranger < guards.STRANGER_FROM
            or (
                rubric.brief is None
                and heard <= 0.0
                and fresh < guards.STRANGE
                and not (said.copied or spoken)
            )
        ):
            expected_error = max(expected_error, STRANGE_ERROR)
        similarity = (
            float(sheet.weights @ np.array([point.similarity for point in points])) if points else 0.0
        )
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
            guards=guards_shown(
                spoken, said.score - extra, said.copied, cut=bool(answer[LONGEST_ANSWER:].strip())
            ),
            features=features_shown(
                answered,
                sheet.weights,
                sheet.rows,
                points=said.points_score,
                judged=said.score,
                stacking=stacking,
                extra=extra,
                score=score,
            ),
            encoder=self.encoder_name,
            engine=f"{__version__} {said.version}",
            question_hash=question.content_hash,
            derived=rubric.derived,
        )

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
