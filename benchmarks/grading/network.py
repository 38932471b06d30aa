"""Fits one reader with torch and writes it as plain data.

torch is needed here only; the program reads the result with `quizzer.grading.reader`, which says what the network is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits

from quizzer.grading.reader import FARTHEST, PART, SHARE, Sheet

EPOCHS = 30
BATCH = 48
"""Answers."""
RATE = 5e-3
DECAY = 0.2
DROPPED = 0.1
FIRST_STEP = 0.5
"""What the points judged by themselves count beside the points judged together; learning goes through both."""
RELEVANCE = 1.0
"""What the relevance of the answer counts."""
WORTH = 1.0
"""What the grade of the answer as a whole counts."""

WORDS, SAID, POINT, SHOWN, AROUND, WHOLE = 96, 48, 128, 64, 96, 32
"""Sizes of the layers. Chosen in cross-validation, with the numbers above: larger layers need more decay."""


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """One marked answer to learn from."""

    sheet: Sheet
    covered: np.ndarray
    """Shape (points,): 1 covered, 0.5 partly, else 0."""
    contradicted: np.ndarray
    """Shape (points,): 1 or 0."""
    relevant: float | None
    """1: an answer to its question; 0: to another one. None: neither is certain."""
    importance: float
    grade: float
    """0-100."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Words of some points, one below the other."""

    values: Tensor
    """Shape (n, columns)."""
    point: Tensor
    """Shape (n,): the point of each."""
    share: Tensor
    """Shape (n,): its share of the weight."""


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Some answers, all their points one below the other."""

    words: Rows
    said: Rows
    rows: Tensor
    """Shape (points, features)."""
    answer: Tensor
    """Shape (points,): the answer of each."""
    truth: Tensor
    """Shape (points, 2): covered and contradicted."""
    importance: Tensor
    """Shape (answers,)."""
    weight: Tensor
    """Shape (points,): adding up to 1 for each answer."""
    worth: Tensor
    """Shape (answers,): the grade, [0, 1]."""
    relevant: Tensor
    """Shape (answers,)."""
    relevance_known: Tensor
    """Shape (answers,): 1 or 0."""


class Table:
    """Lessons as tensors."""

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        self.scales = {
            kind: _scale(np.concatenate([_kind(lesson.sheet, kind) for lesson in lessons]))
            for kind in ("words", "said", "rows")
        }
        self._words = [self._rows(lesson.sheet.words, "words") for lesson in lessons]
        self._said = [self._rows(lesson.sheet.said, "said") for lesson in lessons]
        self._points = [self._scaled(lesson.sheet.rows, "rows") for lesson in lessons]
        self._truth = [
            torch.tensor(np.stack([lesson.covered, lesson.contradicted], axis=1), dtype=torch.float32)
            for lesson in lessons
        ]
        self._importance = torch.tensor([lesson.importance for lesson in lessons], dtype=torch.float32)
        self._relevant = torch.tensor([lesson.relevant or 0.0 for lesson in lessons], dtype=torch.float32)
        known = [lesson.relevant is not None for lesson in lessons]
        self._known = torch.tensor(known, dtype=torch.float32)
        self._weights = [torch.tensor(lesson.sheet.weights, dtype=torch.float32) for lesson in lessons]
        self._worth = torch.tensor([lesson.grade / 100.0 for lesson in lessons], dtype=torch.float32)

    def __len__(self) -> int:
        return len(self._points)

    @property
    def widths(self) -> tuple[int, int, int]:
        """Columns of words, said and rows."""
        return self._words[0].values.shape[1], self._said[0].values.shape[1], self._points[0].shape[1]

    def batch(self, chosen: Sequence[int]) -> Batch:
        """Put some answers together."""
        sizes = [len(self._points[number]) for number in chosen]
        first = np.cumsum([0, *sizes[:-1]])
        answer = torch.repeat_interleave(torch.arange(len(chosen)), torch.tensor(sizes))
        places = torch.tensor(list(chosen))
        return Batch(
            words=_stacked([self._words[number] for number in chosen], first),
            said=_stacked([self._said[number] for number in chosen], first),
            rows=torch.cat([self._points[number] for number in chosen]),
            answer=answer,
            truth=torch.cat([self._truth[number] for number in chosen]),
            importance=self._importance[places],
            weight=torch.cat([self._weights[number] for number in chosen]),
            worth=self._worth[places],
            relevant=self._relevant[places],
            relevance_known=self._known[places],
        )

    def _scaled(self, values: np.ndarray, kind: str) -> Tensor:
        mean, spread = self.scales[kind]
        return torch.tensor(np.clip((values - mean) / spread, -FARTHEST, FARTHEST), dtype=torch.float32)

    def _rows(self, groups: Sequence[np.ndarray], kind: str) -> Rows:
        together = np.concatenate(groups)
        return Rows(
            values=self._scaled(together, kind),
            point=torch.tensor(np.repeat(np.arange(len(groups)), [len(rows) for rows in groups])),
            share=torch.tensor(together[:, SHARE[kind]] * PART[kind], dtype=torch.float32),
        )


def _stacked(parts: Sequence[Rows], first: np.ndarray) -> Rows:
    return Rows(
        values=torch.cat([part.values for part in parts]),
        point=torch.cat([part.point + int(start) for part, start in zip(parts, first, strict=True)]),
        share=torch.cat([part.share for part in parts]),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What a reader says of a batch, as log-odds."""

    first: Tensor
    """Shape (points, 2): covered and contradicted, each point by itself."""
    second: Tensor
    """Shape (points, 2): the same, points together."""
    relevant: Tensor
    """Shape (answers,)."""
    worth: Tensor
    """Shape (answers,)."""


