"""Which key points are relied on as an author's."""

from __future__ import annotations

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.authored import has_own_words
from quizzer.grading.grader import Grader
from quizzer.language.prepared import prepare
from quizzer.packs.schema import KeyPoint, Question

MODEL = "이동 평균은 최근 값들의 평균입니다. 급격한 변화를 완화합니다."


def points(*keywords: tuple[tuple[str, ...], ...]) -> tuple[KeyPoint, ...]:
    """Two claims of the model answer with keywords."""
    texts = ("이동 평균은 최근 값들의 평균이다.", "급격한 변화를 완화한다.")
    return tuple(KeyPoint(point=text, keywords=each) for text, each in zip(texts, keywords, strict=True))


@pytest.mark.parametrize(
    ("keywords", "relied"),
    [
        (((), ()), False),
        (((("이동 평균", "moving average"),), (("완화",),)), False),
        (((("요즘", "직전"),), ()), True),
        (((("최근", "직전"),), (("완화", "부드럽"),)), True),
    ],
    ids=["no keywords", "the model answer's words in both languages", "own words in half", "own words"],
)
def test_keywords_that_repeat_the_model_answer_make_no_authors_points(
    keywords: tuple[tuple[tuple[str, ...], ...], ...], relied: bool
) -> None:
    """Only what other people say tells more than the grader derives; another spelling of a word is no other word."""
    assert has_own_words(points(*keywords), (prepare(MODEL),)) is relied


def test_claims_without_keywords_grade_as_the_plain_question() -> None:
    """An author who writes down the model answer's claims loses nothing against one who writes none."""
    grader = Grader(built_in())
    plain = Question(
        id="q",
        question="TCP의 TIME_WAIT 상태는 왜 필요한가요?",
        model_answers=(
            "연결을 먼저 끊은 쪽이 마지막 ACK를 보낸 뒤 2MSL 동안 TIME_WAIT에 머뭅니다. 마지막 ACK가 유실되면 "
            "상대가 FIN을 다시 보내는데, 그때 ACK를 다시 보내 주기 위해서입니다. 또 이전 연결의 지연된 패킷이 같은 "
            "포트를 쓰는 새 연결에 섞이지 않게 합니다.",
        ),
    )
    answer = "먼저 종료한 쪽이 잠시 기다리는 건데, 마지막 응답이 사라지면 재전송해 주려는 거예요."
    derived = tuple(point.point for point in grader.rubric(plain).points)
    written = plain.model_copy(
        update={"key_points": tuple(KeyPoint(point=each.point, about=each.about) for each in derived)}
    )
    assert grader.grade(written, answer).score == pytest.approx(grader.grade(plain, answer).score, abs=0.1)
