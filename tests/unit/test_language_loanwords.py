"""English names as Korean writes them."""

from __future__ import annotations

import pytest

from quizzer.language.loanwords import sounds_like


@pytest.mark.parametrize(
    ("english", "text"),
    [
        ("flex", "플렉스요"), ("grep", "음 그렙이요"), ("EXPIRE", "그 익스파이어 명령어요"), ("apply", "어플라이"),
        ("super", "슈퍼예요"), ("git push", "깃 푸시"), ("false", "폴스 나와요"),
    ],
)  # fmt: skip
def test_a_name_is_heard_in_hangul(english: str, text: str) -> None:
    assert sounds_like(english, text)


@pytest.mark.parametrize(
    ("english", "text"),
    [
        ("flex", "플로트"), ("grep", "그룹"), ("overriding", "오버로딩"), ("TLB", "티엘비"), ("push", "풀"), ("a", "아"),
        ("flex", "display: block"), ("스택", "스택"), ("flex", ""),
    ],
)  # fmt: skip
def test_another_word_is_not(english: str, text: str) -> None:
    assert not sounds_like(english, text)
