"""Who judges an answer, and what they say of it together: before any guard, and before what is shown is chosen.

Brief questions have a judge of their own; of others the points are judged, and the whole answer is read. What is plain
letter by letter (a copy, a name, a card with its two things exchanged) overrules all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quizzer.embedding.inference import Inference
from quizzer.grading import guards
from quizzer.grading.agreement import error_of_both, evident_score, relevance_of_both, score_of_both
from quizzer.grading.brief.beside import without_remarks
from quizzer.grading.brief.exchanged import as_retold
from quizzer.grading.brief.judging import BriefJudge, shipped_brief_judge
from quizzer.grading.brief.names import with_names
from quizzer.grading.brief.one_sided import without_other_side
from quizzer.grading.brief.opening import with_plain_denial, without_contrary
from quizzer.grading.brief.talk import without_talk
from quizzer.grading.brief.turned import as_turned
from quizzer.grading.features import POINT_FEATURES, PointView
from quizzer.grading.grade import FULL
from quizzer.grading.inferring import with_second_opinion
from quizzer.grading.judge import Judge, kept_share, shipped_judge, with_words_enough
from quizzer.grading.matching.tokens import tokens_of
from quizzer.grading.matching.whole import Opinion, shipped_whole_reader
from quizzer.grading.reader import Sheet, Verdict
from quizzer.grading.reading import Reading
from quizzer.grading.rubric import Rubric
from quizzer.grading.signals import AnswerView
from quizzer.grading.stacking import is_typed, stacked_beside
from quizzer.grading.words import WordVectors
from quizzer.language.prepared import prepare

NAMED_ERROR = 5.0
"""Score points by which a score that names decide errs, at most: of 239 answers to cards of `benchmarks/grading` whose name
was heard 7 were wrong."""

DOUBTED = 0.5
"""Share of the key points, by weight, from whose chance of being contradicted an answer is doubted."""


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """What is said of one answer."""

    judge: Judge | BriefJudge
    verdict: Verdict
    opinion: Opinion | None
    """Of who reads the whole. None: nobody did."""
    named: float | None
    """Share of the names that decide the score which were heard, [0, 1]. None: no names decide it."""
    copied: bool
    """Whether the answer repeats a model answer."""
    sheet: Sheet

    @property
    def by_points(self) -> float:
        """The score by the judge alone, 0-100."""
        return self.judge.lines.score(self.verdict, self.sheet.weights)

    @property
    def points_score(self) -> float:
        """The score if the points alone counted, 0-100."""
        return FULL if self.copied else self.judge.lines.points_score(self.verdict, self.sheet.weights)

    @property
    def score(self) -> float:
        """The score before any guard, 0-100."""
        if self.copied:
            return FULL
        if self.named is not None:
            return FULL * self.named
        if self.opinion is not None:
            return score_of_both(self.by_points, self.opinion, self.verdict, self.sheet)
        return self.by_points

    @property
    def whole(self) -> float | None:
        """The score by who reads the whole, 0-100. None: nobody did."""
        return None if self.opinion is None else self.opinion.score

    @property
    def kept(self) -> float:
        """Share of the score that an answer of such a relevance keeps, [0, 1]."""
        return 1.0 if self.copied else kept_share(self.verdict.relevant)

    @property
    def version(self) -> str:
        """Of the weights."""
        return self.judge.version + ("" if self.opinion is None else f" {self.opinion.version}")

    def stacking(self, reading: Reading, rubric: Rubric, *, doubted: bool) -> float:
        """Give what the score of an answer in which nothing wrong was found gains, or loses, in score points.

        Args:
            reading: The answer.
            rubric: The question.
            doubted: Whether a model that compares claims takes half of it for wrong, though nothing is reported.
        """
        if self.opinion is None or doubted or not is_typed(reading, rubric):
            return 0.0
        read = evident_score(self.opinion, self.sheet)
        return stacked_beside(self.score, self.by_points, read) - self.score

    @property
    def is_doubted(self) -> bool:
        """Whether half of the points, by weight, are likely contradicted."""
        return float(self.sheet.weights @ self.verdict.contradicted) >= DOUBTED

    @property
    def expected_error(self) -> float:
        """How far such a score is from the grade on average, in score points."""
        if self.copied:
            return 0.0
        error = self.judge.expected_error(self.verdict, self.sheet.weights)
        if self.opinion is not None:
            error = error_of_both(error, self.by_points, self.opinion)
        return error if self.named is None else min(error, NAMED_ERROR)


def judgement(
    rubric: Rubric,
    reading: Reading,
    answered: AnswerView,
    views: Sequence[PointView],
    *,
    own: Judge | None,
    vectors: WordVectors,
    inference: Inference | None,
) -> Judgement:
    """Judge an answer.

    Args:
        rubric: The question.
        reading: The answer.
        answered: What all points need of it.
        views: Each point held against it.
        own: A judge to use instead of the shipped ones.
        vectors: Measures words.
        inference: Has a say in what is contradicted.

    Raises:
        EncoderError: The model behind `inference` failed.
    """
    sheet = sheet_of(rubric, answered, views)
    judge, verdict, opinion = _judged(rubric, reading, sheet, own, vectors)
    if inference is not None and reading.words:
        verdict = with_second_opinion(verdict, rubric, reading, views, inference)
    verdict, named = with_names(verdict, rubric, answered)
    if rubric.brief is None:
        verdict = with_words_enough(verdict, int((~answered.echoed).sum()))
    elif named is None:
        verdict = as_turned(as_retold(verdict, reading.text, rubric), reading.prepared, rubric)
        verdict = without_contrary(verdict, reading.text, rubric)
    copied = guards.is_copy(reading, rubric)
    if copied:
        verdict = Verdict(np.ones_like(sheet.weights), np.zeros_like(sheet.weights), 1.0, 1.0)
    return Judgement(judge, verdict, opinion, named, copied, sheet)


def sheet_of(rubric: Rubric, answered: AnswerView, views: Sequence[PointView]) -> Sheet:
    """Give one answer as the reader sees it."""
    return Sheet(
        words=tuple(view.words for view in views),
        said=tuple(view.said for view in views),
        rows=np.stack([np.concatenate([view.row, answered.row]) for view in views]),
        weights=np.array([point.weight for point in rubric.points]),
    )


def _judged(
    rubric: Rubric, reading: Reading, sheet: Sheet, own: Judge | None, vectors: WordVectors
) -> tuple[Judge | BriefJudge, Verdict, Opinion | None]:
    """Let the judge of such questions judge an answer, and those read it who see it whole.

    A judge of one's own judges alone, and so does that of brief questions, which sees the whole itself. A text without
    anything that says who does what to whom is no whole to be read.
    """
    judge = own or shipped_judge(key_points=rubric.own_words)
    if own is not None or not reading.words:
        return judge, judge.verdict(sheet), None
    if rubric.brief is not None:
        brief = shipped_brief_judge()
        heard = with_plain_denial(without_talk(reading.text))
        said = prepare(without_remarks(heard, rubric.texts, vectors))
        tokens = tokens_of(said, vectors, rubric.texts.concepts)
        verdict = brief.verdict(rubric.brief, tokens, sheet.rows, sheet.weights)
        return brief, without_other_side(verdict, said, rubric, rubric.brief), None
    tokens = tokens_of(reading.prepared, vectors, rubric.texts.concepts)
    verdict = judge.verdict(sheet)
    if guards.is_untied(reading):
        return judge, verdict, None
    opinion = shipped_whole_reader().read(rubric.texts, tokens, _answer_row(sheet.rows))
    if opinion is not None:
        verdict = relevance_of_both(verdict, opinion)
    return judge, verdict, opinion


def _answer_row(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """The answer features, which stand in each row."""
    return rows[0, len(POINT_FEATURES) :]
