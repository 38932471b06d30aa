"""Guides to single questions, whose parts are headings that say what they are."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

ASKED = {
    "Why does a dough rise?": "Yeast eats sugar and gives off gas, which lifts the dough.",
    "호밀이란 무엇인가요?": "추운 곳에서 자라는 곡물이다.",
}


def pairs(text: str) -> dict[str, str]:
    return {each.question: each.answers[0] for each in read_text(text, "bread.md", kind="markdown").found}


@pytest.mark.parametrize(
    "form",
    [
        "## {n}. Topic\n\n### The Question\n\n{q}\n\n### What they're really asking\n\nDo you know it?\n\n"
        "### How to Answer\n\nBegin with the basics.\n\n### Sample Answer\n\n{a}\n\n",
        '## ❓ The Question\n\n> **"{q}"**\n\n**Also asked as:**\n- "What of it?"\n- "Is it so?"\n\n'
        "## 🎯 Why Interviewers Ask This\n\nTo see more.\n\n## Words\n\n| a | b |\n|---|---|\n| c | d |\n\n"
        "## How to Answer (Structured)\n\n{a}\n\n## Common Mistakes\n\nTo guess.\n\n",
        "## {q}\n\n### Why is this asked?\n\nTo see more.\n\n### How to answer it\n\n{a}\n\n",
        "## {q}\n\n**What they're really asking:** Do you know it?\n\n**How to answer:** {a}\n\n",
        "## {n}. 주제\n\n### 질문\n\n{q}\n\n### 질문 의도\n\n기초를 본다.\n\n### 답변 방법\n\n{a}\n\n",
        "## {n}. {q}\n\n### 질문 의도\n\n기초를 본다.\n\n### 답변 방법\n\n기초부터 말한다.\n\n### 예시 답변\n\n{a}\n\n",
        "## {n}. {q}\n\n### 질문 의도\n\n기초를 본다.\n\n### 답변 전략\n\n{a}\n\n### 주의할 점\n\n줄이지 말라.\n\n",
    ],
)
def test_the_parts_of_a_guide_are_no_questions(form: str) -> None:
    """The sample is the answer; where there is none, how to answer is."""
    guide = "".join(form.format(n=number, q=q, a=a) for number, (q, a) in enumerate(ASKED.items(), 1))
    assert pairs(f"# Bakers\n\n{guide}") == ASKED


def test_a_guide_to_one_question_below_a_title_that_names_it() -> None:
    parts = "## {0}\n\n효모는 왜 쓰나요?\n\n## {1}\n\n발효를 본다.\n\n"
    parts += "## {2}\n\n반죽을 부풀린다.\n\n## {3}\n\n소다와 섞지 말라.\n"
    text = "# 효모\n\n" + parts.format("질문", "질문 의도", "답변 방법", "주의할 점")
    assert pairs(text) == {"효모는 왜 쓰나요?": "반죽을 부풀린다."}


def test_a_title_that_asks_is_answered_by_the_sample_below_it() -> None:
    text = (
        "# Why does a dough rise?\n\n## What they're really asking\n\nDo you know yeast?\n\n"
        "## How to Answer\n\nBegin with yeast.\n\n## Sample Answer\n\n> Yeast gives off gas.\n"
    )
    assert pairs(text) == {"Why does a dough rise?": "Yeast gives off gas."}


def test_a_question_of_how_something_is_approached_stays_one() -> None:
    text = "## How would you approach a wet dough?\n\nWith flour.\n\n## Why do bakers ask for steam?\n\nFor the crust.\n"
    assert len(pairs(text)) == len(ASKED)


CASE = "A baker's dough stays flat although the yeast is fresh."
ASKS = "Diagnose the oven and correct the recipe."
ASKED_TOO = "What would you change first?"


@pytest.mark.parametrize("case", [f"### Scenario\n{CASE}\n\n", f"### 상황\n\n{CASE}\n\n", ""])
@pytest.mark.parametrize("label", ["Strong Senior-Level Answer", "Good Mid-level Answer", "Sample Answer"])
def test_a_case_and_what_is_asked_of_it_are_the_question_below_a_name(case: str, label: str) -> None:
    """The name says little by itself; what a weak answer says is no part of the answer, and nothing is lost."""
    form = (
        "## Question {0}: The flat dough\n\n{1}### Interview Question\n{2}\n\n### {3}\nThe oven is cold.\n\n"
        "### Common Weak Answer\nMore yeast.\n\n---\n\n"
    )
    text = "# Doughs\n\n" + form.format(1, case, ASKS, label) + form.format(2, case, ASKED_TOO, label)
    read = read_text(text, "bread.md", kind="markdown")
    lead = f"{CASE} " if case else ""
    assert [(each.question, each.answers[0]) for each in read.found] == [
        (f"{lead}{ASKS}", "The oven is cold."),
        (f"{lead}{ASKED_TOO}", "The oven is cold."),
    ]
    assert not [each.message for each in read.remarks if each.lost]


def test_a_title_with_a_number_that_only_names_the_matter_stands_above_the_question() -> None:
    text = "# Question 7 - Bread\n\n## What is the role of salt in a dough?\n\nIt slows the yeast and gives taste.\n"
    assert pairs(text) == {"What is the role of salt in a dough?": "It slows the yeast and gives taste."}
