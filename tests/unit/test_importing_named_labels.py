"""Labels that the user names with `--map` are read as the reader's own."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.rewriting.named_labels import with_labels
from quizzer.authoring.importing.sources.source import read_text
from quizzer.errors import UsageError

HEADED = """# Structures

### Rings
**EASY**
**Task:** Explain a ring buffer.
**Sketch:** A fixed array whose end is joined to its start.

### Heaps
**HARD**
**Task:** Explain a heap.
**Sketch:** A tree in an array with the least at the root.
"""
LINES = """문: 프로세스란?
풀이) 실행 중인 프로그램입니다.

문: 스레드란?
풀이) 프로세스 안의 실행 흐름입니다.
"""


@pytest.mark.parametrize(
    ("text", "wishes", "questions", "answer"),
    [
        (
            HEADED,
            {"question": "Task", "answer": "Sketch:"},
            ["Explain a ring buffer.", "Explain a heap."],
            "A fixed array whose end is joined to its start.",
        ),
        (
            LINES,
            {"question": "문", "model_answer": "풀이"},
            ["프로세스란?", "스레드란?"],
            "실행 중인 프로그램입니다.",
        ),
    ],
)
def test_named_labels_say_what_is_what(
    text: str, wishes: dict[str, str], questions: list[str], answer: str
) -> None:
    found = read_text(text, "notes.md", kind="markdown", wishes=wishes).found
    assert [each.question for each in found] == questions
    assert found[0].answers == (answer,)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("## Sketch", "## Answer"),
        ("> - **Sketch 2**: x", "> - **Answer 2**: x"),
        ("sketch: x", "Answer: x"),
        ("Sketch out the idea", "Sketch out the idea"),
        ("a Sketch: x", "a Sketch: x"),
    ],
)
def test_only_what_stands_as_a_label_is_one(line: str, read: str) -> None:
    assert with_labels(f"{line}\nSketch: y", {"answer": "Sketch"}).splitlines()[0] == read


def test_a_label_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(UsageError, match="No line begins with `Reply`") as told:
        with_labels(HEADED, {"answer": "Reply"})
    assert "`Sketch`" in (told.value.remedy or "")
