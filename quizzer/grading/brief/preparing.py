"""A brief question made ready for its judge."""

from __future__ import annotations

from dataclasses import dataclass

from quizzer.grading.brief.naming import spellings
from quizzer.grading.matching.texts import Texts
from quizzer.grading.matching.tokens import Tokens, asked_of, tokens_of
from quizzer.grading.reading import Reading
from quizzer.grading.words import WordVectors

MOST_WORDS = 22
"""Words of a brief model answer, at most: 19 of 20 flash cards of `benchmarks/grading` have no more, and of longer ones the
reader of key points knows more than the matcher."""


@dataclass(frozen=True, slots=True, eq=False)
class BriefRubric:
    """A brief question made ready for its judge."""

    texts: Texts
    points: tuple[Tokens, ...]
    """The claims, in the order of the rubric's points."""
    names: tuple[str, ...]
    """Spellings of the model answers that are names and no claims; none when one says something."""


def is_brief(models: tuple[Reading, ...]) -> bool:
    """Whether all model answers are brief, and none is without words."""
    return all(0 < len(model.prepared.tokens) <= MOST_WORDS for model in models)


def prepare_brief(
    texts: Texts, models: tuple[Reading, ...], points: tuple[Reading, ...], vectors: WordVectors
) -> BriefRubric:
    """Read the claims and names that answers are held against."""
    named = [spellings(model.text) for model in models]
    return BriefRubric(
        texts=texts,
        points=tuple(
            asked_of(tokens_of(point.prepared, vectors, texts.concepts), texts.prompt) for point in points
        ),
        names=tuple(name for names in named for name in names) if all(named) else (),
    )
