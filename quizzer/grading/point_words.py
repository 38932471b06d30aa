"""A key point held against an answer word by word, as the reader sees it.

Each word of the point (and of the stretch of the model answer that makes it) is a row: what kind of word it is, how close
the answer comes to it, in which clause, and whether denial, opposites or the concept spoken about fit there. Each word of
the answer's best window is a row too: whether the point, the model answer or the question knows it. Of the words
themselves a row holds only the few numbers of `senses`, so that what is learned from some questions holds for others.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.alignment import per_clause, weighted
from quizzer.grading.rubric import Claim, PointRubric
from quizzer.grading.senses import SENSES
from quizzer.grading.signals import AnswerView, only_rival

WORD_FEATURES: dict[str, str] = {
    "own": "1 in the point's own wording, 0 in the model answer's",
    "share": "share of the wording's weight, (0, 1]",
    "fresh": "1 unless the question uses the word",
    "telling": "1 unless the question or a point about another concept uses it",
    "verb": "1 for a verb or adjective",
    "number": "1 for a number",
    "latin": "1 in Latin letters",
    "near": "closeness of the best word in the best window, [0, 1]",
    "near_denied": "the same where only one of the two words is denied, else 0",
    "near_clause_denied": "the same where only one of their clauses holds a denial, else 0",
    "anywhere": "closeness of the best word of the whole answer, [0, 1]",
    "fitting": "closeness of the best word, words in clauses that speak of the point preferred, [0, 1]",
    "fitting_denied": "the same where only one of the two is denied, else 0",
    "fitting_clause": "how much of the wording stands in that word's clause, [0, 1]",
    "fitting_clause_denied": "`fitting` where only one of their clauses holds a denial, else 0",
    "same": "closeness of the best word in clauses about the word's own concept, [0, 1]",
    "other": "closeness of the best word in clauses about a rival concept alone, [0, 1]",
    "opposed_near": "1 when the best window says the other side of a pair, and not this one",
    "agreed_near": "1 when the best window says this side of a pair",
    "opposed_anywhere": "1 when clauses that speak of the point say the other side, and none this one",
    "denied": "1 when the word is denied in the wording",
    "exact": "1 for the same word or another spelling of the term in the best window",
    **{f"sense_{place}": "what the word is about; see senses.py" for place in range(SENSES)},
    **{f"near_sense_{place}": "what the word behind `near` is about" for place in range(SENSES)},
    **{f"both_{place}": "the product of the two" for place in range(SENSES)},
}
"""Column -> what it says of a word of the point."""

SAID_FEATURES: dict[str, str] = {
    "share": "share of the window's weight, (0, 1]",
    "verb": "1 for a verb or adjective",
    "number": "1 for a number",
    "latin": "1 in Latin letters",
    "claimed": "closeness of the best word of the point's wordings, [0, 1]",
    "known": "closeness of the best word of any model answer, [0, 1]",
    "asked": "1 when the question uses the word",
    "denied": "1 when the word is denied",
    **{f"sense_{place}": "what the word is about" for place in range(SENSES)},
}
"""Column -> what it says of a word of the answer."""

PREFERENCE = 0.3
"""What a clause that says nothing else of the point counts in the choice of `fitting`."""

SPEAKS_OF = 0.25
"""Share of a wording in a clause from which the clause is taken to speak of the point at all."""

MOST_WORDS = 64
"""Rows per point that are read."""


def word_rows(
    point: PointRubric, tables: tuple[NDArray[np.float32], ...], answer: AnswerView, window: int
) -> NDArray[np.float32]:
    """Hold the words of a point's first two wordings against an answer.

    Args:
        point: The key point.
        tables: For each of its claims the closeness of words, shape (claim words, answer words).
        answer: The answer; it has words.
        window: The window of the answer that makes the point best.

    Returns:
        Shape (words, len(WORD_FEATURES)), at most `MOST_WORDS` rows.
    """
    first, after = (int(edge) for edge in answer.reading.windows[window])
    parts = [
        _claim_rows(point, claim, table, answer, (first, after), own=float(number == 0))
        for number, (claim, table) in enumerate(zip(point.claims[:2], tables, strict=False))
        if table.size
    ]
    if not parts:
        return np.zeros((0, len(WORD_FEATURES)), dtype=np.float32)
    return np.concatenate(parts)[:MOST_WORDS]


def said_rows(
    tables: tuple[NDArray[np.float32], ...], answer: AnswerView, window: int
) -> NDArray[np.float32]:
    """Hold the words of an answer's best window against a point's wordings.

    Args:
        tables: As for `word_rows`.
        answer: The answer; it has words.
        window: The window of the answer that makes the point best.

    Returns:
        Shape (words, len(SAID_FEATURES)), at most `MOST_WORDS` rows.
    """
    reading = answer.reading
    first, after = (int(edge) for edge in reading.windows[window])
    inside = np.flatnonzero((reading.word_clause >= first) & (reading.word_clause < after))[:MOST_WORDS]
    claimed = np.zeros(len(reading.words), dtype=np.float32)
    for table in tables:
        if table.size:
            claimed = np.maximum(claimed, table.max(axis=0))
    words = [reading.words[place] for place in inside]
    weights = reading.word_weights[inside]
    columns = {
        "share": weights / max(float(weights.sum()), 1e-6),
        "verb": [word.kind == "verb" for word in words],
        "number": [word.script == "number" for word in words],
        "latin": [word.script == "latin" for word in words],
        "claimed": claimed[inside],
        "known": answer.known[inside],
        "asked": answer.echoed[inside],
        "denied": answer.denied[inside],
    }
    return _table(SAID_FEATURES, columns, reading.word_senses[inside])


def _claim_rows(
    point: PointRubric,
    claim: Claim,
    table: NDArray[np.float32],
    answer: AnswerView,
    window: tuple[int, int],
    own: float,
) -> NDArray[np.float32]:
    ours, theirs = claim.reading, answer.reading
    count, every = len(ours.words), np.arange(len(ours.words))
    inside = (theirs.word_clause >= window[0]) & (theirs.word_clause < window[1])
    spoken_of = weighted(per_clause(table, theirs), claim.fresh if claim.fresh.any() else ours.word_weights)
    masked = np.where(inside[None, :], table, -1.0)
    nearest = masked.argmax(axis=1)
    near = np.maximum(masked[every, nearest], 0.0)
    fit = (table * (PREFERENCE + spoken_of[theirs.word_clause])[None, :]).argmax(axis=1)
    fitting = table[every, fit]
    our_clause = _clauses_with(claim.denied, ours.word_clause, len(ours.clauses))[ours.word_clause]
    their_clause = _clauses_with(answer.denied, theirs.word_clause, len(theirs.clauses))[theirs.word_clause]
    same, other = _bound(claim, table, answer, point.rivals)
    opposed_near, agreed_near, opposed_anywhere = _sides(claim, answer, point.rivals, window, spoken_of)
    columns = {
        "own": np.full(count, own),
        "share": ours.word_weights / max(float(ours.word_weights.sum()), 1e-6),
        "fresh": claim.fresh > 0,
        "telling": claim.telling > 0,
        "verb": [word.kind == "verb" for word in ours.words],
        "number": [word.script == "number" for word in ours.words],
        "latin": [word.script == "latin" for word in ours.words],
        "near": near,
        "near_denied": near * (answer.denied[nearest] != claim.denied),
        "near_clause_denied": near * (their_clause[nearest] != our_clause),
        "anywhere": table.max(axis=1),
        "fitting": fitting,
        "fitting_denied": fitting * (answer.denied[fit] != claim.denied),
        "fitting_clause": spoken_of[theirs.word_clause[fit]],
        "fitting_clause_denied": fitting * (their_clause[fit] != our_clause),
        "same": same,
        "other": other,
        "opposed_near": opposed_near,
        "agreed_near": agreed_near,
        "opposed_anywhere": opposed_anywhere,
        "denied": claim.denied,
        "exact": near >= 0.999,
    }
    senses, near_senses = ours.word_senses, theirs.word_senses[nearest]
    return _table(WORD_FEATURES, columns, senses, near_senses, senses * near_senses)


def _table(
    features: Mapping[str, str], columns: Mapping[str, Any], *more: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Put columns side by side in the order of the features, then what comes after them; shape (words, features)."""
    named = np.stack(
        [np.asarray(columns[name], dtype=np.float32) for name in features if name in columns], axis=1
    )
    return np.concatenate([named, *more], axis=1)


