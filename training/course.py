"""Step 3: the student learns, so that a text's vector points where the teacher's vector does.

python training/course.py DATA EVALUATION CACHE OUT.npz
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
from student import Student, first_guess
from texts import Corpus
from tokenizers import Tokenizer
from torch.nn import functional

TOPICS = 2000
"""Regions of the teacher's space from which the groups of a batch are drawn."""

AVERAGE_EVERY = 8
"""Steps between two looks at the rows for their running average."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """The numbers of one training run."""

    dimensions: int = 256
    epochs: float = 4.0
    batch: int = 512
    rate: float = 3e-3
    """Adam's; rises over 100 steps, then falls to 0 in a straight line."""

    scale: float = 20.0
    """Sharpness of the choice among the texts of a batch."""

    everyday: int = 4
    """How often everyday sentences are taught for each time that a sentence of documentation is."""

    group: int = 64
    """Texts of one topic that come together in a batch."""

    cosine: float = 1.0
    """How much it counts to be near the teacher's vector,"""

    choice: float = 1.0
    """to be as near to each other text's as the teacher is, relatively,"""

    matrix: float = 50.0
    """and to have the teacher's similarities among each other."""

    same: float = 0.5
    """How much texts that belong together count,"""

    follows: float = 0.3
    """and what follows from a premise."""

    average: float = 0.998
    """Decay of the running average of the rows, which is what is kept."""

    seed: int = 7


class Course:
    """One run: draws batches and adds up the losses."""

    def __init__(self, recipe: Recipe, lessons: Lessons, bags: Bags, teacher: NDArray[np.float32]) -> None:
        self.recipe = recipe
        self.bags = bags
        self.teacher = torch.from_numpy(teacher)
        self.taught = np.repeat(lessons.taught, np.where(lessons.everyday, recipe.everyday, 1), axis=0)
        self.same = lessons.same
        self.follows = lessons.follows
        self.topics = topics(teacher)
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
                order = self.shuffled()
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

    def shuffled(self) -> NDArray[np.int64]:
        """Put the taught texts in a random order in which neighbours come in small groups.

        Texts of unrelated content teach little about how near related ones should be.
        """
        order = self.rng.permutation(len(self.taught))
        order = order[np.argsort(self.topics[self.taught[order, 1]], kind="stable")]
        groups = np.array_split(order, max(1, len(order) // self.recipe.group))
        self.rng.shuffle(groups)
        return np.concatenate(groups)

    def loss(self, student: Student, batch: NDArray[np.int64]) -> torch.Tensor:
        """Sum of all lessons for one step."""
        recipe = self.recipe
        rows = self.taught[batch]
        mine, theirs = self.read(student, rows[:, 0]), self.teacher[torch.from_numpy(rows[:, 1])]
        choice = mine @ theirs.T
        wanted = theirs @ theirs.T
        total = recipe.cosine * (1.0 - choice.diagonal()).mean()
        total = total + recipe.choice * functional.cross_entropy(
            choice * recipe.scale, functional.softmax(wanted * recipe.scale, dim=1)
        )
        total = total + recipe.matrix * (mine @ mine.T - wanted).square().mean()
        pairs = self.same[self.rng.integers(len(self.same), size=recipe.batch // 4)]
        first, second = self.read(student, pairs[:, 0]), self.read(student, pairs[:, 1])
        total = total + recipe.same * 0.5 * (self.pick(first, second) + self.pick(second, first))
        triples = self.follows[self.rng.integers(len(self.follows), size=recipe.batch // 4)]
        wrong = triples[triples[:, 2] >= 0][:, 2]
        premise = self.read(student, triples[:, 0])
        options = self.read(student, np.concatenate([triples[:, 1], wrong]))
        return total + recipe.follows * self.pick(premise, options)

    def read(self, student: Student, numbers: NDArray[np.int64]) -> torch.Tensor:
        return student(*self.bags.take(numbers))

    def pick(self, texts: torch.Tensor, options: torch.Tensor) -> torch.Tensor:
        """Cost of not choosing the n-th option for the n-th text."""
        return functional.cross_entropy(texts @ options.T * self.recipe.scale, torch.arange(len(texts)))


def teacher_vectors(cache: Path, dimensions: int) -> NDArray[np.float32]:
    """Read the teacher's vectors, turned so that the first dimensions hold as much as they can.

    Returns:
        Shape (n, dimensions), unit length.
    """
    vectors = np.load(cache / "vectors.npy").astype(np.float32)
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    turned = vectors @ axes[:, ::-1][:, :dimensions]
    return (turned / np.linalg.norm(turned, axis=1, keepdims=True)).astype(np.float32)


def topics(teacher: NDArray[np.float32]) -> NDArray[np.int64]:
    """Number the regions of the teacher's space: each text goes to the nearest of some texts chosen at random."""
    chosen = np.random.default_rng(0).choice(len(teacher), min(TOPICS, len(teacher)), replace=False)
    centres = teacher[chosen].T
    parts = np.array_split(teacher, max(1, len(teacher) // 8192))
    return np.concatenate([np.argmax(part @ centres, axis=1) for part in parts])


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
    counts = (len(bags), len(lessons.taught), len(lessons.same), len(lessons.follows), len(teacher))
    print("{} texts, {} taught, {} same, {} follow; {} vectors of the teacher".format(*counts), flush=True)
    student = first_guess(bags, lessons, teacher, tokenizer.get_vocab_size())
    rows, weights = Course(recipe, lessons, bags, teacher).run(student)
    rows = rows * np.exp(weights)[:, None]
    rows[list(silent_rows(tokenizer))] = 0.0
    np.savez(out, rows=rows)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:5]))
