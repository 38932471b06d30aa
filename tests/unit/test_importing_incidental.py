"""Headings that ask in a post: whether they are its questions, or its title is."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.choosing.incidental import is_same
from quizzer.authoring.importing.sources.source import read_text


def post(title: str, *heads: str, intro: str = "") -> str:
    """Write a post; a heading has three sentences below it, or as many as stand behind its `|`."""
    parts = [f'---\ntitle: "{title}"\n---\n\n{intro}\n']
    for head in heads:
        name, _bar, count = head.partition("|")
        told = [
            f"{name.strip('# ')}에 관한 {number}번째 말이 여기에 있다." for number in range(int(count or 3))
        ]
        parts.append("\n\n".join([name, *told]) + "\n")
    return "\n".join(parts)


def asked(text: str) -> list[str]:
    return [each.question for each in read_text(text, "빵.md", kind="markdown").found]


@pytest.mark.parametrize(
    ("title", "heads", "questions"),
    [
        (
            "천연 발효",
            ("## 들어가며", "## 천연 발효란?", "## 구조", "## 왜 쓰는가?", "## 반죽에 넣기"),
            ["천연 발효란?", "왜 쓰는가?"],
        ),
        (
            "Poolish 반죽 (Poolish Dough)",
            ("## 들어가며", "## Poolish Dough란?", "## 구조", "## 굽기 |6"),
            ["Poolish Dough란?"],
        ),
        (
            "호밀빵",
            ("## 호밀빵이란?", "## 산도는 왜 중요한가?", "## 반죽 온도"),
            ["호밀빵이란?", "산도는 왜 중요한가?", "반죽 온도"],
        ),
    ],
)
def test_headings_that_ask_what_the_title_names_are_the_questions(
    title: str, heads: tuple[str, ...], questions: list[str]
) -> None:
    """The parts beside them, `구조`, are none."""
    assert asked(post(title, *heads)) == questions


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        (
            "화덕 만든 이야기",
            ("## 배경", "## 벽돌은 몇 장이 좋을까?|1", "## 바닥 다지기", "## 굴뚝 올리기", "## 첫 불"),
        ),
        (
            "화덕 만든 이야기",
            (
                "## 배경",
                "## 왜 벽돌인가?|1",
                "## 몇 장이 좋을까?|1",
                "## 바닥|6",
                "## 굴뚝|6",
                "## 첫 불|6",
                "## 관리|6",
            ),
        ),
        (
            "발효 상자",
            (
                "## 구조|4",
                "### 왜 물이 필요할까?|1",
                "## 동작 순서|4",
                "## 크기|4",
                "### 몇 장이 좋을까?|1",
                "## 청소|4",
            ),
        ),
        (
            "How I built an oven",
            ("## Background", "## Why did I do it?|1", "## The walls|6", "## The roof|6"),
        ),
    ],
)
def test_a_few_headings_that_ask_by_the_way_do_not_replace_the_title(
    title: str, heads: tuple[str, ...]
) -> None:
    """Little of the article stands below them, and plain headings divide it."""
    assert asked(post(title, *heads)) == [title]


@pytest.mark.parametrize(
    ("title", "heads", "questions"),
    [
        ("르뱅이란 무엇인가", ("## 효모란?", "## 르뱅이란?", "## 반죽에 르뱅 넣기"), ["효모란?", "르뱅이란?"]),
        (
            "What is levain?",
            ("## What is yeast?", "## What is a levain?", "## Examples"),
            ["What is yeast?", "What is a levain?"],
        ),
        ("르뱅이란?", ("## 왜 쓸까?", "## 구조", "## 명령", "## 보기"), ["르뱅이란?"]),
        ("르뱅이란?", ("## 르뱅이란?", "## 구조", "## 명령", "## 보기"), ["르뱅이란?"]),
    ],
)  # fmt: skip
def test_a_title_whose_question_is_one_of_several_is_asked_by_its_heading(
    title: str, heads: tuple[str, ...], questions: list[str]
) -> None:
    assert asked(post(title, *heads)) == questions


@pytest.mark.parametrize(
    ("last", "more"),
    [
        ("## 호밀도 부풀 수 있을까?", ["호밀도 부풀 수 있을까?"]),
        ("## 그래서 호밀은 언제 쓸까?", []),
        ("## 호밀 굽기", []),
    ],
)
def test_what_is_asked_last_and_is_understood_alone_stands_beside_the_title(
    last: str, more: list[str]
) -> None:
    """The article before it answers the title."""
    intro = "밀과 호밀은 모두 빵의 곡물이지만 글루텐이 서로 다르다. 그래서 반죽도 다르다."
    text = post("밀과 호밀의 차이", "## 밀", "## 호밀", last, intro=intro)
    found = read_text(text, "빵.md", kind="markdown").found
    assert [each.question for each in found] == ["밀과 호밀의 차이", *more]
    assert found[0].answers[0].startswith("밀과 호밀은 모두")
    assert not more or last.strip("# ") not in (found[0].explanation or "")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("르뱅이란?", "르뱅은 무엇일까요?", True),
        ("What are enzymes?", "Enzymes", True),
        ("밀과 호밀의 차이는 무엇일까?", "호밀과 밀의 차이는?", False),
        ("밀 반죽과 호밀 반죽의 차이", "호밀 반죽과 밀 반죽의 차이", True),
        ("르뱅은 왜 쓸까?", "르뱅이란?", False),
        ("무엇인가?", "무엇일까?", False),
    ],
)
def test_two_lines_ask_the_same_in_other_words(one: str, other: str, same: bool) -> None:
    assert is_same(one, other) is same