class Reader(nn.Module):
    """The network of `quizzer.grading.reader.Network`, in torch."""

    def __init__(self, words: int, said: int, rows: int) -> None:
        super().__init__()
        sizes = {
            "words-1": (words, WORDS),
            "words-2": (WORDS, WORDS),
            "said-1": (said, SAID),
            "said-2": (SAID, SAID),
            "point": (2 * WORDS + 2 * SAID + rows, POINT),
            "first": (POINT, 2),
            "shown": (POINT, SHOWN),
            "around": (POINT + 2 * SHOWN, AROUND),
            "second": (AROUND, 2),
            "whole": (2 * SHOWN, WHOLE),
            "relevant": (WHOLE, 1),
            "weighed": (2 * SHOWN + 2, WHOLE),
            "worth": (WHOLE, 1),
        }
        self.layers = nn.ModuleDict({name: nn.Linear(*size) for name, size in sizes.items()})
        self.drop = nn.Dropout(DROPPED)

    def forward(self, batch: Batch) -> Judged:
        """Judge some answers."""
        layers, answer, count = self.layers, batch.answer, len(batch.relevant)
        points = len(batch.rows)
        heard = [self._pooled("words", batch.words, points), self._pooled("said", batch.said, points)]
        seen = self.drop(torch.cat([*heard, batch.rows], -1))
        point = self.drop(torch.relu(layers["point"](seen)))
        first = layers["first"](point)
        shown = torch.relu(layers["shown"](point))
        sums, strongest = _summed(shown, answer, count), _strongest(shown, answer, count)
        sizes = torch.bincount(answer, minlength=count)[:, None]
        others = (sums[answer] - shown) / (sizes[answer] - 1).clamp(min=1)
        beside = torch.cat([point, others, strongest[answer]], -1)
        around = self.drop(torch.relu(layers["around"](beside)))
        whole = torch.cat([sums / sizes, strongest], -1)
        relevant = layers["relevant"](torch.relu(layers["whole"](whole)))[:, 0]
        second = first + layers["second"](around)
        by_weight = batch.weight[:, None] * torch.cat([shown, torch.sigmoid(second)], -1)
        weighed = torch.cat([_summed(by_weight, answer, count), strongest], -1)
        worth = layers["worth"](self.drop(torch.relu(layers["weighed"](weighed))))[:, 0]
        return Judged(first, second, relevant, worth)

    def _pooled(self, kind: str, rows: Rows, points: int) -> Tensor:
        heard = torch.relu(self.layers[f"{kind}-1"](rows.values))
        heard = torch.relu(self.layers[f"{kind}-2"](heard))
        mean = _summed(heard * rows.share[:, None], rows.point, points)
        return torch.cat([mean, _strongest(heard, rows.point, points)], -1)


def _summed(values: Tensor, group: Tensor, count: int) -> Tensor:
    return torch.zeros(count, values.shape[1]).index_add(0, group, values)


def _strongest(values: Tensor, group: Tensor, count: int) -> Tensor:
    """The largest of each group; values are not negative, and 0 stands for an empty group."""
    places = group[:, None].expand_as(values)
    return torch.zeros(count, values.shape[1]).scatter_reduce(0, places, values, "amax")


def fit_on(table: Table, seed: int) -> dict[str, Any]:
    """Fit one reader.

    Args:
        table: Marked answers; each has points.
        seed: Where it begins, and in which order it learns.

    Returns:
        What `Network.from_data` reads.
    """
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    order = np.random.default_rng(seed)
    reader = Reader(*table.widths)
    steps = -(-len(table) // BATCH)
    optimiser = torch.optim.AdamW(reader.parameters(), lr=RATE, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=EPOCHS * steps)
    for _ in range(EPOCHS):
        for chosen in np.array_split(order.permutation(len(table)), steps):
            batch = table.batch(chosen.tolist())
            judged = reader(batch)
            loss = _points_loss(batch, judged.second) + FIRST_STEP * _points_loss(batch, judged.first)
            loss = loss + RELEVANCE * _relevance_loss(batch, judged.relevant)
            loss = loss + WORTH * _worth_loss(batch, judged.worth)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            pace.step()
    return {
        "scales": {
            kind: {"mean": _rounded(mean), "spread": _rounded(spread)}
            for kind, (mean, spread) in table.scales.items()
        },
        "layers": {
            name: {"weight": _rounded(layer.weight), "bias": _rounded(layer.bias)}
            for name, layer in reader.layers.items()
        },
    }


def _points_loss(batch: Batch, odds: Tensor) -> Tensor:
    loss = binary_cross_entropy_with_logits(odds, batch.truth, reduction="none").sum(-1)
    importance = batch.importance[batch.answer]
    return (loss * importance).sum() / importance.sum()


def _relevance_loss(batch: Batch, odds: Tensor) -> Tensor:
    loss = binary_cross_entropy_with_logits(odds, batch.relevant, reduction="none")
    return (loss * batch.relevance_known).sum() / batch.relevance_known.sum().clamp(min=1.0)


def _worth_loss(batch: Batch, odds: Tensor) -> Tensor:
    loss = binary_cross_entropy_with_logits(odds, batch.worth, reduction="none")
    return (loss * batch.importance).sum() / batch.importance.sum()


def _kind(sheet: Sheet, kind: str) -> np.ndarray:
    return sheet.rows if kind == "rows" else np.concatenate(getattr(sheet, kind))


def _scale(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return values.mean(axis=0).astype(np.float64), values.std(axis=0).astype(np.float64) + 1e-3


def _rounded(values: Any) -> Any:
    numbers = values.detach().numpy() if isinstance(values, Tensor) else values
    return np.round(numbers.astype(np.float64), 4).tolist()
