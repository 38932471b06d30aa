"""Sentences of an answer that have nothing of the question: the weather, lunch, the dog. They are not read.

A judge that has learned answers reads more words as more that is said, so that five such sentences made a wrong answer
half right. A comparison from daily life has no word of the question either, which is why one or two are left alone.
"""

from __future__ import annotations

import re
from math import exp

import numpy as np

from quizzer.embedding.encoder import Encoder
from quizzer.grading.matching.tokens import compared, tokens_of
from quizzer.grading.reading import Reading
from quizzer.grading.rubric import Rubric
from quizzer.grading.words import WordVectors
from quizzer.language.prepared import prepare

FEWEST = 3
"""Such sentences, at least, that are left out."""

NEAR = 0.45
"""Closeness to a word of the question or of a model answer from which a word has something of it."""

LINE = (-6.0, -8.8, -8.9, 4.1)
"""What the odds of a sentence to be such have of the share of its words that are near, of its closeness to the nearest
stretch of what is asked and answered, of that to the nearest of these as a whole, and of themselves. Fitted in
`benchmarks/grading` on 2,249 sentences of right answers that were learned and as many of daily life as needed."""

FROM = 0.9
"""Chance from which a sentence counts as such: 0.8 lost metaphors of right answers in `benchmarks/grading` (hard 0.839 to
0.830), 0.9 none."""


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
    near = np.array([_near(text, rubric, vectors) for text in texts])
    wholes = [rubric.prompt.vector, *(model.vector for model in rubric.models)]
    stretches = [
        *(vector for model in rubric.models for vector in model.window_vectors),
        *(
            vector
            for point in rubric.points
            for claim in point.claims
            for vector in claim.reading.window_vectors
        ),
    ]
    encoded = encoder.encode(texts)
    of_near, of_stretch, of_whole, constant = LINE
    beside = []
    for sentence, share, vector in zip(sentences, near, encoded, strict=True):
        whole = float(rubric.closeness(np.array(wholes), vector).max())
        stretch = max(whole, float(rubric.closeness(np.array(stretches), vector).max(initial=-1.0)))
        odds = of_near * share + of_stretch * stretch + of_whole * whole + constant
        if 1.0 / (1.0 + exp(-odds)) > FROM:
            beside.append(sentence)
    if not FEWEST <= len(beside) < len(sentences):
        return reading.text
    said = reading.text
    for each in beside:
        said = said[: each.start] + re.sub(r"[^\n]", " ", said[each.start : each.end]) + said[each.end :]
    return said


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
