"""Whether an answer is nearly word for word the model answer, or that with the two things exchanged that are compared.

A matcher that has learned how people reorder a sentence may overlook either; letter by letter it is plain to see,
whichever of both things comes first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from quizzer.grading.reader import Verdict
from quizzer.grading.rubric import Rubric
from quizzer.language.compared import compared
from quizzer.language.content import content_terms
from quizzer.language.negation import clause_negations
from quizzer.language.prepared import Prepared, prepare
from quizzer.language.similar import spelling_similarity

NEAR = 0.75
"""Likeness, letter by letter, from which an answer is a form of the model answer ..."""

NEARER = 0.05
"""... when it is so much liker to that than to any form that says the contrary."""


def as_retold(verdict: Verdict, answer: str, rubric: Rubric) -> Verdict:
    """The verdict on an answer, or what is plain where it is nearly word for word a model answer, right or exchanged.

    Args:
        verdict: The matcher's.
        answer: The normalised answer.
        rubric: The question.
    """
    nothing, everything = np.zeros_like(verdict.covered), np.ones_like(verdict.covered)
    if is_exchanged(answer, rubric):
        return Verdict(nothing, everything, verdict.relevant, 0.0)
    if is_retold(answer, rubric):
        return Verdict(everything, nothing, 1.0, 1.0)
    return verdict


def is_exchanged(answer: str, rubric: Rubric) -> bool:
    """Whether an answer is nearly word for word a model answer with its two concepts exchanged.

    Args:
        answer: The normalised answer.
        rubric: The question.
    """
    said = _bare(answer)
    return any(_is_nearer(said, wrong, right) for _model, right, wrong in _forms(rubric))


def is_retold(answer: str, rubric: Rubric) -> bool:
    """Whether an answer has a model answer's words, all of them and no others, and tells them of the right one of both.

    Args:
        answer: The normalised answer.
        rubric: The question.
    """
    said, text = _bare(answer), prepare(answer)
    return any(
        _is_nearer(said, right, wrong) and _says_the_same(text, model)
        for model, right, wrong in _forms(rubric)
    )


def _forms(rubric: Rubric) -> Iterator[tuple[Prepared, tuple[str, ...], tuple[str, ...]]]:
    """Each model answer that names both things, with its bare letters in either order, rightly and with both exchanged."""
    sides = _sides(rubric)
    if len(sides) != 2:
        return
    for model in rubric.models:
        text = model.text.lower()
        first, second = (max((name for name in side if name in text), key=len, default="") for side in sides)
        if not first or not second or first == second:
            continue
        shorter, longer = sorted((first, second), key=len)  # one may be within the other: (un)checked
        turned = text.replace(longer, "\0").replace(shorter, longer).replace("\0", shorter)
        yield model.prepared, _orders(text, first, second), _orders(turned, first, second)


def _orders(text: str, first: str, second: str) -> tuple[str, ...]:
    """The bare letters of a text that speaks of one thing after the other, and those of the other order."""
    places = sorted(_place(text, name, other) for name, other in ((first, second), (second, first)))
    cut = places[1]
    return (_bare(text), _bare(text[cut:] + text[:cut]))


def _place(text: str, name: str, other: str) -> int:
    """Where a name begins first, not counting where it is within the other."""
    hidden = text.replace(other, "\0" * len(other)) if name in other else text
    return max(hidden.find(name), 0)


def _is_nearer(said: str, forms: tuple[str, ...], others: tuple[str, ...]) -> bool:
    likeness = max(spelling_similarity(form, said) for form in forms)
    return likeness >= NEAR and likeness >= NEARER + max(spelling_similarity(form, said) for form in others)


def _says_the_same(text: Prepared, model: Prepared) -> bool:
    said, wanted = (Counter(term.key for term in content_terms(each)) for each in (text, model))
    denied, meant = (sum(len(clause_negations(clause)) for clause in each.clauses) for each in (text, model))
    return said == wanted and denied == meant


def _sides(rubric: Rubric) -> tuple[frozenset[str], ...]:
    """The names of the two things that are compared, with and without the words that both share; none: nothing is."""
    asked = compared(" ".join(rubric.question.question.lower().split()))
    if len(asked) != 2 and rubric.pair is not None:
        asked = tuple(tuple(name.lower() for name in rubric.concepts[place]) for place in rubric.pair)
    words = [{word for name in side for word in name.split()} for side in asked]
    shared = set.intersection(*words) if words else set()
    return tuple(
        frozenset(side)
        | {own for name in side if (own := " ".join(w for w in name.split() if w not in shared))}
        for side in asked
    )


def _bare(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())
