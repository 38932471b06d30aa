"""Fits the grader's weights on the graded answers and writes them as data.

    python benchmarks/grading/fit.py            # both weight files, into quizzer/grading/

Needs torch and scikit-learn (they come with the `check` extra). Besides the graded answers, the reader learns answers
that can be made without a grader; see `made.py`.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from examples import Example, tabulate, told_less
from learned import digest, graded, more, posts
from lines import fit_lines
from made import MADE, made_answers
from network import Table, fit_on
from sets import Marked, MarkedSet, joined, shipped, without_points
from sklearn.model_selection import GroupKFold

from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader
from quizzer.grading.reader import Network, Verdict, together
from quizzer.grading.senses import SENSES_FILE, principal
from quizzer.grading.words import WordVectors, content_words
from quizzer.language.prepared import prepare

INNER_FOLDS = 3
"""Folds, by family of questions, in which the readers answer for the lines."""

NETWORKS = 5
"""Readers that judge together."""

CONTRARY_SHOWN = 2
"""One of so many of the answers that say the contrary of half of the points or more has a part in the lines of what judges
posts: 28 of 100 of our answers do, on purpose, and hardly as many of a learner's."""

OUT = Path(__file__).parents[2] / "quizzer" / "grading"


def fit(examples: Sequence[Example], version: str) -> dict[str, Any]:
    """Fit the networks, the score's line and the confidence."""
    table = Table([example.lesson for example in examples])
    networks = [fit_on(table, seed) for seed in range(NETWORKS)]
    unseen = cross_examined(examples, list(folds_of(examples, INNER_FOLDS, 1)))
    return {"version": version, "networks": networks, **fit_lines(examples, unseen)}


@dataclass(frozen=True, slots=True, eq=False)
class Fold:
    """Readers, and the examples whose families they never saw."""

    networks: list[dict[str, Any]]
    unseen: list[int]


def folds_of(examples: Sequence[Example], count: int, networks: int) -> Iterator[Fold]:
    """Fit readers without each fold's families in turn."""
    groups = [example.family for example in examples]
    for train, test in GroupKFold(count).split(groups, groups=groups):
        table = Table([examples[number].lesson for number in train if examples[number].learned])
        yield Fold([fit_on(table, seed) for seed in range(networks)], list(test))


def cross_examined(examples: Sequence[Example], folds: Sequence[Fold]) -> list[Verdict]:
    """Judge every example by readers that saw no question of its family."""
    found: dict[int, Verdict] = {}
    for fold in folds:
        readers = [Network.from_data(network) for network in fold.networks]
        found.update({number: together(readers, examples[number].lesson.sheet) for number in fold.unseen})
    return [found[number] for number in range(len(examples))]


def provenance(data: MarkedSet, key_points: bool = True) -> dict[str, Any]:
    """What the weights came from."""
    named = digest("brief", "read", "whole") if key_points else digest("brief", "read")
    return {
        "command": "python benchmarks/grading/fit.py",
        "data": f"benchmarks/grading/data, sha256 {named}; made answers to all questions",
        "questions": len(data.questions),
        "answers": len(data.answers),
        "encoder": f"{built_in().name} {built_in().version}",
        "method": f"{NETWORKS} networks (deep sets over words, then over points), fitted with torch",
    }


def write_senses(data: MarkedSet) -> None:
    """Find the directions of the words of all key points and write them where the program reads them."""
    vectors = WordVectors(built_in())
    words = [
        vectors.look_up(content_words(prepare(point.point)))[0]
        for question in data.questions.values()
        for point in question.key_points
    ]
    directions = principal(np.concatenate([rows for rows in words if rows.shape[1] > 1]))
    content = {
        "provenance": {
            key: value for key, value in provenance(data).items() if key in ("command", "data", "encoder")
        },
        "directions": np.round(directions.astype(np.float64), 4).tolist(),
    }
    (OUT / SENSES_FILE).write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")


def everything() -> MarkedSet:
    """All that weights are fitted on."""
    return joined([graded(), shipped(), *more()])


def everything_bare() -> MarkedSet:
    """All that the weights for questions without key points are fitted on: questions of blog posts too."""
    return joined([everything(), posts()])


def is_lined(answer: Marked) -> bool:
    """Whether an answer has a part in the lines of what judges posts: it is not made, nor a contrary one too many."""
    if answer.kind in MADE:
        return False
    is_contrary = bool(answer.points) and answer.points.count("X") >= len(answer.points) / 2
    return not is_contrary or zlib.crc32(answer.id.encode()) % CONTRARY_SHOWN == 0


def fit_file(key_points: bool) -> None:
    """Fit and write one weight file: for questions with key points, or for questions without."""
    written = everything() if key_points else everything_bare()
    made, grader = made_answers(written, built_in()), Grader(built_in())
    examples = tabulate(written if key_points else without_points(written), made, written, grader)
    if key_points:
        examples += told_less(written, made, grader)
    else:
        examples = [replace(each, lined=each.lined and is_lined(each.answer)) for each in examples]
    write_weights(
        examples, "weights.json" if key_points else "weights-derived.json", provenance(written, key_points)
    )


def write_weights(examples: Sequence[Example], name: str, source: dict[str, Any]) -> None:
    """Fit and write one weight file."""
    fitted = fit(examples, "0")
    text = json.dumps(fitted, sort_keys=True)
    fitted["version"] = hashlib.sha256(text.encode()).hexdigest()[:8]
    content = {"provenance": source, **fitted}
    (OUT / name).write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{name}: {len(examples)} answers, version {fitted['version']}", flush=True)


def main() -> None:
    """Fit on everything and write all files; the two weight files side by side."""
    write_senses(everything())
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        list(pool.map(fit_file, (True, False)))


if __name__ == "__main__":
    main()
