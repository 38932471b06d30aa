"""Which words of an answer stand for which words of a key point, and in which clauses.

The closeness of two words is 1 for the same word or spellings of one term, else the cosine of their vectors, with what
any two words share taken off. A point is *aligned* with a window as far as its words, by weight, have a close word there:
the recall of Zhang et al. (2020), "BERTScore", on static vectors and lexicon groups.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.reading import Reading

UNRELATED = 0.25
"""Cosine that two unrelated words may well have; counts as nothing."""


def word_closeness(point: Reading, answer: Reading) -> NDArray[np.float32]:
    """Closeness of each word of a point to each of an answer; shape (point words, answer words), in [0, 1]."""
    return closeness_table(point.word_vectors, point.word_symbols, answer.word_vectors, answer.word_symbols)


def closeness_table(
    ours: NDArray[np.float32],
    our_symbols: NDArray[np.int64],
    theirs: NDArray[np.float32],
    their_symbols: NDArray[np.int64],
) -> NDArray[np.float32]:
    """Closeness of each of n words to each of m; shape (n, m), in [0, 1].

    Args:
        ours: Unit vectors, shape (n, d).
        our_symbols: Shape (n,).
        theirs: Unit vectors, shape (m, d).
        their_symbols: Shape (m,).
    """
    if not len(ours) or not len(theirs):
        return np.zeros((len(ours), len(theirs)), dtype=np.float32)
    close = ours @ theirs.T
    close -= UNRELATED
    close *= 1.0 / (1.0 - UNRELATED)
    np.clip(close, 0.0, 1.0, out=close)
    close[our_symbols[:, None] == their_symbols[None, :]] = 1.0
    return close


def per_clause(closeness: NDArray[np.float32], answer: Reading) -> NDArray[np.float32]:
    """The closest word in each clause; shape (point words, clauses), 0 for a clause without words."""
    found = np.zeros((closeness.shape[0], len(answer.clauses)), dtype=np.float32)
    if closeness.shape[1]:
        found[:, answer.filled] = np.maximum.reduceat(closeness, answer.filled_from, axis=1)
    return found


def best_per_window(closeness: NDArray[np.float32], answer: Reading) -> NDArray[np.float32]:
    """The closest word in each window; shape (point words, windows)."""
    rows = closeness.shape[0]
    layers: list[NDArray[np.float32]] = []
    layer = single = per_clause(closeness, answer)
    while layer.shape[1] and len(layers) < 3:
        layers.append(layer)
        layer = np.maximum(layer[:, :-1], single[:, len(layers) :])
    wanted = len(answer.windows)
    joined = np.concatenate(layers, axis=1) if layers else np.zeros((rows, 0), dtype=np.float32)
    assert joined.shape[1] == wanted, "windows are numbered by width, then by first clause"
    return joined


def weighted(values: NDArray[np.float32], weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """Mean over the first axis by weight; zeros where all weights are 0."""
    total = float(weights.sum())
    if total <= 0.0:
        return np.zeros(values.shape[1:], dtype=np.float32)
    return np.asarray((weights @ values) / total, dtype=np.float32)
