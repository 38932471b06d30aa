"""Layouts of question lists, each in our own words: what a person would take from them is what is taken."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.lines.halves import divided
from quizzer.authoring.importing.markdown.reader import read_markdown

STACK = ("스택이란 무엇인가요?", "나중에 넣은 것이 먼저 나온다.")
QUEUE = ("큐란 무엇인가요?", "먼저 넣은 것이 먼저 나온다.")
BOTH = [STACK, QUEUE]
NOTES = (
    "# 자료구조\n\n## 배열\n\n- 칸이 이어져 있다.\n- 번호로 바로 찾는다.\n\n**장점**\n\n- 빠르다.\n\n---\n\n"
)
"""What stands before a list of questions at the end of somebody's notes, and is none of it."""


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_markdown(text, "글.md").found]


def lost(text: str) -> list[int | None]:
    return [each.spot.line for each in read_markdown(text, "글.md").remarks if each.lost]


LAYOUTS = {
    "question and answer in one numbered line": "## 예상 질문\n1. 스택이란 무엇인가요? 나중에 넣은 것이 먼저 나온다.\n2. 큐란 무엇인가요? 먼저 넣은 것이\n   먼저 나온다.\n",
    "marks of both in one line": "## Interview Questions\n\n1. **Q:** 스택이란 무엇인가요? **A:** 나중에 넣은 것이 먼저 나온다.\n2. **Q:** 큐란 무엇인가요? **A:** 먼저 넣은 것이 먼저 나온다.\n",
    "a dash between them": "## FAQ\n\n1. **스택이란 무엇인가요?** — 나중에 넣은 것이 먼저 나온다.\n2. **큐란 무엇인가요?** — 먼저 넣은 것이 먼저 나온다.\n",
    "answer in slanted letters": "## 면접 질문\n1. **스택이란 무엇인가요?**\n   *답변: 나중에 넣은 것이 먼저 나온다.*\n2. **큐란 무엇인가요?**\n   *답변: 먼저 넣은 것이 먼저 나온다.*\n",
    "question in a quote, answer in code": "# 예상 질문\n\n---\n\n> Q1: 스택이란 무엇인가요?\n>\n\n```text\n나중에 넣은 것이 먼저 나온다.\n```\n\n> Q2 큐란 무엇인가요?\n>\n\n```text\n먼저 넣은 것이 먼저 나온다.\n```\n",
    "question, intent and gist in a quote": "## 꼬리질문\n\n> Q: 스택이란 무엇인가요?\n> 의도: 순서를 아는지 확인\n> 핵심: 나중에 넣은 것이 먼저 나온다.\n\n> Q: 큐란 무엇인가요?\n> 의도: 순서를 아는지 확인\n> 핵심: 먼저 넣은 것이 먼저 나온다.\n",
    "a sign before it, a quote behind it": "### 예상 질문\n\n📌 스택이란 무엇인가요?\n\n> 나중에 넣은 것이 먼저 나온다.\n\n📌 큐란 무엇인가요?\n\n> 먼저 넣은 것이 먼저 나온다.\n",
    "topics in a list over lists of questions": "### 자료구조\n\n1. **쌓기**\n\n    1. **스택이란 무엇인가요?**\n\n        나중에 넣은 것이 먼저 나온다.\n\n2. **큐란 무엇인가요?**\n\n    먼저 넣은 것이 먼저 나온다.\n",
    "number with a dash": "### 1.1 - 스택이란 무엇인가요? <br>\n\n나중에 넣은 것이 먼저 나온다.\n\n### 1 - 2. - 큐란 무엇인가요? <br>\n\n먼저 넣은 것이 먼저 나온다.\n",
    "a heading that only counts, the rest in one paragraph": "### Q1\n스택이란 무엇인가요?\n**Answer:** 나중에 넣은 것이 먼저 나온다.\n\n### Q2 (개념)\n큐란 무엇인가요?\n**Answer:** 먼저 넣은 것이 먼저 나온다.\n",
    "brackets around": "#### [ 스택이란 무엇인가요? ]\n나중에 넣은 것이 먼저 나온다.\n\n#### [ 큐란 무엇인가요? ]\n먼저 넣은 것이 먼저 나온다.\n",
    "wrong answers and follow-ups in a list": "### 면접 질문\n\n#### 스택이란 무엇인가요?\n\n나중에 넣은 것이 먼저 나온다.\n\n- 오답: 먼저 넣은 것이 나온다. — 그것은 큐이다.\n- 꼬리: 어디에 쓰나요?\n\n#### 큐란 무엇인가요?\n\n먼저 넣은 것이 먼저 나온다.\n\n- 꼬리: 어디에 쓰나요?\n",
    "a name that repeats below each answer": "## Questions\n\n### 1. 스택이란 무엇인가요?\n\n**Answer:** 나중에 넣은 것이 먼저 나온다.\n\n**In a shop:** 쌓아 둔 접시이다.\n\n### 2. 큐란 무엇인가요?\n\n**Answer:** 먼저 넣은 것이 먼저 나온다.\n\n**In a shop:** 계산대의 줄이다.\n",
    "names in the answer's own lines": "**Q1 (쉬움): 스택이란 무엇인가요?**\n\nA: 나중에 넣은 것이 먼저 나온다.\n*잘하는 지원자:* 예를 든다.\n\n**Q2 (쉬움): 큐란 무엇인가요?**\n\nA: 먼저 넣은 것이 먼저 나온다.\n*잘하는 지원자:* 예를 든다.\n",
    "an arrow in the next line": "# Q&A\n\n스택이란 무엇인가요?\n→ 나중에 넣은 것이 먼저 나온다.\n\n큐란 무엇인가요?\n→ 먼저 넣은 것이 먼저 나온다.\n",
    "list of links under a bold line behind the last": "## FAQ\n\n**스택이란 무엇인가요?**\n\n나중에 넣은 것이 먼저 나온다.\n\n**큐란 무엇인가요?**\n\n먼저 넣은 것이 먼저 나온다.\n\n**출처 모음**\n- [자료](https://example.org/a)\n",
    "below a heading that could also stand for one": "## 질문\n\n**스택이란 무엇인가요?** 나중에 넣은 것이 먼저 나온다.\n\n**큐란 무엇인가요?** 먼저 넣은 것이 먼저 나온다.\n",
    "a heading and quotes in the item of a list": "- ### 예상질문\n\n  > **스택**이란 무엇인가요?\n  >\n  > - 나중에 넣은 것이 먼저 나온다.\n\n  > **큐**란 무엇인가요?\n  >\n  > - 먼저 넣은 것이 먼저 나온다.\n",
    "a number ends the code before it": "1. 스택이란 무엇인가요?\n\nAnswer:\n나중에 넣은 것이 먼저 나온다.\n\n```\npush\n```\n\n    pop\n2. 큐란 무엇인가요?\n\nAnswer:\n먼저 넣은 것이 먼저 나온다.\n",
    "an answer key": "# Week 4 Quiz\n\n## Questions\n\n1. 스택이란 무엇인가요?\n2. 큐란 무엇인가요?\n\n## Answer Key\n\n1. 나중에 넣은 것이 먼저 나온다.\n2. 먼저 넣은 것이 먼저 나온다.\n",
    "marks with exam numbers behind": "# Viva Questions\n\n### 스택이란 무엇인가요?\n\n나중에 넣은 것이 먼저 나온다.\n\n### 큐란 무엇인가요?\n\n먼저 넣은 것이 먼저 나온다.\n\n---\n\n# Hints\n\n## Stack\n\n접시를 생각하자.\n",
    "quotes that begin with a bold line": "# 자료구조\n\n> **스택이란 무엇인가요?**\n> 나중에 넣은 것이 먼저 나온다.\n\n>**큐란 무엇인가요?**\n>먼저 넣은 것이 먼저 나온다.\n",
    "counted by heading and difficulty, code behind the question": "## Practice Questions\n\n### Q1 — Easy ✅\n스택이란 무엇인가요?\n\n```text\npush\n```\n\n나중에 넣은 것이 먼저 나온다.\n\n### Q2 — Medium ✅\n큐란 무엇인가요?\n\n```text\nput\n```\n\n먼저 넣은 것이 먼저 나온다.\n",
    "a table whose column mentions answers": "## 면접 대비\n\n| 질문 | 답변 요약 |\n|---|---|\n| 스택이란 무엇인가요? | 나중에 넣은 것이 먼저 나온다. |\n| 큐란 무엇인가요? | 먼저 넣은 것이 먼저 나온다. |\n",
    "for whom, then both in one line": "## Interview Prep\n\n**Junior**: \"스택이란 무엇인가요?\" — 나중에 넣은 것이 먼저 나온다.\n\n**Senior**: \"큐란 무엇인가요?\" — 먼저 넣은 것이 먼저 나온다.\n",
    "folded with its headings": "<details>\n<summary>펼치기</summary>\n\n## 스택이란 무엇인가요?\n\n나중에 넣은 것이 먼저 나온다.\n\n## 큐란 무엇인가요?\n\n먼저 넣은 것이 먼저 나온다.\n\n</details>\n",
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_each_layout_brings_both_questions_with_nothing_else(layout: str) -> None:
    assert [(question, answer.partition("\n```")[0]) for question, answer in pairs(layout)] == BOTH


@pytest.mark.parametrize(
    "layout", [each for each in LAYOUTS.values() if each.startswith(("## ", "### 예", "# 예", "# Q"))]
)
def test_notes_before_a_list_of_questions_are_no_questions(layout: str) -> None:
    assert pairs(NOTES + layout) == BOTH


@pytest.mark.parametrize(
    ("layout", "taken"),
    [
        (
            "## 면접 질문\n\n**스택과 큐의 차이점**\n\n- 스택은 나중 것이, 큐는 먼저 것이 나온다.\n",
            [("스택과 큐의 차이점", "스택은 나중 것이, 큐는 먼저 것이 나온다.")],
        ),
        (
            "# 면접질문\n\n- **스택과 큐의 차이**\n    - 나오는 순서가 다르다.\n- 큐가 줄인 이유\n    - 먼저 온 것이 먼저 나간다.\n",
            [("스택과 큐의 차이", "나오는 순서가 다르다."), ("큐가 줄인 이유", "먼저 온 것이 먼저 나간다.")],
        ),
        (
            "## Interview Questions\n\n### Beginner\n\n1. **Write a stack**\n\n   - Keep a list and its end.\n\n2. **What is a queue?**\n\n   - A line of things.\n",
            [("Write a stack", "Keep a list and its end."), ("What is a queue?", "A line of things.")],
        ),
        (
            "# Interview Questions and Answers\n\n## 1. Promises\n\nA promise stands for a later value.\n\n## 2. Closures\n\nA closure keeps its scope.\n",
            [
                ("Promises", "A promise stands for a later value."),
                ("Closures", "A closure keeps its scope."),
            ],
        ),
        (
            "# SLAM Interview Questions\n\n**1. What is a pose**\n\n어디에 있고 어디를 보는가이다.\n\n**2. Advantages of one camera**\n\n값이 싸다.\n",
            [
                ("What is a pose", "어디에 있고 어디를 보는가이다."),
                ("Advantages of one camera", "값이 싸다."),
            ],
        ),
    ],
)
def test_below_a_heading_that_announces_questions_names_are_questions(
    layout: str, taken: list[tuple[str, str]]
) -> None:
    assert pairs(NOTES + layout) == taken


@pytest.mark.parametrize(
    ("layout", "question"),
    [
        ("## ❓ 면접 질문\n\"스택이 무엇인지 설명해 주세요.\"\n\n## ✅ 핵심 답변\n\n나중에 넣은 것이 먼저 나온다.\n", "스택이 무엇인지 설명해 주세요."),
        ("### 면접 질문\n\n- 스택이란 무엇인가요?\n- 큐와 어떻게 다른가요?\n\n### 30초 모범 답변\n\n나중에 넣은 것이 먼저 나온다.\n", "스택이란 무엇인가요? 큐와 어떻게 다른가요?"),
        ("## 주요 질문\n\"스택이란 무엇이며 어디에 쓰나요?\"\n\n## 1. 정의\n\n나중에 넣은 것이 먼저 나온다. 되돌리기와 함수 호출이 그렇게 쌓이고, 가장 나중에 쌓인 것부터 꺼내 간다.\n", "스택이란 무엇이며 어디에 쓰나요?"),
    ],
)  # fmt: skip
def test_one_announced_question_is_answered_by_the_sections_beside_it(layout: str, question: str) -> None:
    ((asked, answer),) = pairs("# 자료구조\n\n" + layout)
    assert asked == question
    assert "나중에 넣은 것이 먼저 나온다." in answer


def test_follow_ups_with_answers_below_an_announced_question_have_their_own() -> None:
    text = (
        "### 면접 질문\n\n스택은 왜 쓰나요?\n\n꼬리 질문:\n\n- 넘치면 어떻게 되나요?\n  - 모범답변: 프로그램이 멈춥니다.\n\n"
        "### 30초 모범 답변\n\n되돌아갈 곳을 기억하려고 씁니다.\n"
    )
    assert dict(pairs(text)) == {
        "스택은 왜 쓰나요?": "되돌아갈 곳을 기억하려고 씁니다.",
        "넘치면 어떻게 되나요?": "프로그램이 멈춥니다.",
    }


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("## 면접 질문\n\n1. 스택이란?\n2. 큐란?\n", [3, 4]),
        ("# 면접질문\n\n- 스택의 쓰임\n- 큐란 무엇인가요?\n    - 줄이다.\n- 덱이란 무엇인가요?\n    - 양쪽 줄이다.\n", [3]),
        ("| 번호 | 질문 | 답변 링크 |\n|---|---|---|\n| 1 | 스택이란? | [링크](a.md) |\n| 2 | 큐란? | [링크](b.md) |\n", [3, 4]),
        ("Questions about stacks:\n* \t\tWhat is a stack?\n* \t\tWhat is a queue?\n", [2, 3]),
        ("## 예상 질문\n- 스택과의 차이점\n- 큐와의 차이점\n", [2, 3]),
        ("## Interview Questions\n\n### Coding Questions\n\n1. **Reverse a list**\n2. **Find a loop**\n", [5, 6]),
        ("<details>\n<summary>더 보기</summary>\n\n## 꼬리질문\n\n1. 스택이란?\n2. 큐란?\n\n</details>\n", [6, 7]),
    ],
)  # fmt: skip
def test_questions_without_answers_are_listed_with_their_lines(text: str, lines: list[int]) -> None:
    assert pairs(text) in ([], [("큐란 무엇인가요?", "줄이다."), ("덱이란 무엇인가요?", "양쪽 줄이다.")])
    assert lost(text) == lines


