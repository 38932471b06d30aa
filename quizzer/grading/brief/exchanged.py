"""Whether an answer is the model answer with the two things exchanged that the question compares.

A matcher that has learned how people reorder a sentence may overlook it; letter by letter it is plain to see.
"""

from __future__ import annotations

from quizzer.grading.rubric import Rubric
from quizzer.language.compared import compared
from quizzer.language.similar import spelling_similarity

NEAR = 0.75
"""Likeness, letter by letter, from which an answer is the exchanged model answer ..."""

NEARER = 0.05
"""... when it is so much liker to that than to the model answer itself."""


def is_exchanged(answer: str, rubric: Rubric) -> bool:
    """Whether an answer is nearly word for word a model answer with its two concepts exchanged.

    Args:
        answer: The normalised answer.
        rubric: The question.
    """
    sides = compared(rubric.question.question)
    if len(sides) != 2:
        return False
    said = _bare(answer)
    for model in rubric.models:
        text = model.text.lower()
        names = [
            max((name.lower() for name in side if name.lower() in text), key=len, default="")
            for side in sides
        ]
        first, second = names
        if not first or not second or first in second or second in first:
            continue
        turned = text.replace(first, "\0").replace(second, first).replace("\0", second)
        likeness = spelling_similarity(_bare(turned), said)
        if likeness >= NEAR and likeness >= spelling_similarity(_bare(text), said) + NEARER:
            return True
    return False


def _bare(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())
