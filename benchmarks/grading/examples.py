"""Marked answers with what the reader learns from each: made of the sets, for `fit.py` and the bench."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from made import MADE_WEIGHTS, families
from network import Lesson
from sets import Marked, MarkedSet, of_two_points

from quizzer.embedding.builtin import built_in
from quizzer.grading.alignment import weighted, word_closeness
from quizzer.grading.grader import Grader
from quizzer.packs.schema import Question

ANSWERS_FROM = 40.0
"""Grade from which an answer is certainly one to its question."""


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