def test_a_post_whose_title_announces_questions_asks_by_its_parts() -> None:
    text = (
        '---\ntitle: "[Interview] 면접 관련 정리"\n---\n\n# 스택과 큐의 차이\n\n## 스택\n\n나중에 넣은 것이 먼저 나오는 자료구조이다. 되돌리기에 쓴다.\n\n'
        "## 큐\n\n먼저 넣은 것이 먼저 나온다.\n\n# 힙\n\n가장 작은 것을 빨리 꺼낼 수 있도록 나무 모양으로 늘어놓은 것이다. 우선순위 큐에 쓴다.\n"
    )
    assert [question for question, _answer in pairs(text)] == ["스택과 큐의 차이", "힙"]
    assert "먼저 넣은 것이" in pairs(text)[0][1]


def test_notes_named_by_what_they_compare_are_one_question() -> None:
    text = "# 인덱스의 동작 원리와 장단점\n\n## 동작\n\n- 트리를 따라 내려가며 찾는다.\n\n## 장점\n\n- 찾기가 빠르다.\n\n## 단점\n\n- 쓰기가 느려진다.\n"
    ((question, answer),) = pairs(text)
    assert question == "인덱스의 동작 원리와 장단점"
    assert (
        answer == "동작\n- 트리를 따라 내려가며 찾는다.\n\n장점\n- 찾기가 빠르다.\n\n단점\n- 쓰기가 느려진다."
    )


