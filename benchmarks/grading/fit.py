"""Fits the grader's weights on the graded answers and writes them as data.

    python benchmarks/grading/fit.py            # both weight files, into quizzer/grading/

Needs LightGBM and scikit-learn (they come with the `check` extra). Besides the graded answers, each question's model
answer is learned as covering every point, and the question itself, a list of its keywords and the model answer of
another question as covering none: anybody can make these four without a grader.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from boosting import Boosted, fit_trees
from sets import DATA, Marked, MarkedSet, graded, shipped, without_points
from sklearn.isotonic import IsotonicRegression
from sklearn.model_selection import GroupKFold

from quizzer.embedding.builtin import built_in
from quizzer.embedding.encoder import Encoder
from quizzer.grading.alignment import weighted, word_closeness
from quizzer.grading.features import ANSWER_FEATURES, POINT_FEATURES
from quizzer.grading.grader import Grader
from quizzer.grading.judge import CONTEXT, FIRST, RELEVANCE, context, credit, doubt, relevance_row, sharpened
from quizzer.packs.schema import Question

INNER_FOLDS = 6
"""Folds, by question, in which the first round answers for the second."""

MADE_WEIGHT = 0.1
"""Importance of a made answer beside a graded one: there are many of them."""

ANSWERS_FROM = 40.0
"""Grade from which an answer is certainly one to its question."""

SHAPE = {"trees": 160, "leaves": 12, "rate": 0.05}
"""Of the trees that judge points. Chosen in cross-validation."""

RELEVANCE_SHAPE = {"trees": 100, "leaves": 6, "rate": 0.06}
"""Of the trees that judge whole answers, of which there are fewer."""

MADE = ("made-model", "made-echo", "made-list", "made-other")

SAME_QUESTION = 0.6
"""Closeness of two questions from which they are about the same thing, whatever language they are asked in."""

NAMES = (*POINT_FEATURES, *ANSWER_FEATURES)
SECOND_NAMES = (*NAMES, *FIRST, *CONTEXT)
DIRECTIONS = {**POINT_FEATURES, **ANSWER_FEATURES, **FIRST, **CONTEXT}
OUT = Path(__file__).parents[2] / "quizzer" / "grading"


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Every point of every answer as a row."""

    rows: np.ndarray
    """Shape (n, features)."""
    covered: np.ndarray
    """Shape (n,): 1 covered, 0.5 partly, else 0; for derived points the grade as a share."""
    contradicted: np.ndarray
    """Shape (n,): 1 or 0."""
    answer: np.ndarray
    """Shape (n,): index into `answers`."""
    weight: np.ndarray
    """Shape (n,): share of the question."""
    groups: np.ndarray
    """Shape (n,): the family of the row's question."""
    answers: list[Marked]

    def take(self, wanted: np.ndarray) -> Table:
        """Some of the rows."""
        return Table(
            self.rows[wanted],
            self.covered[wanted],
            self.contradicted[wanted],
            self.answer[wanted],
            self.weight[wanted],
            self.groups[wanted],
            self.answers,
        )


SAME_ANSWER = 0.78
"""Closeness of two model answers from which one may well answer the other question too."""


def joined(sets: Sequence[MarkedSet]) -> MarkedSet:
    """Several sets as one; their questions have different keys."""
    return MarkedSet(
        " and ".join(data.name for data in sets),
        {key: question for data in sets for key, question in data.questions.items()},
        {key: language for data in sets for key, language in data.languages.items()},
        [answer for data in sets for answer in data.answers],
    )


def made_answers(data: MarkedSet, encoder: Encoder) -> list[Marked]:
    """Answers whose grade needs no grader: the model answer, the question, lists of keywords, answers to other questions.

    The other questions are the next one, any one and, being harder to tell apart, the three whose model answers lie nearest
    without being about the same thing.
    """
    found = []
    keys = sorted(data.questions)
    prompts = encoder.encode([data.questions[key].question for key in keys])
    models = encoder.encode([data.questions[key].model_answer for key in keys])
    near = models @ models.T
    near -= 2.0 * ((prompts @ prompts.T > SAME_QUESTION) | (near > SAME_ANSWER))
    for place, key in enumerate(keys):
        question = data.questions[key]
        count = len(question.key_points)
        words = [group[0] for point in question.key_points for group in point.keywords]
        random.Random(key).shuffle(words)
        others = {keys[(place + 1) % len(keys)], *(keys[other] for other in np.argsort(-near[place])[:2])} - {
            key
        }
        found += [
            Marked(f"{key}/made-model", key, question.model_answer, 99.0, "made-model", "C" * count),
            Marked(f"{key}/made-echo", key, question.question, 1.0, "made-echo", "M" * count),
            Marked(f"{key}/made-list", key, ", ".join(words), 9.0, "made-list", "M" * count),
            Marked(f"{key}/made-words", key, " ".join(words), 9.0, "made-list", "M" * count),
        ]
        for number, other in enumerate(sorted(others)):
            text = data.questions[other].model_answer
            found.append(Marked(f"{key}/made-other-{number}", key, text, 1.0, "made-other", "M" * count))
    return found


