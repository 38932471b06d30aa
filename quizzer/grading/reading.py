"""A text read for grading: its clauses, its content words, and the vectors of both.

A *window* is one to three neighbouring clauses: a claim is often made in one clause and finished in the next. Windows
are numbered; each has its words (a boolean mask), its vector and its span.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quizzer.embedding.encoder import Encoder
from quizzer.grading.grade import Span
from quizzer.grading.senses import senses
from quizzer.grading.words import Word, WordVectors, content_words
from quizzer.language.clauses import Clause
from quizzer.language.code import without_code
from quizzer.language.negation import is_negated
from quizzer.language.normalise import normalise
from quizzer.language.prepared import Prepared, prepare

WIDEST = 3
"""Clauses in the widest window."""

MOST_CLAUSES = 120
"""Clauses that are read; a longer answer is read up to here (about 1,500 words)."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What grading knows of a text before it is held against another."""

    written: str
    """The normalised text as it was written, in which spans count."""

    prepared: Prepared
    """What is read of it, at the same places."""

    clauses: tuple[Clause, ...]
    words: tuple[Word, ...]

    word_vectors: NDArray[np.float32]
    """Shape (words, d of the built-in model)."""

    word_senses: NDArray[np.float32]
    """Shape (words, SENSES)."""

    word_weights: NDArray[np.float32]
    """Shape (words,)."""

    word_symbols: NDArray[np.int64]
    """Shape (words,): equal for words with equal symbols, within one run of the program."""

    word_clause: NDArray[np.intp]
    """Shape (words,): the clause that each word stands in, rising."""

    filled: NDArray[np.intp]
    """The clauses that hold words, rising ..."""

    filled_from: NDArray[np.intp]
    """... and the first word of each."""

    windows: NDArray[np.intp]
    """Shape (windows, 2): first clause and the one after the last."""

    window_vectors: NDArray[np.float32]
    """Shape (windows, d of the encoder), unit rows."""

    vector: NDArray[np.float32]
    """Shape (d of the encoder,): the whole text."""

    @property
    def text(self) -> str:
        """What is read of the text: blanks stand for the rest."""
        return self.prepared.text

    def span(self, window: int) -> Span:
        """Where a window stands in the text."""
        first, after = self.windows[window]
        return Span(self.clauses[first].start, self.clauses[after - 1].end)

    def window_words(self) -> NDArray[np.bool_]:
        """Shape (windows, words): which words stand in which window."""
        first, after = self.windows[:, :1], self.windows[:, 1:]
        return (self.word_clause[None, :] >= first) & (self.word_clause[None, :] < after)


def read(text: str, encoder: Encoder, vectors: WordVectors) -> Reading:
    """Read a text; blocks of code are not read, unless there is nothing else.

    Args:
        text: Any text; blank gives a reading without clauses.
        encoder: Measures clauses.
        vectors: Measures words.

    Raises:
        EncoderError: The encoder failed.
    """
    text = normalise(text)
    prepared = prepare(without_code(text))
    clauses = prepared.clauses[:MOST_CLAUSES]
    words = content_words(prepared)
    if clauses:
        words = tuple(word for word in words if word.start < clauses[-1].end)
    starts = np.array([clause.start for clause in clauses], dtype=np.intp)
    places = np.array([word.start for word in words], dtype=np.intp)
    word_clause = np.maximum(np.searchsorted(starts, places, side="right") - 1, 0)
    filled, filled_from = np.unique(word_clause, return_index=True)
    word_vectors, word_weights = vectors.look_up(words)
    encoded = encoder.encode([*(clause.text for clause in clauses), prepared.text])
    windows = np.array(
        [
            (first, first + width)
            for width in range(1, WIDEST + 1)
            for first in range(len(clauses) - width + 1)
        ],
        dtype=np.intp,
    ).reshape(-1, 2)
    return Reading(
        written=text,
        prepared=prepared,
        clauses=clauses,
        words=words,
        word_vectors=word_vectors,
        word_senses=senses(word_vectors),
        word_weights=word_weights,
        word_symbols=np.array([hash(word.symbol) for word in words], dtype=np.int64),
        word_clause=word_clause.astype(np.intp),
        filled=filled.astype(np.intp),
        filled_from=filled_from.astype(np.intp),
        windows=windows,
        window_vectors=_window_vectors(encoded[:-1], windows, clauses),
        vector=encoded[-1],
    )


def _window_vectors(
    encoded: NDArray[np.float32], windows: NDArray[np.intp], clauses: tuple[Clause, ...]
) -> NDArray[np.float32]:
    """Average the clauses of each window, longer clauses counting more, to unit length."""
    lengths = np.array([len(clause.text) for clause in clauses], dtype=np.float32)[:, None]
    if not len(clauses):
        return np.zeros((0, encoded.shape[1]), dtype=np.float32)
    sums = np.concatenate(
        [np.zeros((1, encoded.shape[1]), dtype=np.float32), np.cumsum(encoded * lengths, axis=0)]
    )
    totals = sums[windows[:, 1]] - sums[windows[:, 0]]
    norms = np.sqrt((totals * totals).sum(axis=1, keepdims=True))
    return np.asarray(totals / np.maximum(norms, 1e-9), dtype=np.float32)


def denied_words(reading: Reading) -> NDArray[np.bool_]:
    """Which words stand under an odd number of denials; shape (words,)."""
    return np.array(
        [
            is_negated(reading.clauses[clause], word.start, word.end)
            for word, clause in zip(reading.words, reading.word_clause, strict=True)
        ],
        dtype=np.bool_,
    )
