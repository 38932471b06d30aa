"""The named numbers that a key point is judged by.

Each is computed for one point and one answer; most are maxima over windows of the answer, so that neither length nor
order buys anything. `POINT_FEATURES` names them in the order of a row.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.alignment import best_per_window, weighted
from quizzer.grading.answer_features import ANSWER_FEATURES, view_answer
from quizzer.grading.point_words import SAID_FEATURES, SPEAKS_OF, WORD_FEATURES, said_rows, word_rows
from quizzer.grading.reading import Reading
from quizzer.grading.rubric import PointRubric, Rubric
from quizzer.grading.signals import AnswerView, binding, denial, numbers, opposition, wording
from quizzer.language.terms import TermMatch, find_term

__all__ = [
    "ANSWER_FEATURES",
    "POINT_FEATURES",
    "POINT_PLACE",
    "PointView",
    "view_answer",
    "view_point",
]

POINT_FEATURES: tuple[str, ...] = (
    "terms",
    "terms_near",
    "aligned",
    "aligned_fresh",
    "aligned_telling",
    "aligned_model",
    "aligned_anywhere",
    "close_point",
    "close_model",
    "close_answer",
    "bound_same",
    "bound_other",
    "rival",
    "denied",
    "denied_share",
    "denied_everywhere",
    "denied_anywhere",
    "opposed",
    "opposed_everywhere",
    "opposed_anywhere",
    "agreed",
    "absolute",
    "numbers_missing",
    "numbers_other",
    "verbatim",
    "verbatim_gap",
    "about_named",
)
"""Numbers of a point, in the order of a row."""

POINT_PLACE = {name: place for place, name in enumerate(POINT_FEATURES)}
"""Where a row has each of them."""

_ABSOLUTE = (
    "항상", "무조건", "반드시", "절대", "전혀", "언제나", "아무런", "무관", "상관없", "필요없", "완전히", "모든",
    "always", "never", "any", "every", "all", "only", "guaranteed", "must", "impossible", "completely",
)  # fmt: skip
"""Words that allow no exception. A claim that adds one to what is true is often wrong."""


@dataclass(frozen=True, slots=True, eq=False)
class PointView:
    """One point held against one answer."""

    row: NDArray[np.float64]
    """The point features."""
    window: int | None
    """The window that makes the point best. None: the answer has no clauses."""
    matches: tuple[tuple[TermMatch, ...], ...]
    """For each term of the point where the answer uses it."""
    rival_clause: int | None
    """The clause that says the point's words of another concept."""
    words: NDArray[np.float32]
    """The point's words, shape (n, len(WORD_FEATURES))."""
    said: NDArray[np.float32]
    """The window's words, shape (m, len(SAID_FEATURES))."""

    @property
    def coverage(self) -> float:
        """Share of the point's keywords that the answer uses, [0, 1]."""
        return _found_share(self.matches)


def view_point(rubric: Rubric, number: int, answer: AnswerView) -> PointView:
    """Hold the point of some number against one answer."""
    point = rubric.points[number]
    reading = answer.reading
    matches = tuple(find_term(group, reading.prepared) for group in point.point.keywords)
    terms = matches
    if point.terms != point.point.keywords:
        terms = tuple(find_term(group, reading.prepared) for group in point.terms)
    if not len(reading.windows) or not reading.words:
        return _unmade(matches)
    own = point.claims[0]
    tables = answer.tables[number]
    bests = [best_per_window(table, reading) for table in tables]
    aligned = weighted(bests[0], own.reading.word_weights)
    closes = [rubric.closeness(reading.window_vectors, claim.reading.vector) for claim in point.claims]
    close_any = np.max(closes, axis=0)
    terms_in = _terms_per_window(terms, reading)
    widths = reading.windows[:, 1] - reading.windows[:, 0]
    window = int(np.argmax(aligned + 0.7 * close_any + 0.5 * terms_in - 0.06 * (widths - 1)))
    first, after = (int(edge) for edge in reading.windows[window])
    inside = (reading.word_clause >= first) & (reading.word_clause < after)
    model_rows = [
        weighted(best, claim.fresh).max() for best, claim in zip(bests[1:], point.claims[1:], strict=True)
    ]
    same, other, rival_clause = binding(own, tables[0], answer, point.rivals)
    denials = [
        denial(claim, table, answer, inside) for claim, table in zip(point.claims, tables, strict=True)
    ]
    compared = [opposition(claim, answer, first, after, point.rivals) for claim in point.claims]
    elsewhere = _elsewhere(point, tables[0], bests[0], answer)
    missing, foreign = numbers(own.reading, reading, inside)
    verbatim, gap = wording(point, answer)
    row = {
        "terms": _found_share(terms),
        "terms_near": float(terms_in[window]),
        "aligned": float(aligned[window]),
        "aligned_fresh": float(weighted(bests[0], own.fresh).max()),
        "aligned_telling": float(weighted(bests[0], own.telling).max()),
        "aligned_model": float(max(model_rows, default=0.0)),
        "aligned_anywhere": _anywhere(tables[0], own.fresh),
        "close_point": float(closes[0].max()),
        "close_model": float(max((close.max() for close in closes[1:]), default=0.0)),
        "close_answer": float(rubric.closeness(reading.vector, own.reading.vector)),
        "bound_same": same,
        "bound_other": other,
        "rival": other - same,
        "denied": denials[0][0],
        "denied_share": denials[0][1],
        "denied_everywhere": min(share for _any, share in denials),
        "denied_anywhere": elsewhere[0],
        "opposed": max(opposed for opposed, _agreed in compared),
        "opposed_everywhere": min(opposed for opposed, _agreed in compared),
        "opposed_anywhere": elsewhere[1],
        "agreed": max(agreed for _opposed, agreed in compared),
        "absolute": _absolute(
            reading.text[reading.span(window).start : reading.span(window).end], own.reading.text
        ),
        "numbers_missing": missing,
        "numbers_other": foreign,
        "verbatim": verbatim,
        "verbatim_gap": gap,
        "about_named": _about_named(point, answer),
    }
    return PointView(
        row=np.array([row[name] for name in POINT_FEATURES]),
        window=window,
        matches=matches,
        rival_clause=rival_clause,
        words=word_rows(point, tables, answer, window),
        said=said_rows(tables, answer, window),
    )


