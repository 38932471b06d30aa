"""Step 6: how good the model is, on sentences that it never saw.

    python training/evaluate.py MODEL DATA EVALUATION [--test] [--transformer CACHE]

Spearman's rank correlation with people's scores (KorSTS, KLUE-STS, STS-B), and how often a Korean sentence
finds its English twin among 1,500 held-out ones by itself. Choose by the dev sets; `--test` is for the
table that is published.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from texts import Corpus, Pair, rows

from quizzer.embedding.builtin import StaticEncoder
from quizzer.embedding.encoder import Encoder
from quizzer.embedding.transformers import SentenceTransformerEncoder

DEV = ("korsts-dev", "stsb-en-dev")
TEST = ("korsts-test", "klue-sts-dev", "stsb-en-test")
"""KLUE-STS publishes no test scores, so its dev set is kept for reporting."""


def ranks(values: Sequence[float]) -> NDArray[np.float64]:
    """Give ranks from 0, ties share their mean."""
    array = np.asarray(values, dtype=np.float64)
    _, where, counts = np.unique(array, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return ((ends - counts + ends - 1) / 2.0)[where]


def spearman(first: Sequence[float], second: Sequence[float]) -> float:
    """Rank correlation in [-1, 1]."""
    return float(np.corrcoef(ranks(first), ranks(second))[0, 1])


def judged(encoder: Encoder, path: Path) -> float:
    """Compare cosines with people's scores."""
    table = list(rows(path))
    left = encoder.encode([row["s1"] for row in table])
    right = encoder.encode([row["s2"] for row in table])
    return spearman([float(row["score"]) for row in table], (left * right).sum(axis=1).tolist())


def retrieval(encoder: Encoder, pairs: Sequence[Pair]) -> float:
    """Share of Korean sentences whose nearest English sentence is their own."""
    english = encoder.encode([pair.english for pair in pairs])
    korean = encoder.encode([pair.korean for pair in pairs])
    nearest = np.argmax(korean @ english.T, axis=1)
    return float((nearest == np.arange(len(pairs))).mean())


def evaluate(encoder: Encoder, data: Path, evaluation: Path, *, test: bool) -> dict[str, float]:
    """Measure everything; names end in what the number is."""
    names = TEST if test else DEV
    scores = {name: judged(encoder, evaluation / f"{name}.tsv.gz") for name in names}
    corpus = Corpus.open(data, evaluation)
    scores["twins-test" if test else "twins-dev"] = retrieval(encoder, corpus.test if test else corpus.dev)
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", help="folder of the built-in model, or with --transformer any model's name")
    parser.add_argument("data", type=Path)
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("--test", action="store_true", help="the published sets in place of the dev sets")
    parser.add_argument("--transformer", type=Path, metavar="CACHE", help="run it with sentence-transformers")
    options = parser.parse_args()
    encoder: Encoder
    if options.transformer:
        encoder = SentenceTransformerEncoder(options.model, options.transformer)
    else:
        encoder = StaticEncoder(Path(options.model))
    scores = evaluate(encoder, options.data, options.evaluation, test=options.test)
    print(json.dumps({name: round(score, 4) for name, score in scores.items()}))


if __name__ == "__main__":
    main()
