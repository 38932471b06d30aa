"""Headings counted by letters, folds with gaps, decks of cards and rows of solutions."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.markdown.reader import read_markdown


def found(text: str, file: str = "kitchen.md") -> list[Found]:
    return list(read_markdown(text, file).found)


LETTERED = """# Drills

## Part A: water

### A1. What is steam?
{0}Water that became a gas.

### A2. Salt versus sugar in dough
{0}Salt slows the yeast, sugar feeds it.

## Part B: tools

### B1. Sieve versus colander
{0}A sieve has finer holes.
"""


@pytest.mark.parametrize("label", ["**A:** ", "Answer: ", "A. "])
def test_a_heading_counted_by_the_letter_of_its_part_is_no_answer(label: str) -> None:
    """Its answer has a label of its own, so that `A1.` only counts."""
    assert [(each.question, each.answers[0]) for each in found(LETTERED.format(label))] == [
        ("What is steam?", "Water that became a gas."),
        ("Salt versus sugar in dough", "Salt slows the yeast, sugar feeds it."),
        ("Sieve versus colander", "A sieve has finer holes."),
    ]


def test_headings_of_parts_need_no_labels_where_other_letters_count_too() -> None:
    """`B1.` and `C1.` beside `A1.` tell that letters are parts."""
    text = "## A1. What is steam?\n\nA gas.\n\n## B1. What is dough?\n\nFlour.\n\n## C1. What is salt?\n\nA crystal.\n"
    assert [each.answers[0] for each in found(text)] == ["A gas.", "Flour.", "A crystal."]


def test_headings_that_answer_stay_answers() -> None:
    """Where headings are counted by `Q`, those counted by `A` answer them."""
    text = "## Q1. What is steam?\n\n## A1. A gas.\n\n## Q2. What is dough?\n\n## A2. Flour and water.\n"
    assert [(each.question, each.answers[0]) for each in found(text)] == [
        ("What is steam?", "A gas."),
        ("What is dough?", "Flour and water."),
    ]


def test_folds_whose_summaries_have_gaps_ask() -> None:
    """What is folded fills the gap."""
    folds = [
        ("Is a sieve coarse? ____", "No"),
        ("Water boils at _____ degrees.", "100"),
        ("Bread rises because of the ___ in it", "yeast"),
    ]
    text = "\n\n".join(
        f"<details>\n  <summary>\n    {gap}\n  </summary>\n    {word}\n</details>" for gap, word in folds
    )
    assert [(each.question, each.answers[0]) for each in found(text)] == folds


def test_a_form_to_be_filled_in_is_no_question() -> None:
    """Few words stand beside its gap."""
    text = "\n\n".join(
        f"<details>\n<summary>{name}: ____</summary>\n\nWrite it in capitals.\n\n</details>"
        for name in ("Name", "City", "Date")
    )
    assert found(text) == []


DECK = """# Kitchen

## Blanching

Boiling for a moment, then cooling in ice.

## Roux

Flour cooked in butter.

## Tool that sorts flour from lumps

A sieve.

## Proofing

{0}

## Difference between stock and broth

Stock is made of bones.
"""


def test_a_deck_takes_all_of_its_headings_though_only_one_asks() -> None:
    """A title, and below it nothing but headings of one rank, each with a short text."""
    asked = found(DECK.format("The last rest of a dough."))
    assert [each.question for each in asked] == [
        "Blanching",
        "Roux",
        "Tool that sorts flour from lumps",
        "Proofing",
        "Difference between stock and broth",
    ]


@pytest.mark.parametrize(
    "part",
    [
        "The last rest of a dough. " * 20,
        "The last rest.\n\n### At home\n\nUnder a cloth.",
        "The last rest.\n\n## Summary\n\nCook with care.",
    ],
)
def test_an_article_is_no_deck(part: str) -> None:
    """Its parts are long, have parts themselves, or are called as parts of articles are."""
    assert [each.question for each in found(DECK.format(part))] == ["Difference between stock and broth"]


SOLVED = """---
title: "Bread - from flour to loaf"
---

## In short

Bread is flour, water, salt and time, and most of it is waiting for the yeast.

## 왜 필요한가

Nobody eats flour.

## {0}

1. 반죽이 부푸는 이유를 설명하라.
2. 소금은 왜 넣는가?
3. 오븐을 미리 데우는 이유는?

### {1}

1. 효모가 기체를 만들기 때문이다.
2. 맛을 내고 효모를 늦춘다.
3. 처음부터 뜨거워야 잘 부푼다.

## References

