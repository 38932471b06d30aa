"""Where nothing wrong was found, judge and reader together say what typed answers of that kind are worth."""

from __future__ import annotations

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.grade import Grade
from quizzer.grading.grader import Grader
from quizzer.grading.stacking import MEANS, SCORES, in_own_words, stacked, stacked_beside
from quizzer.packs.schema import KeyPoint, Question

QUESTION = Question(
    id="connections",
    question="TCP와 UDP의 차이를 설명해보세요.",
    model_answers=(
        "TCP는 연결을 맺고 데이터의 순서와 도착을 보장합니다. UDP는 연결을 맺지 않고 보장도 하지 않지만 오버헤드가 적어 "
        "빠릅니다. 그래서 웹과 파일 전송에는 TCP를, 실시간 스트리밍과 게임에는 UDP를 씁니다.",
    ),
    key_points=(
        KeyPoint(point="TCP는 연결을 맺고 순서와 도착을 보장한다.", keywords=("연결", "순서", "보장")),
        KeyPoint(point="UDP는 연결을 맺지 않고 보장하지 않는다.", keywords=("비연결", "연결 없이")),
        KeyPoint(point="UDP는 오버헤드가 적어 빠르다.", keywords=("오버헤드", "빠르")),
    ),
)
HALF = "TCP는 연결을 맺고 데이터가 순서대로 다 도착하는 걸 보장해 줍니다."
WRONG = "UDP는 연결을 맺고 순서와 도착을 보장하지만 TCP는 연결을 맺지 않아서 오버헤드가 적고 빠릅니다."


@pytest.fixture(scope="module")
def grader() -> Grader:
    return Grader(built_in())


def step(grade: Grade, name: str) -> float:
    return next(each.value for each in grade.features if each.name == name)


def test_the_table_rises_with_judge_and_reader() -> None:
    for rows in (MEANS, tuple(zip(*MEANS, strict=True))):
        assert all(list(row) == sorted(row) for row in rows)
    assert len(MEANS) == len(SCORES) and all(len(row) == len(SCORES) for row in MEANS)
    assert stacked(100, 100) == 100
    assert stacked(0, 0) < 10


@pytest.mark.parametrize(("by_points", "read"), [(0, 20), (40, 60), (100, 0), (60, 100)])
def test_between_the_knots_it_is_bilinear(by_points: float, read: float) -> None:
    at = SCORES.index(by_points), SCORES.index(read)
    assert stacked(by_points, read) == pytest.approx(MEANS[at[0]][at[1]])
    middle = stacked(50, 50)
    assert middle == pytest.approx((MEANS[2][2] + MEANS[2][3] + MEANS[3][2] + MEANS[3][3]) / 4)


def test_low_scores_stay_the_half_of_each() -> None:
    assert stacked(20, 0) == 25
    assert stacked_beside(10, 20, 0) == 10
    assert stacked_beside(60, 60, 60) == stacked(60, 60)
    assert 20 < stacked_beside(20, 40, 35) < stacked(40, 35)


def test_a_part_of_the_answer_is_marked_as_typed_answers_are(grader: Grader) -> None:
    grade = grader.grade(QUESTION, HALF)
    assert not grade.contradictions and not grade.guards
    assert grade.score == pytest.approx(step(grade, "stacked"), abs=0.1)
    assert 30 < grade.score < 75


def test_the_steps_to_a_score_add_up(grader: Grader) -> None:
    for answer in (HALF, WRONG, QUESTION.model_answer, "모르겠습니다.", ""):
        grade = grader.grade(QUESTION, answer)
        steps = ("judged", "whole", "stacked", "misconceptions", "guards")
        told = sum(each.contribution for each in grade.features if each.name in steps)
        assert max(told, 0.0) == pytest.approx(grade.score, abs=0.4), answer


def test_an_answer_with_something_wrong_in_it_stays_as_it_is(grader: Grader) -> None:
    grade = grader.grade(QUESTION, WRONG)
    assert grade.contradictions
    assert step(grade, "stacked") == step(grade, "whole")


def test_an_answer_in_the_other_language_stays_the_half_of_each(grader: Grader) -> None:
    grade = grader.grade(QUESTION, "TCP sets up a connection and guarantees order and delivery.")
    assert grade.score > 10
    assert step(grade, "stacked") == step(grade, "whole")


def test_words_of_the_model_answer_in_any_order_stay_the_half_of_each(grader: Grader) -> None:
    words = QUESTION.model_answer.split()
    grade = grader.grade(QUESTION, " ".join(sorted(words)))
    assert step(grade, "stacked") == step(grade, "whole")
    assert not in_own_words("연결을, 맺고! 데이터의 UDP는", QUESTION.model_answers)
    assert in_own_words(HALF, QUESTION.model_answers)
