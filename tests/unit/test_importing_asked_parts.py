"""Parts that a question asks for, questions that files and titles ask, and what is said of a long opening."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

NEXT = "\n\n## What is rye?\n\nA grain.\n"


def answer(asked: str, body: str) -> str:
    return read_text(f"## {asked}\n\n{body}{NEXT}", "bread.md").found[0].answers[0]


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("What is a loaf, and why is it important?", "Why it matters"),
        ("What is a loaf? Give an example.", "Example"),
        ("빵은 무엇인가요? 예시를 들어 주세요.", "예시"),
        ("What is a loaf, and what are common mistakes?", "Common mistakes"),
    ],
)
@pytest.mark.parametrize("label", ["", "**Answer:** "])
def test_a_part_that_the_question_asks_for_belongs_to_the_answer(asked: str, name: str, label: str) -> None:
    """Below another question it explains the answer."""
    body = f"{label}It is baked.\n\n**{name}**\n\n- It keeps for a week."
    assert answer(asked, body) == f"It is baked.\n\n{name}\n- It keeps for a week."
    assert answer("What is a loaf?", body) == "It is baked."


def test_a_heading_that_says_the_subject_of_the_question_above_it_again_begins_no_part() -> None:
    told = "A loaf is baked from dough, for an hour."
    for rank in ("#", "##"):
        text = f"{rank} 빵에 대해서 설명해주세요.\n{rank} 빵\n\n{told}\n\n{rank} 효모에 대해서 설명해주세요.\n\nA fungus.\n"
        found = read_text(text, "bread.md").found
        assert [(each.question, each.answers[0]) for each in found] == [
            ("빵에 대해서 설명해주세요.", told),
            ("효모에 대해서 설명해주세요.", "A fungus."),
        ]


@pytest.mark.parametrize("name", ["What is a loaf.md", "빵이란 무엇인가.md"])
def test_a_file_that_is_called_a_question_answers_it(name: str) -> None:
    told = "A loaf is baked from dough, for an hour or less, and keeps for a week."
    text = f"# `Loaf`\n\n{told}\n\n## How does it rise?\n\nBy yeast.\n"
    found = read_text(text, name).found
    assert found[0].question == name.removesuffix(".md")
    assert found[0].answers[0].startswith(told)
    assert [each.question for each in read_text(text, "loaf.md").found] == ["How does it rise?"]


def test_a_long_opening_that_no_question_holds_is_named() -> None:
    told = "A loaf is baked from dough, for an hour or less, and keeps for a week. " * 6
    text = f"# Loaves\n\n{told}\n\n## How does it rise?\n\nBy yeast.\n\n## What is rye?\n\nA grain.\n"
    read = read_text(text, "loaf.md")
    assert len(read.found) == 2
    assert [(each.spot.line, each.lost) for each in read.remarks] == [(1, False)]
    short = read_text(text.replace(told, "A word about loaves."), "loaf.md")
    assert not short.remarks


def test_one_heading_that_asks_by_the_way_leaves_a_post_to_its_title_whatever_its_tags_are() -> None:
    told = "그것은 반죽을 부풀게 하는 살아 있는 곰팡이로, 따뜻한 곳에서 빠르게 늘어난다."
    text = (
        "---\nlayout: post\ntitle: 호밀 빵과 밀 빵의 차이\ntags: 면접\n---\n\n## 효모?\n\n"
        f"{told}\n\n### 호밀\n\n{told}\n\n### 밀\n\n{told}\n"
    )
    assert [each.question for each in read_text(text, "bread.md").found] == ["호밀 빵과 밀 빵의 차이"]
