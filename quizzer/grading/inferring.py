"""A second opinion on contradictions, from a model for natural language inference.

The weights never saw such a model, so it gets a fixed say: the probability that a point is contradicted becomes the mean
of the reader's and the model's, and the other two states share what is left as before; the worth of the whole answer
changes in proportion. Whether a point is made stays the reader's to say: a right answer in other words is often `neutral`
to such models.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from quizzer.embedding.inference import Inference
from quizzer.grading.features import PointView
from quizzer.grading.reader import Verdict
from quizzer.grading.reading import Reading
from quizzer.grading.rubric import Rubric

MODEL_SHARE = 0.5
"""What the model's opinion counts beside the reader's, [0, 1]."""

LONGEST_PREMISE = 1200
"""Code points of the answer that are one premise; the models read some 512 tokens."""


def with_second_opinion(
    verdict: Verdict, rubric: Rubric, reading: Reading, views: Sequence[PointView], inference: Inference
) -> Verdict:
    """Ask the model which points the answer contradicts.

    Each point is a hypothesis to two premises: the answer's window that makes it best, the clause before it included, for
    that may name the topic; and the whole answer. The mean counts: a window may be torn out of its context.

    Raises:
        EncoderError: The model failed.
    """
    asked = [number for number, view in enumerate(views) if view.window is not None]
    pairs = []
    for number in asked:
        hypothesis = rubric.points[number].point.point
        pairs += [
            (_window(reading, views[number]), hypothesis),
            (reading.text[:LONGEST_PREMISE], hypothesis),
        ]
    judged = inference.infer(pairs)[:, 1].astype(np.float64).reshape(-1, 2).mean(axis=1)
    opinion = verdict.contradicted.copy()
    opinion[asked] = judged
    contradicted = (1.0 - MODEL_SHARE) * verdict.contradicted + MODEL_SHARE * opinion
    left = (1.0 - contradicted) / np.maximum(1.0 - verdict.contradicted, 1e-9)
    covered = np.minimum(verdict.covered * left, 1.0)
    weights = np.array([point.weight for point in rubric.points])
    before, after = float(weights @ verdict.covered), float(weights @ covered)
    worth = min(1.0, verdict.worth * after / max(before, 1e-9))
    return replace(verdict, covered=covered, contradicted=contradicted, worth=worth)


def _window(reading: Reading, view: PointView) -> str:
    assert view.window is not None  # only such points are asked about
    first, after = (int(edge) for edge in reading.windows[view.window])
    start = reading.clauses[max(first - 1, 0)].start
    return reading.text[start : reading.clauses[after - 1].end]
