"""What matchers learn from, shared by the scripts that fit them: texts read once, sets kept apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from sets import MarkedSet

from quizzer.embedding.builtin import built_in
from quizzer.grading.matching.texts import Texts, prepare_texts
from quizzer.grading.matching.tokens import Tokens, asked_of, tokens_of
from quizzer.grading.words import WordVectors
from quizzer.language.normalise import normalise
from quizzer.language.prepared import prepare
from quizzer.packs.schema import Question

NEAR_QUESTION, NEAR_ANSWER = 0.62, 0.72
"""Closeness from which a question counts as lying near another, as in the other sets that are set aside."""


def token_reader() -> Callable[[str, Question], Tokens]:
    """Make a function that reads a text beside its question, each once."""
    vectors = WordVectors(built_in())
    questions: dict[tuple[str, str], Texts] = {}
    seen: dict[tuple[str, str, str], Tokens] = {}

    def tokens(text: str, question: Question) -> Tokens:
        asked = (question.question, question.model_answer)
        if asked not in questions:
            prompt, model = (prepare(normalise(each)) for each in asked)
            questions[asked] = prepare_texts([model], prompt, vectors)
        if (text, *asked) not in seen:
            words = tokens_of(prepare(normalise(text)), vectors, questions[asked].concepts)
            seen[text, *asked] = asked_of(words, questions[asked].prompt)
        return seen[text, *asked]

    return tokens


def far_from(others: MarkedSet, data: MarkedSet) -> MarkedSet:
    """The questions that lie near none of some others, and their answers."""
    encoder, keys = built_in(), sorted(data.questions)

    def vectors(data: MarkedSet, keys: Sequence[str], field: str) -> np.ndarray:
        return encoder.encode([getattr(data.questions[key], field) for key in keys])

    theirs = sorted(others.questions)
    asked = vectors(data, keys, "question") @ vectors(others, theirs, "question").T
    said = vectors(data, keys, "model_answer") @ vectors(others, theirs, "model_answer").T
    near = (asked >= NEAR_QUESTION).any(axis=1) | (said >= NEAR_ANSWER).any(axis=1)
    far = {key for key, is_near in zip(keys, near, strict=True) if not is_near}
    return replace(
        data,
        questions={key: data.questions[key] for key in far},
        answers=[answer for answer in data.answers if answer.question in far],
    )
