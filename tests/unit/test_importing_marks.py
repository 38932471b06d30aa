"""Marks and signs of other people: what they put before questions and answers, and between the two in one line."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text


def pairs(text: str, kind: str | None = None) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, "notes.txt", kind=kind).found]


TEA = [
    ("What is oolong?", "A tea that is half fermented."),
    ("Why is water boiled first?", "It loses air. It gains heat."),
    ("How long does sencha steep?", "About a minute."),
]


def marked(question: str, answer: str, form: str) -> str:
    return "".join(
        form.format(n=n, q=q, a=a)
        for n, (q, a) in enumerate([(question, answer), ("Explain how sencha is made.", "It is steamed.")], 1)
    )


MARKS = [
    "Q{n}> {q}\nA{n}> {a}\n\n",
    "<Q> {q}\n<A> {a}\n\n",
    "(Q) {q}\n(A) {a}\n",
    "Q.{n} {q}\nAns. {a}\n\n",
    "Ques {n}- {q}\nAns -> {a}\n\n",
    "문. {q}\n답. {a}\n\n",
    "Question {n}\n{q}\nAnswer\n{a}\n\n",
    "면접관: {q}\n지원자: {a}\n\n",
    "**Interviewer:** {q}\n\n**Candidate:** {a}\n\n",
    "Front: {q}\nBack: {a}\n\n",
    "```\nQ. {q}\nA. {a}\n```\n\n",
]


@pytest.mark.parametrize("form", MARKS)
def test_marks_of_other_people_are_understood(form: str) -> None:
    assert pairs(marked("What is oolong?", "A tea.", form), kind="markdown") == [
        ("What is oolong?", "A tea."),
        ("Explain how sencha is made.", "It is steamed."),
    ]


def test_first_words_of_sentences_are_no_marks() -> None:
    text = "## What is oolong?\nA tea.\n\n## Why green?\nI like it. You too.\n\nMe and you drink.\n\n## Who?\nI do.\n"
    assert pairs(text, kind="markdown")[1] == ("Why green?", "I like it. You too.\n\nMe and you drink.")


ONE_LINE = [
    "{q} | {a}\n",
    "{q};{a}\n",
    "{n}. {q} — {a}\n",
    "- {q} : {a}\n",
    "{q} >> {a}\n",
    "{q} / {a}\n",
    "- {q} / {a}\n\n",
    "{q} → {a}\n",
    "{n}. {q} - {a}\n",
    "{n}. {q} ({a})\n",
    "{n}. **{q}** ({a})\n\n",
    "- {q} [{a}]\n",
    "{q} （답: {a}）\n",
]


@pytest.mark.parametrize("form", ONE_LINE)
def test_lines_that_ask_and_answer_are_divided_at_their_sign(form: str) -> None:
    text = "".join(
        form.format(n=n, q=q, a=a) for n, (q, a) in enumerate([*TEA, ("Difference of both", "Taste.")], 1)
    )
    assert pairs(text, kind="markdown") == [*TEA, ("Difference of both", "Taste.")]


@pytest.mark.parametrize("form", ["{n}. {q} ({a})\n", "{q}/{a}\n"])
def test_lines_that_answer_at_their_end_stand_below_topics_too(form: str) -> None:
    """What is taken of such a line is not said to be overlooked."""
    first, *rest = (form.format(n=n, q=q, a=a) for n, (q, a) in enumerate(TEA, 1))
    found = read_text(f"# Tea\n\n## Kinds\n\n{first}\n## Water\n\n{''.join(rest)}", "n.md")
    assert [(each.question, each.answers[0]) for each in found.found] == TEA
    assert [each.tags for each in found.found] == [("Kinds",), ("Water",), ("Water",)]
    assert not found.remarks


@pytest.mark.parametrize(
    "behind",
    [
        ("(easy)", "(hard)", "(medium)"),
        ("(Leaf Ltd.)", "(Leaf Ltd.)", "(Pot Ltd.)"),
        ("(2021)", "(2022)", "(2023)"),
        ("(p. 3)", "(p. 14)", "(p. 15)"),
        ("(우롱차란?)", "(물은 왜 끓이나요?)", "(센차는 몇 분 우리나요?)"),
    ],
)
def test_what_stands_in_brackets_behind_questions_may_answer_nothing(behind: tuple[str, ...]) -> None:
    """How hard it is, who asked it, a year, a page, the same in another language."""
    text = "".join(f"{n}. {q} {more}\n" for n, ((q, _a), more) in enumerate(zip(TEA, behind, strict=True), 1))
    assert pairs(text) == []


def test_a_slash_inside_questions_divides_nothing() -> None:
    assert pairs("What is oolong / sencha?\nHow do black / green differ?\nWhen is it hot / cold?\n") == []
