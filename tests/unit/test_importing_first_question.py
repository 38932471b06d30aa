"""A text whose first heading asks, with an article below it, and practice questions below that."""

from __future__ import annotations

import pytest
from importing_markdown import lost, pairs

ARTICLE = "Sourdough rises by wild yeast and bacteria, which live in flour and water. " * 5
PRACTICE = (
    "### 실전 질문\n\n> Q) How often is a starter fed\n> before it is strong?\n\n**Answer:** Twice a day.\n"
)


def test_the_article_answers_the_first_heading_beside_the_questions_below_it() -> None:
    text = f"## Q18. What makes sourdough rise?\n\n---\n\n### Summary\n\n{ARTICLE}\n\n{PRACTICE}"
    assert [asked for asked, _said in pairs(text)] == [
        "What makes sourdough rise?",
        "How often is a starter fed before it is strong?",
    ]
    assert pairs(text)[0][1].startswith("Sourdough rises by wild yeast")
    assert lost(text) == []


@pytest.mark.parametrize(
    "above",
    [
        "## What makes sourdough rise?\n\nRead this first.\n\n",
        "## Who is this for?\n\n" + ARTICLE + "\n\n",
        "## Sourdough\n\n" + ARTICLE + "\n\n",
        "## What makes sourdough rise?\n\n" + ARTICLE + "\n\n## What makes it sour?\n\n",
    ],
    ids=["an introduction", "about the text", "a name", "one of several"],
)
def test_other_first_headings_are_no_such_question(above: str) -> None:
    asked = [question for question, _said in pairs(above + PRACTICE)]
    assert asked == ["How often is a starter fed before it is strong?"]


LABELS = ["답. ", "1번 정답: ", "Answer. ", "정답. "]


@pytest.mark.parametrize("label", LABELS)
def test_a_label_with_a_full_stop_or_a_number_is_none_of_the_answer(label: str) -> None:
    text = f"1. What is rye?\n\n   {label}A grain.\n\n2. What is spelt?\n\n   {label}Another grain.\n"
    assert pairs(text) == [("What is rye?", "A grain."), ("What is spelt?", "Another grain.")]


def test_a_summary_with_a_number_and_a_program_that_answers_are_labels() -> None:
    fold = "## {n}. {q}\n\n<details>\n<summary>{n}번 정답</summary>\n\n{a}\n\n</details>\n\n"
    text = fold.format(n=1, q="What is rye?", a="A grain.") + fold.format(
        n=2, q="What is spelt?", a="Another."
    )
    assert pairs(text) == [("What is rye?", "A grain."), ("What is spelt?", "Another.")]
    talk = "What is rye?\n\nChatGPT:\nA grain.\n\nWhat is spelt?\n\nChatGPT:\nAnother grain.\n"
    assert pairs(talk) == [("What is rye?", "A grain."), ("What is spelt?", "Another grain.")]


def test_blanks_inside_the_signs_of_a_bold_line_are_no_part_of_it() -> None:
    text = "**What is rye? **\n\nA grain.\n\n** What is spelt?**\n\nAnother grain.\n"
    assert pairs(text) == [("What is rye?", "A grain."), ("What is spelt?", "Another grain.")]


def test_items_of_one_list_are_questions_together_where_one_of_them_holds_code() -> None:
    text = (
        "## Questions\n\n1. Mend this recipe.\n\n```python\nprint(1)\n```\n\nAnswer:\n\nAdd water.\n\n"
        "2. What bakes a bread?\n\n   Answer: An oven.\n"
    )
    assert pairs(text) == [
        ("Mend this recipe.\n\nprint(1)", "Add water."),
        ("What bakes a bread?", "An oven."),
    ]


@pytest.mark.parametrize("empty", ["1. ", "-", "- ", "* "])
def test_an_item_that_holds_nothing_is_no_part_of_an_answer_and_makes_no_heading(empty: str) -> None:
    text = f"## What is rye?\n\nA grain.\n{empty}\n\n## What is spelt?\n\nAnother.\n"
    assert pairs(text) == [("What is rye?", "A grain."), ("What is spelt?", "Another.")]


@pytest.mark.parametrize("name", ["**Likely follow-ups:**", "### 예상 꼬리 질문", "**Common follow-ups**"])
def test_follow_ups_that_are_expected_are_follow_ups(name: str) -> None:
    rye = f"## What is rye?\n\n**Answer:** A grain.\n\n{name}\n\n- Who sows it?\n\n"
    text = f"{rye}## What is spelt?\n\n**Answer:** Another.\n"
    assert pairs(text) == [("What is rye?", "A grain."), ("What is spelt?", "Another.")]
    assert [line.partition(": ")[2] for line in lost(text)] == ["The question has no answer: Who sows it?"]


def test_a_heading_that_is_beside_the_questions_is_not_said_to_ask() -> None:
    text = "## How to use this\n\nSay it aloud.\n\n## Q1. What is rye?\n\nA grain.\n\n## Q2. What is spelt?\n\nAnother.\n"
    assert not any("How to use" in each for each in lost(text))


def test_the_title_of_a_post_asks_first_where_its_article_marks_further_questions() -> None:
    front = "---\ntitle: What makes sourdough rise?\n---\n\n* content\n{:toc}\n\n"
    text = f"{front}## Yeast\n\n{ARTICLE}\n\n### Example\n\n**Q. Feed the starter twice.**\n\nAt noon, and at night.\n"
    assert [asked for asked, _said in pairs(text)] == [
        "What makes sourdough rise?",
        "Feed the starter twice.",
    ]
    assert "content" not in pairs(text)[0][1]
