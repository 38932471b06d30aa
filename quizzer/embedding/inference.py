"""The seam between two texts and whether one follows from the other, and a cross-encoder behind it.

Natural language inference: a *premise* entails a *hypothesis*, contradicts it, or does neither (Bowman et al., 2015,
"A large annotated corpus for learning natural language inference").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from quizzer.embedding.client import ForeignModel

PAIRS_AT_ONCE = 128
"""Pairs in one request."""


class Inference(Protocol):
    """Something that knows what follows from what."""

    @property
    def name(self) -> str:
        """What the user calls the model."""
        ...

    @property
    def version(self) -> str:
        """Changes whenever the same pair could be judged otherwise."""
        ...

    def infer(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Judge pairs of premise and hypothesis.

        Args:
            pairs: n pairs; n may be 0.

        Returns:
            Shape (n, 2), float32, [0, 1]: how likely the premise entails the hypothesis, and contradicts it.

        Raises:
            EncoderError: The model is gone or its process died.
        """
        ...


class CrossEncoderInference(ForeignModel):
    """A cross-encoder for natural language inference, whose labels name entailment and contradiction."""

    ROLE = "inference"

    def infer(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Judge pairs of premise and hypothesis; see `Inference.infer`."""
        found = np.zeros((len(pairs), 2), dtype=np.float32)
        for start in range(0, len(pairs), PAIRS_AT_ONCE):
            part = [list(pair) for pair in pairs[start : start + PAIRS_AT_ONCE]]
            reply, payload = self._client.ask({"do": "infer", "pairs": part}, "inferences")
            if int(reply["rows"]) != len(part) or len(payload) != 8 * len(part):
                raise self._client.problem("failed", f"{reply['rows']} judgements of {len(part)} pairs")
            judged = np.frombuffer(payload, dtype="<f4").reshape(-1, 2)
            if not ((judged >= 0.0) & (judged <= 1.0)).all():
                raise self._client.problem("failed", "NaN")
            found[start : start + len(part)] = judged
        return found
