"""Lines that ask beside names, labels and quotation marks: which of them is the question, and where its answer ends."""

from __future__ import annotations

import pytest
from importing_markdown import lost, pairs, read

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

NOTES = "# 캐시\n\n## Cache\n\n"


def test_items_that_ask_are_taken_where_nothing_else_is() -> None:
    text = (
        f"{NOTES}- 캐시란?\n    - 자주 쓰는 값을 둔다.\n    - 빠르다.\n- 쓰임\n    - 웹\n\n"
        "### 갱신\n\n- 무효화란?\n    - 낡은 값을 버린다.\n- 시점\n    - 쓸 때\n"
    )
    assert pairs(text) == [
        ("캐시란?", "- 자주 쓰는 값을 둔다.\n- 빠르다."),
        ("무효화란?", "낡은 값을 버린다."),
    ]
    assert lost(text) == []


def test_a_text_in_which_no_line_asks_and_answers_is_still_refused() -> None:
    assert lost(f"{NOTES}- 자주 쓰는 값을 둔다.\n- 빠르다.\n") == [
        "글.md:1: No question was found in this text."
    ]


NAMED = "# Graphs\n\n1. **Reach**\n   Is there a path from A to B?\n   Typical solution: Search by depth.\n"


def test_a_bold_name_above_what_an_item_asks_is_a_topic() -> None:
    found = read(f"{NAMED}\n2. **Cycles**\n   Does the graph have a cycle?\n   Colour the nodes.\n").found
    assert [(each.question, each.answers[0], each.tags) for each in found] == [
        ("Is there a path from A to B?", "Search by depth.", ("Reach",)),
        ("Does the graph have a cycle?", "Colour the nodes.", ("Cycles",)),
    ]


def test_an_item_asks_on_in_its_next_line_above_a_labelled_answer() -> None:
    text = (
        "# Questions\n\n1. Would you split the module? Why?\n\n**Answer:**\n\nYes, by noun.\n\n----\n"
        "2. How would you test it?\nWhich tests come first?\n\n**Answer:**\n\nThose of the core.\n"
    )
    assert pairs(text)[1] == ("How would you test it? Which tests come first?", "Those of the core.")


def test_what_a_question_is_for_is_no_question() -> None:
    asked = (
        "  • Question: {}\n  • Question Overview: It shows what a person knows of {}.\n\n"
        "    Sample Answer: {}\n\n      What the interviewer is looking for:\n    • - Words\n\n"
    )
    text = "Interview Questions\n\n" + asked.format("What is a list?", "rows", "A row of nodes.")
    assert pairs(text + asked.format("What is a set?", "bags", "A bag of values.")) == [
        ("What is a list?", "A row of nodes."),
        ("What is a set?", "A bag of values."),
    ]


@pytest.mark.parametrize("name", ["Checklist", "확인할 것"])
def test_a_checklist_of_questions_is_an_answer(name: str) -> None:
    text = (
        f"# FAQ\n\n### Q1: Sound not working?\n\n**{name}**:\n1. Is the cable in?\n2. Is it loud enough?\n\n"
        "### Q2: No picture?\n\nTurn it on.\n"
    )
    assert pairs(text)[0] == ("Sound not working?", f"{name}:\n1. Is the cable in?\n2. Is it loud enough?")


def test_a_list_of_further_questions_is_none() -> None:
    text = "# FAQ\n\n### Q1: What is sound?\n\nA wave.\n\n**Further questions:**\n- How fast is it?\n- How loud is it?\n"
    assert pairs(text)[0] == ("What is sound?", "A wave.")


def test_a_quotation_goes_on_to_its_end_whatever_names_stand_in_it() -> None:
    text = (
        '**Q: 리뷰 경험을 말해주세요.**\n\n**답변 예시:**\n\n"두 가지를 했습니다:\n\n'
        '**리뷰 체크리스트:**\n- 이름\n- 시험\n\n**참고:**\n- 오류가 줄었습니다"\n\n'
        '**Q: 배포는요?**\n\n**답변 예시:**\n\n"매일 합니다."\n'
    )
    answers = [answer for _question, answer in pairs(text)]
    assert answers[0].startswith('"두 가지를') and answers[0].endswith('오류가 줄었습니다"')


