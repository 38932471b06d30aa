"""Marks of difficulty beside a question are no part of it; they say how hard it is."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown

ANSWERS = "\n\nIt forwards packets.\n\n"


@pytest.mark.parametrize(
    "marked",
    [
        '## 1. <span class="badge bg-success">Easy</span> What is a router?',
        "## 1. What is a router? ![Easy](https://img.shields.io/badge/Easy-green)",
        "## ![](https://img.shields.io/badge/difficulty-easy-green) What is a router?",
        '## <img src="easy.png" alt="Easy"> What is a router?',
        "## 1. What is a router? 🟢 Easy",
        "## 🟢 Easy - What is a router?",
        "## [Easy] What is a router?",
        "**Q1. 【기초】 What is a router?**",
        "## What is a router? `easy`",
        "**What is a router?** <kbd>Easy</kbd>",
        '1. <span class="badge">Easy</span> **What is a router?**',
        "**What is a router?** _(초급)_",
    ],
)
def test_a_mark_of_difficulty_is_the_questions_own(marked: str) -> None:
    found = read_markdown(f"# Interview questions\n\n{marked}{ANSWERS}", "net.md").found
    assert [(each.question, each.answers[0], each.difficulty) for each in found] == [
        ("What is a router?", "It forwards packets.", "easy")
    ]


@pytest.mark.parametrize("line", ["Easy - it forwards packets.", "It is `hard` to say: routes."])
def test_words_of_difficulty_in_an_answer_stay(line: str) -> None:
    found = read_markdown(f"## What is a router?\n\n{line}\n", "net.md").found
    assert (found[0].difficulty, found[0].answers[0]) == (None, line.replace("`", ""))


@pytest.mark.parametrize("stars", ["⭐⭐⭐", "★★☆", "⭐️ ⭐️", "  🌟"])
@pytest.mark.parametrize(
    "layout", ["{stars}\n## {question}\n{answer}\n\n", "## {question}\n{stars}\n\n{answer}\n\n"]
)
def test_rows_of_stars_are_no_part_of_an_answer(stars: str, layout: str) -> None:
    asked = {"What is a router?": "It forwards packets.", "What is a hub?": "It repeats bits."}
    text = "".join(
        layout.format(stars=stars, question=question, answer=answer) for question, answer in asked.items()
    )
    found = read_markdown(f"# Interview questions\n\n{text}", "net.md").found
    assert {each.question: each.answers[0] for each in found} == asked
