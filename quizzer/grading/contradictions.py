"""Which claims of an answer conflict with a key point, and how.

The judge says *that* a point is contradicted; here the kind and the sentence are found, so that the learner can see
why. Misconceptions that the pack lists are looked for by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from quizzer.embedding.encoder import Encoder
from quizzer.grading.alignment import best_per_window, weighted, word_closeness
from quizzer.grading.features import POINT_PLACE, PointView
from quizzer.grading.grade import ContradictionKind, Evidence, Span
from quizzer.grading.reading import Reading, read
from quizzer.grading.rubric import PointRubric, Rubric, shared
from quizzer.grading.signals import AnswerView
from quizzer.grading.words import WordVectors
from quizzer.language.negation import negations
from quizzer.language.opposites import sides

MISCONCEPTION_ALIGNED = 0.72
"""Share of a misconception's words, by weight, that a window must say."""

NAMED = 0.3
"""What a word of a misconception counts that the question has, too: who speaks need not repeat the subject."""

MISCONCEPTION_CLOSE = 0.62
"""Closeness in meaning that a window must have to a misconception."""

MISCONCEPTION_AHEAD = 0.06
"""How much closer the window must be to the misconception than to any key point: a false alarm is worse than a miss."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A claim of the answer that conflicts with a point or repeats a misconception."""

    kind: ContradictionKind
    evidence: Evidence
    expected: str
    say: str | None = None


def conflict(point: PointRubric, view: PointView, answer: AnswerView) -> Conflict | None:
    """Say how a contradicted point is contradicted; None where the answer has no clause to show."""
    if view.window is None:
        return None
    row = view.row
    exchanged = row[POINT_PLACE["rival"]] if view.rival_clause is not None else -1.0
    opposed = 0.3 * max(row[POINT_PLACE["opposed"]], row[POINT_PLACE["opposed_everywhere"]])
    denied = row[POINT_PLACE["denied_share"]]
    kind, span = ContradictionKind.OPPOSITE, answer.reading.span(view.window)
    if exchanged > max(opposed, denied, 0.0) and view.rival_clause is not None:
        clause = answer.reading.clauses[view.rival_clause]
        kind, span = ContradictionKind.ROLE_EXCHANGED, Span(clause.start, clause.end)
    elif denied >= opposed:
        kind = ContradictionKind.NEGATED if denied > 0 else ContradictionKind.OPPOSITE
    return Conflict(kind, _evidence(answer.reading, span), point.point.point)


def misconceptions(
    rubric: Rubric, answer: AnswerView, encoder: Encoder, vectors: WordVectors
) -> list[Conflict]:
    """Find the listed misconceptions that the answer holds."""
    reading = answer.reading
    if not len(reading.windows):
        return []
    found = []
    true_claims = [point.claims[0].reading for point in rubric.points]
    for item in rubric.question.misconceptions:
        claim = read(item.claim, encoder, vectors)
        rows = best_per_window(word_closeness(claim, reading), reading)
        aligned = weighted(rows, claim.word_weights * np.where(shared(claim, [rubric.prompt]), NAMED, 1.0))
        close = rubric.closeness(reading.window_vectors, claim.vector)
        window = int(np.argmax(aligned + close))
        if aligned[window] < MISCONCEPTION_ALIGNED or close[window] < MISCONCEPTION_CLOSE:
            continue
        rival = max(
            (float(rubric.closeness(reading.window_vectors[window], true.vector)) for true in true_claims),
            default=0.0,
        )
        span = reading.span(window)
        said = read(reading.text[span.start : span.end], encoder, vectors)
        if close[window] < rival + MISCONCEPTION_AHEAD or _disagrees(claim, said):
            continue
        found.append(
            Conflict(ContradictionKind.MISCONCEPTION, _evidence(reading, span), item.claim, item.say)
        )
    return found


def _disagrees(claim: Reading, said: Reading) -> bool:
    """Whether the window denies the misconception, or says the other side of something of which it says one alone."""
    denials = len(negations(claim.text)) + len(negations(said.text))
    if denials % 2 == 1:
        return True
    ours = {(side.pair, side.right) for side in sides(claim.prepared)}
    theirs = {(side.pair, side.right) for side in sides(said.prepared)}
    return any((pair, not right) in theirs and (pair, not right) not in ours for pair, right in ours)


def _evidence(reading: Reading, span: Span) -> Evidence:
    return Evidence(reading.written[span.start : span.end], span)
