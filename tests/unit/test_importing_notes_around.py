"""Questions in the middle of notes on something else: by the way, below a heading that announces them, over lists."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest
from importing_markdown import lost, pairs, read

from quizzer.authoring.importing.sources.source import read_text

NOTES = """# Guide to C++

## Basics

### Types

* Primitive: int
* Derived: arrays

{asks}: *How large is an int?*
{answers}: Commonly four bytes.

---

### Operators

Some words on operators.

{asks}: *What is the difference between `&` and `&&`?*
{answers}: The first works on bits, the second on truth.

### Pointers

A pointer holds an address.

{asks}: *Why a smart pointer?*
{answers}: It frees what it owns.
"""


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("**Interview Q**", "👉 **Answer**"),
        ("**Q**", "**Answer**"),
        ("💡 **Interview Question**", "**Answer**"),
        ("> **Challenge question**", "> **Answer**"),
        ("**예상 질문 1**", "**답변**"),
        ("Q1", "A1"),
    ],
)
def test_labelled_questions_in_notes_leave_the_notes_alone(asks: str, answers: str) -> None:
    assert pairs(NOTES.format(asks=asks, answers=answers)) == [
        ("How large is an int?", "Commonly four bytes."),
        ("What is the difference between & and &&?", "The first works on bits, the second on truth."),
        ("Why a smart pointer?", "It frees what it owns."),
    ]


def test_what_was_taken_below_a_label_of_its_own_is_not_called_overlooked() -> None:
    assert not any(
        "How large" in each
        for each in lost(NOTES.format(asks="**Challenge question**", answers="**Answer**"))
    )


ANNOUNCED = """## Filter와 Interceptor

셋 다 앞뒤에 끼어든다.

- 서블릿 컨테이너가 부른다.
- 스프링이 부른다.

### 예상 면접 질문

{}
### 참고

- 책
"""


@pytest.mark.parametrize(
    "lines",
    [
        "- Filter와 Interceptor의 차이는 무엇인가요? (부르는 쪽이 다르다)\n- AOP는 언제 쓰나요? (메서드마다 같은 일이 있을 때)\n- 왜 Filter는 예외를 못 넘기나요? (스프링 밖에 있다)\n",
        "1. Filter와 Interceptor의 차이는 무엇인가요? : 부르는 쪽이 다르다\n2. AOP는 언제 쓰나요? : 메서드마다 같은 일이 있을 때\n3. 왜 Filter는 예외를 못 넘기나요? : 스프링 밖에 있다\n",
    ],
    ids=["brackets", "colons"],
)
def test_lines_that_ask_and_answer_below_an_announcing_heading(lines: str) -> None:
    assert pairs(ANNOUNCED.format(lines)) == [
        ("Filter와 Interceptor의 차이는 무엇인가요?", "부르는 쪽이 다르다"),
        ("AOP는 언제 쓰나요?", "메서드마다 같은 일이 있을 때"),
        ("왜 Filter는 예외를 못 넘기나요?", "스프링 밖에 있다"),
    ]


def test_contents_below_an_announcing_heading_are_no_answers() -> None:
    text = "# Interview Questions\n\n-   [What is a lambda?](#what-is-a-lambda)\n-   [What is a stream?](#what-is-a-stream)\n-   [What is a record?](#what-is-a-record)\n\n## What is a lambda?\n\nA function.\n\n## What is a stream?\n\nA flow.\n\n## What is a record?\n\nA class of data.\n"
    assert pairs(text) == [
        ("What is a lambda?", "A function."),
        ("What is a stream?", "A flow."),
        ("What is a record?", "A class of data."),
    ]


OVER_LISTS = """# Spring

Why Spring?

- Plain objects
- Injection

Core container

- Beans
- Core

What is a bean?

- An object that Spring makes

Development

1. Define the dependency interface
2. Configure it

What is injection?

