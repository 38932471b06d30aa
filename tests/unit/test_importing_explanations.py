"""What an answer says already, its explanation does not say again."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources import read_text

BOLD = "**검색을 빠르게 하려고 따로 둔 정렬된 자료 구조이다.**"
NEXT = "\n\n## 트랜잭션이란?\n\n모두 되거나 모두 안 되는 작업의 단위이다.\n"


@pytest.mark.parametrize(
    ("rest", "explanation"),
    [
        ("", None),
        ("그래서 조회가 빠르다.", None),
        ("```sql\ncreate index a on b(c);\n```", "```sql\ncreate index a on b(c);\n```"),
        ("### 장점\n\n조회가 빠르다.", "### 장점\n\n조회가 빠르다."),
        ("![그림](a.png)\n\n그래서 조회가 빠르다.", "[그림](a.png)"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", None),
    ],
)
def test_a_bold_paragraph_below_a_question_is_in_its_answer_only(rest: str, explanation: str | None) -> None:
    found = read_text(f"## 인덱스란 무엇인가요?\n\n{BOLD}\n\n{rest}{NEXT}", "x.md", kind="markdown").found[0]
    assert found.answers[0].startswith("검색을 빠르게")
    assert found.explanation == explanation


def test_what_stands_between_code_stays_in_the_explanation() -> None:
    """The code would not be understood without it."""
    text = f"## 인덱스란 무엇인가요?\n\n{BOLD}\n\n```\na\n```\n\n고치면 이렇다.\n\n```\nb\n```{NEXT}"
    found = read_text(text, "x.md", kind="markdown").found[0]
    assert found.explanation == "```\na\n```\n\n고치면 이렇다.\n\n```\nb\n```"


def test_an_article_that_is_wholly_the_answer_is_not_told_again() -> None:
    """Its headings only divide it."""
    text = f"---\ntitle: 인덱스란 무엇인가요?\n---\n\n{BOLD}\n\n## 장점\n\n조회가 빠르다.\n\n## 단점\n\n쓰기가 느리다.\n"
    found = read_text(text, "x.md", kind="markdown").found[0]
    assert found.answers[0].endswith("쓰기가 느리다.")
    assert found.explanation is None
