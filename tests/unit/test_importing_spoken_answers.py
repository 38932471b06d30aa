"""Answers with their points before the words to be said, and parts named by the word for what they tell."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.lines.headlines import Asking, asking
from quizzer.authoring.importing.sources.source import read_text

SAID = "Yeast eats sugar and gives off gas, which the gluten holds."


def answers(text: str) -> list[tuple[str, str]]:
    found = read_text(text, "bread.md", kind="markdown").found
    return [(each.question, each.answers[0]) for each in found]


@pytest.mark.parametrize(
    ("points", "spoken"),
    [
        ("**답변 포인트:**", "**1분 답변:**"),
        ("**답변 포인트**", "**30초 답변**"),
        ("**답변 방향:**", "**구두 답변:**"),
        ("**Expected points:**", "**60-second answer:**"),
        ("### 답변 포인트", "### 1분 답변"),
    ],
)
def test_words_to_be_said_are_the_answer_where_its_points_come_first(points: str, spoken: str) -> None:
    question = f"## Q{{}}. Why does {{}} rise?\n\n{points}\n\n1. Yeast\n2. Gluten\n\n{spoken}\n\n{SAID}\n\n"
    text = question.format(1, "a dough") + question.format(2, "a cake")
    assert answers(text) == [("Why does a dough rise?", SAID), ("Why does a cake rise?", SAID)]


@pytest.mark.parametrize("label", ["**답변 포인트:**", "**1분 답변:**"])
def test_one_of_both_alone_is_the_answer(label: str) -> None:
    assert answers(f"## Q1. Why does a dough rise?\n\n{label}\n\n{SAID}\n") == [
        ("Why does a dough rise?", SAID)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Why: One oven is too slow.",
        "How: It heats both sides.",
        "Why:",
        "How it works: It heats.",
        "When to use it: In June.",
    ],
)
def test_the_name_of_a_part_with_what_it_tells_asks_nothing(line: str) -> None:
    assert asking(line) is Asking.NO


@pytest.mark.parametrize("line", ["Why: is one oven enough?", "How does it work: by heat", "Why one oven"])
def test_what_asks_behind_such_a_word_still_asks(line: str) -> None:
    assert asking(line) is Asking.ASKS


def test_parts_named_why_and_how_are_the_answer_of_the_question_above() -> None:
    told = "- Why: One oven is too slow.\n- How: The dough is divided."
    text = f"Q1. Why are there two ovens?\n{told}\n\nQ2. What if one is cold?\n{told}\n"
    assert answers(text) == [("Why are there two ovens?", told), ("What if one is cold?", told)]


def test_how_to_answer_is_the_answer_and_why_they_ask_is_not() -> None:
    item = "Q{0}. {1}\n- Why they ask: To see that you baked.\n- How to answer: {2}\n\n"
    text = item.format(1, "What is rye?", "A grain.") + item.format(
        2, "What is malt?", "Grain that sprouted."
    )
    assert answers(text) == [("What is rye?", "A grain."), ("What is malt?", "Grain that sprouted.")]


@pytest.mark.parametrize("line", ["반죽은 왜 부푸나", "빵은 언제 꺼내나", "호밀은 밀과 뭐가 다르냐"])
def test_a_word_that_asks_and_a_plain_verb_at_the_end_ask(line: str) -> None:
    assert asking(line) is Asking.ASKS


@pytest.mark.parametrize("line", ["왜 굽거나", "오븐은 언제나", "빵 하나", "바나나"])
def test_other_words_with_such_an_end_ask_nothing(line: str) -> None:
    assert asking(line) is Asking.NO
