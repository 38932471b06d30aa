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
    if not point.words or not answer.words:
        return np.zeros((len(point.words), len(answer.words)), dtype=np.float32)
    cosine = point.word_vectors @ answer.word_vectors.T
    close = np.clip((cosine - UNRELATED) / (1.0 - UNRELATED), 0.0, 1.0)
    numbers: dict[str, int] = {}
    ours = np.array([numbers.setdefault(word.symbol, len(numbers)) for word in point.words])
    theirs = np.array([numbers.setdefault(word.symbol, len(numbers)) for word in answer.words])
    return np.asarray(np.where(ours[:, None] == theirs[None, :], 1.0, close), dtype=np.float32)


def best_per_window(closeness: NDArray[np.float32], answer: Reading) -> NDArray[np.float32]:
    """The closest word in each window; shape (point words, windows)."""
    rows, count = closeness.shape[0], len(answer.clauses)
    per_clause = np.zeros((rows, count), dtype=np.float32)
    if closeness.shape[1]:
        present, starts = np.unique(answer.word_clause, return_index=True)
        per_clause[:, present] = np.maximum.reduceat(closeness, starts, axis=1)
    layers: list[NDArray[np.float32]] = []
    layer = per_clause
    while layer.shape[1] and len(layers) < 3:
        layers.append(layer)
        layer = np.maximum(layer[:, :-1], per_clause[:, len(layers) :])
    wanted = len(answer.windows)
    joined = np.concatenate(layers, axis=1) if layers else np.zeros((rows, 0), dtype=np.float32)
    assert joined.shape[1] == wanted, "windows are numbered by width, then by first clause"
    return joined


def weighted(values: NDArray[np.float32], weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """Mean over the first axis by weight; zeros where all weights are 0."""
    total = float(weights.sum())
    if total <= 0.0:
        return np.zeros(values.shape[1:], dtype=np.float32)
    return np.asarray(np.tensordot(weights, values, axes=(0, 0)) / total, dtype=np.float32)
