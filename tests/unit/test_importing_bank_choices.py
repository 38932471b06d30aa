"""Choices of GIFT and of Moodle's XML: which are right, what is told about them, and what is not asked."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest
from importing_choices import lost, only

GIFT = [
    ("Which? {=queue ~stack ~heap}", ("queue",), "- heap\n- queue\n- stack", None),
    ("Which? {\n~stack\n\t=queue\n~heap\n}", ("queue",), "- heap\n- queue\n- stack", None),
    ("Which? {~stack=queue~heap}", ("queue",), "- heap\n- queue\n- stack", None),
    ("Which? {=queue =FIFO ~stack}", ("queue", "FIFO"), "- FIFO\n- queue\n- stack", None),
    ("Which? {~%50%queue ~%50%deque ~%-100%stack}", ("- queue\n- deque",), "- deque\n- queue\n- stack", None),
    ("Which? {~%100%queue ~%50%deque ~stack}", ("queue",), "- deque\n- queue\n- stack", None),
    ("Which? {=queue#First in, first out. ~stack#No.}", ("queue",), "- queue\n- stack", "First in, first out."),
    ("Which? {=queue#yes ~stack ####It is fair.}", ("queue",), "- queue\n- stack", "It is fair."),
    ("Which? {=queue ~stack#Last in, first out.}", ("queue",), "- queue\n- stack", "- stack: Last in, first out."),
    ("Which? {\n~a = 1\n=a == 1\n}", ("a == 1",), "- a = 1\n- a == 1", None),
    ("Which? {=C# ~Java}", ("C#",), "- C#\n- Java", None),
    ("Which? {=[html]<b>queue</b> ~[html]<i>stack</i>}", ("queue",), "- queue\n- stack", None),
    ("Which? {~A. stack =B. queue}", ("queue",), "- queue\n- stack", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "answers", "hint", "explanation"), GIFT)
def test_gift(text: str, answers: tuple[str, ...], hint: str, explanation: str | None) -> None:
    found = only(text, "gift")
    assert (found.question, found.answers, found.hints, found.explanation) == (
        "Which?",
        answers,
        (hint,),
        explanation,
    )


def test_a_gift_choice_in_the_middle_of_a_sentence_leaves_a_gap() -> None:
    assert only("It is a {~stack =queue} of tasks.", "gift").question == "It is a _____ of tasks."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Which? {~stack ~queue}", "Multiple choice"),
        ("Which? {~stack =all of the above}", "Multiple choice"),
        ("Which? {=True ~False}", "True or false"),
        ("Which? {=a -> b =c -> d}", "Matching"),
    ],
)
def test_gift_that_is_not_asked(text: str, kind: str) -> None:
    assert lost(text, "gift") == [f"{kind} is not asked here: Which?"]


MOODLE = """<?xml version="1.0"?><quiz><question type="{kind}"><name><text>n</text></name>
<questiontext format="html"><text><![CDATA[<p>Which?</p>]]></text></questiontext>{more}{answers}</question></quiz>"""


def moodle(answers: tuple[tuple[str, str], ...], kind: str = "multichoice", more: str = "") -> str:
    choices = "".join(
        f'<answer fraction="{counts}" format="html"><text>{text}</text></answer>' for text, counts in answers
    )
    return MOODLE.format(kind=kind, more=more, answers=choices)


MANY = "<single>false</single>"

MOODLE_CASES = [
    ((("stack", "0"), ("queue", "100")), "multichoice", "", ("queue",)),
    ((("stack", "0"), ("queue", "100"), ("FIFO", "100")), "multichoice", "<single>true</single>", ("queue", "FIFO")),
    ((("stack", "-100"), ("queue", "50"), ("deque", "50")), "multichoice", MANY, ("- queue\n- deque",)),
    ((("a", "33.33333"), ("b", "33.33333"), ("c", "33.33333"), ("d", "0")), "multichoice", MANY, ("- a\n- b\n- c",)),
    ((("stack", "0"), ("queue", "100"), ("deque", "100")), "multichoiceset", "", ("- queue\n- deque",)),
    ((("&lt;p&gt;a) stack&lt;/p&gt;", "0"), ("&lt;p&gt;b) queue&lt;/p&gt;", "100")), "multichoice", "", ("queue",)),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "kind", "more", "expected"), MOODLE_CASES)
def test_moodle(
    answers: tuple[tuple[str, str], ...], kind: str, more: str, expected: tuple[str, ...]
) -> None:
    found = only(moodle(answers, kind, more), "moodle")
    assert (found.question, found.answers, found.choices) == ("Which?", expected, True)
    assert found.hints[-1].count("\n") == len(answers) - 1


def test_moodle_keeps_its_own_hints_before_the_choices_and_prefers_general_feedback() -> None:
    answers = '<answer fraction="100"><text>queue</text><feedback><text>Fair.</text></feedback></answer><answer fraction="0"><text>stack</text></answer>'
    hint = "<hint><text>A line of people.</text></hint>"
    found = only(MOODLE.format(kind="multichoice", more=hint, answers=answers), "moodle")
    assert (found.hints, found.explanation) == (("A line of people.", "- queue\n- stack"), "Fair.")
    general = "<generalfeedback><text>First in, first out.</text></generalfeedback>"
    assert only(MOODLE.format(kind="multichoice", more=general, answers=answers), "moodle").explanation == (
        "First in, first out."
    )


@pytest.mark.parametrize("counts", [("0", "0"), ("100", "100"), ("50", "0")])
def test_moodle_without_a_right_and_a_wrong_choice_is_listed(counts: tuple[str, str]) -> None:
    assert lost(moodle((("a", counts[0]), ("b", counts[1]))), "moodle") == [
        "Multiple choice is not asked here: Which?"
    ]
