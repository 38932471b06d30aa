"""What asks because of where it stands or of a mark that others have, too, and the parts of which answers are made."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.markdown.reader import read_markdown


def found(text: str) -> list[Found]:
    return list(read_markdown(text, "bakery.md").found)


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in found(text)]


LEVELS = {
    "letters": ("[E]", "[M]", "[H]"),
    "words": ("[Easy]", "[Medium]", "[Hard]"),
    "round": ("(easy)", "(medium)", "(hard)"),
}


@pytest.mark.parametrize("marks", LEVELS.values(), ids=LEVELS)
@pytest.mark.parametrize("form", ["**{} {}**", "### {} {}"], ids=["bold", "heading"])
def test_a_line_with_a_mark_of_difficulty_asks_where_most_such_lines_do(
    marks: tuple[str, ...], form: str
) -> None:
    asked = (
        "What is rye?",
        "What makes a dough rise?",
        "A loaf falls in the oven. Say what you would look at.",
    )
    said = ("A grain.", "Its gas.", "The yeast, and then the heat.")
    lines = [form.format(mark, question) for mark, question in zip(marks, asked, strict=True)]
    text = "# Bread\n\n" + "\n\n".join(
        f"{line}\n\n{answer}" for line, answer in zip(lines, said, strict=True)
    )
    assert pairs(text) == list(zip(asked, said, strict=True))
    assert [each.difficulty for each in found(text)] == ["easy", "medium", "hard"]


def test_marks_of_difficulty_before_names_make_no_questions_of_them() -> None:
    text = "# Bread\n\n## What is rye?\n\nA grain.\n\n**[Easy] Flat bread**\n\nThin.\n\n**[Hard] Brioche**\n\nRich.\n"
    assert "Brioche" not in [asked for asked, _said in pairs(text)]


CARD = "### B-{n} | {name}\n**Type:** {kind} | **Difficulty:** Hard | ⬜\n\n> {asked}\n\n{said}\n\n---\n\n"
CARDS = (
    (
        "Rye",
        "Explain",
        "Explain how rye is milled. Begin with the field.",
        "**What you must cover:**\n- Stones\n- Sieves",
    ),
    ("Yeast", "Explain", "What makes a dough rise?", "Its gas."),
    ("Ovens", "Repair", "A loaf falls in the oven. Walk through what you look at.", "The heat first."),
    ("Flour", "Explain", "Compare the flours of rye and wheat.", "Rye has less gluten."),
)


def test_a_quote_right_below_the_heading_of_a_card_is_the_question_whatever_its_words() -> None:
    text = "# Bread\n\n" + "".join(
        CARD.format(n=n, name=name, kind=kind, asked=asked, said=said)
        for n, (name, kind, asked, said) in enumerate(CARDS, 1)
    )
    assert [asked for asked, _said in pairs(text)] == [card[2] for card in CARDS]
    assert [said for _asked, said in pairs(text)] == [
        "- Stones\n- Sieves", "Its gas.", "The heat first.", "Rye has less gluten.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "card",
    [
        "## {name}\n\n> {asked}\n\n{said}\n\n",
        "## {name}\n\n> {asked}\n\n### Answer\n\n{said}\n\n",
        "### {name}\n**Type:** Case | **Difficulty:** Hard\n\n> A guest is here. {asked}\n\n{said}\n\n",
    ],
    ids=["plain", "a heading for the answer", "facts"],
)
def test_quotes_below_names_ask_though_all_of_them_ask_by_their_words(card: str) -> None:
    asked = ("How do you mill rye?", "Why does it rise?", "Explain the oven.")
    text = "# Bread\n\n" + "".join(
        card.format(name=name, asked=each, said=f"So it is with {name}.")
        for name, each in zip(("rye", "yeast", "heat"), asked, strict=True)
    )
    told = [f"A guest is here. {each}" for each in asked] if "guest" in card else list(asked)
    assert [each for each, _said in pairs(text)] == told
    assert [said for _asked, said in pairs(text)] == [
        f"So it is with {name}." for name in ("rye", "yeast", "heat")
    ]


def test_quotes_below_headings_that_mostly_tell_what_these_name_ask_nothing() -> None:
    text = "# What is bread?\n\nA food.\n\n" + "".join(
        f"### {name}\n\n> {told}\n\nIt is sold.\n\n"
        for name, told in (("Rye", "A grain."), ("Yeast", "It makes gas."), ("Oven", "It is hot."))
    )
    assert not [asked for asked, _said in pairs(text) if asked in ("A grain.", "It makes gas.", "It is hot.")]


def test_marks_behind_bars_say_of_what_kind_a_question_is() -> None:
    """And a hint that is all that stands below is the answer, if it says enough."""
    hint = "Gas from the yeast. It is held by gluten, which kneading makes, and set by heat."
    text = "# Bread\n\n" + "".join(
        f"### B-{n} | {asked} | Explain | {level} | ⬜\n**Hint:** {hint} Case {n}.\n\n"
        for n, asked, level in (
            (1, "Why does a dough rise? Name two causes.", "Hard"),
            (2, "Why does it fall?", "Easy"),
        )
    )
    assert pairs(text) == [
        ("Why does a dough rise? Name two causes.", f"{hint} Case 1."),
        ("Why does it fall?", f"{hint} Case 2."),
    ]
    assert [each.difficulty for each in found(text)] == ["hard", "easy"]
    assert all("Explain" in each.tags for each in found(text))


def test_a_short_hint_alone_is_no_answer() -> None:
    text = "# Bread\n\n" + "".join(
        f"### Why is loaf {n} flat?\n**Hint:** Think of the yeast.\n\n" for n in (1, 2)
    )
    assert not found(text)


@pytest.mark.parametrize("kind", ["IMPORTANT", "WARNING", "TIP"])
@pytest.mark.parametrize(
    "box",
    ["> [!{kind}]\n> **Q: {q}**\n> **Ans:** {a}\n\n", "> [!{kind}] Q: {q}\n> A: {a}\n\n"],
    ids=["bold lines", "a title"],
)
def test_a_box_with_a_marked_question_and_a_labelled_answer_is_a_card_beside_an_article(
    box: str, kind: str
) -> None:
    oven = "It is hot.\n\n" * 9
    article = f"# Bread\n\n## The oven\n\n{oven}### Tools\n\n- A peel\n- A knife\n\n## Cases\n\n"
    cards = [("Why use rye instead of wheat?", "It keeps longer."), ("What is a peel?", "A board.")]
    text = article + "".join(box.format(kind=kind, q=q, a=a) for q, a in cards)
    assert pairs(text) == cards


@pytest.mark.parametrize("line", ["**{}: {}**", "**{}:** {}", "**{}**: {}", "#### {}: {}"])
@pytest.mark.parametrize(
    "mark",
    ["Cross-question", "Cross question", "Counter-question", "Probe", "Drill-down", "Twist", "Going deeper"],
)
def test_a_question_that_follows_by_any_of_its_names_is_no_part_of_the_answer_before(
    mark: str, line: str
) -> None:
    text = (
        "### Q1. What is rye?\n\n**Answer:**\nA grain.\n\n"
        f"{line.format(mark, 'Why is its bread flat?')}\n\nIt has little gluten.\n\n---\n\n"
        "### Q2. What is spelt?\n\n**Answer:**\nAnother grain.\n"
    )
    assert pairs(text) == [
        ("What is rye?", "A grain."),
        ("Why is its bread flat?", "It has little gluten."),
        ("What is spelt?", "Another grain."),
    ]


PARTS = {
    "lines": "**Definition**\nA grain.\n\n**Working**\nIt is milled\n\n- twice\n\n**Example**\nOur baker has it.\n\n",
    "names": "**Definition:** A grain.\n\n**Working:** It is milled.\n\n**Example:** Our baker has it.\n\n",
    "labelled": "**Answer:**\n\n**Definition**\nA grain.\n\n**Use**\nIn mills.\n\n**Real example**\nOur baker has it.\n\n",
}


@pytest.mark.parametrize("parts", PARTS.values(), ids=PARTS)
def test_an_example_is_a_part_of_an_answer_that_is_made_of_named_parts(parts: str) -> None:
    text = f"### What is rye?\n\n{parts}---\n\n### What is spelt?\n\n{parts.replace('A grain', 'Spelt')}"
    said = [answer for _asked, answer in pairs(text)]
    assert [each.endswith("Our baker has it.") for each in said] == [True, True]


def test_an_example_behind_a_plain_answer_stands_beside_it() -> None:
    text = (
        "### What is rye?\n\nA grain.\n\n**Example**\nOur baker has it.\n\n### What is spelt?\n\nAnother.\n"
    )
    assert pairs(text) == [("What is rye?", "A grain."), ("What is spelt?", "Another.")]


def test_an_answer_whose_parts_are_all_code_has_all_of_them() -> None:
    text = (
        "## Q1: Design a bakery\n\n### Requirements:\n```\nBread: 500 a day\n```\n\n"
        "### Rooms:\n```\nMill -> Oven -> Shop\n```\n\n### Rules:\n\n```java\n// Bake twice a day\n```\n\n"
        "## Q2: What is rye?\n\nA grain.\n"
    )
    said = pairs(text)[0][1]
    assert said.startswith("Requirements:\n```\nBread: 500 a day")
    assert said.endswith("Rules:\n```java\n// Bake twice a day\n```")


def test_a_source_in_brackets_at_either_end_is_no_part_of_an_answer() -> None:
    text = (
        "# Bread\n\n## Difference b/w rye & wheat\n***[Source: Baker's Book, p. 21]*** Rye has less gluten.\n\n"
        "## What is spelt?\nA grain. [Source: Miller, p. 3]\n\n## How to knead?\nWith both hands.\n"
    )
    assert pairs(text) == [
        ("Difference b/w rye & wheat", "Rye has less gluten."),
        ("What is spelt?", "A grain."),
        ("How to knead?", "With both hands."),
    ]
    assert (found(text)[0].source or "").startswith("Baker's Book, p. 21")


ARTICLE = """# Bread