- A book on bread
"""


@pytest.mark.parametrize("head", ["확인 문제", "연습 문제"])
@pytest.mark.parametrize("solved", ["풀이", "문제 풀이", "풀이 보기"])
def test_a_row_of_solutions_answers_the_row_of_questions_before_it(head: str, solved: str) -> None:
    """The number links them; the title of the post asks nothing then."""
    assert [(each.question, each.answers[0]) for each in found(SOLVED.format(head, solved))] == [
        ("반죽이 부푸는 이유를 설명하라.", "효모가 기체를 만들기 때문이다."),
        ("소금은 왜 넣는가?", "맛을 내고 효모를 늦춘다."),
        ("오븐을 미리 데우는 이유는?", "처음부터 뜨거워야 잘 부푼다."),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "🎯 Who Is This For?",
        "Who are these recipes for?",
        "Who should read this book?",
        "What's inside?",
        "What's in this guide?",
        "What you will learn",
        "누구를 위한 책인가요?",
        "이런 분들께 추천해요",
    ],
)
def test_what_a_text_says_of_its_readers_is_no_question(head: str) -> None:
    """It stands beside the questions, and asks with their words."""
    text = f"# Kitchen\n\n## {head}\n\nCooks and bakers.\n\n## What is a roux?\n\nFlour in butter.\n"
    assert [each.question for each in found(text)] == ["What is a roux?"]


@pytest.mark.parametrize("head", ["Who is a roux for?", "What is inside a sieve?"])
def test_a_question_in_such_words_stays_one(head: str) -> None:
    """It names what it asks about."""
    text = f"# Kitchen\n\n## {head}\n\nCooks and bakers.\n\n## What is a roux?\n\nFlour in butter.\n"
    assert [each.question for each in found(text)] == [head, "What is a roux?"]


NESTED = """### How do bread and pasta come about?

1. **What makes dough rise?**
    - Yeast
        - It makes a gas.

2. **How is pasta made, and how is it dried?**
    1. **Why does pasta need eggs?**
        - They bind the flour.
    2. **How long does it dry?**
        - About a day.

### What to do about lumps?

1. **Why does flour clump?**
    - Its starch swells.

    1. **How do sieve and whisk differ?**
        - The sieve works before the water.
"""


def test_counted_bold_questions_below_a_heading_that_asks_are_the_questions() -> None:
    """The heading says nothing itself, and neither do items with nothing but questions."""
    assert [(each.question, each.answers[0]) for each in found(NESTED)] == [
        ("What makes dough rise?", "- Yeast\n  - It makes a gas."),
        ("Why does pasta need eggs?", "They bind the flour."),
        ("How long does it dry?", "About a day."),
        ("Why does flour clump?", "Its starch swells."),
        ("How do sieve and whisk differ?", "The sieve works before the water."),
    ]


@pytest.mark.parametrize(
    "part",
    [
        "It rises.\n\n1. **Why does it?**\n    - Yeast makes a gas.",
        "1. Why does the dough rise?\n    - Yeast makes a gas.",
        "1. Why does the dough rise?\n    - Yeast makes a gas.\n2. Slowly\n    - For an hour.",
        "1. **Yeast**\n    - It makes a gas.\n2. **Salt**\n    - It slows the yeast.",
    ],
)
def test_points_of_an_answer_stay_in_it(part: str) -> None:
    """Something is said before them, or one is alone and not bold, or some ask nothing."""
    text = f"# Bread\n\n### What does dough do?\n\n{part}\n\n### What is salt?\n\nA crystal.\n"
    assert [each.question for each in found(text)] == ["What does dough do?", "What is salt?"]


@pytest.mark.parametrize("sign", ["1.", "-"])
def test_several_questions_with_answers_below_a_heading_that_asks_are_the_questions(sign: str) -> None:
    """Each is understood by itself; the heading has no other answer."""
    text = (
        f"# Bread\n\n### What does dough do?\n\n{sign} Why does the dough rise?\n    - Yeast makes a gas.\n"
        f"{sign} How long does the dough rest?\n    - An hour.\n"
    )
    assert [(each.question, each.answers[0]) for each in found(text)] == [
        ("Why does the dough rise?", "Yeast makes a gas."),
        ("How long does the dough rest?", "An hour."),
    ]


def test_a_lone_item_that_asks_above_a_labelled_answer_is_a_question() -> None:
    """The first of a counted list may have lost its number."""
    text = "- What is a roux?\n\nAnswer: Flour in butter.\n\n2. What is steam?\n\nAnswer: A gas.\n"
    assert [(each.question, each.answers[0]) for each in found(text)] == [
        ("What is a roux?", "Flour in butter."),
        ("What is steam?", "A gas."),
    ]


@pytest.mark.parametrize(
    ("named", "translated"), [("**원문 (a cookbook):**", "**번역:**"), ("Original:", "Translation:")]
)
def test_the_translation_of_a_quoted_original_answers(named: str, translated: str) -> None:
    """The original stays in the explanation."""
    text = f"# Kitchen\n\n## 루란?\n\n> {named}\n> Flour in butter.\n\n{translated} 버터에 볶은 밀가루이다.\n"
    (asked,) = found(text)
    assert asked.answers[0] == "버터에 볶은 밀가루이다."
    assert "Flour in butter." in (asked.explanation or "")


def test_a_quote_without_a_translation_stays_the_answer() -> None:
    """Nothing below it says the same."""
    text = "# Kitchen\n\n## 루란?\n\n> 원문: 버터에 볶은 밀가루이다.\n\n소스를 걸쭉하게 한다.\n"
    assert "볶은 밀가루" in found(text)[0].answers[0]


PARTED = """---
title: Ovens
date: 2025-01-01
---

## 1. 오븐이란?

굽는 상자이다.

## 2. {0}

열선이 공기를 데운다.

## 3. 대류란?

공기가 도는 것이다.
"""


@pytest.mark.parametrize("part", ["기본 동작 원리", "동작 원리", "내부 구현 방식"])
def test_a_part_that_names_nothing_is_no_question_of_a_post(part: str) -> None:
    """It is not understood without the heading before it."""
    assert [each.question for each in found(PARTED.format(part))] == ["오븐이란?", "대류란?"]
