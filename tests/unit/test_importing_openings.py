"""How what is asked begins: with a case, below a title that says less, and what only looks like a question or a part."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.reader import read_markdown

POST = """---
title: {title}
---

{opening}

## Kettle

A kettle boils water with a heated coil at its bottom, and a switch ends it.

## Thermos

A thermos keeps what is in it warm, with nothing between its two walls.
"""


def found(text: str, file: str = "post.md") -> list[Found]:
    return list(read_markdown(text, file).found)


@pytest.mark.parametrize(
    "line",
    [
        "When a kettle boils, what will happen to its switch",
        "If the coil breaks, how would you notice",
        "Given two kettles, explain which one is faster",
        "Design a kitchen and name its parts (what would you buy first?).",
    ],
)
def test_a_case_with_what_is_asked_of_it_asks(line: str) -> None:
    """So does a line that ends with a question in brackets."""
    assert headlines.asking(line) is Asking.ASKS


@pytest.mark.parametrize(
    "line",
    [
        "When a kettle boils, what happens is that its switch opens",
        "If the coil breaks, the water stays cold",
        "If a guest asks for tea, explain that there is none",
    ],
)
def test_a_case_with_what_follows_from_it_asks_nothing(line: str) -> None:
    assert headlines.asking(line) is Asking.NO


def test_headings_with_cases_are_questions_below_topics() -> None:
    text = (
        "# A day as a cook\n\n## 1. Water\n\n### 1.1 When a kettle boils, what will the switch do\n\nIt opens.\n\n"
        "## 2. Tools\n\n### 2.1 What is a thermos?\n\nA bottle that stays warm.\n"
    )
    assert [(each.question, each.answers[0]) for each in found(text)] == [
        ("When a kettle boils, what will the switch do", "It opens."),
        ("What is a thermos?", "A bottle that stays warm."),
    ]


@pytest.mark.parametrize(
    ("title", "opening", "question"),
    [
        ("Kettle and thermos", "What do a kettle and a thermos do?", None),
        ("보온병과 주전자", "주전자와 보온병은 무엇이 다를까?", None),
        ("Kettle and thermos", "What does a kettle do?", "Kettle and thermos"),
        ("보온병과 주전자", "주전자와 보온병을 아시나요?", "보온병과 주전자"),
        ("Kettle and thermos", "I have a kettle. What do a kettle and a thermos do?", "Kettle and thermos"),
        (
            "How do a kettle and a thermos differ?",
            "What do a kettle and a thermos do?",
            "How do a kettle and a thermos differ?",
        ),
    ],
)
def test_a_post_that_begins_with_a_question_of_all_its_title_names_answers_that(
    title: str, opening: str, question: str | None
) -> None:
    """One of less than that, one to its readers and one behind other words are the beginning of the article."""
    (only,) = found(POST.format(title=title, opening=opening), "kitchen.md")
    assert only.question == (question or opening)
    assert only.answers[0].startswith(opening) == (question is not None)


@pytest.mark.parametrize(
    ("first", "shown"),
    [("보온병이란?", False), ("What is a 보온병?", False), ("보온병의 쓰임", True), ("주전자란?", True)],
)
def test_an_answer_begins_without_the_name_of_a_part_that_asks_what_its_question_names(
    first: str, shown: bool
) -> None:
    """Names of other parts stay."""
    text = f"## 보온병에 대해 설명해주세요.\n\n### {first}\n\n따뜻함을 지키는 병입니다.\n\n### 사는 곳\n\n시장에서 삽니다.\n"
    (only,) = found(text)
    begin = f"{first}\n" if shown else ""
    assert only.answers[0] == f"{begin}따뜻함을 지키는 병입니다.\n\n사는 곳\n시장에서 삽니다."


@pytest.mark.parametrize("clause", ["Why reheating fails", "How a coil wears out"])
def test_a_clause_below_a_question_with_a_labelled_answer_is_a_part_of_its_explanation(clause: str) -> None:
    text = (
        "# Is fresh water better than reheated water?\n\n**Short answer:** Yes, it has more air in it.\n\n"
        f"## Detail\n\nAir leaves at the boil.\n\n### {clause}\n\nIt is too hot for it.\n"
    )
    assert [each.question for each in found(text)] == ["Is fresh water better than reheated water?"]


def test_what_asks_with_a_verb_there_stays_a_question() -> None:
    text = (
        "# Is fresh water better than reheated water?\n\n**Short answer:** Yes, it has more air in it.\n\n"
        "## More\n\n### How do coils wear out?\n\n**Short answer:** Lime grows on them.\n"
    )
    assert "How do coils wear out?" in [each.question for each in found(text)]


@pytest.mark.parametrize("label", ["Suggested Improved Answer:", "Sample short answer", "모범 예시 답안"])
def test_an_answer_with_two_words_of_its_kind_is_a_label(label: str) -> None:
    assert labels.label(label) is not None


@pytest.mark.parametrize("label", ["Sample wrong answer", "Another bad answer"])
def test_an_answer_that_is_told_to_be_wrong_is_none_whatever_stands_before_that(label: str) -> None:
    assert labels.label(label) is None
    assert labels.after_label(f"{label}: it is cold") is None


def test_an_improved_answer_comes_before_the_feedback_on_another() -> None:
    text = (
        "### What does a thermos do?\n\n#### Feedback on your answer\n\nYou forgot the walls.\n\n"
        "#### Suggested improved answer\n\nIt keeps tea warm between two walls.\n"
    )
    (only,) = found(text)
    assert only.answers == ("It keeps tea warm between two walls.",)


@pytest.mark.parametrize(
    ("behind", "asked"),
    [
        ("A guest has a cup of 200 ml. Is it full?", "Which cup? A guest has a cup of 200 ml. Is it full?"),
        ("A guest has a cup of 200 ml.", "Which cup?"),
    ],
)
def test_what_is_told_behind_a_bold_question_and_asks_once_more_belongs_to_it(
    behind: str, asked: str
) -> None:
    """Its answer has a label below that."""
    text = f"**Q1 — Which cup?** {behind}\n\n> **Sample answer:** The small one.\n"
    text += "\n**Q2 — Which pot?**\n\n> **Sample answer:** The big one.\n"
    assert [(each.question, each.answers[0]) for each in found(text)] == [
        (asked, "The small one."),
        ("Which pot?", "The big one."),
    ]
