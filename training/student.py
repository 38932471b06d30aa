"""The student: one vector for each piece. A text is the sum of its pieces' rows, made a unit vector."""

from __future__ import annotations

import numpy as np
import torch
from bags import Bags
from lessons import Lessons
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional


class Student(nn.Module):
    """A table of directions, and how far each piece goes into its own: exp(its weight)."""

    def __init__(self, rows: torch.Tensor, weights: torch.Tensor) -> None:
        super().__init__()
        self.rows = nn.Parameter(rows)
        self.weights = nn.Parameter(weights)

    def forward(self, ids: torch.Tensor, starts: torch.Tensor) -> torch.Tensor:
        """Give unit vectors of shape (texts, dimensions)."""
        weights = self.weights[ids].exp()
        sums = functional.embedding_bag(ids, self.rows, starts, mode="sum", per_sample_weights=weights)
        return functional.normalize(sums, dim=1)


def first_guess(bags: Bags, lessons: Lessons, teacher: NDArray[np.float32], pieces: int) -> Student:
    """Start each piece at the mean of the teacher's vectors of its texts, with its rarity as weight.

    A text counts by the share that the piece has in it: a word by itself says more than a long sentence.
    """
    counts = np.bincount(bags.flat, minlength=pieces)
    rarity = np.log(len(bags) / (1.0 + counts))
    sums, seen = torch.zeros(pieces, teacher.shape[1]), torch.zeros(pieces)
    for start in range(0, len(lessons.taught), 4096):
        part = lessons.taught[start : start + 4096]
        ids, _ = bags.take(part[:, 0])
        lengths = bags.lengths[part[:, 0]]
        shares = torch.from_numpy(np.repeat(1.0 / np.maximum(lengths, 1), lengths).astype(np.float32))
        targets = torch.from_numpy(np.repeat(teacher[part[:, 1]], lengths, axis=0))
        sums.index_add_(0, ids, targets * shares[:, None])
        seen.index_add_(0, ids, shares)
    rows = sums / seen.clamp(min=1e-6)[:, None] - torch.from_numpy(teacher.mean(axis=0))
    noise = torch.randn(rows.shape, generator=torch.Generator().manual_seed(0))
    rows = functional.normalize(rows, dim=1) + 0.02 * noise
    return Student(rows, torch.from_numpy(np.log(np.maximum(rarity, 0.3)).astype(np.float32)) - 1.0)
