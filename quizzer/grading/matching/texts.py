"""The model answers of a question as the matcher sees them, read once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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


def prepare_texts(models: Sequence[Prepared], prompt: Prepared, vectors: WordVectors) -> Texts:
    """Read the model answers of a question."""
    asked = tokens_of(prompt, vectors)
    return Texts(tuple(asked_of(tokens_of(model, vectors), asked) for model in models), asked)
