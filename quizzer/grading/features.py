"""The named numbers that a key point is judged by.

Each is computed for one point and one answer; most are maxima over windows of the answer, so that neither length nor
order buys anything. `POINT_FEATURES` names them in the order of a row and says which way each may push.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.alignment import best_per_window, weighted, word_closeness
from quizzer.grading.reading import Reading
from quizzer.grading.rubric import Claim, PointRubric, Rubric
from quizzer.language.negation import is_negated
from quizzer.language.opposites import Side, sides
from quizzer.language.similar import spelling_similarity
from quizzer.language.terms import TermMatch, find_term
from quizzer.language.topics import topics

POINT_FEATURES: dict[str, tuple[int, int]] = {
    "terms": (1, 0),
    "terms_near": (1, 0),
    "aligned": (1, 0),
    "aligned_fresh": (1, 0),
    "aligned_telling": (1, 0),
    "aligned_model": (1, 0),
    "aligned_anywhere": (1, 0),
    "close_point": (1, 0),
    "close_model": (1, 0),
    "close_answer": (0, 0),
    "bound_same": (1, -1),
    "bound_other": (-1, 1),
    "rival": (-1, 1),
    "denied": (0, 0),
    "denied_share": (-1, 1),
    "opposed": (-1, 1),
    "opposed_model": (-1, 1),
    "agreed": (1, -1),
    "numbers_missing": (-1, 0),
    "numbers_other": (0, 0),
    "verbatim": (0, 0),
    "verbatim_gap": (-1, 1),
    "about_named": (0, 0),
    "point_words": (0, 0),
}
"""Feature -> which way more of it may move the probability of `covered` and of `contradicted` (1 up, -1 down, 0 free)."""

ANSWER_FEATURES: dict[str, tuple[int, int]] = {
    "answer_close": (0, 0),
    "answer_on_topic": (1, 0),
    "answer_predicates": (0, 0),
    "answer_echo": (-1, 0),
    "answer_denials": (0, 0),
}
"""Features of the whole answer, the same for each of its points."""

NEAR = 0.55
"""Closeness from which a word of the answer is taken as standing for a word of the point."""


@dataclass(frozen=True, slots=True, eq=False)
class AnswerView:
    """What all points need of an answer, computed once."""

    reading: Reading
    spoken: tuple[frozenset[int], ...]
    """For each clause the concepts that it speaks about."""
    sides: tuple[Side, ...]
    side_clause: NDArray[np.intp]
    denied: NDArray[np.bool_]
    """Shape (words,): under an odd number of denials."""
    sentence_texts: tuple[str, ...]
    row: NDArray[np.float64]
    """The answer features."""


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


def view_answer(reading: Reading, rubric: Rubric) -> AnswerView:
    """Compute what all points need."""
    spoken = topics(reading.clauses, rubric.concepts) if rubric.concepts else ((),) * len(reading.clauses)
    found = sides(reading.prepared)
    starts = np.array([clause.start for clause in reading.clauses], dtype=np.intp)
    places = np.array([side.span.start for side in found], dtype=np.intp)
    side_clause = np.searchsorted(starts, places, side="right") - 1
    return AnswerView(
        reading=reading,
        spoken=tuple(frozenset(item) for item in spoken),
        sides=found,
        side_clause=side_clause.astype(np.intp),
        denied=_denied(reading),
        sentence_texts=tuple(_squeezed(span.text) for span in reading.prepared.sentences[:40]),
        row=_answer_row(reading, rubric),
    )


def view_point(point: PointRubric, answer: AnswerView, rubric: Rubric) -> PointView:
    """Hold one point against one answer."""
    reading = answer.reading
    matches = tuple(find_term(group, reading.prepared) for group in point.point.keywords)
    if not len(reading.windows):
        return PointView(np.zeros(len(POINT_FEATURES)), None, matches, None)
    own = point.claims[0]
    closeness = word_closeness(own.reading, reading)
    best = best_per_window(closeness, reading)
    widths = reading.windows[:, 1] - reading.windows[:, 0]
    aligned = weighted(best, own.reading.word_weights)
    close = reading.window_vectors @ own.reading.vector
    model_aligned, model_close, model_rows = aligned * 0, close * 0, []
    for claim in point.claims[1:]:
        rows = best_per_window(word_closeness(claim.reading, reading), reading)
        model_rows.append(weighted(rows, claim.fresh))
        model_aligned = np.maximum(model_aligned, weighted(rows, claim.reading.word_weights))
        model_close = np.maximum(model_close, reading.window_vectors @ claim.reading.vector)
    terms_in = _terms_per_window(matches, reading)
    standing = aligned + 0.7 * np.maximum(close, model_close) + 0.5 * terms_in - 0.06 * (widths - 1)
    window = int(np.argmax(standing))
    fresh, telling = weighted(best, own.fresh), weighted(best, own.telling)
    same, other, rival_clause = _binding(point, own, closeness, answer)
    opposed, agreed = _opposition(own.sides, answer, window)
    opposed_model = max(
        (_opposition(claim.sides, answer, window)[0] for claim in point.claims[1:]), default=0.0
    )
    denied, denied_share = _denial(own, closeness, best, answer, window)
    missing, foreign = _numbers(own.reading, answer, window)
    verbatim, gap = _verbatim(point, answer)
    row = {
        "terms": _found_share(matches),
        "terms_near": float(terms_in[window]),
        "aligned": float(aligned[window]),
        "aligned_fresh": float(fresh.max()),
        "aligned_telling": float(telling.max()),
        "aligned_model": float(max((rows.max() for rows in model_rows), default=0.0)),
        "aligned_anywhere": _anywhere(closeness, own.fresh),
        "close_point": float(close.max()),
        "close_model": float(model_close.max()),
        "close_answer": float(reading.vector @ own.reading.vector),
        "bound_same": same,
        "bound_other": other,
        "rival": other - same,
        "denied": denied,
        "denied_share": denied_share,
        "opposed": opposed,
        "opposed_model": opposed_model,
        "agreed": agreed,
        "numbers_missing": missing,
        "numbers_other": foreign,
        "verbatim": verbatim,
        "verbatim_gap": gap,
        "about_named": _about_named(point, answer),
        "point_words": float(len(own.reading.words)),
    }
    return PointView(np.array([row[name] for name in POINT_FEATURES]), window, matches, rival_clause)


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
        clauses = np.searchsorted(starts, places, side="right") - 1
        for_group = np.zeros(len(reading.windows), dtype=np.bool_)
        for clause in clauses:
            for_group |= (reading.windows[:, 0] <= clause) & (clause < reading.windows[:, 1])
        total += for_group
    return np.asarray(total / len(matches), dtype=np.float32)


def _anywhere(closeness: NDArray[np.float32], weights: NDArray[np.float32]) -> float:
    if not closeness.size:
        return 0.0
    return float(weighted(closeness.max(axis=1), weights))


def _binding(
    point: PointRubric, claim: Claim, closeness: NDArray[np.float32], answer: AnswerView
) -> tuple[float, float, int | None]:
    """How well the point's telling words stand in clauses about its own concept, and about another one.

    Returns:
        Both shares in [0, 1], and the clause that says most of them of another concept.
    """
    if not closeness.size or not any(answer.spoken) or float(claim.telling.sum()) <= 0:
        return 0.0, 0.0, None
    spoken = [answer.spoken[clause] for clause in answer.reading.word_clause]
    same = np.zeros(closeness.shape[0], dtype=np.float32)
    other = np.zeros(closeness.shape[0], dtype=np.float32)
    places = np.full(closeness.shape[0], -1)
    for row, bound in enumerate(claim.bound):
        if not bound:
            continue
        agree = np.array([bool(item & bound) for item in spoken])
        differ = np.array([bool(item) and not item & bound for item in spoken])
        if agree.any():
            same[row] = closeness[row][agree].max()
        if differ.any():
            other[row] = closeness[row][differ].max()
            places[row] = int(np.flatnonzero(differ)[np.argmax(closeness[row][differ])])
    clause: int | None = None
    strong = (other > NEAR) & (other > same)
    if strong.any():
        row = int(np.argmax(np.where(strong, claim.telling * other, 0.0)))
        clause = int(answer.reading.word_clause[places[row]])
    return float(weighted(same, claim.telling)), float(weighted(other, claim.telling)), clause


def _denied(reading: Reading) -> NDArray[np.bool_]:
    """Which words stand under an odd number of denials."""
    return np.array(
        [
            is_negated(reading.clauses[clause], word.start, word.end)
            for word, clause in zip(reading.words, reading.word_clause, strict=True)
        ],
        dtype=np.bool_,
    )


def _denial(
    claim: Claim,
    closeness: NDArray[np.float32],
    best: NDArray[np.float32],
    answer: AnswerView,
    window: int,
) -> tuple[float, float]:
    """Compare denials word by word.

    Returns:
        1 when the window holds a denial and the point does not or the reverse, else 0; and the share of the aligned
        weight whose words are denied on one side only.
    """
    inside = answer.reading.window_words()[window]
    ours = _denied(claim.reading)
    if not inside.any() or not closeness.size:
        return 0.0, 0.0
    masked = np.where(inside[None, :], closeness, -1.0)
    place = masked.argmax(axis=1)
    value = masked.max(axis=1)
    counted = claim.fresh * np.where(value >= NEAR, value, 0.0)
    differ = answer.denied[place] != ours
    share = float((counted * differ).sum() / max(float(counted.sum()), 1e-6))
    return float(answer.denied[inside].any() != ours.any()), share


def _opposition(own: tuple[Side, ...], answer: AnswerView, window: int) -> tuple[float, float]:
    """Count words of the point of whose pair the window says only the other side, and those that it confirms."""
    first, after = answer.reading.windows[window]
    theirs = [
        side for side, clause in zip(answer.sides, answer.side_clause, strict=True) if first <= clause < after
    ]
    opposed = agreed = 0
    for pair in {side.pair for side in own}:
        mine = {side.right for side in own if side.pair == pair}
        others = {side.right for side in theirs if side.pair == pair}
        if mine & others:
            agreed += 1
        elif others:
            opposed += 1
    return float(min(opposed, 3)), float(min(agreed, 3))


def _numbers(point: Reading, answer: AnswerView, window: int) -> tuple[float, float]:
    """Share of the point's numbers that the window lacks, and whether it has other ones instead."""
    ours = {word.symbol for word in point.words if word.script == "number"}
    if not ours:
        return 0.0, 0.0
    inside = answer.reading.window_words()[window]
    theirs = {
        word.symbol
        for word, there in zip(answer.reading.words, inside, strict=True)
        if there and word.script == "number"
    }
    return len(ours - theirs) / len(ours), float(bool(theirs - ours) and bool(ours - theirs))


