"""Sentences of an answer that have nothing of the question: the weather, lunch, the dog. They are not read.

A judge that has learned answers reads more words as more that is said, so that five such sentences made a wrong answer
half right. A comparison from daily life has no word of the question either, which is why one or two are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import log

import numpy as np

from quizzer.embedding.encoder import Encoder
from quizzer.grading.matching.tokens import compared, tokens_of
from quizzer.grading.reading import Reading
from quizzer.grading.rubric import Rubric
from quizzer.grading.words import WordVectors
from quizzer.language.prepared import prepare
from quizzer.language.sentences import Span

FEWEST = 3
"""Such sentences, at least, that are left out."""

NEAR = 0.45
"""Closeness to a word of the question or of a model answer from which a word has something of it."""

LINE = (-6.0, -8.8, -8.9, 4.1)
"""What the odds of a sentence to be such have of the share of its words that are near, of its closeness to the nearest
stretch of what is asked and answered, of that to the nearest of these as a whole, and of themselves. Fitted by
`benchmarks/grading/fit_shown.py` on 2,249 sentences of right answers that are learned and 1,569 of daily life."""

FROM = 0.9
"""Chance from which a sentence counts as such: 0.8 lost metaphors of right answers in `benchmarks/grading` (hard 0.839 to
0.830), 0.9 none."""

_ODDS = log(FROM / (1.0 - FROM))


def without_beside(reading: Reading, rubric: Rubric, encoder: Encoder, vectors: WordVectors) -> str:
    """Blank out such sentences, so that the others keep their places; a text that has no others stays as it is.

    Args:
        reading: An answer.
        rubric: The question.
        encoder: Measures sentences.
        vectors: Measures words.

    Raises:
        EncoderError: The encoder failed.
    """
    sentences = reading.prepared.sentences
    if len(sentences) <= FEWEST:
        return reading.text
    texts = [reading.text[each.start : each.end] for each in sentences]
    of_near, of_stretch, of_whole, constant = LINE
    beside = []
    for sentence, text, (stretch, whole) in zip(
        sentences, texts, _closeness(texts, rubric, encoder), strict=True
    ):
        odds = of_stretch * stretch + of_whole * whole + constant
        # Near words only speak against it, and are what takes time.
        if odds > _ODDS and odds + of_near * _near(text, rubric, vectors) > _ODDS:
            beside.append(sentence)
    if not FEWEST <= len(beside) < len(sentences):
        return reading.text
    return blanked(reading.text, beside)


def blanked(text: str, spans: Sequence[Span]) -> str:
    """Blank out stretches of a text, so that all else keeps its place."""
    for each in spans:
        text = text[: each.start] + re.sub(r"[^\n]", " ", text[each.start : each.end]) + text[each.end :]
    return text


def odds_of(of_sentence: tuple[float, float, float]) -> float:
    """Give the odds of a sentence to be such by its signs."""
    return sum(weight * sign for weight, sign in zip(LINE[:-1], of_sentence, strict=True)) + LINE[-1]


def signs(
    texts: Sequence[str], rubric: Rubric, encoder: Encoder, vectors: WordVectors
) -> list[tuple[float, float, float]]:
    """Give what `LINE` weighs of each sentence, in its order; for fitting it."""
    closeness = _closeness(texts, rubric, encoder)
    return [(_near(text, rubric, vectors), *each) for text, each in zip(texts, closeness, strict=True)]


def _closeness(texts: Sequence[str], rubric: Rubric, encoder: Encoder) -> list[tuple[float, float]]:
    """Say of each sentence how close the nearest stretch of what is asked and answered is, and the nearest whole."""
    wholes = np.array([rubric.prompt.vector, *(model.vector for model in rubric.models)])
    claims = [claim.reading for point in rubric.points for claim in point.claims]
    stretches = np.concatenate([wholes, *(each.window_vectors for each in (*rubric.models, *claims))])
    return [
        (float(rubric.closeness(stretches, vector).max()), float(rubric.closeness(wholes, vector).max()))
        for vector in encoder.encode(list(texts))
    ]


def _near(sentence: str, rubric: Rubric, vectors: WordVectors) -> float:
    """Give the share of a sentence's nouns and verbs that have something of the question or of a model answer."""
    read = prepare(sentence)
    words = tokens_of(read, vectors, rubric.texts.concepts)
    telling = [
        place for place, token in enumerate(read.tokens[: len(words)]) if token.kind in ("noun", "verb")
    ]
    others = [each for each in (rubric.texts.prompt, *rubric.texts.models) if len(each)]
    if not telling or not others:
        return 0.0
    closest = np.max([compared(words, other)[telling, :, 0].max(axis=1) for other in others], axis=0)
    return float(np.mean(closest >= NEAR))
