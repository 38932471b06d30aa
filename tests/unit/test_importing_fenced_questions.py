"""Questions and answers in comments of fenced code."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown

PAIRS = [("What is a set?", "Values without order."), ("What is a list?", "Values in order.")]


@pytest.mark.parametrize("sign", ["// ", "# ", "-- "])
@pytest.mark.parametrize("blank", ["", "\n"])
def test_comments_at_the_top_of_a_fence_ask_and_answer(sign: str, blank: str) -> None:
    """The code below them is shown with the answer, and the headings above are only topics."""
    parts = [
        f"### {n}. **Topic {n}**\n\n```js\n{sign}Q: {q}\n{sign}A: {a}\n{blank}let x = {n};\n```\n"
        for n, (q, a) in enumerate(PAIRS, 1)
    ]
    found = read_markdown("# Interview\n\n" + "\n".join(parts), "js.md").found
    assert [(each.question, each.answers[0].partition("\n")[0]) for each in found] == PAIRS
    assert all("let x" in f"{each.answers[0]}{each.explanation}" for each in found)


def test_one_fence_may_have_several() -> None:
    text = (
        "# Sets\n\n```js\n" + "\n".join(f"// Q: {q}\n// A: {a}\n\nlet x = 1;\n" for q, a in PAIRS) + "```\n"
    )
    found = read_markdown(text, "js.md").found
    assert [(each.question, each.answers[0].partition("\n")[0]) for each in found] == PAIRS


def test_other_comments_stay_code() -> None:
    text = "## What is a set?\n\nValues without order.\n\n```js\n// Q: how many?\nlet x = 1;\n```\n"
    found = read_markdown(text, "js.md").found
    assert [each.question for each in found] == ["What is a set?"]