def _squeezed(text: str) -> str:
    return "".join(text.lower().split())


def _verbatim(point: PointRubric, answer: AnswerView) -> tuple[float, float]:
    """How near some sentence is to the model answer's wording, letter by letter, and which words it then lacks.

    Returns:
        Similarity in [0, 1]; and, where it is high, the largest weight of a word that one of the two lacks.
    """
    best, gap = 0.0, 0.0
    for claim in point.claims[1:]:
        ours = _squeezed(claim.reading.text)
        for number, text in enumerate(answer.sentence_texts):
            if min(len(text), len(ours)) < 0.4 * max(len(text), len(ours)):
                continue
            near = spelling_similarity(ours, text)
            if near > best:
                best = near
                gap = _gap(claim.reading, answer.reading, number) if near > 0.6 else 0.0
    return best, gap


def _gap(ours: Reading, theirs: Reading, sentence: int) -> float:
    clauses = [number for number, clause in enumerate(theirs.clauses) if clause.sentence == sentence]
    inside = np.isin(theirs.word_clause, clauses)
    if not inside.any() or not ours.words:
        return 0.0
    closeness = word_closeness(ours, theirs)[:, inside]
    lacking = ours.word_weights * (1.0 - closeness.max(axis=1))
    foreign = theirs.word_weights[inside] * (1.0 - closeness.max(axis=0))
    return float(max(lacking.max(), foreign.max()))


