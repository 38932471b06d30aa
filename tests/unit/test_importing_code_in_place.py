"""Code stays among the words of an answer where the text has it."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

LOAF = "```python\nbake(dough)\n```"
TAG = "```html\n<bread crust='dark'>\n```"
NEXT = "\n\n## What is rye?\n\nA grain.\n"


def answer(body: str, asked: str = "What is a loaf?") -> str:
    return read_text(f"## {asked}\n\n{body}{NEXT}", "bread.md").found[0].answers[0]


def indented(text: str, by: int = 3) -> str:
    return "\n".join(" " * by + line if line else "" for line in text.split("\n"))


def test_code_between_the_paragraphs_of_items_stays_there() -> None:
    first = f"1. One bakes it:\n\n{indented(LOAF)}\n\n   Whereas others buy it:\n\n{indented(TAG)}\n\n"
    told = answer(f"There are two ways,\n\n{first}2. It keeps for a week.\n\nAnd it freezes.")
    assert told == (
        f"There are two ways,\n1. One bakes it:\n{LOAF}\n   Whereas others buy it:\n{TAG}\n2. It keeps for a week.\n"
        "And it freezes."
    )


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (f"It is baked.\n\n{LOAF}\n\nThen it rests.", f"It is baked.\n{LOAF}\n\nThen it rests."),
        (f"**Answer:** It is baked.\n\n{LOAF}", f"It is baked.\n{LOAF}"),
        (
            f"**Answer:** It is baked.\n\n{LOAF}\n\nThen it rests.\n\n{TAG}",
            f"It is baked.\n{LOAF}\n\nThen it rests.\n{TAG}",
        ),
        (
            f"<details>\n<summary>Answer</summary>\n\nIt is baked.\n\n{LOAF}\n\nThen it rests.\n\n</details>\n\n{TAG}",
            f"It is baked.\n{LOAF}\n\nThen it rests.",
        ),
        (
            f"It is baked.\n\n### In a program\n\n{LOAF}\n\n### In a shop\n\nOne asks for it.\n\n{TAG}",
            f"It is baked.\n\nIn a program\n{LOAF}\n\nIn a shop\nOne asks for it.\n{TAG}",
        ),
        (
            f"> It is baked.\n>\n{indented(LOAF, 0).replace(chr(10), chr(10) + '> ').join(['> ', ''])}",
            f"It is baked.\n{LOAF}",
        ),
    ],
    ids=["paragraphs", "label", "label, several", "fold", "headings", "inside a quote"],
)
def test_code_stays_in_answers_of_all_layouts(body: str, told: str) -> None:
    assert answer(body) == told


def test_code_behind_a_quoted_answer_explains_it() -> None:
    text = f"## What is a loaf?\n\n> It is baked.\n\n{LOAF}\n\n## What is rye?\n\n> A grain.\n"
    first, second = read_text(text, "bread.md").found
    assert (first.answers, first.explanation) == (("It is baked.",), LOAF)
    assert second.answers == ("A grain.",)


def test_where_all_code_is_too_long_the_shorter_pieces_stay() -> None:
    long = "```python\n" + "\n".join(f"step({number})" for number in range(155)) + "\n```"
    told = answer(f"It is baked.\n\n{long}\n\nOr so:\n\n{long}\n\nThen it rests.\n\n{LOAF}")
    assert told == f"It is baked.\n\nOr so:\n\nThen it rests.\n{LOAF}"


def test_code_that_a_question_is_about_is_not_its_answer() -> None:
    text = f"## What does this code print?\n\n{LOAF}\n\n**Answer:** Nothing at all.{NEXT}"
    assert read_text(text, "bread.md").found[0].answers == ("Nothing at all.",)


def test_an_article_that_is_no_longer_than_an_answer_keeps_its_code() -> None:
    text = f"---\ntitle: What is a loaf?\n---\n\nIt is baked from dough for an hour.\n\n{LOAF}\n\nThen it rests on a rack.\n"
    assert read_text(text, "bread.md").found[0].answers == (
        f"It is baked from dough for an hour.\n{LOAF}\n\nThen it rests on a rack.",
    )
