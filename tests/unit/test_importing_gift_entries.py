"""Where a question of GIFT ends: neither within a title of two lines nor at every blank line before its braces."""

from __future__ import annotations

import pytest
from importing_harvests import pairs, said

from quizzer.authoring.importing.moodle.gift import read_gift

NEXT = "\n::salt::[plain]Why is dough salted? {=For its taste.}\n"
SALT = ("Why is dough salted?", "For its taste.")
CODE = "```python\nmix(flour)\n```"


@pytest.mark.parametrize("style", ["", "[plain]", "[markdown]", "[html]"])
@pytest.mark.parametrize("blank", ["\n", ""])
def test_a_title_may_end_on_the_line_below(style: str, blank: str) -> None:
    """With or without a blank line between the questions; neither the marks nor the format stay in the question."""
    text = f"::yeast\n::{style}What is yeast? {{=A fungus.}}\n{blank}::rye\n::{style}What is rye?\n{{\n=A grass.\n}}\n"
    found = read_gift(text + NEXT, "bread.gift")
    assert pairs(found) == [("What is yeast?", "A fungus."), ("What is rye?", "A grass."), SALT]
    assert [each.key for each in found.found] == ["yeast", "rye", "salt"]
    assert found.found[0].spot.line == 1


def test_a_line_with_a_title_of_its_own_ends_no_title() -> None:
    found = read_gift("::Bread\n::yeast::What is yeast? {=A fungus.}\n" + NEXT, "bread.gift")
    assert pairs(found) == [("What is yeast?", "A fungus."), SALT]


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        (f"::a::[markdown]What is left?\n\n{CODE}\n{{=Dough.}}", "What is left?\n\nmix(flour)"),
        (f"[markdown]::a::What is left?\n\n{CODE}\n\n{{=Dough.}}", "What is left?\n\nmix(flour)"),
        ("::a::[markdown]Look here.\n\nWhat is left? {=Dough.}", "Look here.\n\nWhat is left?"),
        (f"What is left?\n\n{CODE}\n{{=Dough.}}", f"What is left?\n\n{CODE}"),
        ("What is left?\n\n{=Dough.}", "What is left?"),
        ("What is left?\n\n{\n=Dough.\n}", "What is left?"),
        (
            "::a::What is left?\n```\nmix(flour)\n\nbake()\n```\n{=Dough.}",
            "What is left?\n```\nmix(flour)\n\nbake()\n```",
        ),
    ],
    ids=["code", "format first", "paragraphs", "no title", "braces alone", "braces of lines", "within code"],
)
def test_a_question_goes_on_behind_a_blank_line_before_its_braces(asked: str, question: str) -> None:
    found = read_gift(f"{asked}\n{NEXT}", "bread.gift")
    assert pairs(found) == [(question, "Dough."), SALT]
    assert said(found) == []


@pytest.mark.parametrize(
    "between",
    [
        "::About::[markdown]Bread of all lands.\n\nAnd cakes.\n",
        "::About::[markdown]Bread.\n\n::More::[markdown]Cakes.\n",
        "Bread of all lands.\n\nAnd cakes.\n",
        f"Bread of all lands.\n\n{CODE}\n",
        "::About::[html]Bread.\n\n// the easy ones\n",
        "Bread.\n\n$CATEGORY: $course$/bread\n",
    ],
)
def test_descriptions_are_no_part_of_the_question_below_them(between: str) -> None:
    """However many stand above it, in whatever format."""
    found = read_gift(f"{between}{NEXT}\n{between}\n::x::What is rye? {{=A grass.}}\n", "bread.gift")
    assert pairs(found) == [SALT, ("What is rye?", "A grass.")]
    assert said(found)


def test_a_description_above_a_question_without_a_title_is_left_out() -> None:
    text = f"Bread of all lands.\n\n{CODE}\nWhat is left? {{=Dough.}}\n\n::About::Cakes.\n\nWhat is rye? {{=A grass.}}\n"
    found = read_gift(text, "bread.gift")
    assert pairs(found) == [(f"{CODE}\nWhat is left?", "Dough."), ("What is rye?", "A grass.")]
