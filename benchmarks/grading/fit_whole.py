"""Fits what reads whole answers, and writes it as data.

    python benchmarks/grading/fit_whole.py     # an hour and a half on two cores

Needs torch and scikit-learn (they come with the `check` extra). The matchers see an answer and the model answer, and no
key points: all questions with graded answers, long and brief, and answers that can be made without a grader (`made.py`).
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import Any

import numpy as np
from examples import relevance
from fit import OUT, everything, is_lined
from learned import cards, digest, read_posts
from lines import rising
from made import MADE, MADE_WEIGHTS, families, made_answers
from matched import token_reader
from network_matcher import Pair, fit_matcher
from sets import Marked, MarkedSet, joined

from quizzer.embedding.builtin import built_in
from quizzer.grading.brief.preparing import MOST_WORDS
from quizzer.grading.features import view_answer
from quizzer.grading.grader import Grader
from quizzer.grading.matching.matcher import Matcher, together
from quizzer.grading.reading import read
from quizzer.grading.words import WordVectors

MATCHERS = 3
"""Networks that read together."""

HELD_OUT = 6
"""Each of them leaves out one of so many parts of the families, another one each, to which the line is fitted."""

SIZE = 112
"""Of every layer. On 2,604 answers to questions that one network had not learned (five rounds over 27,035 answers): 64 had
0.741 / 18.8, 112 0.768 / 17.8."""

EPOCHS = 6
"""How often everything is seen; larger layers need fewer rounds than those of the flash cards."""

MADE_SHOWN = 4
"""One of so many of the answers that are made is learned."""

PIECES = 12
"""Of the line to the score."""

NOT_LEARNED = ("brief-sides", "brief-terse", "brief-everyday")
"""How the names of the files begin that only what judges brief questions learns."""


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """An answer with what is learned from it."""

    answer: Marked
    family: str
    pair: Pair


def material() -> list[Learned]:
    """All that is learned; of the made answers one of `MADE_SHOWN`, which then counts for as many."""
    written = joined([everything(), cards(), read_posts()])
    made = made_answers(written, built_in())
    return learned(written, [answer for answer in made if zlib.crc32(answer.id.encode()) % MADE_SHOWN == 0])


def learned(data: MarkedSet, made: Sequence[Marked]) -> list[Learned]:
    """Turn answers into what matchers learn; those without words are left out."""
    tokens, encoder, vectors = token_reader(), built_in(), WordVectors(built_in())
    grader, family = Grader(encoder), families(data, encoder)
    found = []
    for answer in (*data.answers, *made):
        question = data.questions[answer.question]
        said, model = (tokens(text, question) for text in (answer.answer, question.model_answer))
        if not len(said) or not len(model):
            continue
        pair = Pair(
            model=model,
            answer=said,
            row=view_answer(read(answer.answer, encoder, vectors), grader.rubric(question)).row,
            grade=answer.grade / 100.0,
            relevant=relevance(answer),
            contradicted=answer.points.count("X") / len(answer.points) if answer.points else None,
            importance=MADE_SHOWN * MADE_WEIGHTS[answer.kind] if answer.kind in MADE else 1.0,
        )
        found.append(Learned(answer, family[answer.question], pair))
    return found


def is_held_out(each: Learned, seed: int) -> bool:
    """Whether a matcher does not learn an answer, nor any other to a question of its family."""
    return zlib.crc32(each.family.encode()) % HELD_OUT == seed


def fit_one(material: Sequence[Learned], seed: int) -> dict[str, Any]:
    """Fit the matcher of a seed."""
    pairs = [each.pair for each in material if not is_held_out(each, seed)]
    return fit_matcher(pairs, seed, size=SIZE, epochs=EPOCHS)


def fit_line(material: Sequence[Learned], matchers: Sequence[dict[str, Any]]) -> dict[str, list[float]]:
    """Fit the rising line to the score, and its error, on what each matcher says of the families that it did not learn.

    Brief questions have a judge of their own, and no part in the line.
    """
    worths, grades = [], []
    for seed, data in enumerate(matchers):
        matcher = Matcher.from_data(data)
        for each in material:
            if is_held_out(each, seed) and is_lined(each.answer) and len(each.pair.model) > MOST_WORDS:
                worths.append(together([matcher], each.pair.model, each.pair.answer, each.pair.row).worth)
                grades.append(each.answer.grade)
    worth, grade = np.array(worths), np.array(grades)
    knots, scores = rising(worth, grade, PIECES)
    knots, scores = [0.0, *knots], [0.0, *scores]  # nothing earns nothing
    errors = np.abs(np.interp(worth, knots, scores) - grade)
    groups = np.array_split(np.argsort(worth), PIECES)
    found = np.interp(
        knots, [worth[group].mean() for group in groups], [errors[group].mean() for group in groups]
    )
    print(
        f"{len(worth)} answers held out: pearson {np.corrcoef(worth, grade)[0, 1]:.3f}, error {errors.mean():.1f}"
    )
    return {"knots": knots, "scores": scores, "errors": [round(float(each), 3) for each in found]}


def write(material: Sequence[Learned], matchers: Sequence[dict[str, Any]]) -> None:
    """Write the weights that travel with the program."""
    content: dict[str, Any] = {"matchers": list(matchers), "line": fit_line(material, matchers)}
    content["version"] = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:8]
    source = {
        "command": "python benchmarks/grading/fit_whole.py",
        "data": f"benchmarks/grading/data, sha256 {digest(*NOT_LEARNED)}; made answers to all questions",
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
    with ProcessPoolExecutor(2, get_context("fork")) as pool:
        matchers = list(pool.map(partial(fit_one, found), range(MATCHERS)))
    write(found, matchers)


if __name__ == "__main__":
    main()
