"""Signs that a claim of the answer agrees or conflicts with a point, each a small number from two readings.

Roles: the point's telling words stand in clauses about another concept. Denials: a word is denied on one side only.
Opposites: the answer says the other side of a pair. Numbers: others stand in place of the point's. Wording: a sentence
is almost the model answer's, but for a word.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.alignment import weighted, word_closeness
from quizzer.grading.reading import Reading
from quizzer.grading.rubric import Claim, PointRubric
from quizzer.language.opposites import Side
from quizzer.language.similar import spelling_similarity

NEAR = 0.55
"""Closeness from which a word of the answer is taken as standing for a word of the point."""

LITTLE = 0.2
"""Weight of telling words at which their binding is trusted by half: one light word proves nothing."""

ALMOST = 0.6
"""Letters in common from which a sentence is compared with the model answer's word for word."""


@dataclass(frozen=True, slots=True, eq=False)
class AnswerView:
    """What all points need of an answer, computed once."""

    reading: Reading
    spoken: tuple[frozenset[int], ...]
    """For each clause the concepts that it speaks about."""
    sides: tuple[Side, ...]
    """Words that have an opposite, and ..."""
    side_clause: NDArray[np.intp]
    """... the clause of each."""
    denied: NDArray[np.bool_]
    """Shape (words,): under an odd number of denials."""
    sentence_texts: tuple[str, ...]
    """Sentences without spaces, lower case."""
    tables: tuple[tuple[NDArray[np.float32], ...], ...]
    """For each point and each of its claims the closeness of words, shape (claim words, answer words)."""
    echoed: NDArray[np.bool_]
    """Shape (words,): words that the question uses too."""
    known: NDArray[np.float32]
    """Shape (words,): closeness to the best word of any model answer, [0, 1]."""
    row: NDArray[np.float64]
    """The answer features."""


def binding(
    claim: Claim, closeness: NDArray[np.float32], answer: AnswerView, rivals: frozenset[int]
) -> tuple[float, float, int | None]:
    """How well a claim's telling words stand in clauses about its own concept, and about a rival.

    Args:
        claim: A wording of the point.
        closeness: Shape (claim words, answer words).
        answer: The answer.
        rivals: Concepts that the question contrasts with the point's.

    Returns:
        Both shares in [0, 1], and the clause that says most of them of a rival.
    """
    if not closeness.size or not any(answer.spoken) or float(claim.telling.sum()) <= 0:
        return 0.0, 0.0, None
    same = np.zeros(closeness.shape[0], dtype=np.float32)
    other = np.zeros(closeness.shape[0], dtype=np.float32)
    places = np.full(closeness.shape[0], -1)
    for bound in set(claim.bound):
        if not bound:
            continue
        rows = np.array([item == bound for item in claim.bound])
        agree = np.array([bool(item & bound) for item in answer.spoken])[answer.reading.word_clause]
        differ = np.array([bool(item & (rivals - bound)) and not item & bound for item in answer.spoken])[
            answer.reading.word_clause
        ]
        if agree.any():
            same[rows] = closeness[rows][:, agree].max(axis=1)
        if differ.any():
            rival = closeness[rows][:, differ]
            other[rows] = rival.max(axis=1)
            places[rows] = np.flatnonzero(differ)[rival.argmax(axis=1)]
    clause: int | None = None
    strong = (other > NEAR) & (other > same)
    if strong.any():
        row = int(np.argmax(np.where(strong, claim.telling * other, 0.0)))
        clause = int(answer.reading.word_clause[places[row]])
    told = float(claim.telling.sum())
    trust = told / (told + LITTLE)
    return trust * float(weighted(same, claim.telling)), trust * float(weighted(other, claim.telling)), clause


def denial(
    claim: Claim, closeness: NDArray[np.float32], answer: AnswerView, inside: NDArray[np.bool_]
) -> tuple[float, float]:
    """Compare denials word by word inside a window.

    Returns:
        1 when only one side holds a denial at all, else 0; and the share of the aligned weight whose words are denied
        on one side only.
    """
    if not inside.any() or not closeness.size:
        return 0.0, 0.0
    masked = np.where(inside[None, :], closeness, -1.0)
    place, value = masked.argmax(axis=1), masked.max(axis=1)
    counted = claim.fresh * np.where(value >= NEAR, value, 0.0)
    differ = answer.denied[place] != claim.denied
    share = float((counted * differ).sum() / max(float(counted.sum()), 1e-6))
    return float(answer.denied[inside].any() != claim.denied.any()), share


def opposition(
    claim: Claim, answer: AnswerView, first: int, after: int, rivals: frozenset[int]
) -> tuple[float, float]:
    """Count the claim's words of whose pair some clauses say only the other side, and those that they confirm.

    Clauses that speak about a rival concept are left out: there the other side is what one expects.

    Returns:
        Two counts, at most 3 each.
    """
    theirs = [
        side
        for side, clause in zip(answer.sides, answer.side_clause, strict=True)
        if first <= clause < after and not only_rival(answer.spoken[clause], claim, rivals)
    ]
    opposed = agreed = 0
    for pair in {side.pair for side in claim.sides}:
        mine = {side.right for side in claim.sides if side.pair == pair}
        others = {side.right for side in theirs if side.pair == pair}
        if mine & others:
            agreed += 1
        elif others:
            opposed += 1
    return float(min(opposed, 3)), float(min(agreed, 3))


def only_rival(spoken: frozenset[int], claim: Claim, rivals: frozenset[int]) -> bool:
    """Whether a clause that speaks about these concepts is about a rival of the claim's alone."""
    own = frozenset().union(*claim.bound) if claim.bound else frozenset()
    return bool(own) and bool(spoken & rivals) and not spoken & own


def numbers(point: Reading, answer: Reading, inside: NDArray[np.bool_]) -> tuple[float, float]:
    """Share of the point's numbers that the window lacks, and 1 when it has other ones instead."""
    ours = {word.symbol for word in point.words if word.script == "number"}
    if not ours:
        return 0.0, 0.0
    theirs = {
        word.symbol
        for word, there in zip(answer.words, inside, strict=True)
        if there and word.script == "number"
    }
    return len(ours - theirs) / len(ours), float(bool(theirs - ours) and bool(ours - theirs))


def squeezed(text: str) -> str:
    """A text without spaces, lower case."""
    return "".join(text.lower().split())


def wording(point: PointRubric, answer: AnswerView) -> tuple[float, float]:
    """How near some sentence is to the model answer's, letter by letter, and how much the two then differ in a word.

    Returns:
        Similarity in [0, 1]; and, where it is high, the largest weight of a word that one of the two lacks.
    """
    best, gap = 0.0, 0.0
    for claim in point.claims[1:]:
        ours = squeezed(claim.reading.text)
        for number, text in enumerate(answer.sentence_texts):
            if min(len(text), len(ours)) < 0.4 * max(len(text), len(ours)):
                continue
            near = spelling_similarity(ours, text)
            if near > best:
                best = near
                gap = _gap(claim.reading, answer.reading, number) if near > ALMOST else 0.0
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
