"""Labels of answers and what stands before questions: strong answers, reasoning, scenarios, instalments."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_markdown(text, "notes.md").found]


@pytest.mark.parametrize(
    "label", ["A strong answer:", "A good answer:", "Strong answer:", "An example answer:", "**좋은 답변:**"]
)
@pytest.mark.parametrize(
    "form", ["{}\n\n> A bag of values.", "{}\n\nA bag of values.", "{} A bag of values."]
)
def test_what_an_answer_is_like_is_part_of_its_label(label: str, form: str) -> None:
    text = f"# Interview questions\n\n## What is a set?\n\n{form.format(label)}\n\n## What is a list?\n\nA row.\n"
    assert pairs(text) == [("What is a set?", "A bag of values."), ("What is a list?", "A row.")]


@pytest.mark.parametrize("label", ["Weak answer:", "A wrong answer:", "Common wrong answer:", "나쁜 답변:"])
def test_an_answer_as_it_should_not_be_is_none(label: str) -> None:
    text = f"## Q1. What is a set?\n\n**Answer:** A bag of values.\n\n{label} A list.\n\n## Q2. What is a list?\n\nA row.\n"
    assert pairs(text)[0] == ("What is a set?", "A bag of values.")


PAIRS = {
    "items": "- **Strong:** {}\n- **Weak:** {}\n",
    "lines": "**Good:** {}\n**Bad:** {}\n",
    "the weak one first": "- ❌ 나쁜 답변: {1}\n- ✅ 좋은 답변: {0}\n",
    "quotes": "**Weak:**\n> {1}\n\n**Strong:**\n> {0}\n",
}


@pytest.mark.parametrize("form", PAIRS.values(), ids=PAIRS)
def test_of_a_strong_and_a_weak_answer_the_strong_one_is_the_model(form: str) -> None:
    """The weak one stays in the explanation."""
    asked = {"What is a set?": ("A bag of values.", "A list."), "What is a heap?": ("A tree.", "A pile.")}
    text = "".join(f"## {question}\n\n{form.format(*said)}\n" for question, said in asked.items())
    assert pairs(text) == [(question, strong) for question, (strong, _weak) in asked.items()]
    told = [each.explanation or "" for each in read_markdown(text, "notes.md").found]
    assert all(weak in each for each, (_strong, weak) in zip(told, asked.values(), strict=True))


def test_two_kinds_of_something_are_no_pair_of_answers() -> None:
    """One question alone, and one that asks for both."""
    kinds = "- Strong: keeps it\n- Weak: lets it go"
    text = f"## Which references are there?\n\n{kinds}\n\n## What is a heap?\n\nA tree.\n\n## What is a set?\n\nA bag.\n"
    assert pairs(text)[0] == ("Which references are there?", kinds)
    sides = "- Good: fast\n- Bad: large"
    text = (
        f"## What is good and bad about sets?\n\n{sides}\n\n## Which pros and cons has a heap?\n\n{sides}\n"
    )
    assert [answer for _question, answer in pairs(text)] == [sides, sides]


@pytest.mark.parametrize(
    "summary",
    ["Answer and reasoning", "Answer and explanation", "Solution & rationale", "정답과 해설", "정답 및 이유"],
)
def test_a_fold_of_the_answer_and_why_is_a_label(summary: str) -> None:
    fold = f"<details>\n<summary>{summary}</summary>\n\nA bag of values.\n\n</details>\n"
    text = f"## Check yourself\n\n**Scenario:** Every value is kept once. What holds them?\n\n{fold}"
    assert pairs(text) == [("Every value is kept once. What holds them?", "A bag of values.")]


@pytest.mark.parametrize("name", ["Scenario:", "Situation:", "시나리오:", "상황:"])
def test_a_scenario_before_what_is_asked_is_no_part_of_it(name: str) -> None:
    text = f"## Q1. {name} A value comes twice. What keeps it once?\n\nA set.\n\n## Q2. What is a row?\n\nA list.\n"
    assert pairs(text)[0] == ("A value comes twice. What keeps it once?", "A set.")


@pytest.mark.parametrize("first", ["Open source", "Expand only", "View models"])
def test_an_item_that_begins_as_what_opens_a_fold_is_an_item(first: str) -> None:
    text = f"## What does it have?\n\n- {first}\n- Speed\n\n## What is it?\n\nA system.\n"
    assert pairs(text)[0] == ("What does it have?", f"- {first}\n- Speed")


@pytest.mark.parametrize(
    "opener", ["Show me the answer", "Click for more", "View", "Reveal the solution", "Expand"]
)
def test_a_fold_that_says_that_it_opens_holds_the_answer(opener: str) -> None:
    text = f"## What is a set?\n\n<details>\n<summary>{opener}</summary>\n\nA bag of values.\n\n</details>\n"
    assert pairs(text) == [("What is a set?", "A bag of values.")]


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("집합이란 무엇인가? (2)", "집합이란 무엇인가?"),
        ("[면접] 집합이란?(1)", "집합이란?"),
        ("What is a set? Part 2", "What is a set?"),
        ("집합이란 무엇인가 - 3편", "집합이란 무엇인가"),
        ("What does printf(3) do?", "What does printf(3) do?"),
        ("What is the cost of O(1)", "What is the cost of O(1)"),
    ],
)
def test_which_of_several_posts_it_is_is_no_part_of_the_question(title: str, asked: str) -> None:
    said = "It holds every value once and forgets in which order they came into it."
    assert pairs(f'---\ntitle: "{title}"\n---\n\n{said}\n') == [(asked, said)]


def test_a_question_that_an_answer_repeats_first_is_no_part_of_it() -> None:
    """A name with which the answer begins is a part of it."""
    form = "## Question\n\n**{0}**\n\n## Short answer\n\n{1}\n\n"
    text = (
        form.format(
            "Design a queue for two readers.", "**Focus: Design a queue for two readers.** Begin with a ring."
        )
        + form.format("Why is a set fast to read?", "**Focus: Why is a set fast to read?** It hashes.")
        + form.format("Binary search tree", "**Focus: Binary search tree** is a tree in order.")
    )
    assert [answer for _question, answer in pairs(text)] == [
        "Begin with a ring.",
        "It hashes.",
        "Binary search tree is a tree in order.",
    ]


def test_a_method_whose_name_ends_with_a_question_mark_asks_nothing() -> None:
    text = (
        "- Use `ready_for?` at the edges of a program.\n- Prefer `nil?` over a check.\n\n"
        "## Interview questions\n\n1. **What is a set?** A bag.\n2. **What is a list?** A row.\n"
    )
    assert [question for question, _answer in pairs(text)] == ["What is a set?", "What is a list?"]


def test_a_sentence_called_question_that_goes_on_in_the_next_line_is_no_question_with_an_answer() -> None:
    """It is said; what asks, and a name over its answer, stay questions."""
    text = (
        "**Question:** every row of the store gets a second place\nbesides its own, and this part tells why.\n\n"
        "**Question:** Explain what every row of the store gets\n\nA place.\n\n**Question:** sets\na bag of values.\n"
    )
    assert pairs(text) == [
        ("Explain what every row of the store gets", "A place."),
        ("sets", "a bag of values."),
    ]
    assert any("every row" in each.message for each in read_markdown(text, "notes.md").remarks if each.lost)


def test_the_solution_of_a_trouble_is_one_part_of_an_answer_that_first_explains() -> None:
    trouble = "### Problem\n\n- It is slow.\n\n### Solution\n\n- Use processes.\n"
    parts = f"### Explanation\n\nOne thread runs at a time.\n\n{trouble}"
    text = f"# Interview questions\n\n## 1. Explain the lock\n\n{parts}\n## 2. Explain the list\n\nA row.\n"
    assert pairs(text)[0][1].startswith("One thread runs at a time.")
    assert "Use processes." in pairs(text)[0][1]
    exercise = "## 1. Two numbers\n\n### Problem\n\nAdd them.\n\n### Solution\n\nUse plus.\n"
    assert pairs(f"# Interview questions\n\n{exercise}")[0][1] == "Use plus."
