"""Cards with a name for a heading, and what is asked and answered in fields below it."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

CARD = "### {name}\n\n`EASY`\n\n**Skill:** Doughs\n\n{asked}\n\n{said}\n\n---\n\n"


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, "bread.md", kind="markdown").found]


@pytest.mark.parametrize(
    ("asks", "says"),
    [
        ("**Prompt:** {}", "**Approach:** {}"),
        ("**Task**: {}", "**Solution approach**: {}"),
        ("__과제:__ {}", "__접근 방법:__ {}"),
    ],
)
def test_what_is_asked_below_a_name_is_the_question_with_it(asks: str, says: str) -> None:
    """What else stands beside it is no part of the answer."""
    rye = CARD.format(
        name="Rye or wheat",
        asked=asks.format("When would you bake\nwith rye?"),
        said=says.format("In the cold."),
    )
    malt = CARD.format(
        name="What is malt?", asked=asks.format("Tell how it is made."), said=says.format("It sprouts.")
    )
    text = f"# Bread\n\n## 1. Doughs\n\n> They come first.\n\n{rye}{malt}"
    assert pairs(text) == [
        ("Rye or wheat: When would you bake with rye?", "In the cold."),
        ("What is malt? Tell how it is made.", "It sprouts."),
    ]


def test_a_single_prompt_or_one_with_its_answer_labelled_is_no_such_card() -> None:
    asked, said = "**Prompt:** Is it rye?", "**Approach:** Look at it."
    one = CARD.format(name="What is rye?", asked=asked, said=said)
    assert [question for question, _said in pairs(one)] == ["What is rye?"]
    labelled = CARD.format(name="What is rye?", asked=asked, said=f"{said}\n\n**Answer:** A grain.")
    told = pairs(labelled + labelled.replace("rye", "malt"))
    assert told == [("What is rye?", "A grain."), ("What is malt?", "A grain.")]
