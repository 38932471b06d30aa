"""Items that ask, each alone between blank lines, and rules that arrive as signs of a page."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.rewriting.drawn_rules import with_rules
from quizzer.authoring.importing.sources.source import read_text

PAIRS = [
    ("What is rye?", "A grain that grows in the cold."),
    ("Explain the idea of a sourdough.", "It is flour and water that ferment."),
    ("How does a crust form?", "Dry heat browns what is outside."),
]


def answers(text: str) -> list[tuple[str, str]]:
    found = read_text(text, "bread.md", kind="markdown").found
    return [(each.question, each.answers[0]) for each in found]


def test_items_alone_between_blank_lines_ask_and_paragraphs_at_the_left_answer() -> None:
    text = "Notes on bread.\n\n" + "\n\n".join(f"- {asked}\n\n{said}" for asked, said in PAIRS)
    assert answers(text) == PAIRS


def test_paragraphs_with_labelled_answers_beside_them_ask_too() -> None:
    text = "\n\n".join(f"* {asked}\n\n{said}" for asked, said in PAIRS)
    text += "\n\nWhat is malt? How is it made?\nAnswer: It is grain that sprouted.\n"
    assert answers(text) == [*PAIRS, ("What is malt? How is it made?", "It is grain that sprouted.")]


def test_items_that_ask_below_a_heading_that_asks_are_a_part_of_its_answer() -> None:
    below = "\n\n".join(f"- {asked}\n\n{said}" for asked, said in PAIRS)
    text = f"## What must a baker know?\n\nThree things.\n\n{below}\n\n## What is malt?\n\nSprouted grain.\n"
    assert [asked for asked, _said in answers(text)] == ["What must a baker know?", "What is malt?"]


@pytest.mark.parametrize("rule", ["⸻", "⸺", "———", "— — —", "--", "---"])
def test_a_rule_of_a_page_ends_an_answer_before_the_name_of_a_section(rule: str) -> None:
    first, second, third = (f"Q{n}. {asked}\n\n{said}" for n, (asked, said) in enumerate(PAIRS, 1))
    text = f"{first}\n\n{rule}\n\n🔹 Crust and crumb\n\n{second}\n\n{third}\n\n{rule}\n\n✅ Summary\n- Bread is good.\n"
    assert answers(text) == PAIRS


def test_a_text_without_markup_is_divided_at_such_rules() -> None:
    pairs = [(asked, f"{said}\n\nBakers know it.") for asked, said in PAIRS]
    assert answers("\n\n⸻\n\n".join(f"{asked}\n{said}" for asked, said in pairs)) == pairs


def test_such_a_sign_in_code_or_in_a_line_stays() -> None:
    lines = ["```", "⸻", "```", "Bread ⸻ and salt", "— rye"]
    assert with_rules(lines) == lines


TWO_LINES = "By hand it is slow: two people need an hour.\nBy a machine it is fast: nobody needs to wait."


@pytest.mark.parametrize(
    "answer", [f"**Answer:**\n{TWO_LINES}", "Answer: It depends on the flour.", TWO_LINES]
)
def test_a_rule_right_below_an_answer_makes_no_heading_of_it(answer: str) -> None:
    said = answer.replace("**Answer:**\n", "").replace("Answer: ", "")
    asked = ("How is dough kneaded?", "Why is it kneaded twice?", "Which tools are used, and why?")
    text = "\n----\n".join(f"{number}. {each}\n\n{answer}" for number, each in enumerate(asked, 1))
    assert answers(f"# Bread\n\n{text}\n") == [(each, said) for each in asked]


@pytest.mark.parametrize(
    "title", ["What is rye?", "Rye and wheat", "Explain the difference between\nrye and wheat."]
)
def test_a_rule_right_below_a_title_makes_a_heading_of_it(title: str) -> None:
    lines = ["", *title.split("\n"), "----", "", "It is grain."]
    assert with_rules(lines) == lines
