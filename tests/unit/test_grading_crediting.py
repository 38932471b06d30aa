"""What points are credited with follows what the answer is worth as a whole."""

from __future__ import annotations

import numpy as np
import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.crediting import FARTHEST, LINE, shift_to, signs_of
from quizzer.grading.grade import Status
from quizzer.grading.grader import Grader
from quizzer.packs.schema import KeyPoint, Question

WEIGHTS = np.array([0.5, 0.3, 0.2])
TERMS = np.zeros(3)
IMAGES = Question(
    id="image-vs-container",
    question="Docker 이미지와 컨테이너의 차이를 설명해주세요.",
    model_answers=(
        "이미지는 애플리케이션을 실행하는 데 필요한 코드와 라이브러리를 담은 정적인 템플릿이고 만든 뒤에 안 변합니다. "
        "컨테이너는 그 이미지를 실행한 인스턴스로, 실행 중에 상태가 바뀔 수 있고 다른 컨테이너와 격리되어 있습니다.",
    ),
    key_points=(
        KeyPoint(
            point="이미지는 실행에 필요한 것을 담은 정적인 템플릿이다.", keywords=("템플릿", "틀", "template")
        ),
        KeyPoint(
            point="컨테이너는 이미지를 실행한 인스턴스이다.", keywords=("인스턴스", "프로세스", "instance")
        ),
        KeyPoint(point="이미지는 만들어진 뒤에 변하지 않는다.", keywords=("불변", "읽기 전용", "immutable")),
        KeyPoint(
            point="컨테이너는 실행 중에 상태가 바뀔 수 있다.", keywords=("상태", "쓰기 레이어", "state")
        ),
    ),
)
IN_OTHER_WORDS = (
    "이미지는 실행에 필요한 파일과 설정을 담은 읽기 전용 틀이고 컨테이너는 그 이미지를 실제로 돌린 프로세스입니다. "
    "컨테이너에는 쓰기 가능한 레이어가 하나 얹어져서 돌면서 내용이 달라지고, 지우면 거기 쓴 데이터도 사라집니다."
)
QUARTER = "이미지는 필요한 게 다 들어 있는 틀이에요."
WRONG = "이미지는 컨테이너를 실행한 인스턴스이고 실행 중에 계속 바뀌지만 컨테이너는 절대 변하지 않는 템플릿입니다."


@pytest.fixture(scope="module")
def grader() -> Grader:
    return Grader(built_in())


def chances(covered: np.ndarray, score: float) -> np.ndarray:
    return 1.0 / (1.0 + np.exp(-signs_of(covered, WEIGHTS, TERMS, score) @ np.array(LINE)))


@pytest.mark.parametrize("share", [0.05, 0.3, 0.5, 0.8, 0.93])
def test_moved_by_the_shift_the_points_add_up_to_the_score(share: float) -> None:
    odds = np.array([-2.0, 0.5, 1.5])
    moved = 1.0 / (1.0 + np.exp(-odds - shift_to(odds, WEIGHTS, share)))
    assert WEIGHTS @ moved == pytest.approx(share, abs=1e-5)


@pytest.mark.parametrize(("share", "end"), [(0.0, -FARTHEST), (1.0, FARTHEST)])
def test_no_point_or_all_of_them_move_no_farther_than_the_end(share: float, end: float) -> None:
    assert shift_to(np.zeros(3), WEIGHTS, share) == pytest.approx(end, abs=1e-5)


def test_the_higher_the_score_the_likelier_is_each_point_and_their_order_stays() -> None:
    covered = np.array([0.05, 0.4, 0.8])
    rows = np.array([chances(covered, score) for score in (0, 20, 40, 60, 80, 100)])
    assert (np.diff(rows, axis=0) >= 0).all() and (np.diff(rows, axis=1) > 0).all()
    assert rows[-1, 1] > 0.6 > 0.4 > rows[0, 1]


def test_certain_points_of_a_fair_grade_stay_what_they_are() -> None:
    covered = np.array([1.0, 0.0, 1.0])
    now = chances(covered, 70.0)
    assert now[0] > 0.9 and now[1] < 0.1


def test_a_right_answer_in_other_words_is_not_told_that_it_left_out_most(grader: Grader) -> None:
    grade = grader.grade(IMAGES, IN_OTHER_WORDS)
    made = [point for point in grade.key_points if point.status is Status.COVERED]
    assert grade.score >= 65 and len(made) >= 3
    assert all(point.evidence is not None and point.evidence.text for point in made)
    credit = sum(100 * point.weight * point.credit for point in grade.key_points)
    assert credit == pytest.approx(grade.score, abs=20)


def test_an_answer_of_one_point_still_misses_the_others(grader: Grader) -> None:
    points = grader.grade(IMAGES, QUARTER).key_points
    assert [point.status for point in points] == [Status.COVERED, *[Status.MISSING] * 3]
    assert [point.evidence is None for point in points] == [False, True, True, True]


def test_where_something_is_contradicted_the_points_are_as_each_by_itself(grader: Grader) -> None:
    grade = grader.grade(IMAGES, WRONG)
    assert grade.score < 30
    assert sum(point.status is Status.COVERED for point in grade.key_points) <= 1
