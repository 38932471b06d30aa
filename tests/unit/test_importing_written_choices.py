"""Choices that Markdown and plain text write out, with what says which of them is right."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.sources.source import read_text


def read(text: str, name: str = "q.md") -> Harvest:
    return read_text(text, name)


LETTERS = "A. stack\nB. queue\nC. heap\n"
ANSWERS = {
    "a letter": "Answer: B",
    "bold": "**Answer: B**",
    "a bold label": "**Answer:** B",
    "only bold": "**B**",
    "a letter and its text": "Correct answer: B. queue",
    "a bracket": "Answer: b) queue",
    "the text": "Answer: queue",
    "Korean": "정답: B",
    "a quote": "> **Answer: B**",
    "a heading": "#### Answer: B",
    "a heading and a line": "#### Answer\n\nB",
    "folded": "<details>\n<summary>Answer</summary>\n\n**B**\n\n</details>",
    "folded with its text": "<details><summary>Show answer</summary>\n\nB) queue\n\n</details>",
    "folded in a summary": "<details><summary>정답 보기</summary>\n<p>\n\n#### Answer: B\n\n</p>\n</details>",
}
OPTIONS = {
    "points": LETTERS,
    "brackets": "a) stack\nb) queue\nc) heap\n",
    "items": "- A. stack\n- B. queue\n- C. heap\n",
    "colons": "- A: stack\n- B: `queue`\n- C: heap\n",
    "boxes": "- [ ] A. stack\n- [ ] B. queue\n- [ ] C. heap\n",
    "blank lines": "A. stack\n\nB. queue\n\nC. heap\n",
    "bold letters": "**A.** stack\n**B.** queue\n**C.** heap\n",
    "numbers": "1) stack\n2) queue\n3) heap\n",
    "rings": "① stack\n② queue\n③ heap\n",
}
ASKED = ["Which is fair?\n", "### 1. Which is fair?\n", "**Q1. Which is fair?**\n", "1. Which is fair?\n"]


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=list(ANSWERS))
@pytest.mark.parametrize("asked", ASKED)
def test_what_names_the_right_option(asked: str, answer: str) -> None:
    (found,) = read(f"# Quiz\n\n{asked}\n{LETTERS}\n{answer}\n").found
    assert (found.question, found.answers, found.hints) == (
        "Which is fair?",
        ("queue",),
        ("- heap\n- queue\n- stack",),
    )
    assert found.explanation is None


@pytest.mark.parametrize("options", OPTIONS.values(), ids=list(OPTIONS))
def test_how_options_are_written(options: str) -> None:
    answer = "2" if options[0] == "1" else "②" if options[0] == "①" else "B"
    (found,) = read(f"# Quiz\n\n## Which is fair?\n\n{options}\nAnswer: {answer}\n").found
    assert (found.answers, found.hints) == (("queue",), ("- heap\n- queue\n- stack",))


@pytest.mark.parametrize(
    ("behind", "explanation"),
    [
        ("Answer: B\n\nExplanation: The first one leaves first.", "The first one leaves first."),
        ("정답: B\n해설: 먼저 온 것이 먼저 나간다.", "먼저 온 것이 먼저 나간다."),
        ("Answer: B - the first one leaves first.", "the first one leaves first."),
        (
            "<details><summary>Answer</summary>\n\n**B**\n\nThe first one leaves first.\n\n</details>",
            "The first one leaves first.",
        ),
        ("> **Answer: B**\n> The first one leaves first.", "The first one leaves first."),
    ],
)
def test_why_it_is_right_is_the_explanation(behind: str, explanation: str) -> None:
    (found,) = read(f"## Which is fair?\n\n{LETTERS}\n{behind}\n").found
    assert (found.answers, found.explanation) == (("queue",), explanation)


AIKEN = "Which is fair?\nA) stack\nB) queue\nANSWER: B\n\nWhich is last?\nA. stack\nB. queue\nC. heap\nANSWER: A\n"


def test_aiken() -> None:
    found = read(AIKEN, "q.txt").found
    assert [(each.question, each.answers, each.hints) for each in found] == [
        ("Which is fair?", ("queue",), ("- queue\n- stack",)),
        ("Which is last?", ("stack",), ("- heap\n- queue\n- stack",)),
    ]


def test_several_options_may_be_right() -> None:
    boxes = "## Which are lines?\n\n- [x] queue\n- [ ] heap\n- [x] deque\n"
    assert read(boxes).found[0].answers == ("- queue\n- deque",)
    assert read(f"## Which are trees?\n\n{LETTERS}\nAnswer: A, C\n").found[0].answers == ("- stack\n- heap",)


def test_code_between_question_and_options_is_asked_too() -> None:
    code = "```python\nfor x in y:\n    pop(x)\n```\n"
    (found,) = read(f"###### 1. What is printed?\n\n{code}\n- A: 1\n- B: 2\n\nAnswer: B\n").found
    assert found.question == "What is printed?\n\nfor x in y:\n    pop(x)"


def test_answers_may_stand_at_the_end_by_number() -> None:
    text = "1. Which is fair?\n   - a) stack\n   - b) queue\n\n2. Which is last?\n   - a) stack\n   - b) queue\n\n## Answers\n\n1. b\n2. a\n"
    assert [(each.question, each.answers) for each in read(text).found] == [
        ("Which is fair?", ("queue",)),
        ("Which is last?", ("stack",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## To do\n\n- [x] write\n- [ ] print\n\n## Why?\n\nBecause.\n",
        "## Why?\n\nBecause of\n\n1. speed\n2. space\n\n정답은 없다.\n",
        "## Why?\n\n1. speed\n2. space\n\n### Answer\n\n1. It is quick.\n2. It is small.\n",
        "## Why?\n\nA. speed\nB. space\n\nAnswer: Because both of them count.\n",
    ],
)
def test_other_lists_are_no_choices(text: str) -> None:
    assert not any(each.choices for each in read(text).found)


def test_what_cannot_be_asked_openly_is_listed() -> None:
    text = f"## Which is fair?\n\n{LETTERS}D. all of the above\n\nAnswer: D\n"
    assert [str(each) for each in read(text).remarks if each.lost] == [
        "q.md:1: Multiple choice is not asked here: Which is fair?"
    ]
