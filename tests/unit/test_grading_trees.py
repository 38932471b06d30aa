"""Boosted trees read from data answer as the arithmetic says."""

import numpy as np
import pytest

from quizzer.grading.trees import Trees

DATA = {
    "features": ["a", "b"],
    "baseline": -1.0,
    "trees": [
        # a <= 0.5 -> leaf 2.0, else b <= 10 -> leaf -3.0, else leaf 4.0
        {
            "feature": [0, 0, 1, 0, 0],
            "threshold": [0.5, 0.0, 10.0, 0.0, 0.0],
            "left": [1, -1, 3, -1, -1],
            "right": [2, -1, 4, -1, -1],
            "value": [0.0, 2.0, 0.0, -3.0, 4.0],
        },
        {"feature": [0], "threshold": [0.0], "left": [-1], "right": [-1], "value": [0.25]},
    ],
}


def logistic(x: float) -> float:
    return 1.0 / (1.0 + float(np.exp(-x)))


@pytest.mark.parametrize(
    ("row", "log_odds"),
    [((0.5, 99.0), 1.25), ((0.6, 10.0), -3.75), ((0.6, 10.1), 3.25)],
)
def test_a_row_follows_its_path_and_a_value_on_the_threshold_goes_left(
    row: tuple[float, float], log_odds: float
) -> None:
    trees = Trees.from_data(DATA)
    assert trees.probability(np.array([row]))[0] == pytest.approx(logistic(log_odds))


def test_rows_are_answered_one_by_one() -> None:
    trees = Trees.from_data(DATA)
    rows = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 11.0]])
    alone = [float(trees.probability(row[None, :])[0]) for row in rows]
    assert trees.probability(rows) == pytest.approx(alone)


def test_a_missing_part_is_named() -> None:
    with pytest.raises(KeyError, match="baseline"):
        Trees.from_data({"features": [], "trees": DATA["trees"]})
