"""Widths in cells."""

from __future__ import annotations

import unicodedata

import pytest

from quizzer.cli.widths import cells, clip, pad, wrap, wrap_lines


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("컨테이너", 8),
        (unicodedata.normalize("NFD", "컨테이너"), 8),
        ("ＡＢ", 4),
        ("é", 1),
        (unicodedata.normalize("NFD", "é"), 1),
        ("a\u200bb", 2),
        ("█░", 2),
        ("🐳", 2),
    ],
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width


def test_padding_and_clipping_count_cells() -> None:
    assert pad("가나", 6) == "가나  "
    assert pad("가나다라", 6) == "가나다라"
    assert clip("가나다라", 8) == "가나다라"
    assert clip("가나다라", 7) == "가나다…"
    assert clip("가나다라", 6) == "가나…"


def test_lines_break_at_spaces_by_cells() -> None:
    assert wrap("이미지는 읽기 전용 템플릿이다", 14, "  ", "- ") == [
        "- 이미지는",
        "  읽기 전용",
        "  템플릿이다",
    ]


def test_lines_stay_lines_and_items_go_on_below_themselves() -> None:
    text = "첫째\n- 이미지는 읽기\n    1. a  b\n\n끝"
    assert wrap_lines(text, 14, "  ") == ["  첫째", "  - 이미지는", "    읽기", "  1. a b", "", "  끝"]
    assert wrap_lines("a\n  b", 40, "  ", "* ") == ["* a", "    b"]


def test_a_word_that_no_line_holds_is_cut() -> None:
    assert wrap("가나다라마 x", 5) == ["가나", "다라", "마 x"]
    assert wrap("", 10, "  ") == ["  "]


@pytest.mark.parametrize("width", [1, 2, 7, 20])
def test_no_line_is_wider_than_asked_or_than_one_character(width: int) -> None:
    for line in wrap("Docker 컨테이너는 이미지를 실행한 인스턴스이며 격리됩니다", width):
        assert cells(line) <= max(width, 2)
