"""The model that travels with the program: Korean and English, a tokenizer and a table of vectors.

A text's vector is the sum of its pieces' rows, made a unit vector. The folder is one that
sentence-transformers reads too, and gives the same vectors from.

The same text gives the same bits on every machine: rows are 8-bit integers and their weights multiples of 2
** -16, so that products and sums are exact in float64 in whatever order they are taken; the length is
`math.fsum`'s, which is correctly rounded. What a caller computes from the vectors (a dot product in
float32, say) may still differ by 1e-6 between machines: round before comparing.
"""

from __future__ import annotations

import hashlib
import json
import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quizzer.embedding.encoder import encodable
from quizzer.errors import EncoderError
from quizzer.locale import _

MODEL_FOLDER = Path(__file__).parent / "model"
"""Where the wheel puts the model; `training/` writes it."""

WORD_START = "▁"
"""The tokenizer's mark in front of a piece that begins a word, or another script within a word."""

PIECES_AT_ONCE = 8192
"""Rows gathered in one go, so that a batch of any size needs a few tens of megabytes."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a word, as the model sees it."""

    text: str
    """The part as the author wrote it."""

    start: int
    """Index of its first character in the text."""

    end: int
    """Index after its last character."""

    weight: float
    """How much it says: 0 for an unknown piece, below 0.1 for a particle, above 0.3 for a technical word."""


class StaticEncoder:
    """Sums of piece vectors.

    Args:
        folder: A folder written by `training/`; None for the model inside the package.

    Raises:
        EncoderError: A file of the model is missing or damaged.
    """

    name = "built-in"

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = MODEL_FOLDER if folder is None else folder
        try:
            self._open()
        except EncoderError:
            raise
        except Exception as problem:  # the Rust libraries raise bare Exception for a damaged file
            raise _damaged(self._folder, str(problem)) from problem

    def _open(self) -> None:
        from safetensors.numpy import load
        from tokenizers import Tokenizer

        tokenizer = (self._folder / "tokenizer.json").read_bytes()
        model = (self._folder / "model.safetensors").read_bytes()
        modules = (self._folder / "modules.json").read_bytes()
        kinds = [str(module["type"]).rsplit(".", 1)[-1] for module in json.loads(modules)]
        if kinds != ["StaticEmbedding", "Normalize"]:
            raise _damaged(self._folder, f"modules.json names {kinds}")
        self._tokenizer: Any = Tokenizer.from_str(tokenizer.decode("utf-8"))
        tensors: dict[str, NDArray[Any]] = load(model)
        self._rows: NDArray[np.int8] = tensors["embeddings"]
        self._weights: NDArray[np.float64] = tensors["weights"].astype(np.float64)
        size = self._tokenizer.get_vocab_size()
        if self._rows.shape[:1] != (size,) or self._weights.shape != (size,) or self._rows.ndim != 2:
            raise _damaged(
                self._folder, f"{size} pieces, {self._rows.shape} rows, {self._weights.shape} weights"
            )
        digest = hashlib.blake2b(digest_size=8)
        for content in (tokenizer, model):
            digest.update(content)
        self.version = digest.hexdigest()
        """Changes with the tokenizer and the table."""

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return int(self._rows.shape[1])

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Turn texts into vectors.

        Args:
            texts: n texts of any length; lone surrogates count as unknown characters.

        Returns:
            Shape (n, dimensions), rows of length 1; zeros for a text without a known piece.
        """
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for first, pieces in self._batches(texts):
            lengths = np.array([len(ids) for ids in pieces])
            filled = np.flatnonzero(lengths)
            if not len(filled):
                continue
            ids = np.fromiter((i for some in pieces for i in some), dtype=np.intp, count=int(lengths.sum()))
            starts = (np.cumsum(lengths) - lengths)[filled]
            sums = np.add.reduceat(self._gather(ids), starts, axis=0)
            for row, total in zip(filled, sums, strict=True):
                vectors[first + row] = _unit(total)
        return vectors

    def pieces(self, text: str) -> list[Piece]:
        """Cut a text as the model sees it.

        Args:
            text: Any text.

        Returns:
            Its pieces in order, unknown ones included; marks and spaces belong to no piece.
        """
        return self._cut(text)[0]

    def piece_vectors(self, text: str) -> tuple[list[Piece], NDArray[np.float32]]:
        """Cut a text and give the vector that each piece adds to it.

        Args:
            text: Any text.

        Returns:
            The pieces, and their vectors of shape (pieces, dimensions), each as long as its weight; the
            direction of their sum is the text's vector.
        """
        pieces, ids = self._cut(text)
        return pieces, (self._gather(ids) / self._heaviest).astype(np.float32)

    def _cut(self, text: str) -> tuple[list[Piece], NDArray[np.intp]]:
        encoding = self._tokenizer.encode(encodable(text), add_special_tokens=False)
        pieces: list[Piece] = []
        ids: list[int] = []
        for number, token, (start, end) in zip(encoding.ids, encoding.tokens, encoding.offsets, strict=True):
            if token == WORD_START:
                continue
            end = _whole_characters(text, end)
            pieces.append(Piece(text[start:end], start, end, float(self._lengths[number])))
            ids.append(number)
        return pieces, np.array(ids, dtype=np.intp)

    def _batches(self, texts: Sequence[str]) -> Iterator[tuple[int, list[list[int]]]]:
        """Yield the index of a first text and the pieces of it and its followers."""
        first = 0
        while first < len(texts):
            last, characters = first, 0
            while last < len(texts) and (
                last == first or characters + len(texts[last]) <= 2 * PIECES_AT_ONCE
            ):
                characters += len(texts[last])
                last += 1
            group = [encodable(text) for text in texts[first:last]]
            yield first, [self._tokenizer.encode(text, add_special_tokens=False).ids for text in group]
            first = last

    def _gather(self, ids: NDArray[np.intp]) -> NDArray[np.float64]:
        return self._rows[ids] * self._weights[ids][:, None]

    @cached_property
    def _norms(self) -> NDArray[np.float64]:
        squares = np.square(self._rows, dtype=np.int32).sum(axis=1, dtype=np.int64)
        return np.asarray(np.sqrt(squares) * self._weights)

    @cached_property
    def _heaviest(self) -> float:
        """Length of the row that only one piece in a thousand exceeds: the unit of weights."""
        return float(np.sort(self._norms)[-max(1, len(self._norms) // 1000)]) or 1.0

    @cached_property
    def _lengths(self) -> NDArray[np.float64]:
        return self._norms / self._heaviest


@cache
def built_in() -> StaticEncoder:
    """Load the model inside the package, once."""
    return StaticEncoder()


def _unit(total: NDArray[np.float64]) -> NDArray[np.float64]:
    length = math.sqrt(math.fsum((total * total).tolist()))
    return total / length if length > 0.0 else total


def _whole_characters(text: str, end: int) -> int:
    """Move an end behind the marks, vowels and final consonants of a decomposed character."""
    while end < len(text) and (unicodedata.combining(text[end]) or "\u1160" <= text[end] <= "\u11ff"):
        end += 1
    return end


def _damaged(folder: Path, reason: str) -> EncoderError:
    return EncoderError(
        _("The model in {folder} cannot be read: {reason}.").format(folder=folder, reason=reason),
        remedy=_("Install quizzer again: in its checkout, `pip install --force-reinstall .`."),
    )
