"""What the whole of an answer says decides what its parts mean: contradictions, notes, strangers, small talk."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading import guards
from quizzer.grading.grade import ContradictionKind, GuardKind, Status
from quizzer.grading.grader import Grader
from quizzer.grading.point_grades import _status
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack
from quizzer.packs.schema import KeyPoint, Question


@pytest.fixture(scope="module")
def grader() -> Grader:
    return Grader(built_in())


def asked(pack: str, question: str) -> Question:
    questions = load_pack(Path(shipped_folder()) / f"{pack}.yaml").questions
    return next(each for each in questions if each.id == question)


@pytest.mark.parametrize(
    ("covered", "contradicted", "whole", "signed", "status"),
    [
        (0.1, 0.7, 10.0, True, Status.CONTRADICTED),
        (0.1, 0.7, 85.0, True, Status.PARTIAL),
        (0.02, 0.97, 85.0, True, Status.CONTRADICTED),
        (0.3, 0.55, 10.0, True, Status.CONTRADICTED),
        (0.3, 0.55, 10.0, False, Status.MISSING),
        (0.1, 0.7, 10.0, False, Status.CONTRADICTED),
        (0.3, 0.48, 10.0, True, Status.MISSING),
        (0.1, 0.7, None, True, Status.CONTRADICTED),
        (0.3, 0.58, None, True, Status.MISSING),
        (0.9, 0.05, 10.0, True, Status.COVERED),
    ],
)
def test_a_contradiction_needs_more_the_better_the_whole_is_and_where_nothing_shows_it(
    covered: float, contradicted: float, whole: float | None, signed: bool, status: Status
) -> None:
    assert _status(covered, contradicted, whole, signed) is status


def test_a_right_answer_is_not_told_that_it_says_the_opposite(grader: Grader) -> None:
    said = (
        "requirements.txt를 먼저 COPY하고 pip install을 하면, 소스만 바뀌었을 때 그 레이어까지는 캐시가 재사용되니까 "
        "빌드가 빨라집니다. 소스 전체를 먼저 복사하면 코드 한 줄 바꿔도 그 뒤 레이어가 다 무효화돼서 "
        "패키지를 매번 다시 설치해요."
    )
    grade = grader.grade(asked("docker", "layer-cache-order"), said)
    assert grade.contradictions == ()


@pytest.mark.parametrize(
    "said",
    [
        "DNS 조회 → TCP 연결 → TLS 핸드셰이크(인증서 확인, 키 교환) → HTTP 요청/응답 → HTML/CSS 파싱해서 렌더링",
        "주소를 DNS로 IP로 바꿈 → TCP 연결, https면 TLS 핸드셰이크 → HTTP 요청 → 응답 HTML 파싱, 렌더링",
    ],
)
def test_short_notes_that_say_what_happens_are_no_list_of_terms(grader: Grader, said: str) -> None:
    grade = grader.grade(asked("networks", "browser-to-page"), said)
    assert GuardKind.KEYWORD_LIST not in [each.kind for each in grade.guards]
    assert grade.score > guards.LIST_CEILING


def test_an_example_from_daily_life_is_read_and_unsure(grader: Grader) -> None:
    question = Question(
        id="livelock",
        question="교착 상태(deadlock)와 라이브락(livelock)의 차이를 설명해 주세요.",
        model_answers=(
            "교착 상태에서는 스레드들이 서로 상대가 가진 자원을 기다리며 멈춰 있습니다. 라이브락에서는 스레드들이 "
            "서로의 행동에 반응해 상태를 계속 바꾸지만 실제로는 일이 진행되지 않습니다.",
        ),
        key_points=(
            KeyPoint(
                point="교착 상태에서는 스레드들이 서로 상대가 가진 자원을 기다리며 멈춰 있다.",
                about="교착 상태",
                keywords=(("자원", "resource"), ("기다", "대기", "wait")),
            ),
            KeyPoint(
                point="라이브락에서는 스레드들이 멈추지 않고 상태를 계속 바꾸지만 일이 진행되지 않는다.",
                about="라이브락",
                keywords=(("상태", "state"), ("진행", "progress")),
            ),
        ),
    )
    said = (
        "앞의 것은 서로 상대 손에 든 물건이 나오기만 바라며 모두가 얼어붙은 상황이고, 뒤의 것은 다들 분주하게 뭔가를 하는데 "
        "결과는 하나도 안 나오는 상황입니다. 뒤쪽은 각자 제비뽑기하듯 다른 길이만큼 쉬었다가 다시 해 보게 하면 풀립니다."
    )
    grade = grader.grade(question, said)
    assert GuardKind.OFF_TOPIC not in [each.kind for each in grade.guards]
    assert grade.score > 40
    assert grade.unsure


@pytest.mark.parametrize(
    "said", ["", "모르겠습니다", "오늘 점심에는 동료들과 김치찌개를 먹고 산책을 했습니다."]
)
def test_what_answers_nothing_is_no_doubtful_example(grader: Grader, said: str) -> None:
    grade = grader.grade(asked("docker", "image-vs-container"), said)
    assert grade.score <= 10
    assert not grade.unsure


TALK = (
    " 오늘은 날씨가 맑아서 공원으로 산책을 다녀왔습니다. 저녁에는 친구와 만나 피자를 먹고 영화를 보았습니다. "
    "주말에는 가족과 바다에 가기로 했습니다. 강아지가 귀엽게 잠을 자고 있습니다. 할머니 댁에 감나무가 있습니다."
)


def test_small_talk_behind_a_wrong_answer_earns_nothing(grader: Grader) -> None:
    question = asked("operating-systems", "concurrency-vs-parallelism")
    said = (
        "동시성은 여러 코어에서 작업이 실제로 같은 순간에 실행되는 것이고, 병렬성은 코어 하나가 작업을 번갈아 실행해서 "
        "같이 진행되는 것처럼 보이는 겁니다."
    )
    plain, padded = grader.grade(question, said), grader.grade(question, said + TALK)
    assert padded.score <= plain.score + 5
    assert padded.contradictions


def test_what_is_left_out_keeps_the_places_of_the_rest(grader: Grader) -> None:
    question = asked("docker", "image-vs-container")
    said = "이미지는 읽기 전용 템플릿이고 컨테이너는 그 이미지를 실행한 인스턴스입니다." + TALK
    grade = grader.grade(question, said)
    assert grade.answer == said
    for point in grade.key_points:
        if point.evidence is not None:
            span = point.evidence.span
            assert said[span.start : span.end] == point.evidence.text


def test_an_example_from_daily_life_stays_where_what_one_tells_of_oneself_does_not(grader: Grader) -> None:
    rubric = grader.rubric(asked("docker", "image-vs-container"))
    said = "이미지는 붕어빵 틀입니다. 컨테이너는 그 틀로 구운 붕어빵이고요. {}이미지 하나로 컨테이너를 여러 개 실행합니다."
    own = "할머니 댁에 감나무가 있습니다. "
    assert grader._read(said.format(""), rubric).text == said.format("")
    assert grader._read(said.format(own), rubric).text == said.format(" " * len(own))


def test_roles_are_exchanged_where_the_question_names_only_one_of_both(grader: Grader) -> None:
    """Only OFFSET stands in the question: the other thing is in the points."""
    said = (
        "With a cursor the database reads and throws away all skipped rows, so late pages are slow, and users see items "
        "twice when rows are inserted. With OFFSET the query asks for the rows after the last one, so each page costs "
        "the same."
    )
    grade = grader.grade(asked("backend-en", "cursor-pagination"), said)
    assert grade.score < 30
    assert ContradictionKind.ROLE_EXCHANGED in {item.kind for item in grade.contradictions}


def test_a_terse_english_answer_is_no_list_of_terms(grader: Grader) -> None:
    said = "It's sorted, so the table needn't be scanned; writes become slower."
    grade = grader.grade(asked("backend-en", "index-trade-off"), said)
    assert not grade.guards
    assert 35 <= grade.score <= 65


def test_no_sentence_is_told_that_it_says_the_opposite_where_nothing_shows_it(grader: Grader) -> None:
    ann = Question(
        id="ann",
        question="ANN(Approximate Nearest Neighbor)은 왜 쓰나요? 정확한 kNN과 비교해 주세요.",
        model_answers=(
            "정확한 kNN은 쿼리마다 저장된 모든 벡터와 거리를 계산하므로 데이터가 늘수록 지연 시간이 선형으로 늘어납니다.\n"
            "ANN은 인덱스를 이용해 일부 후보만 살펴보기 때문에 훨씬 빠르지만, 진짜 이웃을 놓칠 수 있어 recall이 100%가 "
            "아닙니다.\n그래서 recall과 latency 사이의 trade-off를 파라미터로 조절합니다.",
        ),
        key_points=(
            KeyPoint(
                point="정확한 kNN은 모든 벡터와 비교하므로 데이터가 늘수록 느려진다.",
                about="kNN",
                keywords=(("모든", "전부", "전수", "모두", "하나하나", "brute*"),),
                weight=2,
            ),
            KeyPoint(
                point="ANN은 인덱스로 일부 후보만 비교해서 빠르다.",
                about="ANN",
                keywords=(("일부", "후보", "몇 개"),),
                weight=2,
            ),
            KeyPoint(
                point="ANN은 진짜 이웃을 놓칠 수 있어 recall이 떨어진다.",
                about="ANN",
                keywords=(("놓치", "놓칠", "빠뜨", "빠트", "recall", "재현율", "정확도"),),
                weight=2,
            ),
            KeyPoint(
                point="ANN은 recall과 속도 사이의 trade-off를 조절한다.",
                about="ANN",
                keywords=(("trade-off", "맞바꾸", "맞바꿉", "절충", "조절", "균형"),),
            ),
        ),
        language="ko",
    )
    said = "전수 비교는 데이터가 많으면 느리기 때문에, 정확도를 조금 포기하고 속도를 얻으려고 ANN을 씁니다."
    assert not grader.grade(ann, said).contradictions
