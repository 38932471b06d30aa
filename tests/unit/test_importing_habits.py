"""Habits of strangers' files: small things beside questions and answers that are none of them."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_markdown(text, "notes.md").found]


@pytest.mark.parametrize("link", ["<https://a.example/1>", "https://a.example/1", "(https://a.example/1)"])
def test_where_a_problem_is_from_is_no_part_of_it(link: str) -> None:
    text = f"Q. Write a loop over the values of a list. {link}\n\nA. It is short.\n"
    assert pairs(text) == [("Write a loop over the values of a list.", "It is short.")]
    assert read_markdown(text, "notes.md").found[0].source == "https://a.example/1; notes.md"


@pytest.mark.parametrize("line", ["// todo", "TODO", "<!-- todo -->", "작성 중..."])
def test_what_is_still_to_be_written_ends_no_answer(line: str) -> None:
    assert pairs(f"## What is a set?\n\nA bag of values.\n\n{line}\n\n## Lists\n")[0][1] == "A bag of values."


@pytest.mark.parametrize("title", ["How to practise", "How to use", "How to study with these cards"])
def test_advice_on_the_use_of_a_text_is_no_question(title: str) -> None:
    text = f'!!! tip "{title}"\n    Answer aloud.\n\n**What is a set?**\n\n??? success "Answer"\n    A bag of values.\n'
    assert pairs(text) == [("What is a set?", "A bag of values.")]


def test_a_heading_for_interviewers_questions_announces_them() -> None:
    text = "# 집합\n\n집합은 값의 모임이다.\n\n## 인터뷰 질문\n\n집합이란?\n\n값의 모임이다.\n\n목록이란?\n\n값의 줄이다.\n"
    assert pairs(text) == [("집합이란?", "값의 모임이다."), ("목록이란?", "값의 줄이다.")]


def test_bold_bullets_ask_above_paragraphs_that_answer() -> None:
    """Those without a paragraph below them have no answer, and belong to none."""
    text = (
        "## Python\n\n- **What is a set?**\n\nA bag of values.\n\n- **What is a view?**\n\n- **What is a list?**\n\n"
        "A row of values.\n\nIt has an order.\n\n- **What is a heap?**\n- **What is a tree?**\n"
    )
    assert pairs(text) == [
        ("What is a set?", "A bag of values."),
        ("What is a list?", "A row of values.\n\nIt has an order."),
    ]
    lost = [each.spot.line for each in read_markdown(text, "notes.md").remarks if each.lost]
    assert lost == [7, 15, 16]


def test_an_article_tells_the_names_of_its_parts_and_headings_that_are_sentences() -> None:
    """One that asks the question again is no part of the answer."""
    text = (
        "---\ntitle: 덱이란 무엇인가요?\n---\n\n## 덱이란?\n\n양쪽에서 넣고 빼는 줄이다. 스택과 큐를 겸한다.\n\n"
        "## 두 가지로 만들 수 있습니다.\n\n### 배열\n\n자리가 이어진다.\n"
    )
    assert pairs(text) == [
        (
            "덱이란 무엇인가요?",
            "양쪽에서 넣고 빼는 줄이다. 스택과 큐를 겸한다.\n\n두 가지로 만들 수 있습니다.\n\n배열\n자리가 이어진다.",
        )
    ]


LAST = ["### {}", "**{}**"]


@pytest.mark.parametrize("last", LAST)
def test_what_asks_below_an_answered_question_is_one_where_questions_are_announced(last: str) -> None:
    """Below `# Interview questions` headings of a lower rank, and bold lines, ask on when the one above is answered."""
    told = [
        ("What is a set?", "A bag."),
        ("What is a list?", "A row."),
        ("What is a tree?", "A branching row."),
    ]
    marks = ["## {}", last, last]
    text = "# Interview questions\n\n" + "".join(
        f"{mark.format(q)}\n\n{a}\n\n" for mark, (q, a) in zip(marks, told, strict=True)
    )
    assert pairs(text) == told


@pytest.mark.parametrize("last", LAST)
def test_elsewhere_such_a_line_is_a_part_of_the_answer(last: str) -> None:
    text = f"# Sets\n\n## What is a set?\n\nA bag.\n\n{last.format('Why is it fast?')}\n\nIt is hashed.\n"
    assert [question for question, _answer in pairs(text)] == ["What is a set?"]
