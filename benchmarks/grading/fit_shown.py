"""Fits three short lines by logistic regression and a table by least squares, and prints them; they stand in the program
by hand.

    python benchmarks/grading/fit_shown.py       # a few minutes

`CONTRADICTED_LINE` of `point_grades.py` on the key points of hard, wide and mixed, `LINE` of `beside.py` on sentences of
right answers that are learned and sentences of daily life, `WEIGHTS` of `strangers.py` on such answers and sentences,
`MEANS` of `stacking.py` and `LINE` of `crediting.py` on the
typed answers to the shipped questions. Needs the `check` extra.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from aside import typed_shipped, unseen
from learned import everyday, graded, more, posts
from numpy.typing import NDArray
from sets import DATA, Marked, read_lines, shipped
from sklearn.linear_model import LogisticRegression

from quizzer.embedding.builtin import built_in
from quizzer.grading.agreement import evident_score
from quizzer.grading.beside import signs
from quizzer.grading.crediting import signs_of
from quizzer.grading.features import POINT_PLACE
from quizzer.grading.grade import Grade
from quizzer.grading.grader import Grader
from quizzer.grading.guards import STRANGER_FROM
from quizzer.grading.judging import Judgement
from quizzer.grading.matching.whole import Opinion
from quizzer.grading.reading import read
from quizzer.grading.stacking import SCORES
from quizzer.grading.strangers import least_odds, whole_signs
from quizzer.language.prepared import prepare

RIGHT_FROM = 80.0
"""Grade from which an answer is right."""

ANSWERS, TALK = 90, 3
"""Right answers of each set, and sentences of daily life for each of them."""

HALF_RIGHT_FROM, RIGHT_ONES = 60.0, 1_200
"""Grade from which an answer is no stranger, and how many of each set are."""

LEAST = 1e-4

MADE = {"C": 1.0, "P": 0.5, "M": 0.0, "X": 0.0}
"""What a point's mark counts as made."""

SMOOTH, FLAT = 3.0, 30.0
"""How much a bend of the table counts beside one answer, and how much a fall."""


def contradicted(grader: Grader) -> None:
    """Print the line of contradictions, and how often it is right from a chance of 0.65."""
    rows, truth = [], []
    for data in unseen():
        for answer in data.answers:
            question = data.questions[answer.question]
            said = grader.judgement(question, answer.answer)
            verdict, opinion = said.verdict, said.opinion
            if opinion is None or len(answer.points) != len(verdict.contradicted):
                continue
            chance = np.clip(verdict.contradicted, LEAST, 1 - LEAST)
            rows += [(float(np.log(each / (1 - each))), opinion.score / 100.0) for each in chance]
            truth += [letter == "X" for letter in answer.points]
    fitted = LogisticRegression(C=10).fit(rows, truth)
    said = fitted.predict_proba(rows)[:, 1] >= 0.65
    print("CONTRADICTED_LINE", fitted.coef_[0].round(2), fitted.intercept_.round(2), f"{len(truth)} points")
    print(
        f"of these sets themselves: right {np.mean(np.array(truth)[said]):.3f}, found {said[truth].mean():.3f}"
    )


def beside(grader: Grader) -> None:
    """Print the line of sentences that have nothing of the question."""
    chosen = random.Random(1)
    talk = [each for each in read_lines(DATA / "unseen-daily-sentences.jsonl") if each["fitted"]]
    rows, truth = [], []
    for data in (*more(), posts(), shipped()):
        right = [
            each for each in data.answers if each.grade >= RIGHT_FROM and each.question in data.questions
        ]
        chosen.shuffle(right)
        for answer in right[:ANSWERS]:
            rubric = grader.rubric(data.questions[answer.question])
            sentences = [each.text for each in prepare(answer.answer).sentences]
            if rubric.brief is not None or len(sentences) < 2:
                continue
            language = "ko" if any("가" <= char <= "힣" for char in answer.answer[:80]) else "en"
            other = [each["sentence"] for each in talk if each["language"] == language]
            texts = [*sentences, *chosen.sample(other, TALK)]
            rows += signs(texts, rubric, grader._encoder, grader._vectors)
            truth += [place >= len(sentences) for place in range(len(texts))]
    fitted = LogisticRegression(class_weight="balanced").fit(rows, truth)
    print(
        "LINE",
        fitted.coef_[0].round(1),
        fitted.intercept_.round(1),
        f"{len(truth)} sentences, {sum(truth)} of daily life",
    )