## What is rye?

A grain.

## How it Works

```text
Field -> Mill -> Oven -> Shelf -> Shop
```

## Advantages

- It keeps for a long time in a dry place.

## What is spelt?

Another grain.

## When should you use spelt?

For cakes.

## Cases from the shop

### Scenario 1

#### Interviewer

> A guest wants a dark loaf. Which grain would you use?

#### Answer

**Rye**

#### Why?

- It is dark.

---

### Scenario 2

#### Interviewer

> A guest wants a light cake. Which grain would you use?

#### Answer

**Spelt**
"""


def test_what_an_interviewer_asks_in_a_counted_case_is_the_question_beside_headings_that_ask() -> None:
    """Headings that name parts of what the heading before them asked are no questions, and that is said."""
    assert pairs(ARTICLE) == [
        ("What is rye?", "A grain."),
        ("What is spelt?", "Another grain."),
        ("When should you use spelt?", "For cakes."),
        ("A guest wants a dark loaf. Which grain would you use?", "Rye"),
        ("A guest wants a light cake. Which grain would you use?", "Spelt"),
    ]
    said = " ".join(str(each) for each in read_markdown(ARTICLE, "bakery.md").remarks)
    assert "How it Works" in said and "Advantages" in said


def test_what_an_interviewer_asks_behind_a_label_is_the_question() -> None:
    case = "### Scenario {n}\n\n**Interviewer:** You bake loaf {n}. Which grain would you use?\n\n**Answer:** Grain {n}.\n\n"
    text = "# Bread\n\n" + "".join(case.format(n=n) for n in (1, 2, 3))
    assert pairs(text) == [
        (f"You bake loaf {n}. Which grain would you use?", f"Grain {n}.") for n in (1, 2, 3)
    ]
