"""The reader answers as its arithmetic says, whatever it is shown."""

import math
from typing import Any

import numpy as np
import pytest

from quizzer.grading.reader import FARTHEST, Network, Sheet, together

WORDS, SAID, ROWS = 3, 2, 4
SIZES = {
    "words-1": (WORDS, 2),
    "words-2": (2, 2),
    "said-1": (SAID, 2),
    "said-2": (2, 1),
    "point": (4 + 2 + ROWS, 3),
    "first": (3, 2),
    "shown": (3, 2),
    "around": (3 + 4, 2),
    "second": (2, 2),
    "whole": (4, 2),
    "relevant": (2, 1),
    "weighed": (6, 2),
    "worth": (2, 1),
}


def data(seed: int) -> dict[str, Any]:
    chance = np.random.default_rng(seed)
    return {
        "scales": {
            name: {"mean": chance.normal(size=size).tolist(), "spread": (chance.random(size) + 0.5).tolist()}
            for name, size in (("words", WORDS), ("said", SAID), ("rows", ROWS))
        },
        "layers": {
            name: {"weight": chance.normal(size=(b, a)).tolist(), "bias": chance.normal(size=b).tolist()}
            for name, (a, b) in SIZES.items()
        },
    }


def sheet(seed: int, points: int = 3) -> Sheet:
    chance = np.random.default_rng(seed)
    return Sheet(
        words=tuple(chance.random((count + 1, WORDS)).astype(np.float32) for count in range(points)),
        said=tuple(chance.random((count, SAID)).astype(np.float32) for count in range(points)),
        rows=chance.random((points, ROWS)),
        weights=np.full(points, 1 / points),
    )


def by_hand(given: dict[str, Any], shown: Sheet) -> tuple[list[list[float]], float, float]:
    """The same network in plain Python, one number at a time."""

    def scaled(values: Any, kind: str) -> list[float]:
        scale = given["scales"][kind]
        return [
            max(-FARTHEST, min(FARTHEST, (float(value) - mean) / spread))
            for value, mean, spread in zip(values, scale["mean"], scale["spread"], strict=True)
        ]

    def layer(name: str, values: list[float], bend: bool = True) -> list[float]:
        linear = given["layers"][name]
        out = [
            sum(w * v for w, v in zip(row, values, strict=True)) + bias
            for row, bias in zip(linear["weight"], linear["bias"], strict=True)
        ]
        return [max(value, 0.0) for value in out] if bend else out

    def pooled(rows: Any, kind: str, share: int, part: float) -> list[float]:
        heard = [layer(f"{kind}-2", layer(f"{kind}-1", scaled(row, kind))) for row in rows]
        size = len(given["layers"][f"{kind}-2"]["bias"])
        mean = [
            sum(float(row[share]) * part * said[n] for row, said in zip(rows, heard, strict=True))
            for n in range(size)
        ]
        return mean + [max((said[n] for said in heard), default=0.0) for n in range(size)]

    points = [
        layer("point", pooled(words, "words", 1, 0.5) + pooled(said, "said", 0, 1.0) + scaled(row, "rows"))
        for words, said, row in zip(shown.words, shown.said, shown.rows, strict=True)
    ]
    seen = [layer("shown", point) for point in points]
    sums = [sum(column) for column in zip(*seen, strict=True)]
    most = [max(column) for column in zip(*seen, strict=True)]
    both = []
    for point, own in zip(points, seen, strict=True):
        others = [(total - mine) / max(len(points) - 1, 1) for total, mine in zip(sums, own, strict=True)]
        second = layer("second", layer("around", point + others + most), bend=False)
        odds = [a + b for a, b in zip(layer("first", point, bend=False), second, strict=True)]
        both.append([1 / (1 + math.exp(-value)) for value in odds])
    whole = [total / len(points) for total in sums] + most
    relevant = layer("relevant", layer("whole", whole), bend=False)[0]
    said = [own + odds for own, odds in zip(seen, both, strict=True)]
    by_weight = [
        sum(weight * value for weight, value in zip(shown.weights, column, strict=True))
        for column in zip(*said, strict=True)
    ]
    worth = layer("worth", layer("weighed", by_weight + most), bend=False)[0]
    return both, 1 / (1 + math.exp(-relevant)), 1 / (1 + math.exp(-worth))


@pytest.mark.parametrize("points", [1, 2, 5])
def test_a_network_computes_what_is_written_by_hand(points: int) -> None:
    given, shown = data(1), sheet(2, points)
    verdict = Network.from_data(given).read(shown)
    both, relevant, worth = by_hand(given, shown)
    assert np.stack([verdict.covered, verdict.contradicted], axis=1) == pytest.approx(np.array(both))
    assert verdict.relevant == pytest.approx(relevant)
    assert verdict.worth == pytest.approx(worth)


def test_several_networks_answer_with_their_mean() -> None:
    networks, shown = [Network.from_data(data(seed)) for seed in range(3)], sheet(5)
    alone = [network.read(shown).covered for network in networks]
    assert together(networks, shown).covered == pytest.approx(np.mean(alone, axis=0))


def test_the_order_of_points_and_of_words_changes_nothing() -> None:
    network, shown = Network.from_data(data(3)), sheet(4)
    turned = Sheet(
        tuple(words[::-1] for words in shown.words[::-1]),
        tuple(said[::-1] for said in shown.said[::-1]),
        shown.rows[::-1],
        shown.weights,
    )
    assert network.read(turned).covered[::-1] == pytest.approx(network.read(shown).covered)
    assert network.read(turned).relevant == pytest.approx(network.read(shown).relevant)


def test_a_missing_part_is_an_error() -> None:
    given = data(1)
    del given["layers"]["around"]
    with pytest.raises(KeyError):
        Network.from_data(given).read(sheet(1))
