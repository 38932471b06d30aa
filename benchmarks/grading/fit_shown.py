"""Fits two short lines by logistic regression, and prints them; they stand in the program by hand.

    python benchmarks/grading/fit_shown.py       # a few minutes

`CONTRADICTED_LINE` of `point_grades.py` on the key points of hard, wide and mixed, `LINE` of `beside.py` on sentences of
right answers that are learned and sentences of daily life. Needs the `check` extra.
"""

from __future__ import annotations

import os
import random

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from aside import unseen
from learned import more, posts
from sets import DATA, read_lines, shipped
from sklearn.linear_model import LogisticRegression

from quizzer.embedding.builtin import built_in
from quizzer.grading.beside import signs
from quizzer.grading.grader import Grader
from quizzer.language.prepared import prepare

RIGHT_FROM = 80.0
"""Grade from which an answer is right."""

ANSWERS, TALK = 90, 3
"""Right answers of each set, and sentences of daily life for each of them."""

LEAST = 1e-4


def contradicted(grader: Grader) -> None:
    """Print the line of contradictions, and how often it is right from a chance of 0.65."""
    rows, truth = [], []
    for data in unseen():
        for answer in data.answers:
            question = data.questions[answer.question]
            rubric = grader.rubric(question)
            sheet = grader.sheet(question, answer.answer)
            _judge, verdict, opinion = grader._judged(rubric, grader._read(answer.answer, rubric), sheet)
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


def main() -> None:
    """Print both."""
    grader = Grader(built_in())
    contradicted(grader)
    beside(grader)


if __name__ == "__main__":
    main()
