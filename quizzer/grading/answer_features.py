"""What all points need of an answer, computed once, and the named numbers of the answer as a whole.

`ANSWER_FEATURES` names the numbers in the order of a row.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.reading import Reading, denied_words
from quizzer.grading.rubric import SHARED, Rubric
from quizzer.grading.signals import AnswerView, squeezed
from quizzer.language.opposites import sides
from quizzer.language.topics import topics

ANSWER_FEATURES: tuple[str, ...] = (
    "answer_close",
    "answer_on_topic",
    "answer_predicates",
    "answer_echo",
    "answer_denials",
)
"""Features of the whole answer, the same for each of its points."""


def view_answer(reading: Reading, rubric: Rubric) -> AnswerView:
    """Compute what all points need."""
    nothing: frozenset[int] = frozenset()
    spoken = (
        topics(reading.clauses, rubric.concepts, rubric.pair)
        if rubric.concepts
        else (nothing,) * len(reading.clauses)
    )
    found = sides(reading.prepared)
    starts = np.array([clause.start for clause in reading.clauses], dtype=np.intp)
    places = np.array([side.span.start for side in found], dtype=np.intp)
    side_clause = np.searchsorted(starts, places, side="right") - 1
    denied = denied_words(reading)
    flat = iter(rubric.stack.tables(reading))
    tables = tuple(tuple(next(flat) for _claim in point.claims) for point in rubric.points)
    known = _highest([next(flat) for _model in rubric.models], len(reading.words))
    echoed = _highest([next(flat)], len(reading.words)) >= SHARED
    return AnswerView(
        reading=reading,
        spoken=spoken,
        sides=found,
        side_clause=side_clause.astype(np.intp),
        denied=denied,
        sentence_texts=tuple(squeezed(span.text) for span in reading.prepared.sentences[:40]),
        tables=tables,
        echoed=echoed,
        known=known,
        row=_answer_row(reading, rubric, denied, known, echoed),
    )


def _highest(tables: list[NDArray[np.float32]], words: int) -> NDArray[np.float32]:
    """For each word of the answer its closest one in any of the tables; shape (words,)."""
    highest = np.zeros(words, dtype=np.float32)
    for table in tables:
        if table.size:
            highest = np.maximum(highest, table.max(axis=0))
    return highest


def _answer_row(
    reading: Reading,
    rubric: Rubric,
    denied: NDArray[np.bool_],
    known: NDArray[np.float32],
    echoed: NDArray[np.bool_],
) -> NDArray[np.float64]:
    """The answer features in the order of `ANSWER_FEATURES`."""
    if not reading.words:
        return np.zeros(len(ANSWER_FEATURES))
    weights = reading.word_weights
    fresh = weights * ~echoed
    predicates = sum(token.kind == "verb" or token.suffix == "이" for token in reading.prepared.tokens)
    row = {
        "answer_close": float(max(rubric.closeness(reading.vector, model.vector) for model in rubric.models)),
        "answer_on_topic": float((fresh * known).sum() / max(float(fresh.sum()), 1e-6)),
        "answer_predicates": predicates / len(reading.words),
        "answer_echo": float((weights * echoed).sum() / max(float(weights.sum()), 1e-6)),
        "answer_denials": float(denied.sum()) / len(reading.words),
    }
    return np.array([row[name] for name in ANSWER_FEATURES])
