"""What has no answer yet is told with its line: headings without a text, cards with a picture, columns nobody reads."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.sources.source import read_text

CARDS = "## 락은 왜 쓰나요?\n\n하나만 들어가려고 씁니다.\n\n## 큐란 무엇인가요?\n\n먼저 온 것이 먼저 나가는 구조입니다.\n"


def said(found: Harvest, *, lost: bool = True) -> list[str]:
    return [str(each) for each in found.remarks if each.lost is lost]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("## 세마포어", "세마포어"),
        ("## TODO: 세마포어", "세마포어"),
        ("## [작성 중] 세마포어", "세마포어"),
        ("## 작성 예정 - 세마포어", "세마포어"),
        ("## TODO 세마포어\n\n(나중에)", "세마포어"),
        ("## 세마포어\n\n---", "세마포어"),
    ],
)
def test_a_heading_without_a_text_is_told(heading: str, name: str) -> None:
    found = read_text(f"{CARDS}\n{heading}\n", "글.md")
    assert len(found.found) == 2
    assert said(found) == [f"글.md:9: Nothing is written below this heading yet: {name}"]


def test_one_right_before_a_question_may_be_its_subject() -> None:
    """That is said, and is no loss."""
    found = read_text(
        f"{CARDS}\n## 세마포어\n\n## 모니터란 무엇인가요?\n\n락을 안에 가진 것입니다.\n", "글.md"
    )
    assert said(found) == []
    assert said(found, lost=False)[-1] == "글.md:9: Nothing is written below this heading yet: 세마포어"


@pytest.mark.parametrize(
    "more",
    [
        "# 세마포어",
        "### 세마포어",
        "## 참고 자료",
        "## 면접 질문 정리",
        "## 2부\n\n### 모니터란 무엇인가요?\n\n락을 안에 가진 것입니다.",
        "```sh\n## 세마포어\n```",
        "## 배포 이야기\n\n서버에 올리고 나서 잠을 잤다. 아침에 일어나 보니 다 멈춰 있었다.",
    ],
)
def test_other_headings_are_not(more: str) -> None:
    found = read_text(f"{CARDS}\n{more}\n", "글.md")
    assert not [each for each in found.remarks if "Nothing is written" in each.message]


PICTURED = "{}: The answer is only a picture; write what it shows in words: 트리는?"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("#separator:tab\n#html:true\n락은?\t하나만 들어간다.\n트리는?\t<img src='t.png'>\n", "카드.txt"),
        ("질문,답\n락은?,하나만 들어간다.\n큐는?,줄이다.\n트리는?,![그림](t.png)\n", "카드.csv"),
        ("## 락은?\n하나만 들어간다.\n\n## 트리는?\n![그림](t.png)\n", "카드.md"),
    ],
)
def test_a_card_with_only_a_picture_is_told_as_that(text: str, name: str) -> None:
    assert said(read_text(text, name, kind="csv" if name.endswith("csv") else None)) == [
        PICTURED.format(f"{name}:4")
    ]


def test_one_that_is_answered_elsewhere_is_not_told() -> None:
    text = "## 트리는?\n![그림](t.png)\n\n## 락은?\n하나만 들어간다.\n\n## 트리는?\n가지를 뻗는 구조다.\n"
    assert said(read_text(text, "글.md")) == []


def test_columns_without_names_that_are_not_read_are_listed_by_number() -> None:
    rows = "".join(
        f"{n},{word}란?,{word}의 뜻은 이러하다.,{word} 책\n" for n, word in enumerate(["락", "큐", "힙"])
    )
    assert "These columns are not used: 1, 4" in [
        each.message for each in read_text(rows, "표.csv", kind="csv").remarks
    ]


def test_a_heading_over_a_word_for_a_text_to_come_has_no_answer() -> None:
    assert said(read_text(f"{CARDS}\n## 세마포어\n\nTODO\n", "글.md")) == [
        "글.md:9: The question has no answer: 세마포어"
    ]
