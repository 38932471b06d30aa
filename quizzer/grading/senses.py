"""What a word is about, in a few numbers for the reader.

A word's vector in the directions in which the words of key points differ most (principal components), each stretched to
the same spread. `benchmarks/grading/fit.py` finds the directions and writes them beside the weights, which know no others.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

SENSES = 16
"""Directions that are kept."""

SENSES_FILE = "senses.json"


def senses(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give the senses of words.

    Args:
        vectors: Unit vectors of the built-in model, shape (n, d).

    Returns:
        Shape (n, SENSES); zeros where the vectors are another model's.
    """
    directions = _directions()
    if vectors.shape[1] != len(directions):
        return np.zeros((len(vectors), SENSES), dtype=np.float32)
    return np.asarray(vectors @ directions, dtype=np.float32)


def principal(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Find the directions in which vectors differ most.

    Args:
        vectors: Shape (n, d), n above `SENSES`.

    Returns:
        Shape (d, SENSES); the mean square of the vectors along each is 1.
    """
    spread, axes = np.linalg.eigh((vectors.T @ vectors).astype(np.float64) / len(vectors))
    chosen = np.argsort(-spread)[:SENSES]
    return np.asarray(axes[:, chosen] / np.sqrt(np.maximum(spread[chosen], 1e-9)), dtype=np.float32)


@cache
def _directions() -> NDArray[np.float32]:
    """Read the directions that travel with the program, once; shape (d, SENSES)."""
    text = files("quizzer.grading").joinpath(SENSES_FILE).read_text(encoding="utf-8")
    return np.array(json.loads(text)["directions"], dtype=np.float32)
