"""Labels between drawn lines, boxes beside the text, answers that are not written, and code that is asked about."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_markdown(text, "notes.md").found]


@pytest.mark.parametrize("rule", ["====", "━━━━━━", "------------"])
@pytest.mark.parametrize("asked", ["What is a mutex?", "### What is a mutex?"])
def test_labels_between_drawn_lines_are_no_part_of_an_answer(rule: str, asked: str) -> None:
    """The answer is what stands below its label, up to the next one."""
    card = f"{rule} Question {rule}\n\n{asked}\n\n{rule} Answer {rule}\n\nA lock.\n\n{rule} Id {rule}\n\n{{}}\n\n"
    assert _pairs(card.format(7)) == [("What is a mutex?", "A lock.")]
    two = card.format(7) + card.format(8).replace("mutex", "latch").replace("lock", "gate")
    assert _pairs(two) == [("What is a mutex?", "A lock."), ("What is a latch?", "A gate.")]


def test_other_drawn_titles_stay() -> None:
    """Lines that label no question are left as they are."""
    text = "## What is a mutex?\n\nA lock.\n\n==== Answer ====\n\nIt is held by one.\n"
    assert "==== Answer ====" in _pairs(text)[0][1]


@pytest.mark.parametrize("name", ["CHAPTER 3 SUMMARY", "Key takeaways", "References", "3장 요약"])
def test_a_box_behind_an_answer_ends_it(name: str) -> None:
    """A quote with the name of something beside the matter in bold letters is no part of the answer above."""
    text = f"## What is a mutex?\n\nA lock.\n\n> **{name}**\n>\n> Locks guard what threads share.\n"
    assert _pairs(text) == [("What is a mutex?", "A lock.")]


def test_other_quotes_behind_an_answer_stay() -> None:
    """A quote that only goes on, in bold letters or not, is a part of it."""
    text = "## What is a mutex?\n\nA lock.\n\n> **One thread holds it**\n>\n> The others wait.\n"
    assert _pairs(text)[0][1].endswith("The others wait.")


@pytest.mark.parametrize("rest", ["", "🔗 참고 자료\n- [locks](https://example.org/locks)\n"])
def test_what_is_explained_answers_where_the_answer_is_not_written(rest: str) -> None:
    """A section for the answer with nothing but links is an empty one, and what the question is for answers nothing."""
    text = (
        "# Q. 뮤텍스에 대해 설명하세요.\n\n## 1. 질문의 의도\n\n잠금을 아는가?\n\n"
        f"## 2. 개념 설명\n\n한 스레드만 가지는 잠금이다.\n\n## 3. 답변\n\n{rest}"
    )
    answer = _pairs(text)[0][1]
    assert "한 스레드만 가지는 잠금이다." in answer
    assert not any(word in answer for word in ("아는가", "참고 자료", "의도"))


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("After the code below is run, what is `a`?", 0),
        ("What does the following code print?", 0),
        ("Fix the following code.", 1),
        ("How do you open a file?", 1),
    ],
)
def test_code_that_is_asked_about_is_no_answer(question: str, count: int) -> None:
    """A question with nothing but the code that it speaks of has no answer; code that was to be written is one."""
    read = read_markdown(
        f"## Q. {question}\n\n```python\na = open(name)\n```\n\n## Q. What is a tuple?\n\nA row.\n", "a.md"
    )
    assert len(read.found) == count + 1
    assert count or any("has no answer" in each.message for each in read.remarks)
