"""Key points for a question that has none: the claims of its model answer.

Each sentence is a claim; a sentence that joins two predicates, each with enough of its own to say, is two.
"""

from __future__ import annotations

from quizzer.language.content import content_terms
from quizzer.language.prepared import Prepared, prepare
from quizzer.language.topics import topics
from quizzer.packs.schema import KeyPoint

ENOUGH = 3.0
"""Content (see `content_terms`) from which a clause can stand as a point of its own."""

MOST_POINTS = 8
"""Points that are derived at most; of a longer model answer the last ones are joined."""

MOST_KEYWORDS = 4
"""Terms per derived point."""

_LOOSE = frozenset({"고", "며", "지만", "는데", "반면", "대신", "but", "whereas", "while", "and", ";"})
"""Connectives after which another claim begins; after others (because, if) the clause belongs to its neighbour."""


def derive_points(model: Prepared, prompt: Prepared) -> tuple[KeyPoint, ...]:
    """Derive key points from a model answer.

    A claim is about a concept of the question when its clauses speak about just that one.

    Args:
        model: The model answer; not blank.
        prompt: The question; its words are no keywords.

    Returns:
        At least one point, in the answer's order, all of weight 1.
    """
    asked = {term.key for term in content_terms(prompt)}
    names = tuple(dict.fromkeys((term.text,) for term in content_terms(prompt)))
    spoken = topics(model.clauses, names)
    points = []
    for start, end in _claims(model):
        text = model.text[start:end].strip()
        about = {
            concept
            for clause, concepts in zip(model.clauses, spoken, strict=True)
            if start <= clause.start < end
            for concept in concepts
        }
        terms = [term for term in content_terms(prepare(text)) if term.key not in asked]
        best = sorted(terms, key=lambda term: -term.weight)[:MOST_KEYWORDS]
        kept = {term.key: term.text for term in terms if term in best}
        points.append(
            KeyPoint(
                point=text[:500],
                about=names[about.pop()][0] if len(about) == 1 else None,
                keywords=tuple((word,) for word in kept.values()),
            )
        )
    return tuple(points)


def _claims(model: Prepared) -> list[tuple[int, int]]:
    """Cut the text into claims: start and end of each."""
    spans: list[tuple[int, int, float]] = []
    sentence = -1
    connective: str | None = None
    for clause in model.clauses:
        content = sum(term.weight for term in content_terms(prepare(clause.text)))
        joins = clause.sentence == sentence and not (
            (connective in _LOOSE or clause.connective in _LOOSE)
            and content >= ENOUGH
            and spans[-1][2] >= ENOUGH
        )
        if joins:
            first, _, before = spans[-1]
            spans[-1] = (first, clause.end, before + content)
        else:
            spans.append((clause.start, clause.end, content))
        sentence, connective = clause.sentence, clause.connective
    merged = _merge_small(spans)
    while len(merged) > MOST_POINTS:
        last = merged.pop()
        merged[-1] = (merged[-1][0], last[1], merged[-1][2] + last[2])
    return [(start, end) for start, end, _content in merged] or [(0, min(len(model.text), 500))]


def _merge_small(spans: list[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """Give a claim that says almost nothing to the one before it."""
    merged: list[tuple[int, int, float]] = []
    for start, end, content in spans:
        if merged and content < 1.5:
            merged[-1] = (merged[-1][0], end, merged[-1][2] + content)
        else:
            merged.append((start, end, content))
    return merged
