"""Headings that letters count, and headings of parts that only their sign tells from those of questions."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_markdown(text, "bread.md").found]


ASKED = [
    ("What is a crust?", "The outside of bread."),
    ("Why is dough kneaded?", "It gets strong."),
    ("How does a levain rise?", "Slowly."),
]


@pytest.mark.parametrize("counted", ["### {}. ", "### 🔹 {}. ", "### **{}) ", "#### ({}) "])
@pytest.mark.parametrize("letters", ["abc", "ABC"])
def test_a_letter_that_counts_a_heading_is_no_part_of_what_it_asks(counted: str, letters: str) -> None:
    end = "**" if "**" in counted else ""
    parts = [
        f"{counted.format(letter)}{asked}{end}\n\n{said}\n"
        for letter, (asked, said) in zip(letters, ASKED, strict=True)
    ]
    assert pairs("# Bread\n\n## 5. Related questions\n\n" + "\n".join(parts)) == ASKED


def test_letters_that_count_no_questions_stay() -> None:
    text = "# Bread\n\n## Q1. How is bread made?\n\n### a. Kneading\n\nBy hand.\n\n### b. Proofing\n\nIn a bowl.\n"
    assert [asked for asked, _said in pairs(text)] == ["How is bread made?"]


@pytest.mark.parametrize("names", [("Kinds:", "Use in a shop:"), ("Key idea", "Key idea")])
def test_headings_with_another_sign_than_those_that_ask_are_parts_of_the_answer(
    names: tuple[str, str],
) -> None:
    parts = [
        f"### 🔹 {asked}\n\n{said}\n\n### ✅ {name}\n\n- Rye\n- Wheat\n"
        for (asked, said), name in zip(ASKED, names, strict=False)
    ]
    found = pairs("# Bread\n\n## Questions\n\n" + "\n".join(parts))
    assert [asked for asked, _said in found] == [asked for asked, _said in ASKED[:2]]
    assert all(said.endswith("- Rye\n- Wheat") for _asked, said in found)
