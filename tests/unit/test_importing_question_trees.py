"""Trees of questions whose answers stand elsewhere and name them by number."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown

DRAWN = """```
Q3: What is a set?
├── Q3-1: How does it find a value?
│   └── Q3-1-1: What does a bad hash cost?
└── Q3-2: When is a list better?
```
"""
LISTED = """- **Q3.** What is a set?
  - **Q3-1.** How does it find a value?
    - **Q3-1-1.** What does a bad hash cost?
  - **Q3-2.** When is a list better?
"""
DOTTED = """~~~text
3. What is a set?
+-- 3.1. How does it find a value?
|   +-- 3.1.1. What does a bad hash cost?
+-- 3.2. When is a list better?
~~~
"""
ANSWERS = {
    "number first": "**Q{} 답변**: ",
    "word first": "Answer {}: ",
    "heading": "### Q{} answer\n\n",
    "letter": "- **A{}.** ",
    "bold": "**[정답 {}]** ",
}


@pytest.mark.parametrize("label", ANSWERS.values(), ids=ANSWERS)
@pytest.mark.parametrize("tree", [DRAWN, LISTED, DOTTED], ids=["drawn", "listed", "dotted"])
def test_a_tree_of_questions_is_answered_by_number(tree: str, label: str) -> None:
    """What has no answer is said; what stands below it follows the next question above that has one."""
    dot = "." if tree is DOTTED else "-"
    first, last = label.format("3"), label.format(f"3{dot}1{dot}1")
    said = f"{first}A bag of values.\n\n{last}Every look is a walk.\n"
    text = f"# Sets\n\n## 꼬리 질문\n\n{tree}\n{said}\n## Links\n\nMore of them.\n"
    harvest = read_markdown(text, "notes.md")
    assert [(each.question, each.answers[0], each.follow_ups) for each in harvest.found] == [
        ("What is a set?", "A bag of values.", ("What does a bad hash cost?",)),
        ("What does a bad hash cost?", "Every look is a walk.", ()),
    ]
    lost = [each.message for each in harvest.remarks if each.lost]
    assert len(lost) == 2
    assert all(any(words in each for each in lost) for words in ("How does it find", "When is a list"))


def test_an_answer_of_a_tree_may_have_points_and_code() -> None:
    """With the code in the explanation."""
    text = (
        f"{DRAWN}\n**Q3 답변**:\n\n- A bag\n- of values\n\n```\n# no heading\n```\n\n"
        "**Q3-1 답변**: It hashes.\n\n---\n\nThe end.\n"
    )
    first, last = read_markdown(text, "notes.md").found
    assert (first.answers[0], last.answers[0]) == ("- A bag\n- of values", "It hashes.")
    assert first.explanation is not None and "# no heading" in first.explanation
    assert last.explanation is None


@pytest.mark.parametrize(
    "tree",
    ["```\n1: src\n├── 1-1: main\n└── 1-2: test\n```\n", "1. Begin\n2. Go on\n3. End\n"],
    ids=["folders", "steps"],
)
def test_a_tree_of_other_things_asks_nothing(tree: str) -> None:
    text = (
        f"{tree}\n**1-1 답변**: It starts.\n\n**1-2 답변**: It checks.\n\n## Q1. What is a set?\n\nA bag.\n"
    )
    assert [each.question for each in read_markdown(text, "notes.md").found] == ["What is a set?"]


def test_questions_that_stand_above_their_answers_are_no_tree() -> None:
    form = "## Q1-{0}: What is a {1}?\n\n**A1-{0}.** A {1}.\n\n"
    text = form.format(1, "set") + form.format(2, "list")
    assert [each.answers[0] for each in read_markdown(text, "notes.md").found] == ["A set.", "A list."]
