"""What an answer denies only to say the other thing does not count against it."""

from __future__ import annotations

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.brief.contrast import without_contrast
from quizzer.grading.brief.opening import with_plain_denial
from quizzer.grading.grade import Status
from quizzer.grading.grader import Grader
from quizzer.language.prepared import prepare
from quizzer.packs.schema import Question

PUT = Question(
    id="card",
    question="PUT과 PATCH의 차이는?",
    model_answers=("PUT은 자원 전체를 교체하고, PATCH는 일부만 수정한다.",),
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "PUT은 일부가 아니라 전체를 바꾸고, PATCH는 전체가 아닌 일부를 고친다",
            "PUT은 전체를 바꾸고, PATCH는 일부를 고친다",
        ),
        ("스레드는 메모리를 나눠 갖는 게 아니라 함께 쓴다", "스레드는 함께 쓴다"),
        ("복사가 아니라 참조다", "참조다"),
        ("빠를 뿐만 아니라 가볍다", "빠를 뿐만 아니라 가볍다"),
        ("배열은 리스트가 아니다", "배열은 리스트가 아니다"),
        ("아니라", "아니라"),
    ],
)
def test_what_is_denied_first_is_blanked_out(text: str, read: str) -> None:
    """Offsets stay, and what is denied at the end is a claim."""
    found = without_contrast(prepare(text), (prepare("쿠키는 브라우저에 있다"),))
    assert len(found) == len(text)
    assert found.split() == read.split()


def test_a_denial_is_read_where_the_model_answer_denies_something() -> None:
    model = prepare("객체를 스스로 만들지 않고 밖에서 받는다")
    text = "객체를 직접 만드는 게 아니라 밖에서 받는다"
    assert without_contrast(prepare(text), (model,)) == text


def test_the_other_things_word_denied_is_no_contradiction() -> None:
    grader = Grader(built_in())
    right = grader.grade(PUT, "PUT은 일부가 아니라 전체를 교체하고, PATCH는 전체가 아니라 일부만 고칩니다.")
    wrong = grader.grade(PUT, "PATCH는 일부가 아니라 전체를 교체하고, PUT은 전체가 아니라 일부만 고칩니다.")
    assert right.score >= 75
    assert wrong.score <= 25
    assert not right.contradictions


def test_evidence_is_shown_as_it_was_written() -> None:
    answer = "PUT은 일부가 아니라 전체를 교체하고, PATCH는 전체가 아니라 일부만 고칩니다."
    grade = Grader(built_in()).grade(PUT, answer)
    shown = [
        point.evidence.text for point in grade.key_points if point.status is Status.COVERED and point.evidence
    ]
    assert any("일부가 아니라 전체를" in text for text in shown)
    assert all(text in answer for text in shown)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("그렇지 않습니다. 쓰기가 느려져요.", "아니요, 쓰기가 느려져요."),
        ("꼭 그렇지는 않아요, 쓰기가 느려져요.", "아니요, 쓰기가 느려져요."),
        ("그렇지 않습니다.", "그렇지 않습니다."),
        ("그렇지 않은 경우도 있다", "그렇지 않은 경우도 있다"),
    ],
)
def test_a_no_that_is_said_with_a_verb_is_read_as_no(text: str, read: str) -> None:
    assert with_plain_denial(text) == read