- Somebody else gives what is needed
"""


@pytest.mark.parametrize(
    "text", [OVER_LISTS, OVER_LISTS.removeprefix("# Spring\n\n")], ids=["titled", "bare"]
)
def test_lines_over_lists_that_ask_are_questions_and_the_others_end_answers(text: str) -> None:
    assert pairs(text) == [
        ("Why Spring?", "- Plain objects\n- Injection"),
        ("What is a bean?", "An object that Spring makes"),
        ("What is injection?", "Somebody else gives what is needed"),
    ]


def test_numbered_lists_ask_together() -> None:
    text = (
        "## 해시\n\n1. 해시가 무엇인가?\n    - 값을 고르게 흩는다.\n\n2. 충돌이란?\n    - 같은 자리로 가는 것이다.\n\n"
        "3. 체이닝의 단점이 궁금합니다.\n    - 길어지면 느리다.\n\n## 리스트\n\n1. 연결 리스트란?\n    - 이어진 마디다.\n\n"
        "2. 연결 리스트의 종류\n    - 한쪽과 양쪽이 있다.\n"
    )
    assert [question for question, _answer in pairs(text)] == [
        "해시가 무엇인가?", "충돌이란?", "체이닝의 단점이 궁금합니다.", "연결 리스트란?", "연결 리스트의 종류",
    ]  # fmt: skip


def test_a_table_below_a_heading_of_terms_has_terms_and_what_they_mean() -> None:
    text = "# Spring — 용어 정리\n\n## IoC\n\n| 용어 | 풀어쓰면 |\n|---|---|\n| **Bean** | 컨테이너가 관리하는 객체 |\n| DI | 밖에서 넣어 주는 것 |\n"
    assert pairs(text) == [("Bean", "컨테이너가 관리하는 객체"), ("DI", "밖에서 넣어 주는 것")]
    assert pairs(text.replace("용어 정리", "정리").replace("용어", "이름")) == []


@pytest.mark.parametrize("form", ["## {}\n\n{}\n", "### 1. {}\n\n- {}\n"])
def test_what_is_demanded_asks(form: str) -> None:
    asked = [
        "Provide a definition of a distributed system",
        "Briefly explain what a network is",
        "List three reasons for a cache",
        "State the theorem of Nyquist",
    ]
    text = "".join(form.format(each, f"Answer number {n}.") for n, each in enumerate(asked))
    assert [question for question, _answer in pairs(text)] == asked


def test_follow_ups_inside_a_folded_answer_are_questions_that_follow() -> None:
    text = (
        "## Q1. 두 정렬을 비교해주세요.\n\n<details>\n<summary>답변 보기</summary>\n\n### 핵심 답변\n하나는 피벗으로, 하나는 반으로 나눈다.\n\n"
        '### 꼬리 질문 대비\n- "최악을 피하는 방법?"\n  → 피벗을 섞는다\n- "자바는 무엇을 쓰나요?"\n  → 둘을 섞은 것\n\n</details>\n\n'
        "## Q2. 이진 탐색이란?\n\n<details>\n<summary>답변 보기</summary>\n\n### 핵심 답변\n반씩 줄인다.\n\n</details>\n"
    )
    assert [(each.question, each.answers[0], each.follow_ups) for each in read(text).found] == [
        ("두 정렬을 비교해주세요.", "하나는 피벗으로, 하나는 반으로 나눈다.", ("최악을 피하는 방법?", "자바는 무엇을 쓰나요?")),
        ("최악을 피하는 방법?", "피벗을 섞는다", ()),
        ("자바는 무엇을 쓰나요?", "둘을 섞은 것", ()),
        ("이진 탐색이란?", "반씩 줄인다.", ()),
    ]  # fmt: skip


def test_follow_ups_below_a_title_that_asks_and_answers() -> None:
    text = "# ✨ XML이 무엇인지 설명해주세요.\n\n- 데이터를 나누는 형식입니다.\n\n## 🔁 꼬리질문\n\n### 🤔 태그가 무엇인가요?\n\n- 이름표입니다.\n\n### 🤔 JSON과의 차이를 설명해주세요.\n\n- 더 무겁습니다.\n\n### 🤔 어디에 쓰나요?\n\n- 사이트맵에 씁니다.\n"
    assert pairs(text) == [
        ("XML이 무엇인지 설명해주세요.", "데이터를 나누는 형식입니다."),
        ("태그가 무엇인가요?", "이름표입니다."),
        ("JSON과의 차이를 설명해주세요.", "더 무겁습니다."),
        ("어디에 쓰나요?", "사이트맵에 씁니다."),
    ]


def test_what_is_marked_below_headings_that_are_wished_for_is_its_own_question() -> None:
    """Its answer is no other heading's."""
    text = "## A 배포 차이\n\n설명 A입니다.\n\n## B 배포 차이\n\n설명 B입니다.\n\n### 참고할 점은?\n\n모름\n\n---\n\nQ. 레지스트리의 역할?\n\nA. 버전을 관리합니다.\n"
    found = read_text(text, "notes.md", questions="h2").found
    assert [(each.question, each.answers[0]) for each in found] == [
        ("A 배포 차이", "설명 A입니다."),
        ("B 배포 차이", "설명 B입니다."),
        ("레지스트리의 역할?", "버전을 관리합니다."),
    ]
