"""Judging an answer to a brief question: the matcher's verdict on the whole and on each claim, and how sure it is."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.brief.preparing import BriefRubric
from quizzer.grading.features import POINT_FEATURES
from quizzer.grading.judge import Lines, evident
from quizzer.grading.matching.matcher import Matcher, together
from quizzer.grading.matching.tokens import Tokens, asked_of
from quizzer.grading.reader import Verdict

RIGHT = 0.85
"""Worth from which a whole answer is right, and leaves out none of its claims: of 304 such answers to cards of several
claims that were not learned 96 of 100 have a grade of 80 or more."""


@dataclass(frozen=True, slots=True, eq=False)
class BriefJudge:
    """Fitted matchers and lines."""

    matchers: tuple[Matcher, ...]
    """They judge together."""
    lines: Lines
    version: str

    def verdict(
        self, rubric: BriefRubric, answer: Tokens, rows: NDArray[np.float64], weights: NDArray[np.float64]
    ) -> Verdict:
        """Judge an answer that has words. A claim without words, such as `?`, is made as far as the whole is right.

        What has nothing of a card is not right, whatever a matcher says of it: of 500 right answers to cards less than 5 of
        100 have as little, of 500 that are right for another card 70 of 100.

        Args:
            rubric: The question.
            answer: The answer, the question's words not marked yet.
            rows: Shape (points, features), as in a `Sheet`.
            weights: Shape (points,), adding up to 1.
        """
        answer = asked_of(answer, rubric.texts.prompt)
        whole = [
            together(self.matchers, model, answer, numbers_of(rows, weights)) for model in rubric.texts.models
        ]
        best = max(whole, key=lambda said: said.worth)
        if len(rubric.points) == 1:
            points = [best]
        else:
            points = [
                together(self.matchers, point, answer, numbers_of(row[None, :], np.ones(1)))
                if len(point)
                else best
                for point, row in zip(rubric.points, rows, strict=True)
            ]
        bound = evident(rows)
        made = claims_made([said.worth for said in points], best.worth)
        return Verdict(
            covered=np.minimum(made, bound),
            contradicted=np.minimum([said.contradicted for said in points], 1.0 - made),
            relevant=best.relevant,
            worth=min(best.worth, float(bound.max())),
        )

    def expected_error(self, verdict: Verdict, weights: NDArray[np.float64]) -> float:
        """How far the score of such an answer was from the grade on average, in score points."""
        return self.lines.error_at(doubt(self.lines.share(verdict, weights)))

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> BriefJudge:
        """Read what `fit_brief.py` wrote.

        Raises:
            KeyError: A part is missing.
        """
        return cls(
            matchers=tuple(Matcher.from_data(each) for each in data["matchers"]),
            lines=Lines.from_data(data),
            version=str(data["version"]),
        )


def claims_made(claims: Sequence[float], whole: float) -> NDArray[np.float64]:
    """How likely each claim is made: as it seems alone, and where the whole is right, no less than that."""
    made = np.array(claims, dtype=np.float64)
    return np.maximum(made, whole) if whole >= RIGHT else made


def numbers_of(rows: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """The named numbers that a matcher sees: the mean over the points by weight, then the least of each point number."""
    return np.concatenate([weights @ rows, rows[:, : len(POINT_FEATURES)].min(axis=0)])


def doubt(share: float) -> float:
    """How undecided a credit is: 4 s (1 - s), [0, 1]."""
    return 4.0 * share * (1.0 - share)


@cache
def shipped_brief_judge() -> BriefJudge:
    """Read the fitted weights that travel with the program, once."""
    text = files("quizzer.grading").joinpath("weights-brief.json").read_text(encoding="utf-8")
    return BriefJudge.from_data(json.loads(text))
