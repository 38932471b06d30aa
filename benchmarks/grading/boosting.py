"""Fits the boosted trees of the grader with LightGBM and writes them as plain data.

LightGBM is needed here only; the program reads the result with `quizzer.grading.trees`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import lightgbm
import numpy as np

SEED = 20261125


class Boosted:
    """A fitted yes-or-no model."""

    def __init__(self, booster: lightgbm.Booster) -> None:
        self._booster = booster

    def probability(self, rows: np.ndarray) -> np.ndarray:
        """Answer for each row; shape (n,), in (0, 1)."""
        return np.asarray(self._booster.predict(rows, num_threads=1))

    def to_data(self, features: Sequence[str]) -> dict[str, Any]:
        """Write the model in the form that `Trees.from_data` reads."""
        trees = [_flat(tree["tree_structure"]) for tree in self._booster.dump_model()["tree_info"]]
        return {"features": list(features), "baseline": 0.0, "trees": trees}


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
    share: float = 0.5,
    weights: np.ndarray | None = None,
) -> Boosted:
    """Fit one yes-or-no model.

    Args:
        rows: Shape (n, features).
        labels: Shape (n,), 0 or 1.
        monotone: Per feature 1 where more of it may only raise the probability, -1 lower, 0 free.
        share: Share of the features that each tree may look at.
        weights: Shape (n,), importance of each row. None: all equal.
    """
    parameters = {
        "objective": "binary",
        "num_leaves": leaves,
        "learning_rate": rate,
        "min_data_in_leaf": smallest_leaf,
        "lambda_l2": l2,
        "feature_fraction": share,
        "monotone_constraints": list(monotone),
        "seed": SEED,
        "deterministic": True,
        "force_row_wise": True,
        "num_threads": 1,
        "verbosity": -1,
    }
    data = lightgbm.Dataset(rows, labels, weight=weights, params={"verbosity": -1})
    return Boosted(lightgbm.train(parameters, data, num_boost_round=trees))


def _flat(root: dict[str, Any]) -> dict[str, list[Any]]:
    """Number the nodes of a nested tree."""
    flat: dict[str, list[Any]] = {key: [] for key in ("feature", "threshold", "left", "right", "value")}

    def add(node: dict[str, Any]) -> int:
        number = len(flat["feature"])
        leaf = "leaf_value" in node
        flat["feature"].append(0 if leaf else int(node["split_feature"]))
        flat["threshold"].append(0.0 if leaf else float(f"{node['threshold']:.6g}"))
        flat["value"].append(float(f"{node['leaf_value']:.5g}") if leaf else 0.0)
        flat["left"].append(-1)
        flat["right"].append(-1)
        if not leaf:
            flat["left"][number] = add(node["left_child"])
            flat["right"][number] = add(node["right_child"])
        return number

    add(root)
    return flat