def families(data: MarkedSet, encoder: Encoder) -> dict[str, str]:
    """Name for each question its family: questions about the same thing, which must not be learned and tested apart."""
    keys = sorted(data.questions)
    vectors = encoder.encode([data.questions[key].question for key in keys])
    family = {key: key for key in keys}
    for place, key in enumerate(keys):
        for other in np.flatnonzero(vectors[place] @ vectors[:place].T > SAME_QUESTION):
            old, new = family[key], family[keys[other]]
            family = {name: new if value == old else value for name, value in family.items()}
    return family


def tabulate(data: MarkedSet, made: Sequence[Marked], written: MarkedSet, grader: Grader) -> Table:
    """Compute the rows of every answer. A derived point has the letter of the author's point that it says.

    Args:
        data: Questions, with key points or without, and marked answers.
        made: More answers.
        written: The same questions with their authors' key points.
    """
    answers = [*data.answers, *made]
    owners = {key: _owners(grader, data.questions[key], written.questions[key]) for key in data.questions}
    family = families(written, built_in())
    rows, covered, contradicted, index, weight, group = [], [], [], [], [], []
    for number, answer in enumerate(answers):
        question = data.questions[answer.question]
        rows.append(grader.rows(question, answer.answer))
        for point, owner in zip(grader.rubric(question).points, owners[answer.question], strict=True):
            letter = answer.points[owner]
            covered.append({"C": 1.0, "P": 0.5}.get(letter, 0.0))
            contradicted.append(float(letter == "X"))
            index.append(number)
            weight.append(point.weight)
            group.append(family[answer.question])
    return Table(
        np.concatenate(rows),
        np.array(covered),
        np.array(contradicted),
        np.array(index),
        np.array(weight),
        np.array(group),
        answers,
    )


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


def fit(table: Table, version: str) -> dict[str, Any]:
    """Fit both rounds, the score's line and the confidence."""
    importance = np.array([MADE_WEIGHT if table.answers[i].kind in MADE else 1.0 for i in table.answer])
    out_of_fold = np.zeros((len(table.rows), 2))
    for train, test in GroupKFold(INNER_FOLDS).split(table.rows, groups=table.groups):
        models = _round(
            table.rows[train], table.covered[train], table.contradicted[train], NAMES, importance[train]
        )
        out_of_fold[test] = _answers(models, table.rows[test])
    first = _round(table.rows, table.covered, table.contradicted, NAMES, importance)
    extended = _extended(table, out_of_fold)
    second = _round(extended, table.covered, table.contradicted, SECOND_NAMES, importance)
    honest = np.zeros((len(table.rows), 2))
    for train, test in GroupKFold(INNER_FOLDS).split(table.rows, groups=table.groups):
        models = _round(
            extended[train], table.covered[train], table.contradicted[train], SECOND_NAMES, importance[train]
        )
        honest[test] = _answers(models, extended[test])
    return {
        "version": version,
        "rounds": [
            {"covered": first[0].to_data(NAMES), "contradicted": first[1].to_data(NAMES)},
            {"covered": second[0].to_data(SECOND_NAMES), "contradicted": second[1].to_data(SECOND_NAMES)},
        ],
        "relevance": _relevance(table).to_data(RELEVANCE),
        **_lines(table, honest),
    }


def _round(
    rows: np.ndarray,
    covered: np.ndarray,
    contradicted: np.ndarray,
    names: Sequence[str],
    importance: np.ndarray,
) -> tuple[Boosted, Boosted]:
    """Fit both questions. A half-covered row is learned as two rows of half the weight, one of each answer."""
    up = [DIRECTIONS[name][0] for name in names]
    down = [DIRECTIONS[name][1] for name in names]
    split = (covered > 0) & (covered < 1)
    doubled = np.concatenate([rows, rows[split]])
    labels = np.concatenate([np.where(split, 1.0, covered), np.zeros(split.sum())])
    shares = np.concatenate([np.where(split, covered, 1.0), 1.0 - covered[split]])
    weights = shares * np.concatenate([importance, importance[split]])
    return (
        fit_trees(doubled, labels.astype(int), up, weights=weights, **SHAPE),
        fit_trees(rows, contradicted.astype(int), down, weights=importance, **SHAPE)
        if contradicted.any()
        else fit_trees(rows, _one_positive(contradicted), down, trees=1, rate=1e-6),
    )


def _relevance(table: Table) -> Boosted:
    """Fit which answers are answers to their question: graded ones, against model answers to other questions."""
    rows, labels = [], []
    for number in np.unique(table.answer):
        answer = table.answers[number]
        other = answer.kind == "made-other"
        if other or (answer.kind not in MADE and answer.grade >= ANSWERS_FROM):
            mine = np.flatnonzero(table.answer == number)
            rows.append(relevance_row(table.rows[mine], table.weight[mine]))
            labels.append(0 if other else 1)
    return fit_trees(np.array(rows), np.array(labels), list(RELEVANCE.values()), **RELEVANCE_SHAPE)


