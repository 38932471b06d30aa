"""The reader: a small neural network from what a point and an answer have in common to how the point fares.

Each word of a point goes through one small network, each word of the answer's best window through another; what they say
is added up and the strongest kept (Zaheer et al., 2017, "Deep sets"), joined with the point's named numbers, and judged:
covered, contradicted. In a second step each point also sees how the answer's other points fared, for an answer that has
exchanged two roles once has mostly done so throughout. From all points together comes whether the answer is one to this
question at all, and what it is worth as a whole: a false claim may lie beside every point. Several such networks, fitted
from different beginnings, answer together.

Evaluated with numpy alone in double precision; fitted by `benchmarks/grading/fit.py`, stored as JSON.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Precision = TypeVar("Precision", np.float32, np.float64)

FARTHEST = 5.0
"""Standard deviations beyond which a number counts as no farther: what was never seen must not be extrapolated."""


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """One answer as the reader sees it; point by point."""

    words: tuple[NDArray[np.float32], ...]
    """Per point shape (words, len(WORD_FEATURES))."""

    said: tuple[NDArray[np.float32], ...]
    """Per point shape (words, len(SAID_FEATURES))."""

    rows: Array
    """Shape (points, features)."""

    weights: Array
    """Shape (points,), adding up to 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """What the reader says of one answer."""

    covered: Array
    """Shape (points,): how likely each point is made, [0, 1]."""

    contradicted: Array
    """Shape (points,): how likely the answer says otherwise, [0, 1]."""

    relevant: float
    """How likely it is an answer to this question, [0, 1]."""

    worth: float
    """What the answer as a whole deserves, as a share of the full grade, [0, 1]."""


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """Mean and spread of columns."""

    mean: Array
    spread: Array

    def __call__(self, values: NDArray[np.floating[Any]]) -> Array:
        """Bring columns to mean 0 and spread 1, bounded by `FARTHEST`."""
        return np.clip((values - self.mean) / self.spread, -FARTHEST, FARTHEST)


@dataclass(frozen=True, slots=True, eq=False)
class Layer(Generic[Precision]):
    """A linear map, in double or single precision."""

    weight: NDArray[Precision]
    """Shape (out, in)."""
    bias: NDArray[Precision]

    def __call__(self, values: NDArray[Precision]) -> NDArray[Precision]:
        """Map rows; shape (n, out)."""
        return np.asarray(values @ self.weight.T + self.bias)

    def bent(self, values: NDArray[Precision]) -> NDArray[Precision]:
        """Map rows and cut off what is negative."""
        mapped = self(values)
        return np.maximum(mapped, mapped.dtype.type(0.0), out=mapped)


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """One reader."""

    scales: Mapping[str, Scale]
    """Of `words`, `said` and `rows`."""
    layers: Mapping[str, Layer[np.float64]]
    """By name; `LAYERS` in `benchmarks/grading/network.py`."""

    def read(self, sheet: Sheet) -> Verdict:
        """Judge one answer."""
        layers = self.layers
        seen = [
            self._pooled(sheet.words, "words"),
            self._pooled(sheet.said, "said"),
            self.scales["rows"](sheet.rows),
        ]
        points = layers["point"].bent(np.concatenate(seen, axis=1))
        shown = layers["shown"].bent(points)
        others = (shown.sum(axis=0) - shown) / max(len(points) - 1, 1)
        strongest = np.broadcast_to(shown.max(axis=0), shown.shape)
        around = layers["around"].bent(np.concatenate([points, others, strongest], axis=1))
        both = _probability(layers["first"](points) + layers["second"](around))
        whole = np.concatenate([shown.mean(axis=0), shown.max(axis=0)])[None, :]
        relevant = _probability(layers["relevant"](layers["whole"].bent(whole)))
        by_weight = sheet.weights @ np.concatenate([shown, both], axis=1)
        weighed = np.concatenate([by_weight, shown.max(axis=0)])[None, :]
        worth = _probability(layers["worth"](layers["weighed"].bent(weighed)))
        return Verdict(both[:, 0], both[:, 1], float(relevant[0, 0]), float(worth[0, 0]))

    def _pooled(self, groups: tuple[NDArray[np.float32], ...], kind: str) -> Array:
        """What the words of each point say together: the mean by weight, and the strongest; shape (points, 2 x out)."""
        inner, outer = self.layers[f"{kind}-1"], self.layers[f"{kind}-2"]
        size = len(outer.bias)
        found = np.zeros((len(groups), 2 * size))
        filled = [place for place, rows in enumerate(groups) if len(rows)]
        if not filled:
            return found
        rows = np.concatenate([groups[place] for place in filled])
        starts = np.cumsum([0, *(len(groups[place]) for place in filled[:-1])])
        heard = outer.bent(inner.bent(self.scales[kind](rows)))
        share = rows[:, SHARE[kind], None].astype(np.float64) * PART[kind]
        found[filled, :size] = np.add.reduceat(share * heard, starts, axis=0)
        found[filled, size:] = np.maximum.reduceat(heard, starts, axis=0)
        return found

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Network:
        """Read what `fit.py` wrote.

        Raises:
            KeyError: A part is missing.
        """
        return cls(
            scales={
                name: Scale(np.array(scale["mean"]), np.array(scale["spread"]))
                for name, scale in data["scales"].items()
            },
            layers={
                name: Layer(np.array(layer["weight"]), np.array(layer["bias"]))
                for name, layer in data["layers"].items()
            },
        )


SHARE = {"words": 1, "said": 0}
"""Column of a word's share of the weight."""

PART = {"words": 0.5, "said": 1.0}
"""What the shares of a point's wordings add up to, turned round: there are two wordings of a point."""


def _probability(odds: Array) -> Array:
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(odds, -30.0, 30.0))))


def together(networks: Sequence[Network], sheet: Sheet) -> Verdict:
    """Let several networks judge an answer; the mean of what they say."""
    verdicts = [network.read(sheet) for network in networks]
    return Verdict(
        np.mean([verdict.covered for verdict in verdicts], axis=0),
        np.mean([verdict.contradicted for verdict in verdicts], axis=0),
        float(np.mean([verdict.relevant for verdict in verdicts])),
        float(np.mean([verdict.worth for verdict in verdicts])),
    )
