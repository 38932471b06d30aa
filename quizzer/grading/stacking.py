"""What judge and reader say together, learned from answers as people type them (stacking: Wolpert 1992).

Both learned sets in which every second answer denies, exchanges or turns something on purpose, so a middling answer
is marked like a trap, and half of each is a poor rule where they differ: of typed answers that the reader all but
gives full marks, and in which nothing wrong is found, nearly all are right, whatever the judge of the points says.
`MEANS` is the mean grade of typed answers to the shipped questions by what both say, least squares with bilinear
interpolation between `SCORES`, smoothed, rising in both; `benchmarks/grading/fit_shown.py` prints it. All of those
answers are in the language of their question, which has key points with words of their own; others stay
the half of each.
"""

from __future__ import annotations

import numpy as np

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
