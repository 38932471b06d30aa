"""Fits what reads whole answers, and writes it as data.

    python benchmarks/grading/fit_whole.py     # an hour and a half on two cores

Needs torch and scikit-learn (they come with the `check` extra). The matchers see an answer and the model answer, and no
key points: all questions with graded answers, long and brief, and answers that can be made without a grader (`made.py`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

from fit import OUT, everything, relevance
from made import MADE, MADE_WEIGHTS, families, made_answers
from matched import token_reader
from network_matcher import Pair, fit_matcher
from sets import Marked, MarkedSet, cards, digest, joined, posts

from quizzer.embedding.builtin import built_in
from quizzer.grading.features import view_answer
from quizzer.grading.grader import Grader
from quizzer.grading.reading import read
from quizzer.grading.words import WordVectors

MATCHERS = 3
"""Networks that read together."""


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """An answer with what is learned from it."""

    answer: Marked
    family: str
    pair: Pair


def material() -> list[Learned]:
    """All that is learned."""
    written = joined([everything(), cards(), posts()])
    return learned(written, made_answers(written, built_in()))


def learned(data: MarkedSet, made: Sequence[Marked]) -> list[Learned]:
    """Turn answers into what matchers learn; those without words are left out."""
    tokens, encoder, vectors = token_reader(), built_in(), WordVectors(built_in())
    grader, family = Grader(encoder), families(data, encoder)
    found = []
    for answer in (*data.answers, *made):
        question = data.questions[answer.question]
        said = tokens(answer.answer, question.question)
        model = tokens(question.model_answer, question.question)
        if not len(said) or not len(model):
            continue
        pair = Pair(
            model=model,
            answer=said,
            row=view_answer(read(answer.answer, encoder, vectors), grader.rubric(question)).row,
            grade=answer.grade / 100.0,
            relevant=relevance(answer),
            contradicted=answer.points.count("X") / len(answer.points) if answer.points else None,
            importance=MADE_WEIGHTS.get(answer.kind, 1.0),
        )
        found.append(Learned(answer, family[answer.question], pair))
    return found


def fit(jobs: Sequence[tuple[list[Pair], int]]) -> list[dict[str, Any]]:
    """Fit matchers, two side by side."""
    with ProcessPoolExecutor(2, get_context("fork")) as pool:
        return list(pool.map(_fit, jobs))


def _fit(job: tuple[list[Pair], int]) -> dict[str, Any]:
    return fit_matcher(*job)


def write(matchers: Sequence[dict[str, Any]], material: Sequence[Learned]) -> None:
    """Write the weights that travel with the program."""
    content: dict[str, Any] = {"matchers": list(matchers)}
    content["version"] = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:8]
    source = {
        "command": "python benchmarks/grading/fit_whole.py",
        "data": f"benchmarks/grading/data, sha256 {digest()}; made answers to all questions",
        "questions": len({each.answer.question for each in material}),
        "answers": sum(each.answer.kind not in MADE for each in material),
        "encoder": f"{built_in().name} {built_in().version}",
        "method": f"{len(matchers)} networks (decomposable attention with neighbours), fitted with torch",
    }
    text = json.dumps({"provenance": source, **content}, separators=(",", ":"))
    (OUT / "weights-whole.json").write_text(text + "\n", encoding="utf-8")
    print(f"weights-whole.json: {source['answers']} answers, version {content['version']}")


def main() -> None:
    """Fit on everything and write the file."""
    found = material()
    print(f"{len(found)} answers", flush=True)
    pairs = [each.pair for each in found]
    write(fit([(pairs, seed) for seed in range(MATCHERS)]), found)


if __name__ == "__main__":
    main()
