"""Claims denied and concepts exchanged, for the self-test."""

from __future__ import annotations

from typing import Literal

import pytest

from quizzer.authoring.checking.denying import denial
from quizzer.authoring.checking.exchanging import exchanged, spoken_of
from quizzer.authoring.checking.texts import read
from quizzer.packs.schema import KeyPoint


@pytest.mark.parametrize(
    ("claim", "denied"),
    [
        ("이미지는 읽기 전용 템플릿이다.", "이미지는 읽기 전용 템플릿이 아닙니다."),
        ("컨테이너는 이미지를 실행한 인스턴스입니다.", "컨테이너는 이미지를 실행한 인스턴스가 아닙니다."),
        ("상태가 바뀔 수 있다.", "상태가 바뀔 수 없습니다."),
        ("데이터를 잃지 않습니다.", "데이터를 잃습니다."),
        ("속도가 빠릅니다.", "속도가 빠르지 않습니다."),
        ("값이 저장된다.", "값이 저장되지 않습니다."),
        ("새 노드를 만든다.", "새 노드를 만들지 않습니다."),
        ("캐시가 없다.", "캐시가 있습니다."),
        ("테스트는 자동이 아니다.", "테스트는 자동입니다."),
        ("파일을 삭제했습니다.", "파일을 삭제하지 않습니다."),
        ("스택, 큐", None),
        ("", None),
    ],
)
def test_a_korean_claim_is_denied_at_its_last_predicate(claim: str, denied: str | None) -> None:
    """Copula, verb, adjective and denial each turn; a list of nouns has no denial."""
    assert denial(claim, "ko") == denied


@pytest.mark.parametrize(
    ("claim", "denied"),
    [
        ("Unit tests are fast.", "Unit tests are not fast."),
        ("A replica can lag.", "A replica can not lag."),
        ("It cannot be undone.", "It can be undone."),
        ("A B-tree index keeps the values sorted.", "A B-tree index does not keep the values sorted."),
        ("Inserts shift the rows.", "Inserts do not shift the rows."),
        ("Quicksort beats it.", "It is not true that quicksort beats it."),
    ],
)
def test_an_english_claim_is_denied(claim: str, denied: str) -> None:
    """Helpers, verbs and denials turn; what is not understood is denied as a whole."""
    assert denial(claim, "en") == denied


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "이미지는 템플릿이고 컨테이너는 이미지를 실행한 것이다.",
            ("이미지", "컨테이너"),
            "컨테이너는 템플릿이고 이미지는 컨테이너를 실행한 것이다.",
        ),
        (
            "스택은 나중 것을, 큐는 먼저 것을 꺼낸다.",
            ("스택", "큐"),
            "큐는 나중 것을, 스택은 먼저 것을 꺼낸다.",
        ),
        ("메모리로 옮긴 값을 디스크와 맞춘다.", ("디스크", "메모리"), "디스크로 옮긴 값을 메모리와 맞춘다."),
        ("TCP is reliable, UDP is not.", ("TCP", "UDP"), "UDP is reliable, TCP is not."),
        ("TCPdump shows packets.", ("TCP", "UDP"), None),
    ],
)
def test_concepts_are_exchanged_with_their_particles(
    text: str, names: tuple[str, str], expected: str | None
) -> None:
    """Particles follow the new name; parts of other words stay."""
    assert exchanged(text, *names) == expected


LANGUAGES: tuple[Literal["ko", "en"], ...] = ("ko", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_denied_gives_a_text_or_nothing(language: Literal["ko", "en"]) -> None:
    """Odd texts are no error."""
    for text in ("?", "...", "a", "가", "다", "습니다", "ㅋㅋ", "1 + 1 = 2", "이다.", "있다", "\u200b"):
        found = denial(text, language)
        assert found is None or found.endswith(".")


def test_what_a_model_answer_says_of_two_concepts_is_counted() -> None:
    """Each point counts for the concept that the answer says it of; exchanged, for the other one."""
    points = [
        KeyPoint(point="흐름 제어는 수신자의 처리 속도에 맞춘다.", about="흐름 제어"),
        KeyPoint(point="혼잡 제어는 네트워크가 감당할 만큼만 보낸다.", about="혼잡 제어"),
    ]
    pair = ("흐름 제어", "혼잡 제어")
    text = "흐름 제어는 수신자의 처리 속도에 맞추는 것이고, 혼잡 제어는 네트워크가 감당할 만큼만 보내는 것입니다."
    swapped = exchanged(text, *pair)
    assert spoken_of(points, pair, [read(text)]) == (2, 0)
    assert swapped is not None
    assert spoken_of(points, pair, [read(swapped)]) == (0, 2)


@pytest.mark.parametrize(
    ("claim", "pair", "turned"),
    [
        ("UNION은 중복을 없앤다.", ("UNION", "UNION ALL"), "UNION ALL은 중복을 없앤다."),
        ("UNION ALL은 그대로 둔다.", ("UNION", "UNION ALL"), "UNION은 그대로 둔다."),
        ("블로킹은 기다린다.", ("논블로킹", "블로킹"), "논블로킹은 기다린다."),
        ("HTTPS는 HTTP에 TLS를 더한다.", ("HTTP", "HTTPS"), "HTTP는 HTTPS에 TLS를 더한다."),
    ],
)
def test_names_that_contain_one_another_are_exchanged(claim: str, pair: tuple[str, str], turned: str) -> None:
    """The longer one is meant where it stands."""
    assert exchanged(claim, *pair) == turned
