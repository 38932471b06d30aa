"""Fits the boosted trees of the grader with scikit-learn and writes them as plain data.

scikit-learn is needed here only; the program reads the result with `quizzer.grading.trees`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

SEED = 20261125


def fit_trees(
    rows: np.ndarray,
    labels: np.ndarray,
    monotone: Sequence[int],
    *,
    trees: int = 120,
    leaves: int = 8,
    rate: float = 0.06,
    smallest_leaf: int = 25,
    l2: float = 5.0,
    weights: np.ndarray | None = None,
) -> HistGradientBoostingClassifier:
    """Fit one yes-or-no model.

    Args:
        rows: Shape (n, features).
        labels: Shape (n,), 0 or 1.
        monotone: Per feature 1 where more of it may only raise the probability, -1 lower, 0 free.
        weights: Shape (n,), importance of each row. None: all equal.
    """
    model = HistGradientBoostingClassifier(
        max_iter=trees,
        max_leaf_nodes=leaves,
        learning_rate=rate,
        min_samples_leaf=smallest_leaf,
        l2_regularization=l2,
        monotonic_cst=list(monotone),
        early_stopping=False,
        random_state=SEED,
    )
    return model.fit(rows, labels, sample_weight=weights)


def to_data(model: HistGradientBoostingClassifier, features: Sequence[str]) -> dict[str, Any]:
    """Write a fitted model in the form that `Trees.from_data` reads."""
    trees = []
    for (predictor,) in model._predictors:
        nodes = predictor.nodes
        leaf = nodes["is_leaf"].astype(bool)
        trees.append(
            {
                "feature": [int(v) for v in np.where(leaf, 0, nodes["feature_idx"])],
                "threshold": [round(float(v), 6) for v in np.where(leaf, 0.0, nodes["num_threshold"])],
                "left": [int(v) for v in np.where(leaf, -1, nodes["left"].astype(int))],
                "right": [int(v) for v in np.where(leaf, -1, nodes["right"].astype(int))],
                "value": [round(float(v), 6) for v in np.where(leaf, nodes["value"], 0.0)],
            }
        )
    return {
        "features": list(features),
        "baseline": float(np.ravel(model._baseline_prediction)[0]),
        "trees": trees,
    }
