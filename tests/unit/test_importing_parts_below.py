"""Answers of several paragraphs, with headings of their own below those of the questions."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

SAID = "Yeast gives off gas.\n\nThat lifts the dough."
NEXT = "\n\n### What is rye?\n\nA grain.\n"


def first(below: str) -> tuple[str, str | None]:
    text = f"# Bakery interview questions\n\n### Why does a dough rise?\n\n{SAID}\n\n{below}{NEXT}"
    found = read_text(text, "bread.md", kind="markdown").found
    assert len(found) > 1
    return found[0].answers[0], found[0].explanation


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("#### Gluten\n\nIt holds the gas.", "Gluten\nIt holds the gas."),
        (
            "#### 1) Gluten\n\n- It holds.\n- It gives.\n\n#### 2) Heat\n\nIt sets.",
            "Gluten\n- It holds.\n- It gives.\n\nHeat\nIt sets.",
        ),
        (
            "#### Gluten\n\nIt holds.\n\n##### Kneading\n\nIt makes gluten.",
            "Gluten\nIt holds.\n\nKneading\nIt makes gluten.",
        ),
    ],
)
def test_all_below_a_question_is_its_answer_with_the_names_of_its_parts_as_lines(
    below: str, told: str
) -> None:
    assert first(below) == (f"{SAID}\n\n{told}", None)


@pytest.mark.parametrize(
    "below",
    [
        "#### Example\n\nA brioche.",
        "#### When does it fall?\n\nWhen it is old.",
        "#### References\n\n- https://bread.example",
        "#### Gluten\n\n" + "It holds the gas for long. " * 110,
    ],
    ids=["example", "asks", "references", "long"],
)
def test_what_explains_or_makes_an_article_of_it_is_no_part_of_the_answer(below: str) -> None:
    assert first(below)[0] == SAID
