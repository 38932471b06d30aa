"""What an answer says around itself, or beside the card, and claims nothing is not read."""

from __future__ import annotations

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.brief.beside import without_remarks
from quizzer.grading.brief.talk import without_talk
from quizzer.grading.grader import Grader
from quizzer.grading.rubric import prepare_rubric
from quizzer.grading.scaling import PLAIN
from quizzer.grading.words import WordVectors
from quizzer.packs.schema import Question

IDEMPOTENT = Question(
    id="card",
    question="멱등성이란?",
    model_answers=("같은 요청을 여러 번 보내도 결과가 한 번 보낸 것과 같은 성질.",),
)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("음... 그러니까 큐는 먼저 넣은 것을 먼저 뺀다", "큐는 먼저 넣은 것을 먼저 뺀다"),
        ("결론부터 말씀드리면 TCP는 연결형입니다", "TCP는 연결형입니다"),
        ("제가 이해하기로는, 락을 건다", "락을 건다"),
        ("쉽게 말해서 복사본이에요", "복사본이에요"),
        ("캐시에 저장된다고 알고 있습니다.", "캐시에 저장된다"),
        ("캐시에 저장됩니다 라고 배웠습니다", "캐시에 저장됩니다"),
        ("캐시에 저장됩니다. 이상입니다.", "캐시에 저장됩니다"),
        ("Um, so basically a queue is FIFO, I think.", "a queue is FIFO"),
        ("If I remember correctly, it locks the row", "it locks the row"),
    ],
)
def test_openings_and_closings_are_left_out(text: str, rest: str) -> None:
    assert without_talk(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "네, 롤백됩니다",
        "먼저 들어온 것이 먼저 나간다",
        "우선 순위 큐는 힙이다",
        "그 값은 바뀌지 않는다",
        "간단히 저장한다",
        "음수는 0보다 작다",
        "아키텍처는 구조다",
        "Well-known ports are below 1024",
        "right outer join keeps all rows of the right table",
        "알고 있습니다",
        "음...",
        "",
    ],
)
def test_what_only_looks_like_talk_stays_and_so_does_a_text_that_is_nothing_else(text: str) -> None:
    assert without_talk(text) == text


@pytest.mark.parametrize(
    "around", ["음... 그러니까 {}", "결론부터 말씀드리면 {}", "{} 라고 알고 있습니다", "{}. 이상입니다"]
)
@pytest.mark.parametrize(
    "answer", ["같은 요청을 보낼 때마다 결과가 달라지는 성질", "같은 요청을 여러 번 보내도 결과가 같은 성질"]
)
def test_talk_moves_no_grade_of_a_card(grader: Grader, around: str, answer: str) -> None:
    plain, said = (grader.grade(IDEMPOTENT, text).score for text in (answer, around.format(answer)))
    assert said == pytest.approx(plain, abs=8)


REMARKS = [
    "예를 들면 쇼핑몰에서 그렇습니다.",
    "점심에는 김치찌개를 먹었어요.",
    "We had soup and went home by bus.",
]


@pytest.mark.parametrize("remark", REMARKS)
@pytest.mark.parametrize(
    "answer", ["같은 요청을 보낼 때마다 결과가 달라지는 성질", "같은 요청을 여러 번 보내도 결과가 같은 성질"]
)
def test_a_sentence_from_elsewhere_moves_no_grade_of_a_card(grader: Grader, answer: str, remark: str) -> None:
    plain, said = (grader.grade(IDEMPOTENT, text).score for text in (answer, f"{answer}. {remark}"))
    assert said == pytest.approx(plain, abs=8)


def test_a_sentence_that_speaks_of_the_card_stays() -> None:
    rubric = prepare_rubric(IDEMPOTENT, built_in(), WordVectors(built_in()), PLAIN)
    text = "결과가 같은 성질이다. 점심에는 김치찌개를 먹었다. 여러 번 요청해도 그렇다."
    kept = without_remarks(text, rubric.texts, WordVectors(built_in()))
    assert kept == "결과가 같은 성질이다. 여러 번 요청해도 그렇다."
    assert (
        without_remarks("점심을 먹었다. 집에 갔다.", rubric.texts, WordVectors(built_in()))
        == "점심을 먹었다. 집에 갔다."
    )


@pytest.fixture(scope="module")
def grader() -> Grader:
    return Grader(built_in())
