"""What a matcher sees of two texts, word by word, and how several judge together."""

from __future__ import annotations

import numpy as np
import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.matching.matcher import Matcher, together
from quizzer.grading.matching.tokens import (
    PAIR_FEATURES,
    TOKEN_FEATURES,
    Tokens,
    asked_of,
    compared,
    tokens_of,
)
from quizzer.grading.words import WordVectors
from quizzer.language.prepared import prepare


def words(text: str) -> Tokens:
    return tokens_of(prepare(text), WordVectors(built_in()))


def test_words_have_the_named_columns_and_know_the_question() -> None:
    tokens = asked_of(words("이미지는 서버에 저장하지 않는다"), words("이미지란?"))
    assert tokens.features.shape == (len(tokens), len(TOKEN_FEATURES))
    assert tokens.features[:, TOKEN_FEATURES.index("asked")].tolist() == [1.0, 0.0, 0.0, 0.0]
    assert tokens.features[:, TOKEN_FEATURES.index("particle 은")].tolist() == [1.0, 0.0, 0.0, 0.0]
    assert tokens.features[2, TOKEN_FEATURES.index("denied")] == 1.0


def test_opposites_and_spellings_of_one_term_are_known() -> None:
    table = compared(words("빠르다 컨테이너"), words("느리다 container"))
    assert table.shape == (2, 2, len(PAIR_FEATURES))
    assert table[0, 0, PAIR_FEATURES.index("opposite")] == 1.0
    assert table[1, 1, PAIR_FEATURES.index("same")] == 1.0
    assert not table[0, 1, 1:].any()


def test_words_know_of_which_of_two_things_they_speak() -> None:
    concepts, vectors = (("이미지", "image"), ("컨테이너", "container")), WordVectors(built_in())
    ours, theirs = (
        tokens_of(prepare(text), vectors, concepts)
        for text in ("이미지는 틀이고 컨테이너는 실체다", "container는 바로 그 실체다. 둘 다 쓴다")
    )
    assert ours.concepts.tolist() == [0, 0, 1, 1]
    table = compared(ours, theirs)
    same, other = PAIR_FEATURES.index("same concept"), PAIR_FEATURES.index("other concept")
    assert table[:, 3, same].tolist() == [0.0, 0.0, 1.0, 1.0]
    assert table[:, 3, other].tolist() == [1.0, 1.0, 0.0, 0.0]
    assert not compared(words("틀"), theirs)[:, :, [same, other]].any()


SIZE, DIMENSIONS, NUMBERS = 4, 256, 3


def network(seed: int, pairs: int = len(PAIR_FEATURES)) -> dict[str, object]:
    chance = np.random.default_rng(seed)
    features = len(TOKEN_FEATURES)
    sizes = {
        "vector": (DIMENSIONS, SIZE), "features": (features, SIZE), "before": (3 * SIZE, SIZE), "query": (SIZE, SIZE),
        "key": (SIZE, SIZE), "compared": (4 * SIZE + 2 * pairs + features, SIZE), "after": (3 * SIZE, SIZE),
        "joined": (8 * SIZE + NUMBERS, SIZE), "judged": (SIZE, 3),
    }  # fmt: skip
    return {
        "scale": {"mean": [0.0] * NUMBERS, "spread": [1.0] * NUMBERS},
        "pairs": [6.0, 3.0, 0.0, 1.0, 0.5, -0.5][:pairs],
        "layers": {
            name: {
                "weight": (0.3 * chance.normal(size=(out, into))).tolist(),
                "bias": chance.normal(size=out).tolist(),
            }
            for name, (into, out) in sizes.items()
        },
    }


def test_order_and_particles_count_for_a_matcher() -> None:
    matcher, model, row = Matcher.from_data(network(1)), words("쿠키는 서버에 저장된다"), np.zeros(NUMBERS)
    worths = {
        together([matcher], model, words(text), row).worth
        for text in ("쿠키는 서버에 저장된다", "서버에 쿠키는 저장된다", "쿠키에 서버는 저장된다")
    }
    assert len(worths) == 3


def test_a_matcher_may_know_fewer_things_of_two_words() -> None:
    matcher = Matcher.from_data(network(1, pairs=4))
    assert 0 < together([matcher], words("쿠키는 서버에"), words("서버에 저장"), np.zeros(NUMBERS)).worth < 1


def test_several_matchers_answer_with_their_mean() -> None:
    matchers = [Matcher.from_data(network(seed)) for seed in range(3)]
    model, answer, row = words("불변 객체"), words("바뀌지 않는 객체예요"), np.ones(NUMBERS)
    alone = [together([matcher], model, answer, row).worth for matcher in matchers]
    assert together(matchers, model, answer, row).worth == pytest.approx(np.mean(alone))
