"""Small signs beside questions and answers that a reader sees through."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.likeness import CONCEPT, PART, likeness
from quizzer.authoring.importing.sources.source import read_text


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Q. When is a heap used? ⭐ V. IMP.", "When is a heap used?"),
        ("When is a heap used? (V. V. IMP)", "When is a heap used?"),
        ("When is a heap used? - IMP", "When is a heap used?"),
        ("힙은 언제 쓰나요? ⭐⭐ 매우 중요", "힙은 언제 쓰나요?"),
        ("힙은 언제 쓰나요? 🔥 빈출", "힙은 언제 쓰나요?"),
        ("What is SHRIMP", "What is SHRIMP"),
        ("What is most important", "What is most important"),
    ],
)
def test_how_much_a_question_matters_is_no_part_of_it(line: str, asked: str) -> None:
    assert headlines.title(line) == asked


@pytest.mark.parametrize(
    ("line", "like"), [("Next.js Router", CONCEPT), ("Next steps", PART), ("See also", PART)]
)
def test_a_name_that_begins_like_a_part_is_none(line: str, like: float) -> None:
    assert likeness(line) == like


def test_lines_that_define_what_the_question_names_are_no_labels() -> None:
    """`A : …` is a record here; with nothing that the question names it is the answer's label."""
    text = "> Q1: {}\n>\n\n```kotlin\nA : 주소로 바꾼다.\nMX : 우체국을 말한다.\n```\n\n> Q2: 캐시란?\n>\n\n"
    text += "```kotlin\n적어 두는 것이다.\n```\n"
    for asked, answer in (
        ("A와 MX 레코드의 차이는?", "```kotlin\nA : 주소로 바꾼다.\nMX : 우체국을 말한다.\n```"),
        ("이름을 어떻게 바꾸나요?", "주소로 바꾼다.\nMX : 우체국을 말한다."),
    ):
        assert read_text(text.format(asked), "n.md").found[0].answers == (answer,)


def test_a_heading_between_angle_brackets_is_read() -> None:
    """Written as HTML it would be a tag of its own."""
    text = "<h5><큐와 '스택'의 차이>  </h5>\n먼저 넣은 것을 먼저 꺼낸다.\n\n"
    text += "<h5>트리란?</h5>\n뿌리가 있다.\n\n<h5>그래프란?<br></h5>\n변이 있다.\n"
    assert [each.question for each in read_text(text, "n.md").found] == [
        "큐와 '스택'의 차이",
        "트리란?",
        "그래프란?",
    ]


@pytest.mark.parametrize(
    "beside", ["Goal", "Final Interview Checklist", "How to Use This File", "학습 목표", "이 문서 활용법"]
)
def test_what_a_file_of_questions_says_about_itself_is_no_question(beside: str) -> None:
    text = f"# Interview questions\n\n## {beside}\n\nRead each one aloud.\n\n"
    text += "## What is a heap?\n\nA tree.\n\n## What is a trie?\n\nA tree of letters.\n"
    assert [each.question for each in read_text(text, "n.md").found] == ["What is a heap?", "What is a trie?"]


@pytest.mark.parametrize(
    "lead", [" For example:", "\n\nExample:", "\n\n예시:", "\n- 코드 예시:", " 예를 들면:"]
)
def test_an_answer_does_not_end_with_what_leads_to_an_example(lead: str) -> None:
    """The example is in it as well, or both are left to the explanation."""
    said = "뷰는 질의에 이름을 붙여 두고, 다른 질의가 표처럼 읽을 수 있게 한 것이다. "
    said += "데이터를 따로 담지 않으며, 읽을 때마다 다시 계산하므로 원본이 바뀌면 결과도 바뀐다."
    text = f"## 뷰란?\n\n{said}{lead}\n\n```sql\nSELECT 2;\n```\n\n## 색인이란?\n\n찾아보기다.\n"
    both = f"{said}{lead}\n```sql\nSELECT 2;\n```"
    assert read_text(text, "n.md").found[0].answers[0] in (said, both)


@pytest.mark.parametrize(
    "link",
    ["[참고링크](https://tea.example/a)", "([참고](https://tea.example))", "[[link](https://tea.example)]"],
)
def test_the_words_of_a_link_behind_a_question_are_no_part_of_it(link: str) -> None:
    text = f"# 차 면접 질문\n\n- Explain steeping {link}\n  - 물에 담근다.\n- 우림이란 무엇인가요?\n  - 담그는 일.\n"
    assert headlines.title("관련 링크") == "관련 링크"
    found = read_text(text, "tea.md").found
    assert [each.question for each in found] == ["Explain steeping", "우림이란 무엇인가요?"]
