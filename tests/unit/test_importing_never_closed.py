"""What stands below a list that goes very deep, or below folds that nobody closed, is found all the same."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.blocks.details import find_details
from quizzer.authoring.importing.markdown.blocks.document import parse
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.sources.source import read_text

BELOW = """
# 네트워크

## 소켓이란 무엇인가요?

두 프로그램이 주고받는 통로의 끝점이다.

## 포트는 왜 필요한가요?

한 기계의 여러 프로그램을 구별하기 위해서다.
"""


def asked(above: str) -> list[str]:
    return [each.question for each in read_text(above + BELOW, "a.md").found]


@pytest.mark.parametrize("mark", ["- ", "1. "])
@pytest.mark.parametrize("depth", [5, 12, 60, 400])
def test_a_list_of_any_depth_hides_nothing_below(mark: str, depth: int) -> None:
    above = "".join(" " * len(mark) * level + f"{mark}항목\n" for level in range(depth))
    assert asked(above) == ["소켓이란 무엇인가요?", "포트는 왜 필요한가요?"]


@pytest.mark.parametrize(
    "fold", ["<details>\n<summary>더 보기</summary>\n", "<details><summary>더</summary> "]
)
@pytest.mark.parametrize("count", [1, 2, 300])
def test_folds_that_are_never_closed_hide_nothing_below(fold: str, count: int) -> None:
    assert asked(fold * count + "\n\n") == ["소켓이란 무엇인가요?", "포트는 왜 필요한가요?"]


def test_a_fold_that_is_closed_inside_one_that_is_not_stays_inside() -> None:
    lines = ["<details>", "", "<details>", "통로의 끝점이다.", "</details>", "", "<details>", "", "포트", ""]
    assert len(find_details(lines)) == 2


def test_what_stands_between_two_folds_of_a_line_is_read_once() -> None:
    fold = "<details><summary>What is a {}?</summary>It is {}.</details>"
    document = parse(f"{fold.format('pot', 'clay')} and then {fold.format('cup', 'tin')} at last")
    told = [(each.kind, each.summary or block_text(each).strip()) for each in document.blocks]
    assert told == [
        ("details", "What is a pot?"),
        ("paragraph", "and then"),
        ("details", "What is a cup?"),
        ("paragraph", "at last"),
    ]
