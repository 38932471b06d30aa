"""Grading against a model answer of one or two claims that has no key points.

So little gives the reader little to hold on to, and it was fitted on longer ones. There the closeness of the whole texts
and the share of the claims' words count as much as it does (the two that mark short answers best without training;
Sultan et al., 2016, "Fast and easy short answer grading"), as far as the answer is not likelier than not to contradict.
"""

from __future__ import annotations

FEW_CLAIMS = 2
"""Points that a brief model answer has at most."""

LIKELY = 0.5
"""Probability of being contradicted from which closeness and words count for less, and for nothing at 1."""


def brief_score(judged: float, similarity: float, aligned: float, contradicted: float) -> float:
    """Weigh the reader's score, closeness and words alike.

    Args:
        judged: The reader's score, 0-100.
        similarity: Closeness of the answer to the model answer, [0, 1].
        aligned: Share of the claims' words that the answer has, [0, 1].
        contradicted: How likely the claims are contradicted, weighted mean, [0, 1].

    Returns:
        0-100; never more than two thirds from what is plain to see.
    """
    kept = 1.0 - min(max((contradicted - LIKELY) / (1.0 - LIKELY), 0.0), 1.0)
    return (judged + 100.0 * kept * (similarity + aligned)) / 3.0
