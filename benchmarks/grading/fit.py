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
from learned import digest, graded, more, posts
from made import MADE, MADE_WEIGHTS, families, made_answers
from network import Lesson, Table, fit_on
from sets import Marked, MarkedSet, joined, of_two_points, shipped, without_points
from sklearn.isotonic import IsotonicRegression
from sklearn.model_selection import GroupKFold

from quizzer.embedding.builtin import built_in
from quizzer.grading.alignment import weighted, word_closeness
from quizzer.grading.grader import Grader
from quizzer.grading.judge import credit, doubt, sharpened
from quizzer.grading.reader import Network, Verdict, together
from quizzer.grading.senses import SENSES_FILE, principal
from quizzer.grading.words import WordVectors, content_words
from quizzer.language.prepared import prepare
from quizzer.packs.schema import Question

INNER_FOLDS = 3
"""Folds, by family of questions, in which the readers answer for the lines."""

NETWORKS = 5
"""Readers that judge together."""

WHOLE_SHARE = 0.5
"""What the worth of the whole answer counts beside the credit of its points."""

CONTRARY_SHOWN = 2
"""One of so many of the answers that say the contrary of half of the points or more has a part in the lines of what judges
posts: 28 of 100 of our answers do, on purpose, and hardly as many of a learner's."""

ANSWERS_FROM = 40.0
"""Grade from which an answer is certainly one to its question."""

OUT = Path(__file__).parents[2] / "quizzer" / "grading"


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A marked answer with what the reader learns from it."""

    answer: Marked
    family: str
    """Questions of one family are learned and tested together."""
    lesson: Lesson
    learned: bool = True
    """Whether anything may be fitted on it."""
    lined: bool = True
    """Whether the lines may be."""


def tabulate(data: MarkedSet, made: Sequence[Marked], written: MarkedSet, grader: Grader) -> list[Example]:
    """Show the reader every answer. A derived point has the letter of the author's point that it says.

    Args:
        data: Questions, with key points or without, and marked answers.
        made: More answers.
        written: The same questions with their authors' key points.
    """
    owners = {key: _owners(grader, data.questions[key], written.questions[key]) for key in data.questions}
    family = families(written, built_in())
    found = []
    for answer in (*data.answers, *made):
        sheet = grader.sheet(data.questions[answer.question], answer.answer)
        letters = [answer.points[owner] for owner in owners[answer.question]] if answer.points else []
        lesson = Lesson(
            sheet=sheet,
            covered=np.array([{"C": 1.0, "P": 0.5}.get(letter, 0.0) for letter in letters]),
            contradicted=np.array([float(letter == "X") for letter in letters]),
            relevant=relevance(answer),
            importance=MADE_WEIGHTS.get(answer.kind, 1.0),
            grade=answer.grade,
        )
        found.append(Example(answer, family[answer.question], lesson))
    return found


def told_less(data: MarkedSet, made: Sequence[Marked], grader: Grader) -> list[Example]:
    """Show a sixth of the answers again, to questions of which only two points are left."""
    chosen = [answer for answer in (*data.answers, *made) if zlib.crc32(answer.id.encode()) % 6 == 0]
    less = of_two_points(data, chosen)
    return [replace(example, lined=False) for example in tabulate(less, [], less, grader)]


def relevance(answer: Marked) -> float | None:
    """Whether an answer is one to its question, where that is certain."""
    if answer.kind in ("made-other", "made-everyday"):
        return 0.0
    return 1.0 if answer.grade >= ANSWERS_FROM else None


def _owners(grader: Grader, question: Question, written: Question) -> list[int]:
    """For each point of a question the index of the author's point that says the same."""
    points = grader.rubric(question).points
    if question.key_points:
        return list(range(len(points)))
    authors = [point.claims[0].reading for point in grader.rubric(written).points]
    found = []
    for point in points:
        ours = point.claims[0].reading
        tables = [word_closeness(author, ours) for author in authors]
        shares = [
            float(weighted(table.max(axis=1), author.word_weights)) + 0.7 * float(author.vector @ ours.vector)
            for author, table in zip(authors, tables, strict=True)
        ]
        found.append(int(np.argmax(shares)))
    return found


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


def fit_lines(examples: Sequence[Example], verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """Fit the credit's cost of contradictions, the rising line to the score, and the confidence."""
    marked = [
        (example, verdict)
        for example, verdict in zip(examples, verdicts, strict=True)
        if example.learned and example.lined and example.answer.kind not in MADE
    ]
    grades = np.array([example.answer.grade for example, _ in marked])

    worths = np.array([verdict.worth for _, verdict in marked])

    def shares(sharpness: float, cost: float) -> np.ndarray:
        credits = [
            credit(
                sharpened(verdict.covered, sharpness),
                verdict.contradicted,
                example.lesson.sheet.weights,
                cost,
            )
            for example, verdict in marked
        ]
        return (1.0 - WHOLE_SHARE) * np.array(credits) + WHOLE_SHARE * worths

    choices = [(sharpness, cost) for sharpness in (1.0, 1.5, 2.0, 3.0) for cost in (0.0, 0.1, 0.2, 0.3)]
    sharpness, cost = min(choices, key=lambda choice: _line_error(shares(*choice), grades))
    share = shares(sharpness, cost)
    knots, scores = rising(share, grades)
    errors = np.abs(np.interp(share, knots, scores) - grades)
    doubts = np.array([doubt(verdict.covered, example.lesson.sheet.weights) for example, verdict in marked])
    doubt_knots, doubt_errors = rising(doubts, errors)
    return lines_data((sharpness, cost, WHOLE_SHARE), (knots, scores), (doubt_knots, doubt_errors))


def lines_data(
    paid: tuple[float, float, float],
    score: tuple[list[float], list[float]],
    confidence: tuple[list[float], list[float]],
) -> dict[str, Any]:
    """Lines as `Lines.from_data` reads them.

    Args:
        paid: Sharpness, cost of a contradiction, share of the whole.
        score: Knots and scores.
        confidence: Knots and errors.
    """
    sharpness, cost, whole_share = paid
    return {
        "score": {
            "sharpness": sharpness,
            "contradiction_cost": cost,
            "whole_share": whole_share,
            "knots": score[0],
            "scores": score[1],
        },
        "confidence": {"knots": confidence[0], "errors": confidence[1]},
    }


def _line_error(share: np.ndarray, grades: np.ndarray) -> float:
    """Mean absolute error plus a tenth of the root mean square: near the middle of what is probable, far from blunders."""
    knots, scores = rising(share, grades)
    errors = np.interp(share, knots, scores) - grades
    return float(np.abs(errors).mean() + 0.1 * np.sqrt((errors**2).mean()))


def rising(x: np.ndarray, y: np.ndarray, pieces: int = 10) -> tuple[list[float], list[float]]:
    """A rising line through the medians of equal shares of the data (isotonic where they would fall)."""
    order = np.argsort(x)
    groups = np.array_split(order, pieces)
    knots = np.array([x[group].mean() for group in groups])
    middles = IsotonicRegression().fit_transform(knots, [np.median(y[group]) for group in groups])
    keep = np.concatenate([[True], np.diff(knots) > 1e-6])
    return [round(float(v), 5) for v in knots[keep]], [round(float(v), 3) for v in middles[keep]]


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
