"""Sentences of an answer that have no word near the card: a remark, an example from elsewhere. They claim nothing of it."""

from __future__ import annotations

from quizzer.grading.matching.texts import Texts
from quizzer.grading.matching.tokens import Tokens, compared, tokens_of
from quizzer.grading.words import WordVectors
from quizzer.language.prepared import prepare

NEAR = 0.35
"""Closeness to a word of the question or of a model answer from which a sentence has something of the card."""


def without_remarks(text: str, texts: Texts, vectors: WordVectors) -> str:
    """Leave such sentences out; an answer that has no others stays as it is.

    Args:
        text: A normalised answer.
        texts: The question's.
        vectors: Those of words.
    """
    sentences = [sentence.text for sentence in prepare(text).sentences]
    if len(sentences) < 2:
        return text
    kept = [sentence for sentence in sentences if _is_near(sentence, texts, vectors)]
    return " ".join(kept) if 0 < len(kept) < len(sentences) else text


def _is_near(sentence: str, texts: Texts, vectors: WordVectors) -> bool:
    read = prepare(sentence)
    words = tokens_of(read, vectors)
    telling = [
        place for place, token in enumerate(read.tokens[: len(words)]) if token.kind in ("noun", "verb")
    ]
    return any(_nearest(words, telling, other) >= NEAR for other in (texts.prompt, *texts.models))


def _nearest(words: Tokens, telling: list[int], other: Tokens) -> float:
    if not telling or not len(other):
        return 0.0
    return float(compared(words, other)[telling, :, 0].max())
