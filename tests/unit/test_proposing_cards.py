"""What is proposed for flash cards: claims that stand alone, in the style that the card speaks."""

from __future__ import annotations

import pytest

from quizzer.authoring.proposing import propose
from quizzer.language.styles import Style, style_of
from quizzer.packs.schema import Question


def points(question: str, answer: str, language: str = "ko") -> list[str]:
    """Propose points for a card."""
    card = Question(id="card", question=question, model_answers=(answer,))
    return [each.point.point for each in propose(card, "ko" if language == "ko" else "en")]


@pytest.mark.parametrize(
    ("tie", "language"),
    [
        *(
            (tie, "ko")
            for tie in ("그래서", "따라서", "즉", "반면", "또한", "하지만", "그러니까,", "그런데", "결국")
        ),
        *((tie, "ko") for tie in ("→ 그래서", "때문에", "그렇기 때문에", "예컨대", "단,", "그리고 또한")),
        ("그래서", "en"),
    ],
)
def test_no_point_begins_with_a_word_that_ties_it_to_another(tie: str, language: str) -> None:
    """Also where the pack says that it is English."""
    found = points(
        "JWT의 단점은?",
        f"서버에 상태가 없어 토큰을 강제로 만료시키기 어렵다. {tie} JWT는 만료 시간을 짧게 잡는다.",
        language,
    )
    assert found[-1] == "JWT는 만료 시간을 짧게 잡는다."


@pytest.mark.parametrize("tie", ["So", "Therefore,", "However,", "As a result,", "In contrast,", "But then"])
def test_no_english_point_does(tie: str) -> None:
    found = points(
        "What is a mutex?", f"A lock that one thread holds at a time. {tie} other threads wait.", "en"
    )
    assert found[-1] == "Other threads wait."


@pytest.mark.parametrize(
    ("answer", "first"),
    [
        (
            "세션은 상태를 서버에 두어서 확장이 어렵지만 JWT는 토큰에 정보를 담아 확장이 쉽다.",
            "세션은 상태를 서버에 두어서 확장이 어렵다.",
        ),
        (
            "세션은 서버에 저장되어 서버 자원을 쓰며, JWT는 클라이언트가 토큰을 들고 있다.",
            "세션은 서버에 저장되어 서버 자원을 쓴다.",
        ),
        (
            "세션은 서버에 저장되어 서버 자원을 쓰며, JWT는 클라이언트가 토큰을 들고 있음.",
            "세션은 서버에 저장되어 서버 자원을 씀.",
        ),
        (
            "세션은 서버에 저장되어 서버 자원을 쓰며, JWT는 클라이언트가 토큰을 들고 있습니다.",
            "세션은 서버에 저장되어 서버 자원을 씁니다.",
        ),
    ],
)
def test_a_point_ends_in_the_style_of_its_card(answer: str, first: str) -> None:
    """What was cut at 지만 or 며 is no polite sentence among plain ones."""
    assert points("세션과 JWT의 차이는?", answer)[0] == first


def test_a_style_is_that_of_most_sentences() -> None:
    assert style_of("저장한다. 저장합니다. 빠르다.") is Style.PLAIN
    assert style_of("저장해요. 빠릅니다.") is Style.POLITE
    assert style_of("서버에 저장하는 방식") is Style.NOUN


def test_a_part_of_a_list_gets_the_predicate_that_it_shares() -> None:
    """It was left out, and the last part alone was proposed."""
    found = points("세션과 쿠키의 차이는?", "쿠키는 브라우저에, 세션은 서버에 저장된다.")
    assert found == ["쿠키는 브라우저에 저장된다.", "세션은 서버에 저장된다."]


def test_a_part_names_what_its_pronoun_stands_for() -> None:
    """그것 and it mean nothing in a point that stands alone."""
    found = points(
        "도커 이미지와 컨테이너의 차이는?",
        "이미지는 읽기 전용 템플릿이고 컨테이너는 그것을 실행한 인스턴스이다.",
    )
    assert found == ["이미지는 읽기 전용 템플릿이다.", "컨테이너는 이미지를 실행한 인스턴스이다."]
    found = points("Why use an index?", "It makes lookups by its columns fast.", "en")
    assert found == ["An index makes lookups by its columns fast."]


def test_a_list_of_names_is_one_line() -> None:
    found = points(
        "REST란?", "자원을 URI로 나타내는 아키텍처 스타일이다.\n- 무상태(stateless)\n- 캐시 가능\n- 계층 구조"
    )
    assert found[-1] == "무상태(stateless), 캐시 가능, 계층 구조."