def _about_named(point: PointRubric, answer: AnswerView) -> float:
    """1 when the answer speaks about the point's concept, 0 when not, 0.5 when the point names none."""
    if point.concept is None:
        return 0.5
    return float(any(point.concept in item for item in answer.spoken))


def _answer_row(reading: Reading, rubric: Rubric) -> NDArray[np.float64]:
    """The answer features in the order of `ANSWER_FEATURES`."""
    if not reading.words:
        return np.zeros(len(ANSWER_FEATURES))
    weights = reading.word_weights
    known = np.zeros(len(reading.words), dtype=np.float32)
    for model in rubric.models:
        if model.words:
            known = np.maximum(known, word_closeness(model, reading).max(axis=0))
    asked = (
        word_closeness(rubric.prompt, reading).max(axis=0)
        if rubric.prompt.words
        else np.zeros(len(reading.words))
    )
    fresh = weights * (asked < 0.85)
    predicates = sum(token.kind == "verb" or token.suffix == "이" for token in reading.prepared.tokens)
    denials = sum(clause_words for clause_words in _denied(reading))
    row = {
        "answer_close": float(max(reading.vector @ model.vector for model in rubric.models)),
        "answer_on_topic": float((fresh * known).sum() / max(float(fresh.sum()), 1e-6)),
        "answer_predicates": predicates / len(reading.words),
        "answer_echo": float((weights * (asked >= 0.85)).sum() / max(float(weights.sum()), 1e-6)),
        "answer_denials": denials / len(reading.words),
    }
    return np.array([row[name] for name in ANSWER_FEATURES])
