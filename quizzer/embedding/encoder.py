"""The seam between texts and vectors, and a fake to stand in it.

An encoder turns n texts into unit vectors of shape (n, d), float32; the same text always gives the same
vector.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Encoder(Protocol):
    """Something that knows which texts mean the same."""

    @property
    def name(self) -> str:
        """What the user calls the model, such as `built-in` or a hub name."""
        ...

    @property
    def version(self) -> str:
        """Changes whenever the same text could give another vector."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Turn texts into vectors.

        Args:
            texts: n texts; n may be 0.

        Returns:
            Shape (n, d), float32, each row of length 1; a row of zeros for a text without a known word.

        Raises:
            EncoderError: The model is gone or its process died.
        """
        ...


def encodable(text: str) -> str:
    """Replace lone surrogates, which tokenizers refuse, by the sign for an unknown character."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


class HashEncoder:
    """A fake: bags of character trigrams hashed to 64 dimensions. For tests."""

    name = "hash"
    version = "1"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Hash each text's trigrams; shape (n, 64)."""
        import numpy as np

        vectors = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            padded = f"  {text.lower()} "
            for start in range(len(padded) - 2):
                digest = hashlib.blake2b(padded[start : start + 3].encode(), digest_size=2).digest()
                row[digest[0] % 64] += 1.0
            length = float(np.linalg.norm(row))
            if length > 0:
                row /= length
        return vectors