def _one_positive(labels: np.ndarray) -> np.ndarray:
    """A label for a question that nothing answers with yes: LightGBM needs both classes."""
    marked = labels.astype(int).copy()
    marked[0] = 1
    return marked


def _answers(models: tuple[Boosted, Boosted], rows: np.ndarray) -> np.ndarray:
    return np.stack([model.probability(rows) for model in models], axis=1)


def _extended(table: Table, first: np.ndarray) -> np.ndarray:
    around = np.zeros((len(first), len(CONTEXT)))
    for number in np.unique(table.answer):
        mine = np.flatnonzero(table.answer == number)
        around[mine] = context(first[mine], table.weight[mine])
    return np.concatenate([table.rows, first, around], axis=1)


def _lines(table: Table, honest: np.ndarray) -> dict[str, Any]:
    """Fit the credit's cost of contradictions, the rising line to the score, and the confidence."""
    numbers = [n for n in np.unique(table.answer) if table.answers[n].kind not in MADE]
    grades = np.array([table.answers[n].grade for n in numbers])
    parts = [np.flatnonzero(table.answer == n) for n in numbers]

    def credits(sharpness: float, cost: float) -> np.ndarray:
        paid = sharpened(honest[:, 0], sharpness)
        return np.array([credit(paid[p], honest[p, 1], table.weight[p], cost) for p in parts])

    choices = [(sharpness, cost) for sharpness in (1.0, 1.5, 2.0, 3.0) for cost in (0.0, 0.1, 0.2, 0.3)]
    sharpness, cost = min(choices, key=lambda choice: _line_error(credits(*choice), grades))
    share = credits(sharpness, cost)
    knots, scores = _rising(share, grades)
    errors = np.abs(np.interp(share, knots, scores) - grades)
    doubts = np.array([doubt(honest[p, 0], table.weight[p]) for p in parts])
    doubt_knots, doubt_errors = _rising(doubts, errors)
    return {
        "score": {"sharpness": sharpness, "contradiction_cost": cost, "knots": knots, "scores": scores},
        "confidence": {"knots": doubt_knots, "errors": doubt_errors},
    }


def _line_error(share: np.ndarray, grades: np.ndarray) -> float:
    """Mean absolute error plus a tenth of the root mean square: near the middle of what is probable, far from blunders."""
    knots, scores = _rising(share, grades)
    errors = np.interp(share, knots, scores) - grades
    return float(np.abs(errors).mean() + 0.1 * np.sqrt((errors**2).mean()))


def _rising(x: np.ndarray, y: np.ndarray, pieces: int = 10) -> tuple[list[float], list[float]]:
    """A rising line through the medians of equal shares of the data (isotonic where they would fall)."""
    order = np.argsort(x)
    groups = np.array_split(order, pieces)
    knots = np.array([x[group].mean() for group in groups])
    middles = IsotonicRegression().fit_transform(knots, [np.median(y[group]) for group in groups])
    keep = np.concatenate([[True], np.diff(knots) > 1e-6])
    return [round(float(v), 5) for v in knots[keep]], [round(float(v), 3) for v in middles[keep]]


def provenance(data: MarkedSet) -> dict[str, Any]:
    """What the weights came from."""
    digest = hashlib.sha256()
    for path in sorted(DATA.glob("*.jsonl")):
        digest.update(path.read_bytes())
    return {
        "command": "python benchmarks/grading/fit.py",
        "data": f"benchmarks/grading/data, sha256 {digest.hexdigest()[:16]}; made answers to the shipped questions",
        "questions": len(data.questions),
        "answers": len(data.answers),
        "encoder": f"{built_in().name} {built_in().version}",
        "method": "two rounds of boosted trees, monotone where named; LightGBM",
    }


def tables(grader: Grader) -> dict[str, Table]:
    """Compute both tables: with the authors' key points, and with derived ones."""
    written = joined([graded(), shipped()])
    made = made_answers(written, built_in())
    return {
        "weights.json": tabulate(written, made, written, grader),
        "weights-derived.json": tabulate(without_points(written), made, written, grader),
    }


def main() -> None:
    """Fit on everything and write both files."""
    written = joined([graded(), shipped()])
    for name, table in tables(Grader(built_in())).items():
        fitted = fit(table, "0")
        text = json.dumps(fitted, sort_keys=True)
        fitted["version"] = hashlib.sha256(text.encode()).hexdigest()[:8]
        content = {"provenance": provenance(written), **fitted}
        (OUT / name).write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")
        print(f"{name}: {len(table.rows)} points, version {fitted['version']}")


if __name__ == "__main__":
    main()
