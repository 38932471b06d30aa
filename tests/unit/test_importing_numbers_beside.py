"""Numbers beside questions, and what stands around answers: sides of cards, contents, bonuses, pasted titles."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.markdown.reader import read_markdown

QUESTIONS = ("What is a mutex?", "What is a semaphore?", "What is a monitor?", "What is a spin lock?")
ANSWERS = (
    "A lock of one thread.",
    "A counter of permits.",
    "An object with a lock.",
    "A lock that waits busily.",
)


def read(text: str) -> Harvest:
    return read_markdown(text, "notes.md")


def taken(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read(text).found]


def headed(fronts: tuple[str, ...]) -> str:
    return "".join(
        f"### {front.format(asked)}\n\n{told}\n\n"
        for front, asked, told in zip(fronts, QUESTIONS, ANSWERS, strict=True)
    )


@pytest.mark.parametrize(
    ("fronts", "told"),
    [
        (("{} (3)", "{} (2)", "{}", "{} (12)"), "(3), (2), (12)"),
        (("{} [3]", "{} [2]", "{} [3]", "{} [7]"), "[3], [2], [7]"),
        (("{} x5", "{} x2", "{} x5", "{}"), "x5, x2"),
        (("{} (3회)", "{} (1회)", "{} (1회)", "{} (4회)"), "3회, 1회, 4회"),
        (("Card 1: {}", "Card 2: {}", "Card 3: {}", "Card 4: {}"), "Card 1, Card 2, Card 3 …"),
        (('Item 1. "{}"', 'Item 2. "{}"', 'Item 3. "{}"', 'Item 4. "{}"'), "Item 1"),
    ],
)
def test_numbers_that_most_questions_have_are_marks(fronts: tuple[str, ...], told: str) -> None:
    """How often a question was asked, or which card it is, is no part of it, and the user is told once."""
    harvest = read(headed(fronts))
    assert [(each.question, each.answers[0]) for each in harvest.found] == list(
        zip(QUESTIONS, ANSWERS, strict=True)
    )
    said = [each.message for each in harvest.remarks if "taken for marks" in each.message]
    assert len(said) == 1 and told in said[0]


@pytest.mark.parametrize(
    "asked",
    [
        ("What happens on connect (1)", "What happens on connect (2)", "What happens on connect (3)"),
        ("What is it? (3)", "What is a queue?", "What is a heap?"),
        ("What came with C (1999)", "What came with Java (2004)", "What came with Go (2012)"),
    ],
)
def test_numbers_that_tell_questions_apart_stay(asked: tuple[str, ...]) -> None:
    """So do the number of one question alone, and years."""
    text = "".join(f"### {each}\n\nIt is told here.\n\n" for each in asked)
    assert [each.question for each in read(text).found] == list(asked)


def test_a_follow_up_with_a_number_of_its_own_follows() -> None:
    text = '**Q1. "락이란?"**\n> 혼자 쓰게 한다.\n\n**꼬리 Q1-1. "왜 느린가요?"**\n> 기다리기 때문이다.\n'
    found = read(text).found
    assert [(each.question, each.answers[0]) for each in found] == [
        ("락이란?", "혼자 쓰게 한다."),
        ("왜 느린가요?", "기다리기 때문이다."),
    ]
    assert found[0].follow_ups == ("왜 느린가요?",)


def test_a_long_back_of_a_card_is_read_like_a_short_one() -> None:
    """Elements of HTML inside a line stand on lines of their own."""
    style = f'<div style="{"color: red; " * 50}">'
    text = (
        f"Front: {style}<h2>What is a heap?</h2></div>\n"
        f"Back: {style}<p>Two things:</p><ul><li>A tree</li><li>An order</li></ul></div>\n\n"
        "Front: What is a queue?\nBack: A line.\n\nFront: What is a stack?\nBack: A pile.\n"
    )
    text = text.replace(f"Front: {style}<h2>", "Front: <div><h2>")
    assert taken(text) == [
        ("What is a heap?", "Two things:\n- A tree\n- An order"),
        ("What is a queue?", "A line."),
        ("What is a stack?", "A pile."),
    ]


@pytest.mark.parametrize(
    "place", ["[TOC]", "[[_TOC_]]", "{:toc}", "**Contents**\n\n[TOC]", "**목차**\n\n[[toc]]"]
)
def test_the_place_of_a_table_of_contents_is_no_answer(place: str) -> None:
    told = "A tree of the values of a column with their places."
    text = f"---\ntitle: What is an index of a table?\n---\n\n{place}\n\n{told}\n"
    assert taken(text) == [
        ("What is an index of a table?", "A tree of the values of a column with their places.")
    ]


@pytest.mark.parametrize(
    "bonus", ["Bonus points for naming one", "Extra credit: name one", "가산점: 예를 들기"]
)
def test_what_earns_more_is_no_part_of_an_answer(bonus: str) -> None:
    text = f"- What is a lock?\n  It keeps others out.\n  - {bonus}\n\n- What is a queue?\n  It is a line.\n"
    assert taken(text) == [("What is a lock?", "It keeps others out."), ("What is a queue?", "It is a line.")]


def test_headings_that_another_compares_are_no_parts_of_an_answer() -> None:
    """Unless the question speaks of them."""
    parts = "### Ant\n\nIt runs targets.\n\n### Bazel\n\nIt caches.\n\n### Ant vs Bazel\n\nOne is old.\n"
    asked = "## What is a build tool?\n\nIt makes programs of sources.\n\n"
    assert taken(asked + parts) == [("What is a build tool?", "It makes programs of sources.")]
    both = asked.replace("a build tool", "the use of Ant")
    assert "It caches." in taken(both + parts)[0][1]


def test_a_question_behind_a_post_may_end_with_a_sign() -> None:
    text = (
        '---\ntitle: "캐시란 무엇인가요?"\n---\n\n캐시는 다시 쓸 값을 가까운 곳에 두어 '
        "느린 저장소를 덜 읽게 하는 곳입니다. 값이 낡을 수 있습니다.\n\n"
        "## 캐시의 값이 낡으면 어떻게 해야 하나요? 🤔\n\n시간이 지나면 지우게 합니다.\n"
    )
    assert [each.question for each in read(text).found] == [
        "캐시란 무엇인가요?",
        "캐시의 값이 낡으면 어떻게 해야 하나요?",
    ]


def test_a_bold_name_behind_a_list_of_answered_questions_is_a_question() -> None:
    text = "# 자료구조\n- 큐란? 먼저 온 것이 먼저 나간다.\n- 덱이란? 두 끝이 열려 있다.\n\n"
    text += "**배열과 리스트의 차이**\n배열은 이어져 있다.\n"
    assert taken(text) == [
        ("큐란?", "먼저 온 것이 먼저 나간다."),
        ("덱이란?", "두 끝이 열려 있다."),
        ("배열과 리스트의 차이", "배열은 이어져 있다."),
    ]


def test_an_answer_may_have_a_title_of_a_higher_rank_than_its_question() -> None:
    """Only where it names what is asked about; a chapter between questions is none of an answer."""
    answer = "# Lock\n\n## Short answer\n\nIt keeps others out.\n\n## Pitfalls\n\nIt may never open.\n\n"
    text = f"# Set\n\n## Question 1. What is a lock?\n\n{answer}## Question 2. What is a queue?\n\nA line.\n"
    assert taken(text) == [("What is a lock?", "It keeps others out."), ("What is a queue?", "A line.")]
    chapter = text.replace("# Lock\n", "# Chapters to come\n")
    assert [each[0] for each in taken(chapter)] == ["What is a queue?"]


def test_a_title_that_asks_stays_the_question_where_only_its_follow_ups_are_marked() -> None:
    """Nor is the solution of a case that its article tells its answer."""
    text = (
        "# How do you use a cache in your service?\n\nWe keep what is read often near the service.\n\n"
        "## Cases\n\n- Scenario: a slow report.\n- Solution: we kept its rows.\n\n"
        "## Limits and follow-up questions\n\n**Q: What if it is full?**\n\nThe oldest value goes.\n\n"
        "**Q: What if it is stale?**\n\nIt runs out.\n\n## More\n\nSee the code.\n"
    )
    found = taken(text)
    assert found[0][0] == "How do you use a cache in your service?"
    assert found[0][1].startswith("We keep what is read often near the service.")
    assert [each[0] for each in found[1:]] == ["What if it is full?", "What if it is stale?"]


def test_an_element_that_is_spoken_of_is_no_item() -> None:
    text = "## What is a list?\n\nIn it each <li> is an item.\n\n## What is a page?\n\nA text.\n"
    assert taken(text)[0] == ("What is a list?", "In it each is an item.")
