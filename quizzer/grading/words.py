"""Content words of a text and what the built-in model knows of each: a direction and a weight.

Words are compared with the built-in model whatever encoder measures the sentences, so that the alignment of words, and
with it contradictions, works the same for all.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from quizzer.language.prepared import Prepared

HEAVIEST = 1.5
"""Weight of a word of several rare pieces, at most: no single word may decide a point."""

LIGHTEST = 0.08
"""Weight of a word of which the model knows nothing: it still counts as a word."""

LIGHT_KINDS = frozenset({"function", "light", "tail"})
"""Kinds of units that carry no content of their own."""

REMEMBERED = 20_000
"""Words whose vectors are kept; about 20 MB."""


class PieceEncoder(Protocol):
    """The part of the built-in model that words need."""

    def piece_vectors(self, text: str) -> tuple[Sequence[object], NDArray[np.float32]]:
        """Cut a text and give the vector that each piece adds; shape (pieces, d), each as long as its weight."""
        ...


@dataclass(frozen=True, slots=True)
class Word:
    """A content word, or a term of several words, at its place."""

    start: int
    end: int
    """Code points of the text, the particle left out."""

    symbol: str
    """Equal for equal words: `#12` for a group of the lexicon, else the stem."""

    text: str
    """As written, lower case, without particle or ending."""

    kind: str
    """noun or verb."""

    script: str
    """hangul, latin or number."""


def content_words(prepared: Prepared) -> tuple[Word, ...]:
    """List a text's content words in order; pronouns, particles and function words are left out."""
    units = prepared.units
    found: list[Word] = []
    for symbol, first, last in prepared.symbols:
        parts = units[first : last + 1]
        if all(part.kind in LIGHT_KINDS for part in parts) and not symbol.startswith("#"):
            continue
        written = " ".join(part.surface for part in parts)
        found.append(Word(parts[0].start, parts[-1].end, symbol, written, parts[-1].kind, parts[-1].script))
    return tuple(found)


class WordVectors:
    """Looks words up in the built-in model and remembers the latest.

    Args:
        encoder: Cuts a word and gives its pieces' vectors.
    """

    def __init__(self, encoder: PieceEncoder) -> None:
        self._encoder = encoder
        self._known: OrderedDict[str, tuple[NDArray[np.float32], float]] = OrderedDict()

    def look_up(self, words: tuple[Word, ...]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Give each word's unit vector and weight.

        Returns:
            Vectors of shape (n, d), zeros for an unknown word, and weights of shape (n,) in
            [`LIGHTEST`, `HEAVIEST`].
        """
        return self.look_up_texts([word.text for word in words])

    def look_up_texts(self, texts: Sequence[str]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Give the unit vector and weight of each of some words, as `look_up` does."""
        entries = [self._entry(text) for text in texts]
        if not entries:
            return np.zeros((0, 1), dtype=np.float32), np.zeros(0, dtype=np.float32)
        vectors = np.stack([vector for vector, _ in entries])
        return vectors, np.array([weight for _, weight in entries], dtype=np.float32)

    def _entry(self, text: str) -> tuple[NDArray[np.float32], float]:
        known = self._known.get(text)
        if known is not None:
            self._known.move_to_end(text)
            return known
        _, pieces = self._encoder.piece_vectors(text)
        total = pieces.sum(axis=0)
        length = float(np.sqrt(np.dot(total, total)))
        vector = total / length if length > 0 else total
        entry = (vector.astype(np.float32), min(max(length, LIGHTEST), HEAVIEST))
        self._known[text] = entry
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return entry