def test_a_table_of_contents_with_questions_loses_nothing() -> None:
    text = "| No. | Questions |\n|---|---|\n| 1 | What is a stack? |\n\n### What is a stack?\n\nThe last one in is the first one out.\n"
    assert pairs(text) == [("What is a stack?", "The last one in is the first one out.")]
    assert lost(text) == []


def test_code_belongs_to_an_answer_that_only_announces_it() -> None:
    text = "## Quiz questions\n\n1. **How is a loop written?**\n   - Like this:\n     ```c\n     for (;;) {}\n     ```\n2. **What is a loop?**\n   - Code that repeats.\n"
    assert pairs(text) == [
        ("How is a loop written?", "Like this:\n```c\nfor (;;) {}\n```"),
        ("What is a loop?", "Code that repeats."),
    ]


@pytest.mark.parametrize(
    ("line", "halves"),
    [
        ("Why? Because it is.", ("Why?", "Because it is.")),
        ("What is a port? And why? A door.", ("What is a port? And why?", "A door.")),
        (
            "What is a port? Describe it to a child. A port is a door.",
            ("What is a port? Describe it to a child.", "A port is a door."),
        ),
        ("스택이란? (자료구조)", ("스택이란? (자료구조)", "")),
        ("스택이란? 그리고 큐란", ("스택이란? 그리고 큐란", "")),
        ("You push twice. What is on top? The second.", ("You push twice. What is on top?", "The second.")),
        ("The stack grows, and it is used.", ("The stack grows, and it is used.", "")),
    ],
)
def test_a_line_is_divided_where_it_stops_asking(line: str, halves: tuple[str, str]) -> None:
    assert divided(line) == halves


