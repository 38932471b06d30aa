"""Vectors of texts that come again, kept on disk: model answers and key points, never what a learner wrote.

One file for each model and text, named by their hashes; no text is stored. A file that cannot be read or
written costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from quizzer.embedding.builtin import StaticEncoder
from quizzer.embedding.encoder import Encoder
from quizzer.embedding.files import write_atomically

MOST_FILES = 20_000
"""Vectors kept for one model, 30 megabytes at 384 dimensions; the ones unused for longest go first."""

PRUNE_EVERY = 1000
"""Vectors stored between two looks at the folder's size; the first one stored looks too."""

CHECK = 8
"""Bytes of checksum in front of each vector."""


class CachedEncoder:
    """An encoder that remembers.

    Args:
        encoder: Does the work. The built-in one is quicker than a disk, so nothing is stored for it.
        folder: Where vectors are kept; made when first needed.
        most_files: Vectors kept for one model.
    """

    def __init__(self, encoder: Encoder, folder: Path, *, most_files: int = MOST_FILES) -> None:
        self.encoder = encoder
        """What does the work."""

        self._folder = folder
        self._most_files = most_files
        self._stores = not isinstance(encoder, StaticEncoder)
        self._known: dict[str, NDArray[np.float32]] = {}
        self._stored = 0

    @property
    def name(self) -> str:
        """What the user calls the model."""
        return self.encoder.name

    @property
    def version(self) -> str:
        """The model's version."""
        return self.encoder.version

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Turn texts into vectors without storing them; see `Encoder.encode`."""
        return self.encoder.encode(texts)

    def encode_kept(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Turn texts that will come again into vectors, from disk where they are there.

        Args:
            texts: n texts, such as a question's model answers and key points.

        Returns:
            Shape (n, d), as `Encoder.encode` gives.

        Raises:
            EncoderError: As the encoder raises it; a damaged or read-only cache raises nothing.
        """
        if not self._stores or not texts:
            return self.encoder.encode(texts)
        keys = [self._key(text) for text in texts]
        missing = {key: text for key, text in zip(keys, texts, strict=True) if self._recall(key) is None}
        if missing:
            fresh = self.encoder.encode(list(missing.values()))
            for key, vector in zip(missing, fresh, strict=True):
                self._known[key] = vector
                self._store(key, vector)
        return np.stack([self._known[key] for key in keys])

    def _key(self, text: str) -> str:
        content = f"{self.encoder.name}\0{self.encoder.version}\0{text}".encode("utf-8", "surrogatepass")
        return hashlib.blake2b(content, digest_size=16).hexdigest()

    @property
    def _place(self) -> Path:
        model = f"{self.encoder.name}\0{self.encoder.version}".encode("utf-8", "surrogatepass")
        return self._folder / hashlib.blake2b(model, digest_size=8).hexdigest()

    def _recall(self, key: str) -> NDArray[np.float32] | None:
        if key in self._known:
            return self._known[key]
        path = self._place / key
        try:
            content = path.read_bytes()
            if len(content) <= CHECK or content[:CHECK] != _checksum(content[CHECK:]):
                return None
            os.utime(path)
        except OSError:
            return None
        self._known[key] = np.frombuffer(content[CHECK:], dtype="<f4").astype(np.float32)
        return self._known[key]

    def _store(self, key: str, vector: NDArray[np.float32]) -> None:
        content = vector.astype("<f4").tobytes()
        try:
            write_atomically(self._place / key, _checksum(content) + content)
            if self._stored % PRUNE_EVERY == 0:
                self._prune()
            self._stored += 1
        except OSError:
            return  # a full disk or a read-only folder: the vector is made again next time

    def _prune(self) -> None:
        """Drop the vectors unused for longest."""
        files = [(entry.stat().st_mtime, entry.path) for entry in os.scandir(self._place)]
        for _, path in sorted(files)[: max(0, len(files) - self._most_files)]:
            Path(path).unlink(missing_ok=True)


class _Kept:
    """The keeping side of a `CachedEncoder`, as an encoder."""

    def __init__(self, cached: CachedEncoder) -> None:
        self._cached = cached
        self.name, self.version = cached.name, cached.version

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self._cached.encode_kept(texts)


def kept(encoder: Encoder) -> Encoder:
    """Give the encoder for texts that will come again: through the cache where there is one."""
    return _Kept(encoder) if isinstance(encoder, CachedEncoder) else encoder


def _checksum(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=CHECK).digest()
