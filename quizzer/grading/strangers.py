"""Answers that have nothing of the question, be they fluent: what somebody bought at the baker's; and such sentences.

Who reads the whole has met words of daily life in right answers only, in examples, and took them for one: on English
questions 41 of 100 such texts had 40 points or more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp, log

import numpy as np

from quizzer.embedding.encoder import Encoder
from quizzer.grading.beside import LINE, blanked, odds_of, signs
from quizzer.grading.reading import Reading
from quizzer.grading.rubric import Rubric
from quizzer.grading.words import WordVectors
from quizzer.language.prepared import prepare

WEIGHTS = (0.75, -4.38, -11.88, -13.5, -4.17, 2.13, 5.73)
"""What the odds of an answer to have nothing of the question have of the least odds of its sentences (see `beside.LINE`), of
the points' terms and of their words that are not the question's, of its closeness to the nearest model answer, of whether it
compares and whether somebody tells of a day (1 or 0), and of themselves. Fitted by `benchmarks/grading/fit_shown.py` on
5,872 answers that are learned, with a grade of 60 or more, and on 2,744 texts of daily life of one to three sentences."""

POSSIBLE = 0.9
"""Chance from which it is worth while to say that an answer may have nothing of the question."""

CERTAIN = 0.97
"""Chance from which a sentence of the speaker's own is not read."""

RELATED = 0.6
"""Chance under which all other sentences must be for that."""

FEWEST_NOUNS = 2
"""Of a sentence that may say something."""

_POSSIBLE_ODDS = log(POSSIBLE / (1.0 - POSSIBLE))

_COMPARES = re.compile(
    r"같(?:다|은|고|아|습|죠|이)|처럼|비슷|비유|하나는|다른 하나|앞의 것|뒤의 것|앞쪽|뒤쪽|한쪽|반면|마찬가지|격이|셈이"
    r"|(?:\b(?:is|are|was|works?|acts?|looks?|just)|['’]s) like\b|\blike (?:an?|the|when|if)\b|as if|the other|one way"
    r"|the one|the former|the latter|versus|imagine|think of|whereas|instead|rather than",
    re.IGNORECASE,
)
"""How an example from daily life stands for something."""

_TELLS_OF_DAYS = re.compile(
    r"(?<![가-힣])(?:저는|제가|나는|내가|우리|저희|오늘|어제|내일|지난|이번|주말|아침|저녁|점심|친구|엄마|아빠|언니|동생|할머니|작년)"
    r"|\b(?:i|my|me|we|our|us|yesterday|today|last (?:week|summer|night|year)|this morning|sunday|weekend)\b",
    re.IGNORECASE,
)


def chance_of_stranger(
    reading: Reading, rubric: Rubric, encoder: Encoder, vectors: WordVectors, heard: float, fresh: float
) -> float:
    """Say how likely an answer has nothing of the question.

    Args:
        reading: An answer with words, to a question that is not brief.
        rubric: The question.
        encoder: Measures sentences.
        vectors: Measures words.
        heard: Weighted share of the points' terms that it uses, [0, 1].
        fresh: The same of their words that are not the question's.

    Returns:
        [0, 1]; 0 where it is under `POSSIBLE` whatever its sentences are.

    Raises:
        EncoderError: The encoder failed.
    """
    known = whole_signs(reading, rubric, heard, fresh)
    if _odds(LINE[-1], known) < _POSSIBLE_ODDS:
        return 0.0  # no sentence has more odds than that
    return _chance(_odds(least_odds(reading, rubric, encoder, vectors), known))


def whole_signs(reading: Reading, rubric: Rubric, heard: float, fresh: float) -> list[float]:
    """Give what `WEIGHTS` weighs of an answer, in its order, but for its sentences; for fitting it too."""
    close = max(float(rubric.closeness(reading.vector, model.vector)) for model in rubric.models)
    return [heard, fresh, close, *_manner(reading.text)]


def least_odds(reading: Reading, rubric: Rubric, encoder: Encoder, vectors: WordVectors) -> float:
    """Give the odds of the sentence of an answer that has most of the question."""
    return min(odds_of(each) for each in signs(_sentences(reading), rubric, encoder, vectors))


def without_own_talk(reading: Reading, rubric: Rubric, encoder: Encoder, vectors: WordVectors) -> str:
    """Blank out sentences of the speaker's own that have nothing of the question, where all others have something.

    `So at my last job we had exactly this problem, and it took us a whole weekend.` before a thin answer took it from 30
    points to 82. Sentences that compare stay.

    Raises:
        EncoderError: The encoder failed.
    """
    texts = _sentences(reading)
    own = [bool(_TELLS_OF_DAYS.search(each)) or _has_few_nouns(each) for each in texts]
    if len(texts) < 2 or not any(own):
        return reading.text
    models = np.array([model.vector for model in rubric.models])
    beside, others = [], []
    for sentence, text, is_own, vector, of_sentence in zip(
        reading.prepared.sentences,
        texts,
        own,
        encoder.encode(texts),
        signs(texts, rubric, encoder, vectors),
        strict=True,
    ):
        close = float(rubric.closeness(models, vector).max())
        chance = _chance(_odds(odds_of(of_sentence), [0.0, 0.0, close, *_manner(text)]))
        if is_own and chance >= CERTAIN:
            beside.append(sentence)
        elif chance < CERTAIN:
            others.append(chance)
    related = others and max(others) < RELATED
    return blanked(reading.text, beside) if related else reading.text


def _sentences(reading: Reading) -> list[str]:
    return [reading.text[each.start : each.end] for each in reading.prepared.sentences]


def _has_few_nouns(sentence: str) -> bool:
    return sum(token.kind == "noun" for token in prepare(sentence).tokens) < FEWEST_NOUNS


def _manner(text: str) -> tuple[float, float]:
    """Give whether a text compares, and whether it tells of a day."""
    return float(bool(_COMPARES.search(text))), float(bool(_TELLS_OF_DAYS.search(text)))


def _odds(of_sentences: float, others: Sequence[float]) -> float:
    first, *weights, constant = WEIGHTS
    return first * of_sentences + sum(w * sign for w, sign in zip(weights, others, strict=True)) + constant


def _chance(odds: float) -> float:
    return 1.0 / (1.0 + exp(-odds))
