"""A claim that was cut out of a sentence stands alone, and derived points are shown so."""

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader
from quizzer.language.alone import as_sentence
from quizzer.language.styles import Style
from quizzer.packs.schema import Question


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("이미지는 변경되지 않는 반면", "이미지는 변경되지 않습니다."),
        ("반면, 쿠키는 브라우저에 저장되는 반면에,", "쿠키는 브라우저에 저장됩니다."),
        ("즉, 이미지는 설계도이고", "이미지는 설계도입니다."),
        ("값을 복사하는 대신", "값을 복사하는 대신."),
    ],
)
def test_what_goes_on_ends(claim: str, sentence: str) -> None:
    """But not what says that something is not done."""
    assert as_sentence(claim, "ko", Style.POLITE) == sentence


def test_derived_points_are_shown_as_sentences() -> None:
    question = Question(
        id="q",
        question="이미지와 컨테이너의 차이를 설명해보세요.",
        model_answers=(
            "이미지는 실행에 필요한 파일을 모두 담은 정적인 템플릿이고, 컨테이너는 그 이미지를 실행한 격리된 프로세스다. "
            "이미지는 만들어진 뒤에 변경되지 않는 반면, 컨테이너는 실행 중에 상태가 바뀔 수 있고 파일이 달라집니다.",
        ),
    )
    shown = [point.point for point in Grader(built_in()).grade(question, "이미지는 템플릿이다").key_points]
    assert "이미지는 만들어진 뒤에 변경되지 않습니다." in shown
    assert all(point.endswith("다.") for point in shown)