def test_an_example_answer_that_holds_its_question_leaves_the_title_out() -> None:
    text = '# 파일 (File I/O)\n\n## 구조\n\n표가 있다.\n\n## 면접 답변 예시\n\n> **Q: fd란 무엇인가요?**\n\n"정수입니다."\n'
    assert [question for question, _answer in pairs(text)] == ["fd란 무엇인가요?"]


def test_the_name_of_an_exercise_of_interviews_is_no_part_of_the_question() -> None:
    text = "# Timers\n\n## Interview Quick-Fire: What does it print?\n\n**Answer:** Ten.\n"
    assert pairs(text) == [("What does it print?", "Ten.")]


def test_a_first_heading_that_only_says_that_it_defines_is_no_part_of_an_answer() -> None:
    text = "# 캐시란 무엇인가\n\n## ✨ 기본 정의\n\n값을 가까이 두는 것이다.\n\n## 비용\n\n메모리를 쓴다.\n"
    assert pairs(text)[0][1].startswith("값을 가까이 두는 것이다.")


@pytest.mark.parametrize("asks", ["말해보아라", "설명하여라", "설명할 것", "써보아라"])
def test_a_command_asks_and_what_is_to_be_done_does_not(asks: str) -> None:
    """`배포할 것` of a list is no question."""
    assert headlines.asking(f"불변 객체의 예를 {asks}") is Asking.ASKS
    assert headlines.asking("작은 단위로 배포할 것") is Asking.NO


LONG_HEADING = "Check the dependencies of every service and of every library in the nightly pipeline"


def test_a_long_counted_heading_is_a_question_beside_shorter_ones() -> None:
    heads = ["Rotate the keys", "Pin the images", "Sign the builds", LONG_HEADING]
    text = "\n\n".join(
        f"### 4.{n} {head}\n\n- {head} every week.\n- Tell the team." for n, head in enumerate(heads, 1)
    )
    assert [question for question, _answer in pairs(f"# Scenario-Based Interview Notes\n\n{text}\n")] == heads


ALL_NAMED = (
    "**What is a crust?**\nThe outside of bread.\n\n**Levain:**\nA dough that is kept.\n\n"
    "**⚡ Difference between rye and wheat:**\nWheat rises more.\n\n**What is a crumb?**\nThe inside.\n\n"
    "**{0}:**\nBread that stands.\n"
)


@pytest.mark.parametrize(
    "around",
    [
        "# Bread\n\n{0}",
        "# Bread\n\n## Basics\n\n{0}",
        "<details>\n<summary>1. Basics</summary>\n\n{0}\n</details>",
    ],
)
def test_bold_names_ask_where_all_is_told_below_them_and_some_ask(around: str) -> None:
    assert pairs(around.format(ALL_NAMED.format("Proofing"))) == [
        ("What is a crust?", "The outside of bread."),
        ("Levain", "A dough that is kept."),
        ("Difference between rye and wheat", "Wheat rises more."),
        ("What is a crumb?", "The inside."),
        ("Proofing", "Bread that stands."),
    ]


@pytest.mark.parametrize("part", ["Example", "Summary", "Best practices"])
def test_bold_names_of_parts_among_them_tell_that_they_do_not(part: str) -> None:
    asked = [question for question, _answer in pairs(f"# Bread\n\n## Basics\n\n{ALL_NAMED.format(part)}")]
    assert "Levain" not in asked


def test_bold_names_with_words_around_them_do_not_ask() -> None:
    text = f"# Bread\n\n## Basics\n\nBread is old.\n\n{ALL_NAMED.format('Proofing')}"
    assert "Levain" not in [question for question, _answer in pairs(text)]