def _clauses_with(marked: NDArray[np.bool_], clause: NDArray[np.intp], count: int) -> NDArray[np.bool_]:
    """Which clauses hold a marked word; shape (count,)."""
    found = np.zeros(count, dtype=np.bool_)
    found[clause[marked]] = True
    return found


def _bound(
    claim: Claim, table: NDArray[np.float32], answer: AnswerView, rivals: frozenset[int]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """For each word the closest one said of its own concept, and of a rival alone; zeros without concepts."""
    same = np.zeros(len(table), dtype=np.float32)
    other = np.zeros(len(table), dtype=np.float32)
    clause = answer.reading.word_clause
    for bound in {concepts for concepts in claim.bound if concepts}:
        rows = np.array([concepts == bound for concepts in claim.bound])
        agree = np.array([bool(concepts & bound) for concepts in answer.spoken])[clause]
        differ = np.array(
            [bool(concepts & (rivals - bound)) and not concepts & bound for concepts in answer.spoken]
        )[clause]
        if agree.any():
            same[rows] = table[rows][:, agree].max(axis=1)
        if differ.any():
            other[rows] = table[rows][:, differ].max(axis=1)
    return same, other


def _sides(
    claim: Claim,
    answer: AnswerView,
    rivals: frozenset[int],
    window: tuple[int, int],
    spoken_of: NDArray[np.float32],
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """For each word with an opposite whether the answer says the other side near by, this one, or the other anywhere."""
    opposed_near = np.zeros(len(claim.reading.words), dtype=np.float32)
    agreed_near, opposed_anywhere = opposed_near.copy(), opposed_near.copy()
    for side in claim.sides:
        theirs = [
            (bool(said.right == side.right), int(clause))
            for said, clause in zip(answer.sides, answer.side_clause, strict=True)
            if said.pair == side.pair and not only_rival(answer.spoken[clause], claim, rivals)
        ]
        near = [agrees for agrees, clause in theirs if window[0] <= clause < window[1]]
        anywhere = [agrees for agrees, clause in theirs if spoken_of[clause] >= SPEAKS_OF]
        for place, word in enumerate(claim.reading.words):
            if word.start < side.span.end and side.span.start < word.end:
                opposed_near[place] = bool(near) and not any(near)
                agreed_near[place] = any(near)
                opposed_anywhere[place] = bool(anywhere) and not any(anywhere)
    return opposed_near, agreed_near, opposed_anywhere
