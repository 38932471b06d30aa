"""Numbers and orders of growth, in digits and in words."""

from __future__ import annotations

import pytest

from quizzer.language.numerals import growth, growths_said, numbers_said


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("4단계", [4]), ("네 단계예요", [4]), ("사 단계", [4]), ("four steps", [4]), ("4-way handshake", [4]),
        ("두 개와 한 개", [2, 1]), ("셋이요", [3]), ("1,000개", [1000]), ("1.5배", [1.5]), ("192.168.0.1", []),
        ("이미지는 사용한다", []), ("세션은 네트워크", []), ("", []),
    ],
)  # fmt: skip
def test_numbers_are_found_however_they_are_said(text: str, values: list[float]) -> None:
    assert [value for value, _start, _end in numbers_said(text)] == values


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("O(log n)", "logn"), ("로그 n이요", "logn"), ("빅오 엔로그엔", "nlogn"), ("n제곱", "n^2"), ("O(n²)", "n^2"),
        ("상수 시간", "1"), ("linear time", "n"), ("O(V+E)", "v+e"),
    ],
)  # fmt: skip
def test_orders_of_growth_are_found_however_they_are_said(text: str, said: str) -> None:
    assert growths_said(text) == {said}


def test_only_a_text_that_is_an_order_of_growth_asks_for_one() -> None:
    assert growth("O(n log n)") == "nlogn"
    assert growth("O(1)이다") is None
    assert growth("해시 테이블") is None
