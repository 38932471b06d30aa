"""Cards in an outline: items with a sign between question and answer, or with the answer in the items below."""

from __future__ import annotations

import pytest
from importing_harvests import pairs, said

from quizzer.authoring.importing.notes.outline_cards import are_in
from quizzer.authoring.importing.sources.source import read_text

OUTLINE = """\
- Baking
    - Dough
        - **Yeast** :: A fungus that lives on sugar.
        - Why is *dough* kneaded? >> It makes gluten.
            - gluten holds the gas
        - What is in dough? >>>
            - flour
            - water
                - warm
        - see also [[Cakes]]
    - Bread
        - What is rye? >> A grass.
"""


def test_items_of_an_outline_are_cards() -> None:
    """What stands below a card belongs to its answer; what is no card and below none is counted."""
    found = read_text(OUTLINE, "bread.md")
    assert pairs(found) == [
        ("Yeast", "A fungus that lives on sugar."),
        ("Why is dough kneaded?", "It makes gluten.\n- gluten holds the gas"),
        ("What is in dough?", "- flour\n- water\n  - warm"),
        ("What is rye?", "A grass."),
    ]
    assert [each.spot.line for each in found.found] == [3, 4, 6, 12]
    (remark,) = said(found, lost=False)
    assert "1 line beside them" in remark and said(found) == []


def test_a_card_below_a_card_is_no_part_of_its_answer() -> None:
    text = "- Yeast >> A fungus.\n\t- small\n\t- What does it eat? >> Sugar.\n\t\t- any\n- Starter >>>\n\t- old dough\n"
    assert pairs(read_text(text, "bread.md")) == [
        ("Yeast", "A fungus.\n- small"),
        ("What does it eat?", "Sugar.\n- any"),
        ("Starter", "- old dough"),
    ]


def test_a_card_whose_answer_was_never_written_is_said() -> None:
    found = read_text(f"{OUTLINE}        - What is spelt? >> TODO\n", "bread.md")
    assert len(found.found) == 4
    (remark,) = said(found)
    assert "What is spelt?" in remark


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        ("- Rye >> A grass.\n- Salt >> A taste.\n", True),
        ("# Bread\n\n- Flour\n  - Rye :: A grass.\n- Oven\n  - Heat :: A lot.\n", True),
        ("- Rye >> A grass.\n- Salt\n- Water\n", False),
        ("- Rye >> A grass.\n- Salt >> A taste.\n- Water\n- Oven\n", False),
        ("- Rye >> A grass.\n- Salt >> A taste.\n\nBread has both.\n", False),
        ("- Run `bake >> log`\n- Run `cool >> log`\n", False),
        ("- Menu >> Oven >> Heat\n- Menu >> Oven >> Cool\n", False),
        ("- rye:: a grass\n- salt:: a taste\n  - white\n  - fine\n", False),
        ("- What is rye? >>\n- What is salt? >>\n", False),
        ("Rye >> A grass.\nSalt >> A taste.\n", False),
    ],
    ids=[
        "flat", "terms below topics", "one card", "half of them", "other text", "code", "paths", "fields",
        "no answers", "no items",
    ],
)  # fmt: skip
def test_only_a_text_that_is_an_outline_of_cards_is_read_so(text: str, cards: bool) -> None:
    assert are_in(text) is cards
