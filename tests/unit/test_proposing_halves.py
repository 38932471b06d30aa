"""A sentence that makes two claims becomes two proposed key points."""

from __future__ import annotations

import pytest

from quizzer.authoring.halving import halves
from quizzer.authoring.proposing import MOST_POINTS, propose
from quizzer.language.styles import style_of
from quizzer.packs.schema import Question

COOKIES = "쿠키는 브라우저가 저장하고 요청마다 보내지만, 세션은 서버의 메모리나 저장소에 보관한다."


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        (COOKIES, "ko", ("쿠키는 브라우저가 저장하고 요청마다 보낸다.", "세션은 서버의 메모리나 저장소에 보관한다.")),
        (
            "주문 서비스는 이벤트를 큐에 넣고, 배송 서비스는 큐에서 이벤트를 꺼내 처리합니다.",
            "ko",
            ("주문 서비스는 이벤트를 큐에 넣습니다.", "배송 서비스는 큐에서 이벤트를 꺼내 처리합니다."),
        ),
        (
            "샤드는 데이터를 나눈 한 조각이고, 여러 서버에 흩어져 저장된다.",
            "ko",
            ("샤드는 데이터를 나눈 한 조각이다.", "샤드는 여러 서버에 흩어져 저장된다."),
        ),
        (
            "지연은 요청 하나가 끝나는 데 걸리는 시간이고, 지연이 크면 사용자가 화면을 떠난다.",
            "ko",
            ("지연은 요청 하나가 끝나는 데 걸리는 시간이다.", "지연이 크면 사용자가 화면을 떠난다."),
        ),
        (
            "A queue keeps the order of requests; a stack returns the newest element first.",
            "en",
            ("A queue keeps the order of requests.", "A stack returns the newest element first."),
        ),
    ],
)  # fmt: skip
def test_each_of_two_independent_claims_is_a_sentence(
    text: str, language: str, parts: tuple[str, ...]
) -> None:
    """The first half ends as the answer's sentences do; the second one has the topic of both where it has none."""
    assert halves(text, "ko" if language == "ko" else "en", style_of(text)) == parts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("버퍼를 키우면 처리량은 늘고 지연 시간은 길어진다.", "ko"),
        ("배열은 크기가 고정되고 속도는 빠르다.", "ko"),
        ("카나리는 일부 사용자에게 먼저 내보내고 배포는 사람이 승인하는 방식이다.", "ko"),
        ("뮤텍스는 한 번에 하나만 들어가게 하고 이 잠금은 잡은 스레드만 풀 수 있다.", "ko"),
        ("샤드는 데이터를 나눈 조각이고, 여러 서버가 그것을 나누어 저장한다.", "ko"),
        ("CPU는 한도에서 느려지고(throttling, 메모리는 한도를 넘으면 프로세스가 끝난다).", "ko"),
        ("When the cache is full, an entry is evicted and the next read is slower.", "en"),
        ("A worker retries the job because the network can fail and the database can be locked.", "en"),
        ("The index speeds up reads and slows down writes.", "en"),
        ("A 429 means too many requests, and 503 that the service is unavailable.", "en"),
    ],
)
def test_what_holds_for_both_halves_keeps_them_together(text: str, language: str) -> None:
    """Conditions, reasons, sides of one topic, what points back and subjects that change without a topic."""
    assert halves(text, "ko" if language == "ko" else "en", style_of(text)) == (text,)


def test_a_proposed_point_is_divided_while_there_is_room() -> None:
    """More key points than can be said are not proposed for it."""
    asked = Question(
        id="q",
        question="브라우저의 저장소를 설명하세요.",
        model_answers=("샤드는 데이터를 나눈 한 조각이고, 여러 서버에 흩어져 저장된다.",),
    )
    assert [each.point.point for each in propose(asked, "ko")] == [
        "샤드는 데이터를 나눈 한 조각이다.",
        "샤드는 여러 서버에 흩어져 저장된다.",
    ]
    written = asked.model_answers[0]
    others = [
        f"{name} 저장소는 {what} 읽고 쓰는 곳이다."
        for name, what in zip(
            ("로컬", "세션", "캐시", "인덱스", "쿠키", "파일", "블롭"),
            ("문자열을", "탭마다", "응답을", "객체를", "헤더를", "폴더를", "이진 자료를"),
            strict=True,
        )
    ]
    full = asked.model_copy(update={"model_answers": (" ".join([written, *others]),)})
    found = [each.point.point for each in propose(full, "ko")]
    assert len(found) == MOST_POINTS and found[0] == written
