"""Closeness as another model means it, brought to what the weights were fitted with.

Two models may agree on which texts are close and still give other numbers: what one calls 0.75 another calls 0.4. The
weights know the built-in model's numbers. So both models compare the key points of some shipped questions with the
sentences of their model answers, and each number of the other model is read as the built-in model's number of the same
rank (quantile mapping). Kept in the cache folder, by the versions of both models.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quizzer.embedding.encoder import Encoder
from quizzer.embedding.files import write_atomically
from quizzer.language.prepared import prepare
from quizzer.packs.schema import Question

QUANTILES = (0.0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995, 0.999, 1.0)
"""Ranks that are compared; one pair in `QUESTIONS` is about the same thing, so the highest ranks count most."""

QUESTIONS = 40
"""Questions whose texts are compared."""

POINTS, SENTENCES = 3, 3
"""Key points and sentences taken from each."""


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """A rising line through cosines; without knots it changes nothing."""

    knots: NDArray[np.float64]
    """Rising cosines of the other model ..."""

    values: NDArray[np.float64]
    """... and the built-in model's of the same rank."""

    def __call__(self, cosines: NDArray[np.float32]) -> NDArray[np.float32]:
        """Read cosines of any shape as the built-in model's."""
        if not len(self.knots):
            return cosines
        return np.asarray(np.interp(cosines, self.knots, self.values), dtype=np.float32)


PLAIN = Scale(np.zeros(0), np.zeros(0))
"""The built-in model's own."""


def scale_between(encoder: Encoder, reference: Encoder, questions: Sequence[Question]) -> Scale:
    """Compare two models on the same texts.

    Args:
        encoder: The other model.
        reference: The one that weights were fitted with.
        questions: Where the texts come from; questions without key points are passed over.

    Raises:
        EncoderError: A model failed.
    """
    written = [question for question in questions if len(question.key_points) >= POINTS]
    chosen = written[:: max(1, len(written) // QUESTIONS)][:QUESTIONS]
    points = [point.point for question in chosen for point in question.key_points[:POINTS]]
    sentences = [
        clause.text for question in chosen for clause in prepare(question.model_answer).clauses[:SENTENCES]
    ]
    if not points or not sentences:
        return PLAIN
    theirs, ours = (
        np.quantile(model.encode(points) @ model.encode(sentences).T, QUANTILES)
        for model in (encoder, reference)
    )
    rising = np.concatenate([[True], np.diff(theirs) > 1e-6])
    knots, values = theirs[rising], ours[rising]
    below = [-1.0] if knots[0] > -1.0 else []
    above = [1.0] if knots[-1] < 1.0 else []
    return Scale(np.concatenate([below, knots, above]), np.concatenate([below, values, above]))


def kept_scale(encoder: Encoder, reference: Encoder, questions: Sequence[Question], folder: Path) -> Scale:
    """Give the scale from the folder, or compare the models and keep it there.

    A file that cannot be read or written costs time and nothing else. Arguments and errors as for `scale_between`.
    """
    names = {
        "model": f"{encoder.name} {encoder.version}",
        "reference": f"{reference.name} {reference.version}",
    }
    digest = hashlib.blake2b(json.dumps(names, sort_keys=True).encode(), digest_size=8).hexdigest()
    file = folder / f"{digest}.json"
    known = _read(file, names)
    if known is not None:
        return known
    scale = scale_between(encoder, reference, questions)
    record = {**names, "knots": scale.knots.tolist(), "values": scale.values.tolist()}
    try:
        write_atomically(file, json.dumps(record).encode())
    except OSError:
        return scale
    return scale


def _read(file: Path, names: dict[str, str]) -> Scale | None:
    try:
        record: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        scale = Scale(
            np.array(record["knots"], dtype=np.float64), np.array(record["values"], dtype=np.float64)
        )
        same = all(record[name] == value for name, value in names.items())
    except (OSError, ValueError, KeyError, TypeError):
        return None
    sound = (
        len(scale.knots) == len(scale.values)
        and bool(np.isfinite(scale.knots).all() and np.isfinite(scale.values).all())
        and bool((np.diff(scale.knots) > 0).all())
    )
    return scale if same and sound else None
