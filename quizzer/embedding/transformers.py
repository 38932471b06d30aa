"""Any sentence-transformers model as an encoder, in a process of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from quizzer.embedding.client import WORKER, ModelClient, OnProgress

TEXTS_AT_ONCE = 256
"""Texts in one request, so that a batch of any size needs little memory at either end."""


class SentenceTransformerEncoder:
    """A model from the hub or from a folder.

    Args:
        name_or_folder: A hub name, the owner `sentence-transformers/` may be left out, or a folder with
            `modules.json`.
        cache_folder: The program's cache; downloads go below it.
        on_progress: Told how loading goes.
        command: Starts the worker; tests put a fake here.
        client: The model where it is loaded already.

    Raises:
        EncoderError: As `ModelClient` raises it, or the model is no encoder.
    """

    def __init__(
        self,
        name_or_folder: str,
        cache_folder: Path,
        on_progress: OnProgress | None = None,
        *,
        command: Sequence[str] = WORKER,
        client: ModelClient | None = None,
    ) -> None:
        self.name = name_or_folder
        self._client = client or ModelClient(name_or_folder, cache_folder, on_progress, command=command)
        self._client.require("encoder")

    @property
    def version(self) -> str:
        """Hash of the model's files."""
        return self._client.version

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

    def close(self) -> None:
        """End the worker; called from another thread, this also ends what is under way."""
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _vectors(self, texts: list[str]) -> NDArray[np.float32]:
        reply, payload = self._client.ask({"do": "encode", "texts": texts}, "vectors")
        rows, columns = int(reply["rows"]), int(reply["columns"])
        if (rows, columns) != (len(texts), self.dimensions) or len(payload) != 4 * rows * columns:
            raise self._client.problem("failed", f"{rows} x {columns} numbers for {len(texts)} texts")
        vectors = np.frombuffer(payload, dtype="<f4").reshape(rows, columns).astype(np.float32)
        if not np.isfinite(vectors).all():
            raise self._client.problem("failed", "NaN")
        return vectors
