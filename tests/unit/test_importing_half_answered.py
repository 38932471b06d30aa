"""Numbered lists of questions of which only some have answers, and follow-ups among what stands below them."""

from __future__ import annotations

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.markdown.reader import read_markdown

LIST = """---
title: 면접 준비
---

## 자료구조

1. 집합과 목록의 차이점

2. 집합의 필요성

\t* 값을 한 번만 담는다.
\t* 빠르게 찾는다.

3. 트리에 대해 설명하고 예를 들어봐라

\t* 추가) 힙과 트리의 차이점은?
\t\t* 힙은 부모가 더 크다.

4. 큐의 동작에 대해 설명

\t* <a href="https://example.org/queue" target="_blank">큐의 동작</a>

## 데이터베이스

1. 인덱스의 장점 서술
\t* 찾기가 빨라진다.

\t* 추가) 인덱스를 써 봤나요?
\t* 추가) 인덱스의 원리에 대해 설명
\t\t* 값의 자리를 나무로 적어 둔다.

2. 잠금이란 무엇인가?
"""


def found(text: str) -> dict[str, Found]:
    return {each.question: each for each in read_markdown(text, "post.md").found}


def test_of_a_numbered_list_of_questions_those_with_something_below_them_are_taken() -> None:
    asked = found(LIST)
    assert {question: each.answers[0] for question, each in asked.items()} == {
        "집합의 필요성": "- 값을 한 번만 담는다.\n- 빠르게 찾는다.",
        "힙과 트리의 차이점은?": "힙은 부모가 더 크다.",
        "인덱스의 장점 서술": "찾기가 빨라진다.",
        "인덱스의 원리에 대해 설명": "값의 자리를 나무로 적어 둔다.",
    }


def test_the_others_are_said_to_have_no_answer() -> None:
    """So are those with links alone, and with nothing but a follow-up."""
    lines = {each.spot.line for each in read_markdown(LIST, "post.md").remarks if each.lost}
    asking = [
        number
        for number, line in enumerate(LIST.split("\n"), 1)
        if line.startswith(("1. 집합과", "3. 트리", "4. 큐", "2. 잠금")) or "써 봤나요" in line
    ]
    assert lines == set(asking)


def test_a_follow_up_belongs_to_the_question_above_it_alone() -> None:
    """Where that one has no answer it follows none."""
    asked = found(LIST)
    assert asked["인덱스의 장점 서술"].follow_ups == ("인덱스의 원리에 대해 설명",)
    assert asked["집합의 필요성"].follow_ups == ()


def test_points_below_some_items_of_another_list_are_no_answers() -> None:
    """The questions are counted, what has points below it is not."""
    text = (
        "---\ntitle: 면접 준비\n---\n\n## 할 일\n\n- 자료구조의 종류\n  - 집합\n- 그래프의 종류\n  - 나무\n\n"
        "## 질문\n\n1. 집합이란?\n2. 목록이란?\n3. 나무란?\n"
    )
    assert found(text) == {}
