"""An answer makes no more points than it has words of its own for."""

from __future__ import annotations

import numpy as np
import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.grade import Status
from quizzer.grading.grader import Grader
from quizzer.grading.judge import WORDS_A_POINT, with_words_enough
from quizzer.grading.reader import Verdict
from quizzer.packs.schema import KeyPoint, Question

LINKS = Question(
    id="links",
    question="하드 링크와 심볼릭 링크의 차이를 설명해 주세요.",
    model_answers=(
        "하드 링크는 같은 inode를 가리키는 또 하나의 이름입니다. 심볼릭 링크는 경로를 담은 별도의 파일이라 대상이 "
        "옮겨지면 끊어집니다. 하드 링크는 다른 파일 시스템에 걸 수 없습니다.",
    ),
    key_points=(
        KeyPoint(point="하드 링크는 같은 inode를 가리키는 또 하나의 이름이다.", about="하드 링크"),
        KeyPoint(point="심볼릭 링크는 경로를 담은 별도의 파일이다.", about="심볼릭 링크"),
        KeyPoint(point="심볼릭 링크는 대상이 옮겨지면 끊어진다.", about="심볼릭 링크"),
        KeyPoint(point="하드 링크는 다른 파일 시스템에 걸 수 없다.", about="하드 링크"),
    ),
)


def verdict(*covered: float) -> Verdict:
    return Verdict(np.array(covered), np.zeros(len(covered)), 1.0, 0.5)


@pytest.mark.parametrize(
    ("covered", "words", "sum_left"),
    [
        ((0.9, 0.9, 0.9), 3, 3 / WORDS_A_POINT),
        ((0.9, 0.9, 0.9), 30, 2.7),
        ((0.9, 0.9), 0, 0.0),
    ],
)
def test_points_share_the_words_that_there_are(
    covered: tuple[float, ...], words: int, sum_left: float
) -> None:
    found = with_words_enough(verdict(*covered), words).covered
    assert found.sum() == pytest.approx(sum_left)
    assert (found <= np.array(covered)).all()


def test_one_vague_sentence_does_not_make_four_points() -> None:
    grade = Grader(built_in()).grade(LINKS, "둘 다 파일의 바로 가기입니다.")
    assert sum(point.status is Status.COVERED for point in grade.key_points) <= 1
    assert grade.score <= 30


def test_a_terse_right_answer_keeps_its_points() -> None:
    grade = Grader(built_in()).grade(
        LINKS,
        "하드: 같은 inode의 다른 이름, 타 파일 시스템 불가. 심볼릭: 경로 담은 별도 파일, 대상 옮기면 깨짐.",
    )
    assert grade.score >= 75
