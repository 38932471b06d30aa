"""Agreement between two lists of numbers: Pearson, Spearman, mean absolute error."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def pearson(a: Sequence[float], b: Sequence[float]) -> float:
    """Linear correlation, [-1, 1]; 0 where one side is constant."""
    x, y = np.asarray(a, float), np.asarray(b, float)
    if x.std() < 1e-12 or y.std() < 1e-12:
        return 0.0
    return float(np.corrcoef(x, y)[0, 1])


def ranks(a: Sequence[float]) -> np.ndarray:
    """Ranks from 0, ties sharing their mean."""
    x = np.asarray(a, float)
    _, inverse, counts = np.unique(x, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return (last - (counts + 1) / 2)[inverse]


def spearman(a: Sequence[float], b: Sequence[float]) -> float:
    """Rank correlation, [-1, 1]."""
    return pearson(list(ranks(a)), list(ranks(b)))


def mean_absolute_error(a: Sequence[float], b: Sequence[float]) -> float:
    """Mean distance, in the unit of the numbers."""
    return float(np.abs(np.asarray(a, float) - np.asarray(b, float)).mean())
