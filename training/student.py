"""Step 3: one vector for each piece, so that a text's sum of pieces points where the teacher's vector does.

    python training/student.py DATA EVALUATION CACHE OUT.npz

A piece's row is a direction times exp(its weight). A text is the sum of its rows, made a unit vector.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from bags import Bags, silent_rows
from lessons import Lessons, gather
from numpy.typing import NDArray
from texts import Corpus
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

AVERAGE_EVERY = 8
"""Steps between two looks at the rows for their running average."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """The numbers of one training run."""

    dimensions: int = 256
    epochs: float = 4.0
    batch: int = 512
    rate: float = 3e-3
    scale: float = 20.0
    """Sharpness of the choice among the texts of a batch."""

    drop: float = 0.0
    """Share of pieces left out of each text while training."""

    cosine: float = 2.0
    choice: float = 1.0
    matrix: float = 50.0
    same: float = 0.5
    follows: float = 0.3
    scored: float = 0.0
    """How much each lesson counts."""

    average: float = 0.998
    """Decay of the running average of the rows, which is what is kept."""

    seed: int = 7


class Student(nn.Module):
    """A table of vectors with a weight for each piece."""

    def __init__(self, rows: torch.Tensor, weights: torch.Tensor) -> None:
        super().__init__()
        self.rows = nn.Parameter(rows)
        self.weights = nn.Parameter(weights)

    def forward(self, ids: torch.Tensor, starts: torch.Tensor) -> torch.Tensor:
        """Give unit vectors of shape (texts, dimensions)."""
        weights = self.weights[ids].exp()
        sums = functional.embedding_bag(ids, self.rows, starts, mode="sum", per_sample_weights=weights)
        return functional.normalize(sums, dim=1)


def teacher_vectors(cache: Path, dimensions: int) -> NDArray[np.float32]:
    """Read the teacher's vectors and turn them so that the first dimensions hold as much as they can.

    Returns:
        Shape (n, dimensions), unit length; n is smaller than the number of sentences while the teacher is
        still at work.
    """
    whole = cache / "vectors.npy"
    if whole.exists():
        vectors = np.load(whole).astype(np.float32)
    else:
        parts = sorted(cache.glob("part-[0-9][0-9][0-9][0-9].npy"))
        unbroken = [part for number, part in enumerate(parts) if part.stem == f"part-{number:04d}"]
        vectors = np.concatenate([np.load(part) for part in unbroken]).astype(np.float32)
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    turned = vectors @ axes[:, ::-1][:, :dimensions]
    return (turned / np.linalg.norm(turned, axis=1, keepdims=True)).astype(np.float32)


def first_guess(bags: Bags, lessons: Lessons, teacher: NDArray[np.float32], pieces: int) -> Student:
    """Start each piece at the mean of the teacher's vectors of its texts, with its rarity as weight.

    A text counts by the share that the piece has in it: a word by itself says more than a long sentence.
    """
    counts = np.bincount(bags.flat, minlength=pieces)
    rarity = np.log(len(bags) / (1.0 + counts))
    sums, seen = torch.zeros(pieces, teacher.shape[1]), torch.zeros(pieces)
    taught = lessons.taught[lessons.taught[:, 1] < len(teacher)]
    for start in range(0, len(taught), 4096):
        part = taught[start : start + 4096]
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


class Course:
    """One run: draws batches and adds up the losses."""

    def __init__(self, recipe: Recipe, lessons: Lessons, bags: Bags, teacher: NDArray[np.float32]) -> None:
        self.recipe = recipe
        self.bags = bags
        self.teacher = torch.from_numpy(teacher)
        self.taught = lessons.taught[lessons.taught[:, 1] < len(teacher)]
        untaught = lessons.taught[lessons.taught[:, 1] >= len(teacher)]
        self.same = np.concatenate([lessons.same, _twins(untaught)])
        self.follows = lessons.follows
        self.scored = lessons.scored
        self.scores = torch.from_numpy(lessons.scores)
        self.rng = np.random.default_rng(recipe.seed)
        self.steps = int(recipe.epochs * len(self.taught) / recipe.batch)

    def run(self, student: Student) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Train; return the averaged rows and weights."""
        recipe = self.recipe
        optimizer = torch.optim.Adam(student.parameters(), lr=recipe.rate, fused=True)
        kept = [p.detach().clone() for p in student.parameters()]
        order = np.empty(0, dtype=np.int64)
        started, running = time.monotonic(), 0.0
        for step in range(self.steps):
            for group in optimizer.param_groups:
                group["lr"] = recipe.rate * min(1.0, (step + 1) / 100) * (1.0 - step / self.steps)
            if len(order) < recipe.batch:
                order = self.rng.permutation(len(self.taught))
            batch, order = order[: recipe.batch], order[recipe.batch :]
            loss = self.loss(student, batch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            running += float(loss.detach())
            if step % AVERAGE_EVERY == 0:
                decay = min(recipe.average, (step + 1) / (step + 10)) ** AVERAGE_EVERY
                with torch.no_grad():
                    for mean, parameter in zip(kept, student.parameters(), strict=True):
                        mean.lerp_(parameter, 1.0 - decay)
            if step % 100 == 99:
                print(
                    f"{step + 1}/{self.steps} loss {running / 100:.4f} {time.monotonic() - started:.0f} s",
                    flush=True,
                )
                running = 0.0
        return kept[0].numpy(), kept[1].numpy()

    def loss(self, student: Student, batch: NDArray[np.int64]) -> torch.Tensor:
        """Sum of all lessons for one step."""
        recipe = self.recipe
        rows = self.taught[batch]
        mine, theirs = self.read(student, rows[:, 0]), self.teacher[torch.from_numpy(rows[:, 1])]
        choice = mine @ theirs.T
        twins = torch.from_numpy(rows[:, 1][:, None] == rows[:, 1][None, :])
        twins.fill_diagonal_(False)
        right = torch.arange(len(rows))
        total = recipe.cosine * (1.0 - choice.diagonal()).mean()
        total = total + recipe.choice * functional.cross_entropy(
            (choice * recipe.scale).masked_fill(twins, -1e4), right
        )
        total = total + recipe.matrix * (mine @ mine.T - theirs @ theirs.T).square().mean()
        if recipe.same:
            pairs = self.same[self.rng.integers(len(self.same), size=recipe.batch // 4)]
            first, second = self.read(student, pairs[:, 0]), self.read(student, pairs[:, 1])
            total = total + recipe.same * 0.5 * (self.pick(first, second) + self.pick(second, first))
        if recipe.follows:
            triples = self.follows[self.rng.integers(len(self.follows), size=recipe.batch // 4)]
            wrong = triples[triples[:, 2] >= 0][:, 2]
            premise = self.read(student, triples[:, 0])
            options = self.read(student, np.concatenate([triples[:, 1], wrong]))
            total = total + recipe.follows * self.pick(premise, options)
        if recipe.scored:
            chosen = self.rng.integers(len(self.scored), size=recipe.batch // 4)
            total = total + recipe.scored * self.order(student, chosen)
        return total

    def read(self, student: Student, numbers: NDArray[np.int64]) -> torch.Tensor:
        return student(*self.bags.take(numbers, self.recipe.drop, self.rng))

    def pick(self, texts: torch.Tensor, options: torch.Tensor) -> torch.Tensor:
        """Cost of not choosing the n-th option for the n-th text."""
        return functional.cross_entropy(texts @ options.T * self.recipe.scale, torch.arange(len(texts)))

    def order(self, student: Student, chosen: NDArray[np.int64]) -> torch.Tensor:
        """Cost of ordering judged pairs otherwise than people do (CoSENT, Su 2022)."""
        pairs = self.scored[chosen]
        first, second = self.read(student, pairs[:, 0]), self.read(student, pairs[:, 1])
        closeness = (first * second).sum(dim=1) * self.recipe.scale
        scores = self.scores[torch.from_numpy(chosen)]
        farther = scores[:, None] < scores[None, :]
        gaps = (closeness[:, None] - closeness[None, :])[farther]
        return torch.logsumexp(torch.cat([torch.zeros(1), gaps]), dim=0)


def _twins(untaught: NDArray[np.int64]) -> NDArray[np.int64]:
    """Pair up texts that wait for the same teacher's vector."""
    first: dict[int, int] = {}
    pairs = []
    for text, row in untaught:
        if int(row) in first:
            pairs.append((first[int(row)], int(text)))
        else:
            first[int(row)] = int(text)
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def main(data: Path, evaluation: Path, cache: Path, out: Path) -> None:
    """Train with the default recipe."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    recipe, started = Recipe(), time.monotonic()
    tokenizer = Tokenizer.from_file(str(cache / "tokenizer.json"))
    lessons = gather(Corpus.open(data, evaluation), cache)
    bags = Bags(tokenizer, lessons.texts)
    teacher = teacher_vectors(cache, recipe.dimensions)
    print(f"read in {time.monotonic() - started:.0f} s")
    print(
        len(bags), "texts", len(lessons.taught), len(lessons.same), len(lessons.follows), len(lessons.scored)
    )
    print("teacher", teacher.shape)
    student = first_guess(bags, lessons, teacher, tokenizer.get_vocab_size())
    rows, weights = Course(recipe, lessons, bags, teacher).run(student)
    rows = rows * np.exp(weights)[:, None]
    rows[list(silent_rows(tokenizer))] = 0.0
    np.savez(out, rows=rows)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:5]))
