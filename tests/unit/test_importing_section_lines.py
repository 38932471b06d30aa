"""Names of sections between the questions of a text without headings."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.markdown.reader import read_markdown

BODY = """{0}

What does a kettle do?

It boils water.

Why is steam hot?

It carries the heat of boiling.

{1}

Who reads a thermometer?

Whoever wants to know how warm it is.
"""

NUMBERED = """{0}

1. What does a kettle do?
-> It boils water.

2. Why is steam hot?
-> It carries the heat of boiling.

{1}

3. Who reads a thermometer?
-> Whoever wants to know how warm it is.
"""


def found(text: str) -> list[Found]:
    return list(read_markdown(text, "kitchen.txt").found)


@pytest.mark.parametrize("text", [BODY, NUMBERED])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("==WATER", "==TOOLS"),
        ("=== WATER ===", "=== TOOLS ==="),
        ("--- WATER ---", "--- TOOLS ---"),
        ("A. WATER (2)", "B. TOOLS (1)"),
        ("A) WATER", "📂 B) TOOLS (1 question)"),
        ("I. WATER", "II. TOOLS"),
        ("Part 1: WATER", "Part 2: TOOLS"),
    ],
)
def test_a_name_that_a_sign_marks_or_that_is_counted_is_no_part_of_the_answer_above_it(
    text: str, first: str, second: str
) -> None:
    """It is a topic of the questions below it, without how many these are."""
    asked = found(text.format(first, second))
    assert [each.answers[0] for each in asked] == [
        "It boils water.",
        "It carries the heat of boiling.",
        "Whoever wants to know how warm it is.",
    ]
    assert [each.tags for each in asked] == [("WATER",), ("WATER",), ("TOOLS",)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Notes of a cook", "B. Use a lid"),
        ("A. WATER", "Stir"),
        ("A. WATER.", "B. It is never read."),
    ],
)
def test_one_such_line_alone_or_one_out_of_order_or_that_ends_a_sentence_stays(
    first: str, second: str
) -> None:
    asked = found(BODY.format(first, second))
    assert second in asked[1].answers[0]


def test_points_of_an_answer_that_are_counted_stay_in_it() -> None:
    """What follows them does not ask, but for the last one."""
    answer = "A. Fill it\n\nB. Heat it\n\nC. Pour it"
    text = BODY.format("", "").replace("It carries the heat of boiling.", answer)
    assert found(text)[1].answers[0] == answer
