"""A brief question made ready for the matcher."""

from __future__ import annotations

from dataclasses import dataclass

from quizzer.grading.brief.naming import spellings
from quizzer.grading.brief.tokens import Tokens, asked_of, tokens_of
from quizzer.grading.reading import Reading
from quizzer.grading.words import WordVectors
from quizzer.language.prepared import Prepared

MOST_WORDS = 22
"""Words of a brief model answer, at most: 19 of 20 flash cards of `benchmarks/grading` have no more, and of longer ones the
reader of key points knows more than the matcher."""


@dataclass(frozen=True, slots=True, eq=False)
class BriefRubric:
    """A brief question made ready for the matcher."""

    models: tuple[Tokens, ...]
    """The model answers."""
    points: tuple[Tokens, ...]
    """The claims, in the order of the rubric's points."""
    prompt: Tokens
    names: tuple[str, ...]
    """Spellings of the model answers that are names and no claims; none when one says something."""


def is_brief(models: tuple[Reading, ...]) -> bool:
    """Whether all model answers are brief, and none is without words."""
    return all(0 < len(model.prepared.tokens) <= MOST_WORDS for model in models)


def prepare_brief(
    models: tuple[Reading, ...], points: tuple[Reading, ...], prompt: Prepared, vectors: WordVectors
) -> BriefRubric:
    """Read the texts that answers are held against."""
    asked = tokens_of(prompt, vectors)
    named = [spellings(model.text) for model in models]
    return BriefRubric(
        models=tuple(asked_of(tokens_of(model.prepared, vectors), asked) for model in models),
        points=tuple(asked_of(tokens_of(point.prepared, vectors), asked) for point in points),
        prompt=asked,
        names=tuple(name for names in named for name in names) if all(named) else (),
    )
