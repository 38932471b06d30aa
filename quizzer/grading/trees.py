"""Boosted trees read from plain data: the fitted part of a grade, evaluated with numpy alone.

A model is a list of trees over named features; its answer is a probability. Trees are fitted elsewhere
(`benchmarks/grading/fit.py`) and stored as JSON: per tree the arrays `feature`, `threshold`, `left`, `right` and
`value`, where node 0 is the root and a leaf has `left == -1`. A value not above the threshold goes left.
Formula: p = 1 / (1 + exp(-(baseline + sum of leaf values))), as gradient boosting on the logistic loss gives it
(Friedman, 2001, "Greedy function approximation: a gradient boosting machine").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """A boosted model for one yes-or-no question."""

    features: tuple[str, ...]
    """Names of the columns, in order."""

    baseline: float
    """Log-odds before any tree."""

    feature: NDArray[np.int16]
    """Shape (trees, nodes): the column that a node asks about."""

    threshold: NDArray[np.float64]
    left: NDArray[np.int16]
    """Shape (trees, nodes): the next node when the value is not above the threshold; -1 in a leaf."""

    right: NDArray[np.int16]
    value: NDArray[np.float64]
    """Shape (trees, nodes): log-odds added by a leaf."""

    depth: int
    """Steps after which every path has reached its leaf."""

    def probability(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Answer for each row.

        Args:
            rows: Shape (n, features).

        Returns:
            Shape (n,), in (0, 1).
        """
        trees = np.arange(self.feature.shape[0])[None, :]
        node = np.zeros((rows.shape[0], self.feature.shape[0]), dtype=np.intp)
        samples = np.arange(rows.shape[0])[:, None]
        for _ in range(self.depth):
            left = self.left[trees, node]
            asked = rows[samples, self.feature[trees, node]]
            onward = np.where(asked <= self.threshold[trees, node], left, self.right[trees, node])
            node = np.where(left < 0, node, onward)
        log_odds = self.baseline + self.value[trees, node].sum(axis=1)
        return np.asarray(1.0 / (1.0 + np.exp(-log_odds)))

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Trees:
        """Read a model as `fit.py` writes it.

        Raises:
            KeyError: A part is missing.
        """
        trees = data["trees"]
        size = max(len(tree["feature"]) for tree in trees)

        def padded(key: str, fill: float) -> list[list[float]]:
            return [list(tree[key]) + [fill] * (size - len(tree[key])) for tree in trees]

        return cls(
            features=tuple(data["features"]),
            baseline=float(data["baseline"]),
            feature=np.array(padded("feature", 0), dtype=np.int16),
            threshold=np.array(padded("threshold", 0.0), dtype=np.float64),
            left=np.array(padded("left", -1), dtype=np.int16),
            right=np.array(padded("right", -1), dtype=np.int16),
            value=np.array(padded("value", 0.0), dtype=np.float64),
            depth=max(_depth(tree["left"], tree["right"]) for tree in trees),
        )


def _depth(left: Sequence[int], right: Sequence[int], node: int = 0) -> int:
    """Longest path below a node."""
    if left[node] < 0:
        return 0
    return 1 + max(_depth(left, right, left[node]), _depth(left, right, right[node]))
