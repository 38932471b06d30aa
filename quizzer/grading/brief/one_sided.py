"""Whether an answer to a comparison tells one side only: a single clause that names one of both things.

Of 144 such answers to two-sided cards that are learned (`benchmarks/grading`) 138 are marked as half right, 4 above and
2 below.
"""

from __future__ import annotations

import numpy as np

from quizzer.grading.brief.preparing import BriefRubric
from quizzer.grading.reader import Verdict
from quizzer.grading.rubric import Rubric
from quizzer.language.mentions import mentions
from quizzer.language.prepared import Prepared

ONE_SIDE = 0.42
"""Worth of an answer that tells one side, at most, and how likely it makes a claim about both."""

OTHER_SIDE = 0.1
"""How likely it makes a claim about the other side, at most."""


def without_other_side(verdict: Verdict, answer: Prepared, rubric: Rubric, brief: BriefRubric) -> Verdict:
    """The verdict on an answer, or half of it where it speaks of one of both things.

    Args:
        verdict: The matcher's.
        answer: What it says; see `talk`.
        rubric: The question.
        brief: The same, made ready for the matcher.
    """
    told = _told(answer, brief.texts.concepts)
    if told is None or any(_named(model.text, brief.texts.concepts) != {0, 1} for model in rubric.models):
        return verdict
    most = []
    for point in rubric.points:
        about = _named(point.point.point, brief.texts.concepts)
        most.append(OTHER_SIDE if about == {1 - told} else ONE_SIDE if about == {0, 1} else 1.0)
    covered = np.minimum(verdict.covered, most)
    return Verdict(covered, verdict.contradicted, verdict.relevant, min(verdict.worth, ONE_SIDE))


def _told(answer: Prepared, concepts: tuple[tuple[str, ...], ...]) -> int | None:
    """The one thing of two that a single clause names; None otherwise."""
    if len(concepts) != 2 or len(answer.clauses) != 1:
        return None
    named = _named(answer.text, concepts)
    return next(iter(named)) if len(named) == 1 else None


def _named(text: str, concepts: tuple[tuple[str, ...], ...]) -> set[int]:
    return {each.concept for each in mentions(text, concepts)}