@pytest.mark.parametrize(
    ("line", "announces"),
    [
        ("## 2. 운영체제 면접 질문 및 답변", True),
        ("❓ 주요 질문", True),
        ("Viva Questions", True),
        ("7.10 ML Practice Problems", True),
        ("Q&A", True),
        ("질문을 받았을 때", False),
        ("문제 해결 방법", False),
        ("Question 3", False),
        ("What are interview questions?", False),
    ],
)
def test_a_heading_announces_questions_or_does_not(line: str, announces: bool) -> None:
    assert labels.lists_questions(line.lstrip("# ")) is announces


def test_tasks_with_code_behind_them_are_questions_with_code_for_an_answer() -> None:
    text = "## Practice Questions\n1) Make a set of the letters of a word.\n```\nset(word)\n```\n2) Take the even numbers out of a set.\n```\n{n for n in s if n % 2}\n```\n"
    assert pairs(text) == [
        ("Make a set of the letters of a word.", "```\nset(word)\n```"),
        ("Take the even numbers out of a set.", "```\n{n for n in s if n % 2}\n```"),
    ]


def test_folded_hints_are_hints_and_no_answers() -> None:
    text = (
        "Q. 스택이란 무엇인가요?\n\n<details><summary>힌트</summary>\n\n접시를 생각하자.\n\n</details>\n\n"
        "<details><summary>정답</summary>\n\n나중에 넣은 것이 먼저 나온다.\n\n</details>\n\n"
        "Q. 큐란 무엇인가요?\n\n<details><summary>힌트</summary>\n\n줄을 생각하자.\n\n</details>\n"
    )
    (found,) = read_markdown(text, "글.md").found
    assert (found.question, found.answers[0]) == STACK
    assert found.hints == ("접시를 생각하자.",)
    assert lost(text) == [15]


