"""The matcher: a small neural network that holds two texts against each other word by word.

Each word of the model answer attends to the words of the answer that are close to it, and is compared with what it
finds there; and the other way round (Parikh et al., 2016, "A decomposable attention model"). Before and after, each word
sees its neighbours, so that order and particles count (the local inference of Chen et al., 2017, "Enhanced LSTM", with
convolutions). What the comparisons say is added up by weight, the strongest kept, joined with the named numbers of
`features.py`, and judged: what the answer is worth, whether it is one to this question, and whether it says otherwise.

Evaluated with numpy alone, in single precision, as it is fitted (`benchmarks/grading/network_matcher.py`); stored as JSON.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.matching.tokens import Tokens, compared
from quizzer.grading.reader import Layer, Scale

Array = NDArray[np.float32]

NOTHING = 2.0
"""Attention that a word pays to nothing at all, beside the answer's words."""


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What the matcher says of an answer to a text; each in [0, 1]."""

    worth: float
    """What it is worth, as a share of the full grade."""
    relevant: float
    """How likely it is an answer to this question."""
    contradicted: float
    """How likely it says otherwise."""


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One of two texts, with what is known of each of its words beside each of the other's."""

    text: Tokens
    pairs: Array
    """Shape (n, m, len(PAIR_FEATURES))."""
    most: Array
    """Shape (n, len(PAIR_FEATURES)): the most of it among the other's words."""


def sides(model: Tokens, answer: Tokens) -> tuple[Side, Side]:
    """Hold two texts against each other, once for all matchers; both have words."""
    pairs = compared(model, answer)
    turned = np.ascontiguousarray(pairs.transpose(1, 0, 2))
    return Side(model, pairs, pairs.max(axis=1)), Side(answer, turned, turned.max(axis=1))


@dataclass(frozen=True, slots=True, eq=False)
class Matcher:
    """One network."""

    scale: Scale
    """Of the named numbers."""
    layers: Mapping[str, Layer[np.float32]]
    """By name: `vector`, `features`, `before`, `query`, `key`, `compared`, `after`, `joined`, `judged`. Those that see
    neighbours (`before`, `after`) take three words side by side."""
    pairs: Array
    """Shape (p,): what each of the first p of `PAIR_FEATURES` counts in the attention; others it has not learned."""

    def judge(self, model: Side, answer: Side, row: NDArray[np.float64]) -> Judged:
        """Judge an answer.

        Args:
            model: The model answer, or one claim of it; the words that the question uses are marked.
            answer: The answer, likewise; see `sides`.
            row: Named numbers, see `judging.numbers_of`.
        """
        ours, theirs = self._seen(model.text), self._seen(answer.text)
        mine = self._side(ours, theirs, model, answer.text)
        other = self._side(theirs, ours, answer, model.text)
        both = np.concatenate([mine[1] * other[1], np.abs(mine[1] - other[1])])
        joined = np.concatenate([*mine, *other, both, self.scale(row).astype(np.float32)])
        odds = self.layers["judged"](self.layers["joined"].bent(joined[None, :]))[0]
        worth, relevant, contradicted = 1.0 / (1.0 + np.exp(-np.clip(odds, -30.0, 30.0)))
        return Judged(float(worth), float(relevant), float(contradicted))

    def _seen(self, tokens: Tokens) -> Array:
        """What each word is beside its neighbours; shape (n, size)."""
        words = self.layers["vector"](tokens.vectors) + self.layers["features"](tokens.features)
        words = np.maximum(words, np.float32(0.0), out=words)
        return np.asarray(words + self.layers["before"].bent(_beside(words)))

    def _side(self, ours: Array, theirs: Array, mine: Side, other: Tokens) -> tuple[Array, Array]:
        """Compare each word of one text with what it finds in the other; the means and the strongest."""
        known = len(self.pairs)
        pairs, features = mine.pairs[:, :, :known], mine.text.features
        odds = self.layers["query"](ours) @ self.layers["key"](theirs).T / np.float32(np.sqrt(ours.shape[1]))
        odds += pairs @ self.pairs
        highest = np.maximum(odds.max(axis=1, keepdims=True), np.float32(NOTHING))
        paid = np.exp(odds - highest)
        paid /= paid.sum(axis=1, keepdims=True) + np.exp(np.float32(NOTHING) - highest)
        found = paid @ theirs
        columns = [
            ours,
            found,
            ours * found,
            np.abs(ours - found),
            np.matmul(paid[:, None, :], pairs)[:, 0],
            mine.most[:, :known],
            np.abs(features - paid @ other.features),
        ]
        said = self.layers["compared"].bent(np.concatenate(columns, axis=1))
        said = said + self.layers["after"].bent(_beside(said))
        share = mine.text.weights / max(float(mine.text.weights.sum()), 1e-6)
        return np.concatenate([share @ said, said.mean(axis=0)]), said.max(axis=0)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Matcher:
        """Read what `fit_brief.py` wrote.

        Raises:
            KeyError: A part is missing.
        """
        return cls(
            scale=Scale(np.array(data["scale"]["mean"]), np.array(data["scale"]["spread"])),
            layers={
                name: Layer(
                    np.array(layer["weight"], dtype=np.float32),
                    np.array(layer["bias"], dtype=np.float32),
                )
                for name, layer in data["layers"].items()
            },
            pairs=np.array(data["pairs"], dtype=np.float32),
        )


def _beside(words: Array) -> Array:
    """Each word between its neighbours; shape (n, 3 x size), zeros beyond the ends."""
    edge = np.zeros((1, words.shape[1]), dtype=words.dtype)
    return np.concatenate(
        [np.concatenate([edge, words[:-1]]), words, np.concatenate([words[1:], edge])], axis=1
    )


def together(matchers: Sequence[Matcher], model: Tokens, answer: Tokens, row: NDArray[np.float64]) -> Judged:
    """Let several matchers judge an answer; the mean of what they say."""
    ours, theirs = sides(model, answer)
    said = [matcher.judge(ours, theirs, row) for matcher in matchers]
    return Judged(
        float(np.mean([each.worth for each in said])),
        float(np.mean([each.relevant for each in said])),
        float(np.mean([each.contradicted for each in said])),
    )
