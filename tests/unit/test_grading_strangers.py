"""What has nothing of the question earns nothing; a misconception is found without the subject of the question."""

from __future__ import annotations

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.grade import ContradictionKind, GuardKind
from quizzer.grading.grader import Grader
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack
from quizzer.packs.schema import KeyPoint, Misconception, Question

BAKER = (
    "Yesterday I went to the bakery, bought two rolls and a coffee, and the woman at the counter asked me whether I wanted "
    "a bag. "
    "I said no because I had one."
)
BALCONY = (
    "주말에 언니가 전화해서 새 집 이야기를 해 줬어요. 작은 베란다가 있어서 여름에 토마토를 키우고 싶대요."
)


@pytest.fixture(scope="module")
def grader() -> Grader:
    return Grader(built_in())


def asked(pack: str, question: str) -> Question:
    return load_pack(shipped_folder() / f"{pack}.yaml").question(question)


@pytest.mark.parametrize(
    ("pack", "question", "text"),
    [
        ("software-engineering-en", "idempotent-payments", BAKER),
        ("backend-en", "message-queue-delivery", BAKER),
        ("backend-en", "logs-metrics-traces", BAKER),
        ("docker", "image-vs-container", BALCONY),
        ("databases", "composite-index", BALCONY),
        ("web-backend", "graceful-shutdown", BALCONY),
    ],
)
def test_a_fluent_text_about_something_else_earns_nothing(
    grader: Grader, pack: str, question: str, text: str
) -> None:
    grade = grader.grade(asked(pack, question), text)
    assert grade.score <= 8.0
    assert [guard.kind for guard in grade.guards] == [GuardKind.OFF_TOPIC]


@pytest.mark.parametrize(
    "talk",
    [
        "Good question.",
        "Hmm, let me think for a moment.",
        "So at my last job we had exactly this problem, and it took us a whole weekend.",
        "I'd have to look that up, but I'd say something like this.",
        BAKER,
    ],
)
@pytest.mark.parametrize("form", ["{talk} {answer}", "{answer} {talk}"])
def test_talk_beside_a_thin_answer_adds_nothing(grader: Grader, talk: str, form: str) -> None:
    question = asked("backend-en", "index-trade-off")
    answer = "It avoids a full table scan. But writes get slower."
    alone = grader.grade(question, answer).score
    assert grader.grade(question, form.format(talk=talk, answer=answer)).score == pytest.approx(alone, abs=3)


@pytest.mark.parametrize(
    "talk",
    [
        "좋은 질문이네요.",
        "음 잠깐 생각 좀 해 볼게요.",
        "찾아봐야 할 것 같긴 한데 대략 이렇게 말씀드릴 수 있을 것 같아요.",
    ],
)
def test_korean_talk_beside_a_thin_answer_adds_nothing(grader: Grader, talk: str) -> None:
    question = asked("operating-systems", "deadlock")
    answer = "서로 기다려서 멈추는 거예요."
    alone = grader.grade(question, answer).score
    assert grader.grade(question, f"{talk} {answer}").score == pytest.approx(alone, abs=3)


def test_an_example_from_daily_life_is_still_understood(grader: Grader) -> None:
    """It compares, and says what stands for what."""
    question = asked("docker", "image-vs-container")
    text = (
        "이미지는 붕어빵 틀과 같아서 그대로 있고, 컨테이너는 그 틀로 찍어 낸 붕어빵이에요. 틀 하나로 여러 개를 찍고, "
        "붕어빵을 버려도 틀은 남습니다."
    )
    assert grader.grade(question, text).score > 45


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("추론할 때 모델의 크기가 작아집니다.", True),
        ("추론할 때도 모델 크기가 훨씬 작아집니다.", True),
        ("추론할 때 원래 가중치에 합쳐서 모델 크기가 그대로입니다.", False),
        ("추론할 때 모델 크기는 작아지지 않습니다.", False),
    ],
)
def test_a_misconception_need_not_repeat_what_the_question_names(
    grader: Grader, said: str, found: bool
) -> None:
    question = Question(
        id="lora",
        question="LoRA는 어떤 방법이고 왜 쓰나요?",
        model_answers=(
            "LoRA는 원래 가중치를 얼리고 저랭크 행렬만 학습합니다. 옵티마이저 상태와 gradient 메모리가 줄어듭니다. "
            "추론할 때는 원래 가중치에 합칠 수 있어 지연이 없습니다.",
        ),
        key_points=(
            KeyPoint(point="LoRA는 원래 가중치를 얼리고 저랭크 행렬만 학습한다.", about="LoRA"),
            KeyPoint(point="옵티마이저 상태와 gradient 메모리를 줄인다."),
            KeyPoint(point="추론할 때 원래 가중치에 합칠 수 있어 지연이 늘지 않는다."),
        ),
        misconceptions=(
            Misconception(claim="LoRA를 쓰면 추론할 때 모델의 크기가 작아진다.", say="크기는 그대로입니다."),
        ),
    )
    grade = grader.grade(question, f"원래 가중치를 얼리고 저랭크 행렬만 학습합니다. {said}")
    kinds = [each.kind for each in grade.contradictions]
    assert (ContradictionKind.MISCONCEPTION in kinds) is found
