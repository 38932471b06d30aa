"""The model answers of a question as the matcher sees them, read once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.grading.concepts import compared_names
from quizzer.grading.matching.tokens import Tokens, asked_of, tokens_of
from quizzer.grading.words import WordVectors
from quizzer.language.prepared import Prepared


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """What answers to a question are held against."""

    models: tuple[Tokens, ...]
    """The model answers, the words that the question uses marked."""
    prompt: Tokens
    """The question, by which those of answers are marked."""
    concepts: tuple[tuple[str, ...], ...]
    """Spellings of each of the things that the question compares; none when it compares nothing."""


def prepare_texts(models: Sequence[Prepared], prompt: Prepared, vectors: WordVectors) -> Texts:
    """Read the model answers of a question, at least one."""
    concepts = compared_names(prompt, models[0])
    asked = tokens_of(prompt, vectors)
    return Texts(
        models=tuple(asked_of(tokens_of(model, vectors, concepts), asked) for model in models),
        prompt=asked,
        concepts=concepts,
    )
