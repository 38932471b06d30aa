"""A card's own words with one of them turned are wrong, and said in another order they are right."""

from __future__ import annotations

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.brief.turned import turned_words
from quizzer.grading.grade import Status
from quizzer.grading.grader import Grader
from quizzer.language.prepared import prepare
from quizzer.packs.schema import Question

OVERFITTING = "모델이 훈련 데이터에 지나치게 맞춰져 새로운 데이터에서 성능이 떨어지는 현상"
EMBEDDING = "단어나 문장을 의미가 가까울수록 거리가 가까운 실수 벡터로 나타낸 것"
SIGNING = "The sender signs with the private key, and anyone verifies with the matching public key."
MEDIAN = "큰 값들이 평균을 끌어올리므로, 대체로 평균이 중앙값보다 크다."


@pytest.mark.parametrize(
    ("model", "answer"),
    [
        (OVERFITTING, "모델이 새로운 데이터에 지나치게 맞춰져 훈련 데이터에서 성능이 떨어지는 현상"),
        (EMBEDDING, "단어나 문장을 의미가 가까울수록 거리가 먼 실수 벡터로 나타낸 것"),
        (SIGNING, "The sender signs with the public key, and anyone verifies with the matching private key."),
    ],
)
def test_a_turned_card_is_wrong_however_alike(model: str, answer: str) -> None:
    question = Question(id="card", question="무엇인가요?", model_answers=(model,))
    grade = Grader(built_in()).grade(question, answer)
    assert grade.score <= 50
    assert any(point.status is Status.CONTRADICTED for point in grade.key_points)


@pytest.mark.parametrize(
    ("model", "answer", "turned"),
    [
        (MEDIAN, "큰 값들이 평균을 끌어올리므로 평균이 중앙값보다 작다", True),
        (MEDIAN, "큰 값들이 평균을 끌어올리므로 중앙값보다 평균이 크다", False),
        (
            OVERFITTING,
            "새로운 데이터에서 성능이 떨어질 만큼 모델이 훈련 데이터에 지나치게 맞춰진 현상",
            False,
        ),
        (OVERFITTING, "모델이 학습 데이터에 지나치게 맞춰져 새로운 데이터에서 성능이 나빠지는 현상", False),
        (OVERFITTING, "훈련 데이터와 새로운 데이터는 다르다", False),
        ("작은 값은 왼쪽", "큰 값은 왼쪽", False),
    ],
)
def test_words_are_turned_only_where_the_rest_is_the_same(model: str, answer: str, turned: bool) -> None:
    assert any(turned_words(prepare(answer), prepare(model))) is turned


def test_where_one_clause_of_two_is_turned_half_is_left() -> None:
    question = Question(id="card", question="오른쪽으로 치우친 분포에서는?", model_answers=(MEDIAN,))
    grade = Grader(built_in()).grade(question, MEDIAN.replace("크다", "작다"))
    assert 20 <= grade.score <= 60
    assert any(point.status is Status.CONTRADICTED for point in grade.key_points)
