"""Exercises that a line only counts, `Exercise 3`, with all that they ask and a solution below."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown

ASKED = [
    ("A dough weighs 500 g.\n\nHalf of it is water.\n\nReport:", "  • Flour: 250 g\n  • Water: 250 g"),
    ("Two loaves rise.\n\n- One is of rye\n- One is of wheat\n\nCompare them.", "Wheat rises more."),
    ("Write the rule for salt.\n\n```\nsalt = ?\n```", "Two in a hundred."),
]
WHOLE = [
    ("A dough weighs 500 g. Half of it is water. Report:", "- Flour: 250 g\n- Water: 250 g"),
    ("Two loaves rise.\n\n- One is of rye\n- One is of wheat\n\nCompare them.", "Wheat rises more."),
    ("Write the rule for salt.\n\nsalt = ?", "Two in a hundred."),
]


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_markdown(text, "bread.md").found]


@pytest.mark.parametrize("line", ["{}", "### {}", "**{}**", "**{}:**"])
@pytest.mark.parametrize(
    ("named", "solved"),
    [
        ("Exercise {}", "Solution"),
        ("Problem 2.{}", "Answer"),
        ("Question {} (5 points)", "Answer"),
        ("연습문제 {}", "모범 답안"),
        ("문제 {}", "정답"),
    ],
)
def test_all_between_the_count_and_the_solution_asks(line: str, named: str, solved: str) -> None:
    parts = [
        f"{line.format(named.format(number))}\n\n{asked}\n\n{line.format(solved)}\n\n{said}\n"
        for number, (asked, said) in enumerate(ASKED, 1)
    ]
    assert pairs("\n".join(parts)) == WHOLE


@pytest.mark.parametrize(
    "solution",
    [
        '??? success "Solution to Exercise {n}"\n\n    {said}\n',
        "<details>\n<summary>Solution</summary>\n\n{said}\n\n</details>\n",
        "<details><summary>Answer to exercise {n}</summary>\n\n{said}\n\n</details>\n",
    ],
)
def test_the_solution_of_an_exercise_may_be_folded(solution: str) -> None:
    parts = [
        f"**Exercise {n}.**\n{asked}\n\n{solution.format(n=n, said=said)}\n---\n"
        for n, (asked, said) in enumerate(ASKED[1:], 1)
    ]
    assert pairs("# Bread\n\nBread is old.\n\n## Exercises\n\n" + "\n".join(parts)) == WHOLE[1:]


def test_options_and_hints_are_no_part_of_what_an_exercise_asks() -> None:
    parts = [f"### Question {n}\n\nWhich rises?\n\nA) Rye\n\nB) Wheat\n\n**Answer**\n\nB\n" for n in (1, 2)]
    assert not any("Rye" in asked for asked, _said in pairs("\n".join(parts)))


def test_a_line_that_counts_inside_a_paragraph_opens_nothing() -> None:
    text = "".join(f"See\nExercise {n}\nfor rye.\n\nSolution\n\nWater.\n\n" for n in (1, 2))
    assert pairs(text) == []
