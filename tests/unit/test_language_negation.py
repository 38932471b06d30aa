"""What is denied, and what only looks like it."""

from __future__ import annotations

import pytest

from quizzer.language.negation import is_negated, negations
from quizzer.language.prepared import prepare


def denied(text: str, word: str) -> bool:
    start = text.index(word)
    clause = next(item for item in prepare(text).clauses if item.start <= start < item.end)
    return is_negated(clause, start, start + len(word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("커널을 공유하지 않는다", "공유"),
        ("커널을 공유하지는 않습니다", "공유"),
        ("상태가 저장되지 못한다", "저장"),
        ("고칠 수 없다", "고칠"),
        ("게스트 OS가 없다", "게스트"),
        ("컨테이너는 이미지가 아니다", "이미지"),
        ("값이 안 바뀐다", "바뀐"),
        ("값이 안바뀝니다", "바뀝"),
        ("직접 수정하지 마라", "수정"),
        ("수정해서는 안 된다", "수정"),
        ("스키마 없이 저장한다", "스키마"),
        ("다를 바 없다", "다를"),
        ("변경이 불가능하다", "변경"),
        ("필요 없다", "필요"),
        ("변경이 되지 않는다", "변경"),
        ("it does not share the kernel", "share"),
        ("it doesn't share the kernel", "share"),
        ("it cannot be changed", "changed"),
        ("the value never changes", "changes"),
        ("there is no guarantee", "guarantee"),
        ("None of the workers answers", "workers"),
        ("works without a connection", "connection"),
        ("it is no longer needed", "needed"),
    ],
)
def test_the_denied_word_is_negated(text: str, word: str) -> None:
    assert denied(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("상태를 저장하지 않는다", "상태"),
        ("게스트 OS가 없는 컨테이너는 가볍다", "가볍"),
        ("이미지가 아니라 컨테이너다", "컨테이너"),
        ("스키마 없이 저장한다", "저장"),
        ("차이가 없지 않다", "차이"),
        ("공유하지 않을 수 없다", "공유"),
        ("공유하지 않으면 안 된다", "공유"),
        ("기다릴 수밖에 없다", "기다릴"),
        ("빠를 뿐만 아니라 가볍다", "빠를"),
        ("느리지 않나요?", "느리"),
        ("빠르잖아요", "빠르"),
        ("비동기 방식이다", "동기"),
        ("무상태 프로토콜이다", "상태"),
        ("네트워크 안에서 공유한다", "공유"),
        ("it is not only fast but cheap", "fast"),
        ("no matter what happens", "happens"),
        ("None 비교할 때는 is를 쓴다", "비교"),
        ("it returns None when absent", "absent"),
        ("it does not share the kernel", "kernel"),
        ("it is slow, not expensive", "slow"),
    ],
)
def test_what_is_not_reached_or_cancelled_is_not_negated(text: str, word: str) -> None:
    assert not denied(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("테이블을 나눠 중복을 제거한다", "중복"),
        ("테이블을 나눠 중복이 제거된다", "중복"),
        ("테이블 분리로 중복 제거", "중복"),
        ("과적합 방지를 위해 쓴다", "과적합"),
        ("데이터가 유실되는 것을 막는다", "유실"),
        ("일관성이 깨지는 것을 방지", "깨지"),
        ("충돌이 생기지 않는다", "충돌"),
        ("충돌이 안 생긴다", "충돌"),
        ("it prevents duplicates", "duplicates"),
        ("this avoids deadlocks", "deadlocks"),
        ("it looks there instead of scanning the table", "scanning"),
        ("it looks there rather than scanning the table", "scanning"),
    ],
)
def test_what_is_taken_away_or_does_not_come_to_be_is_negated(text: str, word: str) -> None:
    assert denied(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("중복을 제거하지 않는다", "중복"),
        ("데이터 중복을 없앤다", "데이터"),
        ("원소를 제거하고 정렬한다", "정렬"),
        ("방지 대책을 세운다", "대책"),
        ("접근하지 못하게 앞에서 막는다", "앞에서"),
    ],
)
def test_what_stays_is_not_negated(text: str, word: str) -> None:
    assert not denied(text, word)


def test_a_denial_shows_its_word_and_reach() -> None:
    (found,) = negations("커널을 공유하지 않는다.")
    assert (found.word, found.scope.text) == ("않는다", "공유하지 ")
    assert negations("빠르고 가볍다.") == ()
