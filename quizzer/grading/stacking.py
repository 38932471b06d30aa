"""What judge and reader say together, learned from answers as people type them (stacking: Wolpert 1992).

Both learned sets in which every second answer denies, exchanges or turns something on purpose, so a middling answer
is marked like a trap, and half of each is a poor rule where they differ: of typed answers that the reader all but
gives full marks, and in which nothing wrong is found, nearly all are right, whatever the judge of the points says.
`MEANS` is the mean grade of typed answers to the shipped questions by what both say, least squares with bilinear
interpolation between `SCORES`, smoothed, rising in both; `benchmarks/grading/fit_shown.py` prints it. All of those
answers are in the language of their question, which has key points with words of their own, and in the learner's own
words; others stay the half of each. What is put together of the model answer's words, in any order or denied, the
reading takes for right much more often than the judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np

from quizzer.grading.reading import Reading
from quizzer.grading.rubric import Rubric
from quizzer.language.hangul import is_korean

BORROWED = 0.85
"""Share of an answer's words that stand in a model answer from which it is not in own words: of typed answers 1 in 200,
of the model answers' words in any order all."""

_WORD = re.compile(r"[^\W_]+")

SCORES = (0.0, 20.0, 40.0, 60.0, 80.0, 100.0)

MEANS = (
    (4.0, 10.0, 23.0, 46.0, 66.0, 94.0),
    (25.0, 28.0, 32.0, 47.0, 67.0, 96.0),
    (32.0, 38.0, 41.0, 56.0, 74.0, 97.0),
    (32.0, 47.0, 56.0, 73.0, 84.0, 98.0),
    (32.0, 48.0, 62.0, 77.0, 87.0, 99.0),
    (33.0, 50.0, 66.0, 78.0, 87.0, 100.0),
)
"""Rows by the score of the points, columns by that of the reading of the whole, 0-100."""


BEGINS, WHOLE = 30.0, 45.0
"""Score up to which the table counts nothing, and from which it counts whole: below, where it has right parts and wrong
answers in one place, it would only lift the wrong ones."""


def in_own_words(answer: str, models: Iterable[str]) -> bool:
    """Tell an answer that is more than the words of the model answers, in whatever order."""
    known = {word for model in models for word in _WORD.findall(model.casefold())}
    words = _WORD.findall(answer.casefold())
    return sum(word in known for word in words) < BORROWED * len(words)


def stacked_beside(half: float, by_points: float, read: float) -> float:
    """Give the score of an answer in which nothing wrong was found, 0-100; a low one is the half of each.

    Args:
        half: The score by half of each.
        by_points: See `stacked`.
        read: See `stacked`.
    """
    score = stacked(by_points, read)
    share = min(max((score - BEGINS) / (WHOLE - BEGINS), 0.0), 1.0)
    return half + share * (score - half)


def stacked(by_points: float, read: float) -> float:
    """Read the table, 0-100.

    Args:
        by_points: What the judge of the points says, 0-100.
        read: What the reading of the whole says, 0-100.
    """
    by_row = [np.interp(read, SCORES, row) for row in MEANS]
    return float(np.interp(by_points, SCORES, by_row))


def is_typed(reading: Reading, rubric: Rubric) -> bool:
    """Tell an answer as people type them: to key points, in their language, and in words of its own."""
    same = is_korean(reading.text) == is_korean(rubric.question.model_answer)
    return rubric.own_words and same and in_own_words(reading.text, rubric.question.model_answers)
