"""Answers that begin with code and are explained below it: the code belongs to them."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

CODE = "bake(dough)\nslice(loaf)"
SHOWN = f"```python\n{CODE}\n```"
FENCED = f"{SHOWN}\n"
SAID = "The oven works first, and the loaf is cut when it is cold."
NEXT = "{mark}What is yeast?{end}\n\n{label}A fungus.\n"


def answer(text: str) -> str:
    found = read_text(text, "bread.md", kind="markdown").found
    assert len(found) > 1
    return found[0].answers[0]


@pytest.mark.parametrize(
    ("mark", "end", "label"),
    [
        ("## ", "", ""),
        ("### Q1. ", "", ""),
        ("**1. ", "**", ""),
        ("## ", "", "### Answer\n\n"),
        ("## ", "", "**Answer:**\n\n"),
    ],
)
@pytest.mark.parametrize("lines", [1, 12])
def test_code_below_a_question_is_the_beginning_of_its_answer(
    mark: str, end: str, label: str, lines: int
) -> None:
    """However long, as long as both are no article."""
    code = "\n".join([CODE] * lines)
    asked = f"{mark}Explain how a loaf is made.{end}\n\n{label}```python\n{code}\n```\n\n{SAID}\n\n"
    assert answer(asked + NEXT.format(mark=mark, end=end, label=label)) == f"```python\n{code}\n```\n\n{SAID}"


@pytest.mark.parametrize(
    "question",
    [
        "What does the following print?",
        "What is wrong with this loaf?",
        "What will the oven return?",
        "다음 코드를 설명하세요",
        "실행하면 어떻게 되나요?",
    ],
)
def test_code_that_is_asked_about_is_no_part_of_the_answer(question: str) -> None:
    assert answer(f"## {question}\n\n{FENCED}\n{SAID}\n\n{NEXT.format(mark='## ', end='', label='')}") == SAID


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (f"{FENCED}\n{SAID}\n\n```python\neat()\n```\n\nGone.\n", f"{SHOWN}\n\n{SAID}\n\n```python\neat()\n```\n\nGone."),
        (f"**Example:**\n\n{FENCED}\n{SAID}\n", f"Example:\n{SHOWN}\n\n{SAID}"),
        (f"{FENCED}\n### Order\n\n{SAID}\n", f"{SHOWN}\n\nOrder\n{SAID}"),
        (f"### Calls\n\n{FENCED}\n### Order\n\n{SAID}\n", f"Calls\n{SHOWN}\n\nOrder\n{SAID}"),
        (f"### Calls\n\n{FENCED}\n{SAID}\n", f"Calls\n{SHOWN}\n\n{SAID}"),
        (f"### Order\n\n{SAID}\n\n### Calls\n\n{FENCED}\n", f"Order\n{SAID}"),
    ],
    ids=["more code", "named", "heading behind", "below a heading", "below a lone heading", "at the end"],
)  # fmt: skip
def test_code_stays_where_it_stands_among_the_words(body: str, told: str) -> None:
    """Code in a part behind the first explains the answer."""
    assert (
        answer(f"## Explain how a loaf is made.\n\n{body}\n{NEXT.format(mark='## ', end='', label='')}")
        == told
    )


def test_code_before_an_article_is_left_to_the_explanation() -> None:
    text = (
        f"## Explain how a loaf is made.\n\n{FENCED}\n"
        + f"{SAID}\n\n" * 80
        + "## What is yeast?\n\nA fungus.\n"
    )
    found = read_text(text, "bread.md", kind="markdown").found[0]
    assert found.answers[0].startswith(SAID)
    assert CODE in (found.explanation or "")
