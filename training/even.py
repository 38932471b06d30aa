"""Step 4: directions in which everyday sentences differ little are stretched.

    python training/even.py ROWS DATA EVALUATION TOKENIZER OUT.npz

ROWS: `rows.npz` of step 3, or the `model.safetensors` of a finished model. Sums of rows crowd into a few directions,
which says that any two texts are somewhat alike; turning and stretching all rows alike keeps a text the sum of its rows
(whitening, in part; Su et al., 2021, "Whitening sentence representations for better semantics and faster retrieval").
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import torch
from bags import Bags
from numpy.typing import NDArray
from safetensors.numpy import load_file
from student import Student
from texts import Corpus
from tokenizers import Tokenizer

EVENNESS = 0.3
"""How evenly sentences are spread afterwards; 0: as before, 1: alike in all directions. Chosen on the dev sets."""

COMMON = "stsb_korsts_train"
"""Source of the everyday sentences, in both languages; none of them is one that is measured on."""


def evened(
    rows: NDArray[np.float32], vectors: NDArray[np.float32], evenness: float = EVENNESS
) -> NDArray[np.float32]:
    """Turn and stretch the space.

    Args:
        rows: Shape (pieces, d).
        vectors: Unit vectors of some sentences by these rows, shape (n, d).
        evenness: Exponent, [0, 1].

    Returns:
        Shape (pieces, d).
    """
    spread, axes = np.linalg.eigh((vectors.T @ vectors).astype(np.float64) / len(vectors))
    return np.asarray(rows @ (axes * np.maximum(spread, 1e-8) ** (-evenness / 2)), dtype=np.float32)


def read_rows(path: Path) -> NDArray[np.float32]:
    """Read a table of step 3, or put a finished model's together."""
    if path.suffix == ".npz":
        return np.asarray(np.load(path)["rows"], dtype=np.float32)
    table = load_file(path)
    return np.asarray(table["embeddings"].astype(np.float32) * table["weights"][:, None], dtype=np.float32)


def main(rows: Path, data: Path, evaluation: Path, tokenizer: Path, out: Path) -> None:
    """Even a table by the everyday sentences."""
    table = read_rows(rows)
    pairs = [pair for pair in Corpus.open(data, evaluation).pairs() if pair.source == COMMON]
    texts = sorted({text for pair in pairs for text in (pair.english, pair.korean)})
    bags = Bags(Tokenizer.from_file(str(tokenizer)), texts)
    student = Student(torch.from_numpy(table), torch.zeros(len(table)))
    with torch.no_grad():
        vectors = student(*bags.take(np.arange(len(bags)))).numpy()
    np.savez(out, rows=evened(table, vectors))
    print(f"evened by {len(texts)} sentences")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:6]))
