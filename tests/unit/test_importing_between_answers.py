"""What stands between questions and answers: topics, remarks, marks of follow-ups, sentences in fences, announced code."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text


def pairs(text: str, kind: str | None = "markdown") -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, "notes.md", kind=kind).found]


TEA = [
    ("What is oolong?", "A tea that is half fermented."),
    ("Why is water boiled first?", "It loses air."),
    ("How long does sencha steep?", "About a minute."),
    ("Who picks it?", "People do."),
]


@pytest.mark.parametrize("mark", ["- ", ""])
@pytest.mark.parametrize("form", ["**Q:** {}\n\n**A:** {}\n\n", "Question: {}\nAnswer: {}\n\n"])
def test_names_of_topics_between_marked_questions_are_no_answer(form: str, mark: str) -> None:
    """Names that stand alone above some questions are topics."""
    asked = [form.format(*each) for each in TEA]
    text = f"{mark}Kinds of leaves\n\n{asked[0]}{mark}Boiling & Steeping\n\n{asked[1]}{asked[2]}{mark}The people of it\n\n{asked[3]}"
    assert pairs(text) == TEA
    assert read_text(text, "notes.md", kind="markdown").found[1].tags == ("Boiling & Steeping",)


def test_names_below_each_answer_are_a_part_of_it() -> None:
    """A name that ends each answer, every time another one, is no topic."""
    names = ("Oolong and sencha", "Assam and matcha", "Pots and cups", "Hills and gardens")
    text = "".join(
        f"**Q:** {asked}\n\n**A:** {said}\n\n{name}\n\n"
        for (asked, said), name in zip(TEA, names, strict=True)
    )
    assert all(said.endswith(name) for (_asked, said), name in zip(pairs(text), names, strict=True))


def test_a_list_that_says_things_also_asks() -> None:
    """Lines with a sign between what asks and what answers are questions among lines that only say something."""
    text = (
        "-> tea is old\n-> is oolong brown or green - brown , sencha is green\n-> what is sencha - a green tea\n"
        "    - from Japan\n-> water is hot\n-> Why is water boiled first?\n    - It loses air.\n"
        "-> how long does it steep - a minute\n"
    )
    assert pairs(text, None) == [
        ("is oolong brown or green", "brown , sencha is green"),
        ("what is sencha", "a green tea\n- from Japan"),
        ("Why is water boiled first?", "It loses air."),
        ("how long does it steep", "a minute"),
    ]


@pytest.mark.parametrize("mark", ["(꼬리질문) ", "[꼬리 질문] ", "(추가 질문) "])
def test_a_mark_of_follow_ups_in_brackets_is_no_part_of_a_question(mark: str) -> None:
    """A question so marked follows the one above, which is found without a mark."""
    text = f"## 우롱차란 무엇인가요?\n\n> 반쯤 발효한 차다.\n\n## {mark}녹차란 무엇인가요?\n\n> 발효하지 않은 차다.\n"
    found = read_text(text, "notes.md", kind="markdown").found
    assert [each.question for each in found] == ["우롱차란 무엇인가요?", "녹차란 무엇인가요?"]
    assert found[0].follow_ups == ("녹차란 무엇인가요?",)


def test_what_kind_a_numbered_question_is_stands_behind_its_number() -> None:
    """`J2 (analysis).` is a number."""
    text = "### J1. What is oolong?\n\nA tea.\n\n### J2 (analysis). Why is it brown?\n\nIt ferments.\n"
    assert [asked for asked, _said in pairs(text)] == ["What is oolong?", "Why is it brown?"]


def test_a_heading_with_the_sign_of_questions_asks_below_another() -> None:
    """Where all headings with one sign ask, one of a lower rank is a question of its own."""
    text = (
        "### ✅ 우롱차를 설명해주세요\n\n반쯤 발효한다.\n\n### ✅ 물은 왜 끓이나요?\n\n공기가 빠진다.\n\n"
        "#### ✅ 얼마나 끓이나요?\n\n1분이면 된다.\n"
    )
    assert [asked for asked, _said in pairs(text)] == [
        "우롱차를 설명해주세요",
        "물은 왜 끓이나요?",
        "얼마나 끓이나요?",
    ]


@pytest.mark.parametrize(
    "remark", ["맛에 초점을 맞춰 우리는 과정을 위주로 설명합니다.", "Tip: be brief", "팁. 짧게 말한다"]
)
def test_a_quote_on_how_an_answer_is_told_is_no_answer(remark: str) -> None:
    """It stands before the answer; a quote that answers stays."""
    text = f"## 차는 어떻게 우리나요?\n\n> {remark}\n\n1. 물을 끓인다.\n1. 잎을 넣는다.\n\n## 우롱차란?\n\n> 반쯤 발효한 차다.\n\n맛있다.\n"
    found = pairs(text)
    assert found[0] == ("차는 어떻게 우리나요?", "1. 물을 끓인다.\n2. 잎을 넣는다.")
    assert found[1][1].startswith("반쯤 발효한 차다.")


def test_sentences_in_a_fence_are_words() -> None:
    """A fence without a language around sentences is a paragraph, also in a list; one around code keeps its lines."""
    text = (
        "# 면접 질문\n\n- 우롱차를 무엇이라고 하는가?\n  - 청차\n  ```\n  잎을 반쯤 발효해서 만드는 차를 말한다\n  ```\n"
        "- 녹차를 무엇이라고 하는가?\n  - 푸른 차\n  ```\n  int 차 = 우리기(잎, 물);\n  ```\n"
    )
    assert pairs(text) == [
        ("우롱차를 무엇이라고 하는가?", "청차\n잎을 반쯤 발효해서 만드는 차를 말한다"),
        ("녹차를 무엇이라고 하는가?", "푸른 차\n```\nint 차 = 우리기(잎, 물);\n```"),
    ]


def test_code_that_an_answer_announces_in_its_last_sentence_belongs_to_it() -> None:
    """`Here is the query:` goes on with the query, and `For example:` with the example."""
    words = "A view keeps a query under a name, so that others can read from it as they do from a table."
    text = (
        f"## How is a view made?\n\n{words} Here is the query:\n\n```sql\nCREATE VIEW tea AS SELECT 1;\n```\n\n"
        f"## What is a view?\n\n{words} For example:\n\n```sql\nSELECT 2;\n```\n"
    )
    found = dict(pairs(text))
    assert found["How is a view made?"].endswith(
        "Here is the query:\n```sql\nCREATE VIEW tea AS SELECT 1;\n```"
    )
    assert found["What is a view?"].endswith("For example:\n```sql\nSELECT 2;\n```")


def test_elements_of_pages_that_are_spoken_of_stay() -> None:
    """`<head>` in a sentence is a word; `<b>` is markup."""
    text = "## What does <head> hold?\n\nThe <title> and <b>links</b>.\n\n## What is <body> for?\n\nWhat is <br>shown.\n"
    assert pairs(text) == [
        ("What does <head> hold?", "The <title> and links."),
        ("What is <body> for?", "What is\nshown."),
    ]
