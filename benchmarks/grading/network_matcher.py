"""Fits one matcher with torch and writes it as plain data.

torch is needed here only; the program reads the result with `quizzer.grading.matching.matcher`, which says what the
network is.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits

from quizzer.grading.matching.matcher import NOTHING
from quizzer.grading.matching.tokens import PAIR_FEATURES, Tokens, compared
from quizzer.grading.reader import FARTHEST

EPOCHS = 8
BATCH = 64
RATE = 2e-3
DECAY = 0.05
DROPPED = 0.2
SIZE = 64
"""Of every layer, where nothing else is said."""
RELEVANCE, DENIAL = 0.3, 0.3
"""What being an answer to the question, and saying otherwise, count beside the worth."""
LONGEST_STEP = 1.0
SORTED = 1024
"""Answers among which those of like length are put together."""


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A marked answer to learn from."""

    model: Tokens
    answer: Tokens
    row: np.ndarray
    grade: float
    """[0, 1]."""
    relevant: float | None
    """1: an answer to its question; 0: to another one. None: neither is certain."""
    contradicted: float | None
    """Share of the claims that it contradicts. None: nobody marked that."""
    importance: float


class Dropout(nn.Module):
    """Dropout by bytes of NumPy's generator: torch's own takes a quarter of the fitting."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self._chance = np.random.default_rng(seed)

    def forward(self, values: Tensor) -> Tensor:
        """Leave out a share of the values while learning, and raise the others by as much."""
        if not self.training:
            return values
        drawn = self._chance.integers(0, 256, size=values.numel(), dtype=np.uint8)
        kept = torch.from_numpy(drawn >= round(256 * DROPPED)).view(values.shape)
        return values * kept * (1.0 / (1.0 - DROPPED))


class Net(nn.Module):
    """The network of `quizzer.grading.matching.matcher`."""

    def __init__(self, vector: int, features: int, row: int, seed: int = 0, size: int = SIZE) -> None:
        super().__init__()
        self._size = size
        pairs = len(PAIR_FEATURES)
        sizes = {
            "vector": (vector, size),
            "features": (features, size),
            "before": (3 * size, size),
            "query": (size, size),
            "key": (size, size),
            "compared": (4 * size + 2 * pairs + features, size),
            "after": (3 * size, size),
            "joined": (8 * size + row, size),
            "judged": (size, 3),
        }
        self.layers = nn.ModuleDict({name: nn.Linear(*size) for name, size in sizes.items()})
        self.pairs = nn.Parameter(torch.tensor([6.0, 3.0, 0.0, 1.0, 0.0, 0.0]))
        self.drop = Dropout(seed)

    def forward(self, batch: dict[str, Tensor]) -> Tensor:
        """Odds of worth, relevance and contradiction; shape (answers, 3)."""
        ours = self._seen(batch["model"], batch["model_features"], batch["model_there"])
        theirs = self._seen(batch["answer"], batch["answer_features"], batch["answer_there"])
        mine = self._side(ours, theirs, batch["pairs"], batch, "model", "answer")
        other = self._side(theirs, ours, batch["pairs"].transpose(1, 2), batch, "answer", "model")
        both = torch.cat([mine[1] * other[1], (mine[1] - other[1]).abs()], -1)
        joined = self.drop(torch.cat([*mine, *other, both, batch["row"]], -1))
        said: Tensor = self.layers["judged"](self.drop(torch.relu(self.layers["joined"](joined))))
        return said

    def _seen(self, vectors: Tensor, features: Tensor, there: Tensor) -> Tensor:
        words = torch.relu(self.layers["vector"](self.drop(vectors)) + self.layers["features"](features))
        return self.drop(words + torch.relu(self.layers["before"](_beside(words * there[..., None]))))

    def _side(
        self, ours: Tensor, theirs: Tensor, pairs: Tensor, batch: dict[str, Tensor], mine: str, other: str
    ) -> tuple[Tensor, Tensor]:
        there = batch[f"{mine}_there"]
        odds = self.layers["query"](ours) @ self.layers["key"](theirs).transpose(1, 2) / self._size**0.5
        odds = odds + pairs @ self.pairs
        odds = odds.masked_fill(batch[f"{other}_there"][:, None, :] == 0, -1e4)
        odds = torch.cat([odds, torch.full_like(odds[..., :1], NOTHING)], -1)
        paid = odds.softmax(-1)[..., :-1]
        found = paid @ theirs
        columns = [
            ours,
            found,
            ours * found,
            (ours - found).abs(),
            (paid.unsqueeze(-2) @ pairs).squeeze(-2),
            pairs.amax(2),
            (batch[f"{mine}_features"] - paid @ batch[f"{other}_features"]).abs(),
        ]
        said = torch.relu(self.layers["compared"](self.drop(torch.cat(columns, -1))))
        said = said + torch.relu(self.layers["after"](_beside(said * there[..., None])))
        said = said * there[..., None]
        weights = batch[f"{mine}_weights"] * there
        share = weights / weights.sum(1, keepdim=True).clamp(min=1e-6)
        means = [(said * share[..., None]).sum(1), said.sum(1) / there.sum(1, keepdim=True)]
        return torch.cat(means, -1), said.amax(1)


def _beside(words: Tensor) -> Tensor:
    edge = torch.zeros_like(words[:, :1])
    return torch.cat([torch.cat([edge, words[:, :-1]], 1), words, torch.cat([words[:, 1:], edge], 1)], -1)


def fit_matcher(
    pairs: Sequence[Pair], seed: int, *, size: int = SIZE, epochs: int = EPOCHS
) -> dict[str, Any]:
    """Fit one matcher.

    Args:
        pairs: Marked answers; all texts have words.
        seed: Where it begins, and in which order it learns.
        size: Of every layer.
        epochs: How often everything is seen.

    Returns:
        What `Matcher.from_data` reads.
    """
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    order = random.Random(seed)
    rows = np.stack([pair.row for pair in pairs])
    scale = (rows.mean(axis=0), rows.std(axis=0) + 1e-3)
    words = pairs[0].model
    net = Net(words.vectors.shape[1], words.features.shape[1], rows.shape[1], seed, size)
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    steps = sum(-(-len(part) // BATCH) for part in _parts(list(range(len(pairs)))))
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=epochs * steps)
    for _ in range(epochs):
        places = list(range(len(pairs)))
        order.shuffle(places)
        batches = []
        for part in _parts(places):
            part.sort(key=lambda place: len(pairs[place].model) * len(pairs[place].answer))
            batches += [part[first : first + BATCH] for first in range(0, len(part), BATCH)]
        order.shuffle(batches)
        for chosen in batches:
            batch = batched([pairs[place] for place in chosen], scale)
            loss = _loss(net(batch), batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), LONGEST_STEP)
            optimiser.step()
            pace.step()
    return {
        "scale": {"mean": _rounded(scale[0]), "spread": _rounded(scale[1])},
        "pairs": _rounded(net.pairs.detach().numpy()),
        "layers": {
            name: {
                "weight": _rounded(layer.weight.detach().numpy()),
                "bias": _rounded(layer.bias.detach().numpy()),
            }
            for name, layer in net.layers.items()
        },
    }


def _parts(places: list[int]) -> list[list[int]]:
    return [places[first : first + SORTED] for first in range(0, len(places), SORTED)]


def _loss(odds: Tensor, batch: dict[str, Tensor]) -> Tensor:
    total = torch.zeros(())
    for place, (name, share) in enumerate(
        (("grade", 1.0), ("relevant", RELEVANCE), ("contradicted", DENIAL))
    ):
        importance = batch["importance"] * batch[f"{name}_known"]
        loss = binary_cross_entropy_with_logits(odds[:, place], batch[name], reduction="none")
        total = total + share * (loss * importance).sum() / importance.sum().clamp(min=0.1)
    return total


def batched(pairs: Sequence[Pair], scale: tuple[np.ndarray, np.ndarray]) -> dict[str, Tensor]:
    """Some answers as tensors, padded to the longest text.

    Args:
        pairs: The answers.
        scale: Mean and spread of their named numbers.
    """
    found: dict[str, Tensor] = {}
    for name in ("model", "answer"):
        texts = [getattr(pair, name) for pair in pairs]
        longest = max(map(len, texts))
        found[name] = _padded([text.vectors for text in texts], longest)
        found[f"{name}_features"] = _padded([text.features for text in texts], longest)
        found[f"{name}_weights"] = _padded([text.weights for text in texts], longest)
        found[f"{name}_there"] = _padded([np.ones(len(text), np.float32) for text in texts], longest)
    size = (found["model"].shape[1], found["answer"].shape[1])
    tables = np.zeros((len(pairs), *size, len(PAIR_FEATURES)), dtype=np.float32)
    for place, pair in enumerate(pairs):
        tables[place, : len(pair.model), : len(pair.answer)] = compared(pair.model, pair.answer)
    found["pairs"] = torch.from_numpy(tables)
    rows = (np.stack([pair.row for pair in pairs]) - scale[0]) / scale[1]
    found["row"] = torch.tensor(np.clip(rows, -FARTHEST, FARTHEST), dtype=torch.float32)
    columns = {
        "grade": [pair.grade for pair in pairs],
        "grade_known": [1.0] * len(pairs),
        "relevant": [pair.relevant or 0.0 for pair in pairs],
        "relevant_known": [float(pair.relevant is not None) for pair in pairs],
        "contradicted": [pair.contradicted or 0.0 for pair in pairs],
        "contradicted_known": [float(pair.contradicted is not None) for pair in pairs],
        "importance": [pair.importance for pair in pairs],
    }
    return found | {name: torch.tensor(values, dtype=torch.float32) for name, values in columns.items()}


def _padded(values: Sequence[np.ndarray], longest: int) -> Tensor:
    found = np.zeros((len(values), longest, *values[0].shape[1:]), dtype=np.float32)
    for place, each in enumerate(values):
        found[place, : len(each)] = each
    return torch.from_numpy(found)


def _rounded(values: np.ndarray) -> Any:
    return np.round(values.astype(np.float64), 4).tolist()