def strangers(grader: Grader) -> None:
    """Print the weights of answers that have nothing of the question, and what they say of what they were fitted on."""
    chosen = random.Random(11)
    talk = {language: list(texts) for language, texts in everyday().items()}
    for each in read_lines(DATA / "unseen-daily-sentences.jsonl"):
        if each["fitted"]:
            talk[each["language"]].append(each["sentence"])
    rows, truth = [], []
    for data in (graded(), *more(), posts()):
        texts = []
        for key in data.questions:
            said = talk["en" if data.languages[key] == "en" else "ko"]
            texts += [
                (key, " ".join(chosen.sample(said, chosen.choice((1, 1, 2, 3)))), True) for _ in range(2)
            ]
        right = [each for each in data.answers if each.grade >= HALF_RIGHT_FROM]
        right = chosen.sample(right, min(len(right), RIGHT_ONES))
        texts += [(each.question, each.answer, False) for each in right]
        for key, text, beside_it in texts:
            rubric = grader.rubric(data.questions[key])
            answer = read(text, grader._encoder, grader._vectors)
            if rubric.brief is not None or not answer.words:
                continue
            sheet = grader.sheet(data.questions[key], text)
            heard, fresh = (
                float(sheet.weights @ sheet.rows[:, POINT_PLACE[name]]) for name in ("terms", "aligned_fresh")
            )
            least = least_odds(answer, rubric, grader._encoder, grader._vectors)
            rows.append([least, *whole_signs(answer, rubric, heard, fresh)])
            truth.append(beside_it)
    fitted = LogisticRegression(C=10, max_iter=5000).fit(rows, truth)
    said = fitted.predict_proba(rows)[:, 1] >= STRANGER_FROM
    print(
        "WEIGHTS",
        fitted.coef_[0].round(2),
        fitted.intercept_.round(2),
        f"{len(truth)}, {sum(truth)} of daily life",
    )
    print(f"found {said[truth].mean():.3f}, right answers among them {said[~np.array(truth)].mean():.4f}")


@dataclass(frozen=True, slots=True)
class Clean:
    """A typed answer to a shipped question in which nothing wrong is found, and what judge and reading say of it."""

    answer: Marked
    grade: Grade
    said: Judgement
    opinion: Opinion


def clean(grader: Grader) -> Iterator[Clean]:
    """Grade the typed answers, and give those in which nothing wrong is found."""
    ours = shipped()
    for answer in typed_shipped():
        question = ours.questions[answer.question]
        said = grader.judgement(question, answer.answer)
        grade = grader.grade(question, answer.answer)
        if said.opinion is not None and not (grade.contradictions or grade.guards):
            yield Clean(answer, grade, said, said.opinion)


def stacking(typed: Sequence[Clean]) -> None:
    """Print the mean grade of such answers by what both say."""
    said = [(each.said.by_points, evident_score(each.opinion, each.said.sheet)) for each in typed]
    table = _table(np.array(said), np.array([each.answer.grade for each in typed], dtype=float))
    print("MEANS", *table.round(0).tolist(), f"{len(said)} answers", sep="\n")


def credits(typed: Sequence[Clean]) -> None:
    """Print the line of the points' credits; what is partly made counts half as made, half as missing."""
    rows = []
    for each in typed:
        terms = np.array([point.coverage for point in each.grade.key_points])
        rows.append(signs_of(each.said.verdict.covered, each.said.sheet.weights, terms, each.grade.score))
    signs = np.concatenate(rows)[:, 1:]
    made = np.array([MADE[letter] for each in typed for letter in each.answer.points])
    both = np.concatenate([signs, signs])
    truth = np.repeat([1, 0], len(made))
    fitted = LogisticRegression().fit(both, truth, sample_weight=np.concatenate([made, 1.0 - made]))
    print("crediting.LINE", fitted.intercept_.round(2), fitted.coef_[0].round(2), f"{len(made)} points")


def _table(said: NDArray[np.float64], grades: NDArray[np.float64]) -> NDArray[np.float64]:
    """Fit the corners of a bilinear table: smooth, and rising in both directions, each fall being pulled flat."""
    size = len(SCORES)
    corners = np.eye(size * size).reshape(size, size, -1)
    rows, columns = (np.array([np.interp(each, SCORES, one) for one in np.eye(size)]).T for each in said.T)
    seen = (rows[:, :, None] * columns[:, None, :]).reshape(len(grades), -1)
    bends = [np.diff(corners, 2, axis=axis).reshape(-1, size * size) for axis in (0, 1)]
    smooth = np.sqrt(SMOOTH) * np.concatenate(bends)
    falls = np.zeros((0, size * size))
    while True:
        wanted = np.concatenate([grades, np.zeros(len(smooth) + len(falls))])
        table = np.linalg.lstsq(np.concatenate([seen, smooth, falls]), wanted, rcond=None)[0]
        table = table.clip(0, 100).reshape(size, size)
        steps = [np.diff(corners, axis=axis).reshape(-1, size * size) for axis in (0, 1)]
        falling = [each[each @ table.ravel() < -0.5] for each in steps]
        if not sum(map(len, falling)):
            return table
        falls = np.concatenate([falls, *(FLAT * each for each in falling)])


def main() -> None:
    """Print all."""
    grader = Grader(built_in())
    contradicted(grader)
    beside(grader)
    strangers(grader)
    typed = list(clean(grader))
    stacking(typed)
    credits(typed)


if __name__ == "__main__":
    main()