def test_a_quoted_question_is_answered_by_the_quote_below_it_and_no_further() -> None:
    text = (
        "# Sorting\n\nA list can be ordered in place.\n\n>**Question:** What does a stable sort keep?\n\n"
        ">**Answer:** The order of equal items.\n\nThe next command shows it.\n\n    sort -s\n"
    )
    assert pairs(text) == [("What does a stable sort keep?", "The order of equal items.")]


def test_lines_that_ask_and_stand_alone_are_questions_in_a_text_without_markup() -> None:
    text = (
        "Basics\nWhat is a queue?\n\nA line of items that wait.\nWhat is a stack?\n\nA pile of items.\nTrees\n"
        "What is a leaf?\n\nA node without children.\n"
    )
    assert pairs(text) == [
        ("What is a queue?", "A line of items that wait."),
        ("What is a stack?", "A pile of items."),
        ("What is a leaf?", "A node without children."),
    ]
    assert pairs("I went home.\nWhat next?\n\nNothing.\n") == []


def test_questions_in_lists_below_topics_are_each_told_by_line() -> None:
    text = "# Interview\n\n1. **Queues**:\n    - What is a queue?\n    - Why is it useful?\n\n2. **Trees**:\n    - What is a leaf?\n    - What is a root?\n"
    assert pairs(text) == []
    assert lost(text) == [4, 5, 8, 9]
