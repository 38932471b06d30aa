"""Texts without markup and odd bullets: questions are found by where they stand."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text


def pairs(text: str, kind: str | None = None) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, "notes.txt", kind=kind).found]


TEA = [
    ("What is oolong?", "A tea that is half fermented."),
    ("Why is water boiled first?", "It loses air. It gains heat."),
    ("How long does sencha steep?", "About a minute."),
]
PLAIN = {
    "lines of signs": (
        "What is oolong?\nA tea that is half fermented.\n%%%%%\nWhy is water boiled first?\nIt loses air.\nIt gains heat.\n"
        "%%%%%\nWho picks it?\n%%%%%\nQ: How long does sencha steep?\nA: About a minute.\n%%%%%\n"
    ),
    "rules": (
        "What is oolong?\nA tea that is half fermented.\n-----\nWhy is water boiled first?\n    It loses air.\n"
        "    It gains heat.\n-----\nHow long does sencha steep?\nAbout a minute.\n"
    ),
    "indented answers": (
        "where does it grow?\n\nWhat is oolong?\n\tA tea that is half fermented.\nWhy is water boiled first?\n"
        "\t\tIt loses air.\n\t\tIt gains heat.\n\nHow long does sencha steep?\n    About a minute.\n"
    ),
    "paragraphs": (
        "What is oolong?\nA tea that is half fermented.\n\nWhy is water boiled first?\nIt loses air.\nIt gains heat.\n\n"
        "How long does sencha steep?\n\nAbout a minute.\n"
    ),
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_questions_of_a_text_without_markup_are_found_by_where_they_stand(text: str) -> None:
    assert [(asked, " ".join(said.split())) for asked, said in pairs(text)] == TEA


def test_questions_below_one_another_are_lost_one_by_one() -> None:
    text = PLAIN["paragraphs"] + "\nWho picks it?\nWhat does it cost?\n"
    lost = [each.message for each in read_text(text, "notes.txt").remarks if each.lost]
    assert len(lost) == 2
    assert pairs(text)[-1] == TEA[-1]


def test_an_article_with_a_rhetorical_question_is_no_list_of_questions() -> None:
    text = "\n\n".join(
        ["Tea is old.", "Why is that?\nNobody knows.", *(f"Part {n} goes on." for n in range(9))]
    )
    assert pairs(text) == []


LOAF = (
    "What is a crumb?\n\nThe soft inside of a loaf. It has holes.\n\n{title}\n\nThe flour tells how much water is taken. "
    "Rye takes more of it than wheat does.\n\nWhy is salt added?\n\nIt slows the yeast. It gives taste.\n\n"
    "How is a crust made?\n\n{last}\n"
)


def test_a_short_line_that_stands_where_the_others_ask_is_a_question_too() -> None:
    """One that only says something, or ends as a sentence, is a part of the answer above."""
    told = "Steam keeps it soft at first. Then it dries."
    asked = [
        question for question, _said in pairs(LOAF.format(title="Water and the kind of flour", last=told))
    ]
    assert asked == [
        "What is a crumb?",
        "Water and the kind of flour",
        "Why is salt added?",
        "How is a crust made?",
    ]
    for title in ("Water and the kind of flour matter:", "Summary", "Notes"):
        assert len(pairs(LOAF.format(title=title, last=told))) == 3


def test_an_answer_that_asks_back_is_no_question() -> None:
    """Right below a question a paragraph that first says something answers, whatever it asks then."""
    told = "There is no single way to bake a crust. Was the oven hot? Was there steam?"
    assert pairs(LOAF.format(title="Water and the kind of flour", last=told))[-1] == (
        "How is a crust made?",
        told,
    )
    cases = (
        "You have a dry dough. What do you add?\n\nWater.\n\nYou have a wet dough that runs. What do you add?\n\nFlour.\n\n"
        "You have a sour dough in a bowl. What do you do?\n\nBake it.\n"
    )
    assert [said for _asked, said in pairs(cases)] == ["Water.", "Flour.", "Bake it."]


def test_names_between_lines_that_ask_and_answer_are_questions() -> None:
    """Where no line is blank, a name asks between the end of one answer and another."""
    text = (
        "호밀이란?\n추운 곳에서 자라는 곡물입니다.\n호밀의 특징\n글루텐이 적어 잘 부풀지 않습니다.\n밀이란?\n글루텐이 많은 곡물입니다.\n"
        "반죽을 하는 과정에 대해 설명하세요.\n1. 물을 붓습니다.\n2. 치댑니다.\n효모란?\n당을 먹는\n균의 특징\n때문에 부푸는 것입니다.\n"
    )
    assert [asked for asked, _said in pairs(text)] == [
        "호밀이란?",
        "호밀의 특징",
        "밀이란?",
        "반죽을 하는 과정에 대해 설명하세요.",
        "효모란?",
    ]
    item = text.replace("2. 치댑니다.", "2. 치대기,\n오래 두기")
    assert not any("치대기" in each.message for each in read_text(item, "notes.txt").remarks)


def test_a_question_that_the_contents_list_is_one_where_it_stands_again() -> None:
    text = (
        "빵 공부 3편의 목차\n\n  • 호밀에 대해 설명해주세요.\n  • 밀이란?\n  • 효모란?\n\n"
        "🍞 호밀에 대해 설명해주세요.\n\n  • 추운 곳에서 자란다.\n\n효모란?\n\n당을 먹는 균이다.\n"
    )
    assert pairs(text) == [
        ("호밀에 대해 설명해주세요.", "추운 곳에서 자란다."),
        ("효모란?", "당을 먹는 균이다."),
    ]
    lost = [each.message for each in read_text(text, "notes.txt").remarks if each.lost]
    assert len(lost) == 1 and "밀이란?" in lost[0]
    assert pairs(text.replace("목차", "이야기")) == []


def test_what_asks_below_a_line_that_announces_questions_is_one() -> None:
    """The line may stand anywhere in a text without headings, and ends the answer above it."""
    text = (
        "The mill opened in spring and bakes every day.\n\nBaker Interview Questions\n\nWhat is rye?\n\nA grain.\n\n"
        "List of 20 More Baker Interview Questions and Answers\n\n1. What is malt?\n\nA grain that has sprouted.\n"
    )
    assert pairs(text) == [("What is rye?", "A grain."), ("What is malt?", "A grain that has sprouted.")]


TERMS = {
    "a sign": "> 우롱차\n    - 반쯤 발효한 차\n\n> 녹차\n    - 찌거나 덖은 차\n\n> 홍차\n    - 모두 발효한 차\n",
    "names": (
        "우롱차\n    반쯤 발효하여 말린 중국의 차\n\n녹차\n    발효하지 않고 찌거나 덖은 차\n\n"
        "홍차\n    모두 발효하여 색이 붉은 차\n\n백차\n    어린 싹을 그대로 말린 귀한 차\n"
    ),
    "brackets": (
        "[우롱차]\n반쯤 발효하여 말린 중국의 차\n\n[녹차]\n발효하지 않고 찌거나 덖은 차\n\n[홍차]\n모두 발효하여 색이 붉은 차\n"
    ),
}


@pytest.mark.parametrize("text", TERMS.values(), ids=TERMS)
def test_terms_with_their_meaning_below_are_questions(text: str) -> None:
    found = pairs(text)
    assert [asked for asked, _said in found][:3] == ["우롱차", "녹차", "홍차"]
    assert found[0][1].startswith("반쯤 발효")


def test_code_below_names_is_no_glossary() -> None:
    assert pairs("one:\n    x = 1;\ntwo:\n    y = 2;\nthree:\n    z = 3;\nfour:\n    w = 4;\n") == []


def test_letters_of_a_font_of_symbols_are_bullets() -> None:
    text = "1. 우롱차란?\n\nØ 반쯤 발효한 차이다.\n\n2. 홍차에 대해 설명하시오\n\nl 모두 발효한 차이다.\n\n1)   붉은 색\n\n타닌 때문이다\n\n2)   떫은 맛\n\n오래 우리면 그렇다\n"
    first, second = pairs(text)
    assert first == ("우롱차란?", "반쯤 발효한 차이다.")
    assert second[0] == "홍차에 대해 설명하시오"
    assert second[1].startswith("- 모두 발효한 차이다.")
    assert second[1].endswith("오래 우리면 그렇다")


def test_quotes_of_one_line_that_ask_are_questions() -> None:
    text = "".join(f"> **{q}**\n\n{a}\n\n- more\n\n" for q, a in TEA)
    assert pairs(text, kind="markdown") == [(q, f"{a}\n- more") for q, a in TEA]


OTHER_MARKUP = {
    "org": "* Tea\n" + "".join(f"** {q}\n   {a}\n" for q, a in TEA),
    "asciidoc": "= Tea\n\n" + "".join(f"== {q}\n\n{a}\n\n" for q, a in TEA),
    "restructured text": "".join(f"{q}\n{'~' * 40}\n\n{a}\n\n" for q, a in TEA),
}


@pytest.mark.parametrize("text", OTHER_MARKUP.values(), ids=OTHER_MARKUP)
def test_headings_of_other_markup_are_headings(text: str) -> None:
    assert pairs(text) == TEA


def test_cards_with_a_tab_stand_among_fronts_without_a_back() -> None:
    """A text whose first line is no header, of which only some lines have a back, is one of cards."""
    fronts = "# My cards\nWho picks it?\nWhere does it grow?\n"
    rows = "".join(f"{asked}\t<b>{said}</b></div>\n" for asked, said in TEA)
    assert pairs(fronts + rows + "How much is it?\n") == TEA


def test_tabs_in_notes_make_no_cards() -> None:
    """Lines of Markdown, of code, and with several tabs are none."""
    assert pairs("## A\nx\ty\nx\ty\nx\ty\nmore\nmore\n") == []
    assert pairs("a\tb\tc\n" * 3 + "b\n" * 3) == []


def test_lines_that_ask_between_lines_without_blank_ones_are_questions() -> None:
    """Where hardly a line is blank, each line is a paragraph."""
    text = "Sure, here you are!\n" + "".join(f"{asked}\n{said}\nIt is known.\n" for asked, said in TEA)
    assert pairs(text) == [(asked, f"{said}\nIt is known.") for asked, said in TEA]


def test_numbers_without_a_space_count_questions() -> None:
    """`2)What` is an item as `1) What` is."""
    text = "".join(f"{number}){asked}\n{said}\n\n" for number, (asked, said) in enumerate(TEA, 1))
    assert pairs(text) == TEA


def test_a_quote_asks_with_a_remark_behind_it() -> None:
    """What goes on in the quote is a remark; a name among them asks; one without an answer ends what is above."""
    text = (
        "# 인성면접\n\n> 취미 소개\n> TIP. 짧게 말한다.\n\n차를 우린다.\n\n> 왜 차를 우리나요?\n> 취미와 이어 본다\n\n맛이 좋다.\n\n"
        "> 언제 우리나요?\n\n아침이다.\n\n> 어디서 사나요?\n\n> Written with [StackEdit](https://stackedit.io/).\n"
    )
    assert pairs(text, "markdown") == [
        ("취미 소개", "차를 우린다."),
        ("왜 차를 우리나요?", "맛이 좋다."),
        ("언제 우리나요?", "아침이다."),
    ]


@pytest.mark.parametrize("mark", ["- ", "* ", "- - "])
def test_items_that_ask_are_answered_by_those_behind_them(mark: str) -> None:
    """In lists of one rank an item that asks begins a question, also one with its answer inside."""
    text = "# 차 정리\n\n## 기본\n\n" + "".join(
        f"{mark}{asked}\n\n- {said}\n\n-  \n\n" for asked, said in TEA
    )
    text += f"{mark}Who picks it?\n  - People.\n\n{mark}Where does it grow?\n"
    assert pairs(text, "markdown") == [*TEA, ("Who picks it?", "People.")]


def test_items_that_ask_below_a_heading_that_asks_are_parts_of_its_answer() -> None:
    """A list with turns of speech below a question is its answer."""
    text = "## What is tea?\n\n- Is it old?\n- It is.\n- So.\n- Is it hot?\n- It is.\n- So.\n- Is it good?\n- It is.\n- So.\n\n## What is milk?\n\nWhite.\n"
    assert [asked for asked, _said in pairs(text, "markdown")] == ["What is tea?", "What is milk?"]


def test_links_at_the_end_of_a_list_are_no_part_of_an_answer() -> None:
    """An item that only leads to a page is left out behind items that say something."""
    text = (
        "## What is oolong?\n\n* It is half fermented.\n* It is brown.\n* [Oolong tea](https://tea.example/oolong) (wiki)\n\n"
        "## What is sencha?\n\n* It is green.\n* 참고: [Sencha](https://tea.example/sencha)\n\n"
        "## Which are kinds?\n\n* Oolong\n* [Sencha](https://tea.example/sencha)\n"
    )
    assert pairs(text, "markdown") == [
        ("What is oolong?", "- It is half fermented.\n- It is brown."),
        ("What is sencha?", "It is green."),
        ("Which are kinds?", "- Oolong\n- Sencha"),
    ]
