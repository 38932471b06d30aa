"""What claims nothing takes nothing from an answer and adds nothing to it."""

from __future__ import annotations

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader
from quizzer.grading.padding import without_padding
from quizzer.language.prepared import prepare
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack
from quizzer.packs.schema import Question


@pytest.fixture(scope="module")
def grader() -> Grader:
    return Grader(built_in())


def question(pack: str, name: str) -> Question:
    return next(each for each in load_pack(shipped_folder() / f"{pack}.yaml").questions if each.id == name)


def kept(text: str) -> str:
    return " ".join(without_padding(prepare(text)).split())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "서로 기다려서 멈춥니다. 음 자세한 건 잘 모르겠는데... 그런 거 아닌가요?",
            "서로 기다려서 멈춥니다.",
        ),
        (
            "락을 순서대로 잡습니다. 저는 그렇게 생각합니다. 예전에 비슷한 걸 해 본 적이 있어서요.",
            "락을 순서대로 잡습니다.",
        ),
        ("인덱스는 정렬되어 있습니다. 단점은 기억이 잘 안 나네요.", "인덱스는 정렬되어 있습니다."),
        ("정확하게는 모르겠지만, 스레드는 힙을 공유합니다.", "스레드는 힙을 공유합니다."),
        ("음... TCP는 어 연결을 맺습니다.", "TCP는 연결을 맺습니다."),
        ("Um, it reuses connections, I guess. I don't know the details, sorry.", "it reuses connections ."),
        ("I think that a pod shares its network. That is about it.", "a pod shares its network."),
    ],
)
def test_what_claims_nothing_is_left_out(text: str, left: str) -> None:
    assert kept(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "모르겠습니다.",
        "ER 다이어그램은 err 값을 돌려주지 않습니다.",
        "잘 모르겠어요. 죄송합니다.",
        "둘의 차이는 없습니다.",
        "서버는 클라이언트가 누구인지 모릅니다.",
        "화장실이 하나 있는데 열쇠도 하나입니다.",
        "The client does not know the server's key.",
        "키가 없으면 잠금을 못 풉니다.",
    ],
)
def test_what_claims_something_stays_and_so_does_what_is_nothing_else(text: str) -> None:
    assert kept(text) == text


def test_places_stay_where_they_are() -> None:
    text = "음... 락을 쓰면 됩니다. 나머지는 잘 모르겠습니다."
    said = without_padding(prepare(text))
    assert len(said) == len(text) and said.index("락을") == text.index("락을")


@pytest.mark.parametrize(
    ("pack", "name", "thin"),
    [
        ("operating-systems", "deadlock", "서로 기다려서 멈추는 거예요."),
        ("git-collaboration", "merge-conflict", "같은 줄을 고치면 생겨요."),
        ("llm-rag", "rag-pipeline", "문서를 검색해서 프롬프트에 넣어요."),
    ],
)
def test_padding_lifts_no_thin_answer(grader: Grader, pack: str, name: str, thin: str) -> None:
    asked = question(pack, name)
    alone = grader.grade(asked, thin)
    for padding in (
        " 음 자세한 건 잘 모르겠는데... 그런 거 아닌가요?",
        " 나머지는 잘 모르겠어요.",
        " 제가 아는 건 이 정도예요.",
    ):
        padded = grader.grade(asked, thin + padding)
        assert padded.score == pytest.approx(alone.score, abs=3), padding
        assert padded.answer == thin + padding
