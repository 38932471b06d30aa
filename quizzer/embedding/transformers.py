"""Any sentence-transformers model as an encoder, in a process of its own."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from quizzer.embedding.client import ForeignModel

TEXTS_AT_ONCE = 256
"""Texts in one request, so that a batch of any size needs little memory at either end."""


class SentenceTransformerEncoder(ForeignModel):
    """A model from the hub, or from a folder with `modules.json`."""

    ROLE = "encoder"

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return int(self._client.ready["dimensions"])

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Turn texts into vectors; see `Encoder.encode`. Texts without a letter or digit give zeros."""
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        spoken = [row for row, text in enumerate(texts) if any(c.isalnum() for c in text)]
        for start in range(0, len(spoken), TEXTS_AT_ONCE):
            part = spoken[start : start + TEXTS_AT_ONCE]
            vectors[part] = self._vectors([texts[row] for row in part])
        return vectors

    def _vectors(self, texts: list[str]) -> NDArray[np.float32]:
        reply, payload = self._client.ask({"do": "encode", "texts": texts}, "vectors")
        rows, columns = int(reply["rows"]), int(reply["columns"])
        if (rows, columns) != (len(texts), self.dimensions) or len(payload) != 4 * rows * columns:
            raise self._client.problem("failed", f"{rows} x {columns} numbers for {len(texts)} texts")
        vectors = np.frombuffer(payload, dtype="<f4").reshape(rows, columns).astype(np.float32)
        if not np.isfinite(vectors).all():
            raise self._client.problem("failed", "NaN")
        return vectors
