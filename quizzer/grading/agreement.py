"""The judge of the points and the reading of the whole answer, brought to one verdict and one score.

Scores are 0-100, shares and probabilities [0, 1].
"""

from __future__ import annotations

from dataclasses import replace

from quizzer.grading.grade import FULL
from quizzer.grading.judge import evident
from quizzer.grading.matching.whole import Opinion
from quizzer.grading.reader import Sheet, Verdict

READ_SHARE = 0.5
"""What the reading of the whole answer counts in the score, beside the judgement of its points."""

CERTAIN = (0.8, 0.9)
"""Contradicted share from which the reading of the whole counts less, and from which it counts nothing: of 1,787 answers of
`benchmarks/grading` above the first, to questions that were not learned, 136 had a grade over 60."""

DOUBTS = (0.31, 0.4, 0.21)
"""What counts in the expected error of both: the judge's, the reading's, and how far they are apart. By least squares on
answers of `benchmarks/grading` to questions that neither had learned, by one network each; times 0.85, since several
together err less."""


def relevance_of_both(verdict: Verdict, opinion: Opinion) -> Verdict:
    """Give the verdict with what both say of how likely it is an answer to this question."""
    return replace(verdict, relevant=(1.0 - READ_SHARE) * verdict.relevant + READ_SHARE * opinion.relevant)


def score_of_both(score: float, opinion: Opinion, verdict: Verdict, sheet: Sheet) -> float:
    """Give the score by who judged the points and who read the whole.

    Of an answer with no sign of any point nothing is right; where the judge is certain that all is said the wrong way
    round, the judge decides.

    Args:
        score: By the judge.
        opinion: Of the reader.
        verdict: The judge's.
        sheet: What the judge saw.
    """
    begins, whole = CERTAIN
    doubt = (whole - float(sheet.weights @ verdict.contradicted)) / (whole - begins)
    share = READ_SHARE * min(max(doubt, 0.0), 1.0)
    return (1.0 - share) * score + share * evident_score(opinion, sheet)


def evident_score(opinion: Opinion, sheet: Sheet) -> float:
    """Give the score of the reader; of an answer with no sign of any point nothing is right."""
    return min(opinion.score, FULL * float(evident(sheet.rows).max()))


def error_of_both(expected_error: float, score: float, opinion: Opinion) -> float:
    """Say how far the score of both is expected to be from the grade, in score points.

    Args:
        expected_error: The judge's.
        score: By the judge.
        opinion: Of the reader.
    """
    ours, read, apart = DOUBTS
    return ours * expected_error + read * opinion.expected_error + apart * abs(score - opinion.score)
