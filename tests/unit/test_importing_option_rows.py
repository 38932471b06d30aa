"""Options beside one another, options of code, and columns that only count options."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import json

import pytest

from quizzer.authoring.importing.sources.source import read_text

HINT = ("- heap\n- queue\n- stack",)

ROWS = {
    "brackets": ("a) stack  b) queue  c) heap", "b"),
    "one space": ("A) stack B) queue C) heap", "B"),
    "points": ("A. stack    B. queue    C. heap", "B"),
    "round brackets": ("(a) stack (b) queue (c) heap", "(b)"),
    "rings": ("① stack ② queue ③ heap", "②"),
    "rings without a space": ("①stack ②queue ③heap", "2"),
    "numbers": ("1) stack 2) queue 3) heap", "2"),
    "commas": ("a) stack, b) queue, c) heap", "b"),
    "an item": ("- a) stack b) queue c) heap", "b"),
    "two lines": ("A. stack   B. queue\nC. heap", "B"),
    "two lines of one and two": ("A. stack\nB. queue   C. heap", "B"),
}
ASKED = ["## Which is fair?\n\n{}\n", "1. Which is fair?\n{}\n", "**Q1. Which is fair?**\n\n{}\n\n"]


@pytest.mark.parametrize(("row", "right"), ROWS.values(), ids=list(ROWS))
@pytest.mark.parametrize("asked", ASKED)
def test_options_in_one_line(asked: str, row: str, right: str) -> None:
    (found,) = read_text(f"# Quiz\n\n{asked.format(row)}Answer: {right}\n", "q.md").found
    assert (found.question, found.answers, found.hints) == ("Which is fair?", ("queue",), HINT)


@pytest.mark.parametrize(
    "row", ["(a) stack (b) queue (c) heap", "① stack ② queue ③ heap", "a) stack b) queue c) heap"]
)
def test_options_behind_the_question(row: str) -> None:
    text = f"1. Which is fair? {row}\nAnswer: b\n\n2. Which is last? {row}\nAnswer: a\n"
    found = read_text(text.replace("Answer: b", "Answer: 2").replace("Answer: a", "Answer: 1"), "q.txt").found
    assert [(each.question, each.answers) for each in found] == [
        ("Which is fair?", ("queue",)),
        ("Which is last?", ("stack",)),
    ]


def test_labels_inside_an_option_divide_nothing() -> None:
    text = "## Which is right?\n\nA) as in B) below\nB) as in C) below\nC) none\n\nAnswer: A\n"
    (found,) = read_text(text, "q.md").found
    assert found.answers == ("as in B) below",)


def test_points_of_a_sentence_are_no_options() -> None:
    text = "## Which is fair?\n\n- [ ] A. stack\n- [ ] B. queue\n- [ ] C. heap\n\nAnswer: B. It (1) takes what (2) came first.\n"
    (found,) = read_text(text, "q.md").found
    assert (found.answers, found.explanation) == (("queue",), "It (1) takes what (2) came first.")


def test_a_line_of_letters_without_a_verdict_is_an_answer() -> None:
    text = "## What are the steps?\n\na) heat b) pour c) wait\n\n## What is tea?\n\nA plant.\n"
    assert [len(each.hints) for each in read_text(text, "q.md").found] == [0, 0]


KEYS = ["Answers: 1-b, 2-a", "**Answer key:** 1. B 2. A", "정답: 1번 ② 2번 ①", "Answers: 1) b; 2) a"]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(
    "options", ["   a) stack  b) queue", "   a) stack\n   b) queue", "a) stack b) queue"]
)
def test_a_key_behind_all_questions_names_the_right_options(options: str, key: str) -> None:
    text = f"# Quiz\n\n1. Which is fair?\n{options}\n\n2. Which is last?\n{options}\n\n{key}\n"
    assert [(each.question, each.answers) for each in read_text(text, "q.md").found] == [
        ("Which is fair?", ("queue",)),
        ("Which is last?", ("stack",)),
    ]


CODE = ["print(1)", "print(2)"]
FENCED = {
    "letters": ["A.", "B."],
    "letters and brackets": ["a)", "b)"],
    "boxes": ["- [x]", "- [ ]"],
    "boxes with colons": ["- [x] :", "- [ ] :"],
    "boxes with letters": ["- [x] A", "- [ ] B"],
}


@pytest.mark.parametrize("marks", FENCED.values(), ids=list(FENCED))
@pytest.mark.parametrize("blank", ["", "\n"])
@pytest.mark.parametrize("indent", ["", "  "])
def test_options_of_code(indent: str, blank: str, marks: list[str]) -> None:
    fences = [
        f"{mark}\n{blank}{indent}```python\n{indent}{code}\n{indent}```\n{blank}"
        for mark, code in zip(marks, CODE, strict=True)
    ]
    verdict = "" if "[" in marks[0] else "\nAnswer: A\n"
    (found,) = read_text(f"# Quiz\n\n## Which one prints 1?\n\n{''.join(fences)}{verdict}", "q.md").found
    assert (found.answers, found.hints) == (("print(1)",), ("- print(1)\n- print(2)",))


COLUMNS = [
    ("①", "②", "③", "정답", "2"),
    ("1", "2", "3", "answer", "2"),
    ("1번", "2번", "3번", "정답", "②"),
    ("opa", "opb", "opc", "cop", "2"),
    ("(1)", "(2)", "(3)", "answer", "(2)"),
]


@pytest.mark.parametrize(("first", "second", "third", "name", "right"), COLUMNS)
def test_columns_that_count_options(first: str, second: str, third: str, name: str, right: str) -> None:
    table = f"question,{first},{second},{third},{name}\nWhich is fair?,stack,queue,heap,{right}\nWhich is a tree?,stack,queue,heap,3\n"
    found = read_text(table, "q.csv", kind="csv").found
    assert [(each.question, each.answers, each.hints) for each in found] == [
        ("Which is fair?", ("queue",), HINT),
        ("Which is a tree?", ("heap",), HINT),
    ]


def test_keys_that_count_options_from_nothing() -> None:
    options = {"opa": "stack", "opb": "queue", "opc": "heap"}
    entries = [
        {"question": "Which is last?", **options, "cop": 0, "exp": "It is taken from the top."},
        {"question": "Which is fair?", **options, "cop": 1, "exp": "What came first goes first."},
    ]
    found = read_text(json.dumps(entries), "q.json", kind="json").found
    assert [(each.answers, each.explanation) for each in found] == [
        (("stack",), "It is taken from the top."),
        (("queue",), "What came first goes first."),
    ]


def test_numbers_as_names_without_a_right_one_are_no_options() -> None:
    assert read_text("question,answer,1,2\nWhat is tea?,A plant.,x,y\n", "q.csv", kind="csv").found[
        0
    ].answers == ("A plant.",)
