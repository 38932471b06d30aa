"""Where a question of GIFT ends: not within a title of two lines."""

from __future__ import annotations

import pytest
from importing_harvests import pairs

from quizzer.authoring.importing.moodle.gift import read_gift

NEXT = "\n::salt::[plain]Why is dough salted? {=For its taste.}\n"
SALT = ("Why is dough salted?", "For its taste.")


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
