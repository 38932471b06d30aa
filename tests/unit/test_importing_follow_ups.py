"""Labels in brackets' halves, follow-ups behind an answer, arrows before it, sources below it."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.sources.source import read_text


def read(text: str) -> Harvest:
    return read_text(text, "글.md", kind="markdown")


def taken(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read(text).found]


def lost(text: str) -> list[str]:
    return [str(each) for each in read(text).remarks if each.lost]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("질문)", "답변)"),
        ("Q)", "A)"),
        ("문)", "답)"),
        ("문:", "답:"),
        ("문제)", "정답)"),
        ("Q1)", "모범 답안)"),
        ("질문 1)", "답변)"),
    ],
)
def test_labels_may_end_with_a_bracket(asks: str, answers: str) -> None:
    text = f"{asks} 큐란?\n{answers} 줄이다.\n\n{asks} 스택이란?\n{answers}\n더미이다.\n"
    assert taken(text) == [("큐란?", "줄이다."), ("스택이란?", "더미이다.")]


def test_words_that_only_begin_like_a_label_are_text() -> None:
    assert taken("Q. 큐란?\nA. 줄이다.\n답변(예)은 이렇다.\n")[0][1] == "줄이다.\n답변(예)은 이렇다."


HEADED = ("## 인덱스란?\n\n검색을 빠르게 한다.\n\n", "\n## 락이란?\n\n혼자 쓰게 한다.\n")
MARKED = (
    "### Q1. 인덱스란?\n\n**A.** 검색을 빠르게 한다.\n\n",
    "\n### Q2. 락이란?\n\n**A.** 혼자 쓰게 한다.\n",
)
LINES = ("**Q. 인덱스란?**\nA. 검색을 빠르게 한다.\n\n", "\n**Q. 락이란?**\nA. 혼자 쓰게 한다.\n")

UNANSWERED = {
    "bullets below a heading": "#### 🔥 꼬리 질문\n\n- 왜 트리를 쓰나요?\n- 언제 쓰나요?\n",
    "bullets below a bold line": "**꼬리 질문**\n- 왜 트리를 쓰나요?\n- 언제 쓰나요?\n",
    "bullets below a line": "꼬리 질문:\n\n- 왜 트리를 쓰나요?\n- 언제 쓰나요?\n",
    "numbers": "**Follow-up questions:**\n1. 왜 트리를 쓰나요?\n2. 언제 쓰나요?\n",
    "marked bullets": "- **Follow-up:** 왜 트리를 쓰나요?\n- **Follow-up:** 언제 쓰나요?\n",
    "bold marks": "**Follow-up:** 왜 트리를 쓰나요?\n\n**Follow-up**: 언제 쓰나요?\n",
    "marked lines": "꼬리질문) 왜 트리를 쓰나요?\n꼬리 질문: 언제 쓰나요?\n",
    "counted lines": "꼬리질문 1) 왜 트리를 쓰나요?\n\n꼬리질문 2) 언제 쓰나요?\n",
    "marks of one word": "추가) 왜 트리를 쓰나요?\n+) 언제 쓰나요?\n",
    "brackets": "[심화] 왜 트리를 쓰나요?\n\n(추가 2) 언제 쓰나요?\n",
    "words of two languages": "꼬리 1) 왜 트리를 쓰나요?\n\nBonus: 언제 쓰나요?\n",
    "quotes": "> 꼬리질문: 왜 트리를 쓰나요?\n\n> 꼬리질문: 언제 쓰나요?\n",
    "a fold": "<details><summary>꼬리 질문</summary>\n\n- 왜 트리를 쓰나요?\n- 언제 쓰나요?\n\n</details>\n",
}


@pytest.mark.parametrize("around", [HEADED, MARKED, LINES], ids=["headed", "marked", "lines"])
@pytest.mark.parametrize("layout", UNANSWERED)
def test_follow_ups_without_answers_are_listed_with_their_lines(layout: str, around: tuple[str, str]) -> None:
    text = around[0] + UNANSWERED[layout] + around[1]
    lines = [
        number for number, line in enumerate(text.split("\n"), 1) if "왜 트리" in line or "언제 쓰" in line
    ]
    assert taken(text) == [("인덱스란?", "검색을 빠르게 한다."), ("락이란?", "혼자 쓰게 한다.")]
    assert lost(text) == [
        f"글.md:{lines[0]}: The question has no answer: 왜 트리를 쓰나요?",
        f"글.md:{lines[1]}: The question has no answer: 언제 쓰나요?",
    ]
    assert all(each.follow_ups == () for each in read(text).found)


ANSWERED = {
    "marked": "꼬리질문) 왜 트리를 쓰나요?\n답변) 범위를 찾는다.\n",
    "bold": "**꼬리 질문: 왜 트리를 쓰나요?**\n\n**A.** 범위를 찾는다.\n",
    "a heading": "#### 꼬리 질문: 왜 트리를 쓰나요?\n\n범위를 찾는다.\n",
    "bullets": "#### 꼬리 질문\n\n- 왜 트리를 쓰나요?\n  - 범위를 찾는다.\n",
    "a mark of one word": "심화) 왜 트리를 쓰나요?\n범위를 찾는다.\n",
    "a plus": "**+) 왜 트리를 쓰나요?**\n\n범위를 찾는다.\n",
    "an arrow below": "추가1) 왜 트리를 쓰나요?\n→ 범위를 찾는다.\n",
    "a heading of one word": "### (심화) 왜 트리를 쓰나요?\n\n범위를 찾는다.\n",
}


@pytest.mark.parametrize("around", [HEADED, MARKED, LINES], ids=["headed", "marked", "lines"])
@pytest.mark.parametrize("layout", ANSWERED)
def test_follow_ups_with_answers_are_questions_that_follow(layout: str, around: tuple[str, str]) -> None:
    found = read(around[0] + ANSWERED[layout] + around[1]).found
    assert [(each.question, each.answers[0], each.follow_ups) for each in found] == [
        ("인덱스란?", "검색을 빠르게 한다.", ("왜 트리를 쓰나요?",)),
        ("왜 트리를 쓰나요?", "범위를 찾는다.", ()),
        ("락이란?", "혼자 쓰게 한다.", ()),
    ]


def test_many_follow_ups_do_not_hide_that_answers_are_labelled() -> None:
    part = "### Q. {}란?\n\n힌트 문장이다.\n\n**답변:** {}이다.\n\n**Follow-up:** 왜?\n\n**Follow-up:** 언제?\n\n**Follow-up:** 어디서?\n\n"
    assert taken(part.format("큐", "줄") + part.format("힙", "나무")) == [
        ("큐란?", "줄이다."),
        ("힙란?", "나무이다."),
    ]


@pytest.mark.parametrize("arrow", ["=>", "→", "➡", "➡️", "->", "⇒"])
def test_the_arrow_before_an_answer_goes(arrow: str) -> None:
    text = f"## 큐란?\n\n{arrow} 줄이다.\n\n## 힙이란?\n\n> {arrow} 나무이다.\n> {arrow} 크다.\n\n## 맵이란?\n\n- {arrow} 짝이다.\n\n## 셋이란?\n\n- {arrow} 모임이다.\n- {arrow} 겹치지 않는다.\n\n## 덱이란?\n\n두 끝 {arrow} 하나\n"
    assert taken(text) == [
        ("큐란?", "줄이다."),
        ("힙이란?", "나무이다.\n크다."),
        ("맵이란?", "짝이다."),
        ("셋이란?", "- 모임이다.\n- 겹치지 않는다."),
        ("덱이란?", f"두 끝 {arrow} 하나"),
    ]


def test_a_link_below_an_answer_is_its_source_and_a_remark_stays() -> None:
    text = "## 큐란?\n\n줄이다.\n※ 참고: https://example.com/q\n\n## 힙이란?\n\n나무이다.\n\n※ 출처: [문서](https://example.com/h)\n\n## 덱이란?\n\n두 끝이다.\n※ 참고: 큐도 보자.\n"
    found = read(text).found
    assert [each.answers[0] for each in found] == ["줄이다.", "나무이다.", "두 끝이다.\n※ 참고: 큐도 보자."]
    assert [each.source for each in found] == [
        "https://example.com/q; 글.md",
        "문서 https://example.com/h; 글.md",
        "글.md",
    ]


@pytest.mark.parametrize("front", ["{}. ", "{}) "])
def test_follow_ups_inside_the_lines_of_an_item(front: str) -> None:
    """They ended the answer that stands before them."""
    one, two, three = (front.format(number) for number in (1, 2, 3))
    text = (
        f"{one}인덱스란?\n빠르게 한다.\n추가) 왜 트리를 쓰나요?\n범위를 찾는다.\n+) 언제 쓰나요?\n"
        f"{two}락이란?\n혼자 쓰게 한다.\n 심화) 왜 느린가요?\n{three}큐란?\n줄이다.\n"
    )
    assert [(each.question, each.answers[0], each.follow_ups) for each in read(text).found] == [
        ("인덱스란?", "빠르게 한다.", ("왜 트리를 쓰나요?",)),
        ("왜 트리를 쓰나요?", "범위를 찾는다.", ()),
        ("락이란?", "혼자 쓰게 한다.", ()),
        ("큐란?", "줄이다.", ()),
    ]
    assert lost(text) == [
        "글.md:5: The question has no answer: 언제 쓰나요?",
        "글.md:8: The question has no answer: 왜 느린가요?",
    ]


@pytest.mark.parametrize("mark", ["+)", "추가)", "심화:", "[추가]"])
def test_what_is_added_and_does_not_ask_goes_on_with_the_answer(mark: str) -> None:
    text = f"## 인덱스란?\n\n빠르게 한다.\n\n{mark} 트리로 만든다.\n\n## 락이란?\n\n혼자 쓰게 한다.\n"
    assert taken(text)[0][1].endswith("트리로 만든다.")
