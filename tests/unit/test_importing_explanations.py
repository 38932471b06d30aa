"""What an answer says already, its explanation does not say again."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

BOLD = "**검색을 빠르게 하려고 따로 둔 정렬된 자료 구조이다.**"
LONG_CODE = "```sql\n" + "create index a on b(c);\n" * 80 + "```"
NEXT = "\n\n## 트랜잭션이란?\n\n모두 되거나 모두 안 되는 작업의 단위이다.\n"


@pytest.mark.parametrize(
    ("rest", "explanation"),
    [
        ("", None),
        ("그래서 조회가 빠르다.", None),
        ("```sql\ncreate index a on b(c);\n```", None),
        (LONG_CODE, LONG_CODE),
        ("### 예시\n\n조회가 빠르다.", "### 예시\n\n조회가 빠르다."),
        ("### 장점\n\n조회가 빠르다.", None),
        ("![그림](a.png)\n\n그래서 조회가 빠르다.", "[그림](a.png)"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", None),
    ],
)
def test_a_bold_paragraph_below_a_question_is_in_its_answer_only(rest: str, explanation: str | None) -> None:
    found = read_text(f"## 인덱스란 무엇인가요?\n\n{BOLD}\n\n{rest}{NEXT}", "x.md", kind="markdown").found[0]
    assert found.answers[0].startswith("검색을 빠르게")
    assert found.explanation == explanation


def test_what_stands_between_code_stays_in_the_explanation() -> None:
    """The code, here too long for an answer, would not be understood without it."""
    shown = f"{LONG_CODE}\n\n고치면 이렇다.\n\n{LONG_CODE}"
    text = f"## 인덱스란 무엇인가요?\n\n{BOLD}\n\n{shown}{NEXT}"
    found = read_text(text, "x.md", kind="markdown").found[0]
    assert found.explanation == shown


def test_an_article_that_is_wholly_the_answer_is_not_told_again() -> None:
    """Its headings only divide it."""
    text = f"---\ntitle: 인덱스란 무엇인가요?\n---\n\n{BOLD}\n\n## 장점\n\n조회가 빠르다.\n\n## 단점\n\n쓰기가 느리다.\n"
    found = read_text(text, "x.md", kind="markdown").found[0]
    assert found.answers[0].endswith("쓰기가 느리다.")
    assert found.explanation is None


@pytest.mark.parametrize(
    "form",
    [
        "## Q. {}\n\n{}\n\n{}\n\n",
        "**Q. {}**\n\n**A.** {}\n\n{}\n\n",
        "## {}\n\n**답변**\n\n{}\n\n{}\n\n---\n\n",
    ],
)
def test_code_of_an_answer_belongs_to_it_where_it_stands(form: str) -> None:
    """Nothing need announce it; what is too long for an answer explains it."""
    said, code = "한 줄로 목록을 만든다.", "```python\n{}\n```"
    lines = ["print([", *["    1,"] * 12, "])"]
    asked = {
        "짧은 것이란?": code.format("\n".join(lines)),
        "긴 것이란?": code.format("\n".join(["print()"] * 200)),
        "사이에 든 것이란?": code.format("a()") + "\n\n그래서 빠르다.",
        "여럿이란?": code.format("a()") + "\n\n" + code.format("b()"),
    }
    found = read_text(
        "".join(form.format(q, said, rest) for q, rest in asked.items()), "x.md", kind="markdown"
    ).found
    answers = {each.question: each.answers[0] for each in found}
    assert answers["긴 것이란?"] == said
    for question in ("짧은 것이란?", "사이에 든 것이란?", "여럿이란?"):
        assert answers[question] == said + "\n" + asked[question].replace("```\n\n```", "```\n```")
    assert [each.explanation is None for each in found] == [True, False, True, True]
