"""Reading a whole answer beside the whole model answer, whatever its key points: a second opinion on what it is worth.

The networks that judge key points see the words of one point at a time; these see who does what to whom from the first
sentence to the last. Both have their own line to the score, and count half each.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.matching.matcher import Matcher, together
from quizzer.grading.matching.texts import Texts
from quizzer.grading.matching.tokens import Tokens, asked_of


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a reading of the whole answer says."""

    score: float
    """0-100."""
    relevant: float
    """How likely it is an answer to this question, [0, 1]."""
    expected_error: float
    """How far the score of such answers was from the grade on average, in score points."""
    version: str
    """Of the weights."""


@dataclass(frozen=True, slots=True, eq=False)
class WholeReader:
    """Fitted matchers, with lines from what they say to the score and its error."""

    matchers: tuple[Matcher, ...]
    """They read together."""
    knots: NDArray[np.float64]
    """Rising worths, [0, 1] ..."""
    scores: NDArray[np.float64]
    """... the score at each, 0-100 ..."""
    errors: NDArray[np.float64]
    """... and the mean error of that score, in score points."""
    version: str

    def read(self, texts: Texts, answer: Tokens, row: NDArray[np.float64]) -> Opinion | None:
        """Read an answer beside each model answer; what the kindest reading says. None: there is nothing to read.

        Args:
            texts: The question's.
            answer: The answer, the question's words not marked yet.
            row: The answer features; see `ANSWER_FEATURES`.
        """
        models = [model for model in texts.models if len(model)]
        if not len(answer) or not models:
            return None
        marked = asked_of(answer, texts.prompt)
        said = [together(self.matchers, model, marked, row) for model in models]
        best = max(said, key=lambda each: each.worth)
        return Opinion(
            float(np.interp(best.worth, self.knots, self.scores)),
            best.relevant,
            float(np.interp(best.worth, self.knots, self.errors)),
            self.version,
        )

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> WholeReader:
        """Read what `fit_whole.py` wrote.

        Raises:
            KeyError: A part is missing.
        """
        return cls(
            matchers=tuple(Matcher.from_data(each) for each in data["matchers"]),
            knots=np.array(data["line"]["knots"], dtype=np.float64),
            scores=np.array(data["line"]["scores"], dtype=np.float64),
            errors=np.array(data["line"]["errors"], dtype=np.float64),
            version=str(data["version"]),
        )


@cache
def shipped_whole_reader() -> WholeReader:
    """Read the fitted weights that travel with the program, once."""
    text = files("quizzer.grading").joinpath("weights-whole.json").read_text(encoding="utf-8")
    return WholeReader.from_data(json.loads(text))