def _unmade(matches: tuple[tuple[TermMatch, ...], ...]) -> PointView:
    """A point held against an answer without a word."""
    return PointView(
        row=np.zeros(len(POINT_FEATURES)),
        window=None,
        matches=matches,
        rival_clause=None,
        words=np.zeros((0, len(WORD_FEATURES)), dtype=np.float32),
        said=np.zeros((0, len(SAID_FEATURES)), dtype=np.float32),
    )


def _elsewhere(
    point: PointRubric, table: NDArray[np.float32], best: NDArray[np.float32], answer: AnswerView
) -> tuple[float, float]:
    """Look for denials and opposites in every single clause that speaks of the point, not only in the best window.

    Returns:
        The largest share of denied words and the largest count of opposites, each times how far its clause is aligned.
    """
    own, reading = point.claims[0], answer.reading
    aligned = weighted(best[:, : len(reading.clauses)], own.fresh)
    denied = opposed = 0.0
    for clause in np.flatnonzero(aligned >= SPEAKS_OF):
        share = denial(own, table, answer, reading.word_clause == clause)[1]
        denied = max(denied, share * float(aligned[clause]))
        count = opposition(own, answer, int(clause), int(clause) + 1, point.rivals)[0]
        opposed = max(opposed, count * float(aligned[clause]))
    return denied, opposed


def _found_share(matches: tuple[tuple[TermMatch, ...], ...]) -> float:
    """Share of the terms that were found, each by its surest match."""
    if not matches:
        return 0.0
    return float(np.mean([max((match.closeness for match in group), default=0.0) for group in matches]))


def _terms_per_window(matches: tuple[tuple[TermMatch, ...], ...], reading: Reading) -> NDArray[np.float32]:
    """Share of the terms that each window uses; shape (windows,)."""
    total = np.zeros(len(reading.windows), dtype=np.float32)
    if not matches:
        return total
    starts = np.array([clause.start for clause in reading.clauses], dtype=np.intp)
    for group in matches:
        places = np.array([match.start for match in group], dtype=np.intp)
        for_group = np.zeros(len(reading.windows), dtype=np.bool_)
        for clause in np.searchsorted(starts, places, side="right") - 1:
            for_group |= (reading.windows[:, 0] <= clause) & (clause < reading.windows[:, 1])
        total += for_group
    return np.asarray(total / len(matches), dtype=np.float32)


def _anywhere(closeness: NDArray[np.float32], weights: NDArray[np.float32]) -> float:
    if not closeness.size:
        return 0.0
    return float(weighted(closeness.max(axis=1), weights))


def _absolute(said: str, point: str) -> float:
    """1 when the window uses an absolute word that the point does not, else 0."""
    mine, theirs = f" {point.lower()} ", f" {said.lower()} "
    return float(any(word in theirs and word not in mine for word in _ABSOLUTE))


def _about_named(point: PointRubric, answer: AnswerView) -> float:
    """1 when the answer speaks about the point's concept, 0 when not, 0.5 when the point names none."""
    if point.concept is None:
        return 0.5
    return float(any(point.concept in item for item in answer.spoken))
