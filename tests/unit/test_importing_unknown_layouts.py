"""Layouts that nobody told us of: what a person would make of each."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.sources import read_text


def read(text: str, name: str = "글.md") -> Harvest:
    return read_text(text, name)


def taken(text: str, name: str = "글.md") -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read(text, name).found]


def test_a_part_of_the_number_of_a_question_follows_it() -> None:
    """`Q1-1` behind `Q1` does; where all are counted so, none does."""
    follow = "Q1) 큐란?\nA1) 줄이다.\n\nQ1-1) 힙은요?\nA1-1) 나무이다.\n\nQ2) 덱이란?\nA2)\n두 끝이 있다.\n"
    assert [(each.question, each.answers[0], each.follow_ups) for each in read(follow).found] == [
        ("큐란?", "줄이다.", ("힙은요?",)),
        ("힙은요?", "나무이다.", ()),
        ("덱이란?", "두 끝이 있다.", ()),
    ]
    alike = follow.replace("1)", "1-1)", 2).replace("1-1-1)", "1-2)").replace("2)", "2-1)")
    assert not any(each.follow_ups for each in read(alike).found)


@pytest.mark.parametrize("fact", ["*Asked at: Tea Ltd.*", "답변자: 민지", "**발표자** : 민지"])
def test_who_asked_and_who_spoke_is_no_answer(fact: str) -> None:
    text = f"## What is a queue?\n\n{fact}\n\nA line.\n\n## What is a heap?\n\n{fact}\n\nA tree.\n"
    assert taken(text) == [("What is a queue?", "A line."), ("What is a heap?", "A tree.")]


@pytest.mark.parametrize("title", ["Wrapping up", "Final thoughts"])
def test_the_end_of_a_post_is_no_question(title: str) -> None:
    text = (
        f"---\ntitle: Interview questions\n---\n\n## What is a queue?\n\nA line.\n\n## Heap and tree\n\nSo so.\n\n"
        f"## {title}\n\nThat is all.\n"
    )
    assert title not in dict(taken(text))


BANK = """<quiz><question type="category"><category><text>$course$/top/Default for CS/Trees</text></category></question>
<question type="essay"><name><text>q</text></name><questiontext format="markdown"><text>What is a **heap**?</text></questiontext>
<graderinfo format="markdown"><text>A *tree*.

    pop()</text></graderinfo></question></quiz>"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("$CATEGORY: top/Default for CS/Trees\n\n::q::[markdown]What is a **heap**?{####A *tree*.\\n\\n    pop()}\n", "q.gift"),
        (BANK, "q.xml"),
    ],
)  # fmt: skip
def test_markdown_of_moodle_is_plain_text_and_its_own_categories_are_none(text: str, name: str) -> None:
    found = read(text, name)
    assert taken(text, name) == [("What is a heap?", "A tree.\n\npop()")]
    assert (found.title, found.found[0].tags) == ("Trees", ())
