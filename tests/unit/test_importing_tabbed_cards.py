"""Cards with a tab between front and back, whose backs go on in lines without one."""

from __future__ import annotations

import pytest
from importing_harvests import pairs, said

from quizzer.authoring.importing.sources.source import read_text
from quizzer.authoring.importing.tables.tabbed_cards import tabbed

FIRST = "yeast\ta fungus that lives on sugar\n"
LAST = "What is rye?\tA grass\n"
FEW = [("yeast", "a fungus that lives on sugar"), ("What is rye?", "A grass")]


@pytest.mark.parametrize(
    "more",
    [
        "2. Water\n3. Salt",
        "- the water\n- the salt",
        "* deep",
        "b) salt",
        "It is weighed first.",
        "2. Water\n\n3. Salt",
        "\n".join(f"{number}. part" for number in range(2, 13)),
    ],
)
@pytest.mark.parametrize("cards", [3, 40], ids=["few", "many"])
def test_a_back_goes_on_in_items_and_sentences_below_it(more: str, cards: int) -> None:
    """In a text of which many lines have no tab, hardly one has, and nearly all have."""
    filler = "".join(f"flour {number}\tkind {number}\n" for number in range(cards - 3))
    found = read_text(f"{FIRST}Name the parts of dough\t1. Flour\n{more}\n{filler}{LAST}", "bread.txt")
    asked = dict(pairs(found))
    assert asked["Name the parts of dough"] == f"1. Flour\n{more.rstrip()}"
    assert [(asked[front], len(found.found)) for front, _back in FEW] == [
        (back, cards) for _front, back in FEW
    ]
    assert said(found) == []


@pytest.mark.parametrize(
    "line",
    [
        "Why is dough salted?",
        "baker's percentage",
        "Explain how dough rises.",
        "- Why salt?",
        "Chapter 2",
        "Cakes:",
    ],
)
def test_a_line_that_may_be_a_front_without_a_back_goes_on_with_nothing(line: str) -> None:
    text = f"{FIRST}salt\tgives taste\n{line}\n{LAST}"
    assert tabbed(text) is None
    assert ("salt", "gives taste") in pairs(read_text(text, "bread.txt"))


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}salt\tgives taste\n{LAST}",
        f"{FIRST}1. salt\tgives taste\n2. sugar\n{LAST}",
        f"Salt is weighed.\ttrue\nIt is wet.\n{FIRST}{LAST}",
        f'{FIRST}salt\t"gives taste\n- and more"\n{LAST}',
        f"{FIRST}salt\tgives taste\tbread\n- and more\n{LAST}",
        f"Bread.\n{FIRST}salt\tgives taste\n- and more\n{LAST}",
        f"{FIRST}\nIt is told.\n{LAST}{LAST}",
    ],
    ids=[
        "none",
        "fronts with numbers",
        "fronts that tell",
        "quotes",
        "three cells",
        "a title",
        "below a blank line",
    ],
)
def test_other_texts_are_read_as_they_were(text: str) -> None:
    assert tabbed(text) is None


def test_fronts_keep_their_lines_below_comments() -> None:
    found = read_text(f"# Bread\n{FIRST}parts\t- flour\n- water\n{LAST}", "bread.txt")
    assert [each.spot.line for each in found.found] == [2, 3, 5]
