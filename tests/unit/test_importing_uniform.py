"""Texts whose questions are all laid out alike: the layout says what asks and what answers, whatever the words are."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

FIRST = (
    "A dough stays flat although the yeast is fresh.",
    "What do you look at first?",
    "The oven is too cold.",
)
SECOND = ("A bread is dark outside and raw inside.", "How do you bake it?", "Longer, and with less heat.")


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, "doughs.md", kind="markdown").found]


def written(form: str) -> str:
    both = (
        form.format(n=number, case=case, asks=asks, said=said)
        for number, (case, asks, said) in enumerate((FIRST, SECOND), 1)
    )
    return "# Doughs\n\n" + "".join(both)


WITH_A_CASE = {
    "a heading, a sign with a label": "### {n}\ufe0f\u20e3 A trap\n\n{case}\n\n👉 **Question:**\n{asks}\n\n"
    "**Correct Answer:**\n\n{said}\n\n---\n\n",
    "a heading, a quote": "## Scenario {n} — A trap\n\n{case}\n\n> {asks}\n\n**Answer:** {said}\n\n",
    "a heading without a number": "## A trap\n\n{case}\n\n**{asks}**\n\n**Answer:** {said}\n\n",
    "an item": "- Case {n}. A trap\n\n  {case}\n\n  **Question:** {asks}\n\n  Answer: {said}\n\n",
    "a bold line, a folded answer": "**Problem {n}: A trap**\n\n{case}\n\n❓ {asks}\n\n"
    "<details>\n<summary>Show answer</summary>\n\n{said}\n\n</details>\n\n",
    "an item that goes on": "{n}. {case}\n{asks}\n\n**Answer:** {said}\n\n----\n",
}  # fmt: skip


@pytest.mark.parametrize("form", WITH_A_CASE.values(), ids=WITH_A_CASE)
def test_a_case_and_what_is_asked_of_it_are_one_question(form: str) -> None:
    assert pairs(written(form)) == [(f"{case} {asks}", said) for case, asks, said in (FIRST, SECOND)]


NAMED = {
    "a dash": "## Scenario {n} — {asks}\n\n{said}\n\n",
    "a full stop": "**Case {n}. {asks}**\n\n{said}\n\n",
    "an item over what stands at the left": "* Problem {n}: {asks}\n\n{said}\n\n",
    "in Korean": "### 상황 {n}: {asks}\n\n{said}\n\n",
    "below the name": "### Scenario {n}: A dough\n\n**{asks}**\n\n{said}\n\n",
    "a sign before the label": "{n}. **{asks}**\n\n   ✅ **Answer**\n   {said}\n\n",
}  # fmt: skip


@pytest.mark.parametrize("form", NAMED.values(), ids=NAMED)
def test_what_questions_are_called_is_no_part_of_them(form: str) -> None:
    assert pairs(written(form)) == [(asks, said) for _case, asks, said in (FIRST, SECOND)]


def test_names_of_cases_are_questions_where_nothing_asks() -> None:
    text = "# Cases\n\n## Case 1 — A flat dough\n\nWarm the oven.\n\n## Case 2 — A raw bread\n\nBake it for longer.\n"
    assert pairs(text) == [("A flat dough", "Warm the oven."), ("A raw bread", "Bake it for longer.")]


def test_code_that_is_asked_about_stays_as_it_is_before_what_asks() -> None:
    form = (
        "### Q{n}\n\n```python\nprint({n})\nprint(0)\n```\n\n#### ❓ Output?\n\n"
        "<details>\n<summary>✅ Answer</summary>\n\nIt prints {said}\n\n</details>\n\n---\n\n"
    )
    assert pairs(written(form)) == [
        (f"print({number})\nprint(0)\n\nOutput?", f"It prints {said}")
        for number, (_case, _asks, said) in enumerate((FIRST, SECOND), 1)
    ]


UNLIKE = {
    "a section of an article": "## {n}. Flour\n\n**Definition**\n\n{case}\n\n**What is it for?**\n\nIt feeds.\n\n"
    "**Interview answer:** {said}\n\n",
    "a hint": "## {n}. {asks}\n\n<details>\n<summary>Hint</summary>\n\nWhat is cold?\n\n</details>\n\n"
    "<details>\n<summary>Answer</summary>\n\n{said}\n\n</details>\n\n",
    "a field about the asker": "## {n}. {asks}\n\n**What they want to hear:** Do you know ovens?\n\n**Answer:** {said}\n\n",
}  # fmt: skip


@pytest.mark.parametrize("form", UNLIKE.values(), ids=UNLIKE)
def test_what_stands_between_and_tells_something_else_is_no_part_of_the_question(form: str) -> None:
    asked = [question for question, _said in pairs(written(form))]
    assert asked and not any("Definition" in each or "cold" in each or "ovens" in each for each in asked)


def test_a_question_keeps_the_line_where_it_begins() -> None:
    read = read_text(written(WITH_A_CASE["a heading, a quote"]), "doughs.md", kind="markdown")
    assert [each.spot.line for each in read.found] == [3, 11]


@pytest.mark.parametrize("label", ["Question {n}:", "Q{n}.", "**Problem {n}:**"])
@pytest.mark.parametrize("answer", ["A. ", "**Answer:** ", ""])
def test_names_inside_an_answer_are_parts_of_it_whatever_they_ask(label: str, answer: str) -> None:
    form = (
        f"{label} {{asks}}\n{answer}{{said}}\n\n**1. How it works**\n\nThe crust sets first.\n\n"
        "**When is it done?**\n\nAfter an hour.\n\n"
    )
    found = pairs(written(form))
    assert [question for question, _said in found] == [FIRST[1], SECOND[1]]
    assert all("The crust sets first." in said for _question, said in found)


def test_a_bullet_before_a_number_is_left_out() -> None:
    assert pairs(written("* {n}) {asks}\n\n   {said}\n\n")) == [
        (asks, said) for _case, asks, said in (FIRST, SECOND)
    ]


def test_a_list_of_contents_with_numbers_asks_nothing() -> None:
    contents = "- [1️⃣ What do you look at first?](#1)\n- [2️⃣ How do you bake it?](#2)\n\n"
    read = read_text(contents + written("## {n}️⃣ {asks}\n\n{said}\n\n"), "doughs.md", kind="markdown")
    assert [(each.question, each.answers[0]) for each in read.found] == [
        (asks, said) for _case, asks, said in (FIRST, SECOND)
    ]


def test_numbered_lines_that_ask_right_below_a_paragraph_begin_a_question() -> None:
    text = "1. What is rye?\nA grain.\nIt is dark.\n2. What is spelt?\nAnother grain.\n3. What is oat?\n\nA third.\n"
    assert [asked for asked, _said in pairs(text)] == ["What is rye?", "What is spelt?", "What is oat?"]


def test_what_explains_between_a_question_and_its_labelled_answer_asks_nothing() -> None:
    form = (
        "❓ {asks}\n\n{case}\n\nIt is used so:\n\n```python\nprint(1)\n```\n\n"
        "🎯 **Interview answer:**\n\n{said}\n\n---\n\n"
    )
    assert [asked for asked, _said in pairs(written(form))] == [FIRST[1], SECOND[1]]


def test_a_fence_that_was_never_closed_hides_no_question() -> None:
    text = (
        "## What is rye?\n\nA grain:\n\n```bash\nsow rye\n\n## What is spelt?\n\nAnother grain.\n\n"
        "## What is oat?\n\nA third:\n\n```bash\nsow oat\n```\n"
    )
    assert [asked for asked, _said in pairs(text)] == ["What is rye?", "What is spelt?", "What is oat?"]


@pytest.mark.parametrize("fence", ["```", "````"])
def test_questions_in_comments_of_code_close_no_fence(fence: str) -> None:
    code = f"{fence}python\n# Is it ready?\nprint(1)\n{fence}"
    text = f"## What is rye?\n\nA grain:\n\n{code}\n\n## What is spelt?\n\nAnother.\n"
    assert [asked for asked, _said in pairs(text)] == ["What is rye?", "What is spelt?"]


def test_the_time_to_answer_is_no_answer() -> None:
    form = "## Question {n}: {asks}\n\n**Time to Answer:** 15 minutes\n\n### Expected Answer Summary\n\n{said}\n\n"
    assert pairs(written(form)) == [(asks, said) for _case, asks, said in (FIRST, SECOND)]


COUNTED = {
    "a bold number": "**{n}**\n\n{case}\n\n**{asks}**\n\n**Answer**\n\n{said}\n\n",
    "a number behind a hash": "### #{n}\n\n**Scenario:** {case}\n\n**Question:** {asks}\n\n"
    '!!! success "Answer"\n    {said}\n\n',
    "a number of two parts": "**1.{n} A trap**\n\n{case}\n\n❓ {asks}\n\n**Answer:** {said}\n\n",
}


@pytest.mark.parametrize("form", COUNTED.values(), ids=COUNTED)
def test_numbers_alone_open_questions(form: str) -> None:
    assert pairs(written(form)) == [(f"{case} {asks}", said) for case, asks, said in (FIRST, SECOND)]


def test_headings_beside_the_questions_do_not_hide_that_these_are_alike() -> None:
    form = "## A trap\n\n**Interview question**\n\n{case} {asks}\n\n**Short answer**: {said}\n\n"
    text = f"## How to use\n\nSay it aloud.\n\n## Table of Contents\n\n- [A trap](#1)\n\n{written(form)}"
    assert pairs(text) == [(f"{case} {asks}", said) for case, asks, said in (FIRST, SECOND)]


def test_an_answer_goes_on_with_headings_one_of_which_holds_code() -> None:
    """The code stands below its heading."""
    text = (
        "<details>\n<summary>What is rye?</summary>\n\nA grain.\n\n### Kinds\n\n- Winter rye\n\n"
        "### Baking it\n\n```python\nbake(rye)\n```\n\n</details>\n"
    )
    found = read_text(text, "doughs.md", kind="markdown").found
    answer = "A grain.\n\nKinds\n- Winter rye\n\nBaking it\n```python\nbake(rye)\n```"
    assert [(each.question, each.answers[0]) for each in found] == [("What is rye?", answer)]


def test_a_picture_between_a_question_and_its_answer_is_not_lost() -> None:
    form = "## Scenario {n}: A trap\n\n{case}\n\n![A dough](dough{n}.png)\n\n**{asks}**\n\n**Answer:** {said}\n\n"
    found = read_text(written(form), "doughs.md", kind="markdown").found
    assert [each.question for each in found] == [f"{case} {asks}" for case, asks, _said in (FIRST, SECOND)]
    assert all(f"dough{number}.png" in (each.explanation or "") for number, each in enumerate(found, 1))


@pytest.mark.parametrize(
    "form", ["{q}\n\nAnswer:\n{a}\n\n", "- {q}\n\n  **Answer:**\n  - {a}\n\n", "Q. {q}\nA. {a}\n\n"]
)
def test_answers_that_happen_to_count_open_no_questions(form: str) -> None:
    both = [(f"What is loaf {number}?", f"It is {number} and more of a bread.") for number in range(1, 6)]
    text = "".join(form.format(q=asked, a=said) for asked, said in both)
    assert pairs(text) == both
