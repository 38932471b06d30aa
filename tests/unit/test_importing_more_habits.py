"""More habits of strangers' files: where a question or an answer begins and ends."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown
from quizzer.authoring.importing.moodle.xml_bank import read_moodle_xml
from quizzer.authoring.importing.sources.source import read_text


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_markdown(text, "notes.md").found]


def test_markup_that_is_not_escaped_in_moodle_xml_hides_no_words() -> None:
    text = (
        '<quiz><question type="shortanswer"><questiontext format="html"><text>How many <b>new</b> words'
        '<br/>are there?</text></questiontext><answer fraction="100"><text>Two</text></answer></question></quiz>'
    )
    assert [each.question for each in read_moodle_xml(text, "m.xml").found] == [
        "How many new words\nare there?"
    ]


def test_a_name_of_all_answers_is_a_label_although_others_stand_below_it() -> None:
    fold = (
        "### {}\n\n<details>\n<summary>View Answer:</summary>\n\n**Interview Response:** {}\n\n</details>\n\n"
    )
    text = fold.format("What is a set?", "A bag.") + fold.format(
        "What is a list?", "A row.\n\n- Cost: low\n- Order: kept"
    )
    assert pairs(text) == [
        ("What is a set?", "A bag."),
        ("What is a list?", "A row.\n- Cost: low\n- Order: kept"),
    ]


def test_a_first_heading_that_only_says_that_it_explains_is_no_part_of_an_answer() -> None:
    """The names of the others divide it."""
    text = (
        "## What is a set?\n\n### 🔍 Explanation\n\nA bag of values.\n\n### Cost\n\nIt is low.\n\n"
        "## What is a list?\n\nA row.\n"
    )
    assert pairs(text)[0] == ("What is a set?", "A bag of values.\n\nCost\nIt is low.")


def test_a_label_that_is_an_item_of_its_own_leads_to_the_paragraph_below_it() -> None:
    text = (
        "1. **집합이란 무엇인가요?**\n\n- 답 :\n\n값의 모임입니다.\n\n---\n\n2. **목록이란 무엇인가요?**\n\n"
        "값의 줄입니다.\n\n---\n\n3. **나무란 무엇인가요?**\n\n- 답 :\n\n값의 가지입니다.\n"
    )
    assert [answer for _question, answer in pairs(text)] == [
        "값의 모임입니다.",
        "값의 줄입니다.",
        "값의 가지입니다.",
    ]


CODE = "```sql\nselect 1;\n```"


@pytest.mark.parametrize(
    "form",
    [
        "### Q. {}\n\n<details>\n<summary>Answer</summary>\n\n{}\n\n</details>\n\n",
        "### {}\n\n{}\n\n",
    ],
)
def test_short_code_before_the_words_of_an_answer_belongs_to_it(form: str) -> None:
    """But not where the question is about it."""
    asked = {
        "How do you select one?": f"{CODE}\n\nIt has no table.",
        "What is a table?": f"Rows of values.\n\n{CODE}",
        "What is the output of this?": f"{CODE}\n\nOne row.",
    }
    assert pairs("".join(form.format(*each) for each in asked.items())) == [
        ("How do you select one?", f"{CODE}\n\nIt has no table."),
        ("What is a table?", f"Rows of values.\n{CODE}"),
        ("What is the output of this?", "One row."),
    ]


def test_numbered_questions_go_on_behind_one_without_an_answer() -> None:
    """Each stands behind a 1, for its answer stands too far left, below the next heading too."""
    one = "1. What is a {0}?\n\n  A {0} is a bag.\n\n"
    text = (
        "# For all\n\n"
        + one.format("set")
        + one.format("list")
        + "1. What is a graph?\n\n"
        + one.format("tree")
        + "# For some\n\n1. What is a view?\n\n"
        + one.format("heap")
    )
    assert [question for question, _answer in pairs(text)] == [
        f"What is a {name}?" for name in ("set", "list", "tree", "heap")
    ]


def test_an_item_asks_in_its_second_line_what_its_first_only_tells() -> None:
    text = "1. You have two sets.\nHow do you join them?\n\n   With a union.\n\n2. What is a list?\n\n   A row of values.\n"
    assert pairs(text)[0] == ("You have two sets. How do you join them?", "With a union.")


def test_an_item_that_asks_among_items_with_headings_is_one_of_them() -> None:
    text = (
        "- ## 집합을 설명하시오.\n  - 값의 모임이다.\n- 목록에 대해 설명하시오.\n  - 값의 줄이다.\n"
        "- ## 나무를 설명하시오.\n  - 값의 가지다.\n"
    )
    assert [answer for _question, answer in pairs(text)] == ["값의 모임이다.", "값의 줄이다.", "값의 가지다."]


def test_a_counted_heading_that_names_a_kind_leaves_the_question_to_the_words_below_it() -> None:
    """They may describe first, and ask behind a formula."""
    form = "### 문제 {}\n\n{}\n\n<details>\n<summary>답변 보기</summary>\n\n{}\n\n</details>\n\n"
    text = form.format(
        "1 — 개념", "지도가 새 도시에서 틀렸다. 어떻게 고치겠는가?", "다시 잰다."
    ) + form.format("2 — 방법", "값이 다음과 같다고 하자.\n\n$$\nx = 2\n$$\n\n값을 구하고 말하라.", "2이다.")
    assert pairs(text) == [
        ("지도가 새 도시에서 틀렸다. 어떻게 고치겠는가?", "다시 잰다."),
        ("값이 다음과 같다고 하자. $$ x = 2 $$ 값을 구하고 말하라.", "2이다."),
    ]


def test_a_quotation_that_asks_and_a_sentence_that_ends_with_an_address_answer() -> None:
    text = (
        "What is a set?\n\nA bag of values.\n\nWhat is the website?\n\nThe website is https://a.example\n\n"
        "What is the quote?\n\n“What is an idea? A seed.”\n\nWhat is a list?\n\nA row of values.\n"
    )
    assert [each.answers[0] for each in read_text(text, "deck.txt").found] == [
        "A bag of values.",
        "The website is https://a.example",
        "“What is an idea? A seed.”",
        "A row of values.",
    ]


def test_titles_between_lines_of_signs_end_the_answer_above_them() -> None:
    rule = "━" * 12
    text = (
        f"{rule}\n1. Bags\n{rule}\n\n1. What is a set?\n```text\nA bag of values.\n```\n\n"
        f"{rule}  \n2. Rows\n{rule}  \n\n2. What is a list?\n```text\nA row of values.\n```\n"
    )
    assert pairs(text) == [("What is a set?", "A bag of values."), ("What is a list?", "A row of values.")]


NUMBERED = "# 1주차\n1. 집합의 개념\n- 값의 모임이다.\n2. 목록이란 무엇인가요?\n- 값의 줄이다.\n\n# 2주차\n"


def test_numbered_names_above_bullets_ask_among_others_that_do() -> None:
    """But not where they are counted otherwise, too."""
    text = f"{NUMBERED}\n1. 나무란 무엇인가요?\n- 값의 가지다.\n7. 더미란 무엇인가요?\n- 값의 산이다.\n"
    assert [question for question, _answer in pairs(text)] == [
        "집합의 개념",
        "목록이란 무엇인가요?",
        "나무란 무엇인가요?",
        "더미란 무엇인가요?",
    ]
    assert len(pairs(f"{text}\n# 순서\n\n1. 읽는다.\n2. 쓴다.\n")) < 4


@pytest.mark.parametrize("mark", ["> ", ""], ids=["a quote", "a paragraph"])
def test_bold_bullets_with_quotes_behind_an_answer_are_questions_of_their_own(mark: str) -> None:
    text = (
        f"#### 1. What is a set?\n{mark}A bag of values.\n- **When do you prefer a set?**\n\n    > Where order is nothing.\n"
        f"- **When do you prefer a list?**\n> Where order counts.\n\n#### 2. What is a tree?\n{mark}A branching row.\n"
    )
    assert [question for question, _answer in pairs(text)] == [
        "What is a set?",
        "When do you prefer a set?",
        "When do you prefer a list?",
        "What is a tree?",
    ]


def test_a_bold_question_above_a_labelled_answer_is_bold_to_its_end() -> None:
    text = (
        "**Q. Does it scale? I have many users!**\n\n**A.** It does.\n\n**Q. Is it free?**\n\n**A.** It is.\n"
    )
    assert pairs(text) == [("Does it scale? I have many users!", "It does."), ("Is it free?", "It is.")]


def test_a_quote_with_a_labelled_answer_holds_all_of_it() -> None:
    text = "**Q. What is a set?**\n\n> **A.** A bag of values.  \n> Example:\n> - colours\n>\n> It has no order.\n\n"
    assert pairs(text)[0][1] == "A bag of values.\nExample:\n- colours\nIt has no order."
    assert pairs(text.replace("Example", "Explanation"))[0][1] == "A bag of values."


def test_a_sentence_that_is_indented_in_a_quote_is_no_code() -> None:
    text = "## 집합이란 무엇인가요?\n\n> \t\t집합은 순서가 없는 값의 모임입니다.\n\n## 목록이란 무엇인가요?\n\n> 값의 줄.\n"
    assert pairs(text)[0] == ("집합이란 무엇인가요?", "집합은 순서가 없는 값의 모임입니다.")


def test_drawn_bullets_are_those_of_lists() -> None:
    """In code they stay."""
    text = (
        "## The questions\n\n• What is a set?\n• What is a list?\n\n## My answers\n\n• What is a set?\nA bag of values.\n\n"
        "• What is a list?\nA row of values:\n```\n• 1\n```\n"
    )
    assert pairs(text) == [
        ("What is a set?", "A bag of values."),
        ("What is a list?", "A row of values:\n• 1"),
    ]


def test_an_answer_may_end_with_a_warning() -> None:
    """A warning that is a list of its own stands beside it."""
    form = "## 집합이란?\n\n<details>\n<summary>답변</summary>\n\n값의 모임입니다.\n\n**주의:**{}\n\n</details>\n"
    assert pairs(form.format(" 순서가 없습니다."))[0][1] == "값의 모임입니다.\n\n주의: 순서가 없습니다."
    assert pairs(form.format("\n- 순서가 없습니다."))[0][1] == "값의 모임입니다."


def test_a_heading_called_question_says_in_full_what_the_title_of_a_post_says_in_short() -> None:
    text = (
        '---\ntitle: "[Python] set이란?"\n---\n\n## 1. Question\n\nPython에서 set이란?\n\n## 2. Answer\n\n'
        "값의 모임이다.\n\n## 3. Detail\n\nNone\n"
    )
    assert pairs(text) == [("Python에서 set이란?", "값의 모임이다.")]


@pytest.mark.parametrize("heading", ["", "# 집합\n\n"])
def test_a_name_above_the_links_at_the_end_of_an_article_is_no_part_of_it(heading: str) -> None:
    said = "집합은 순서가 없고 같은 값이 두 번 들어 있지 않은 값의 모임이다. 목록과는 다르다."
    text = f'---\ntitle: "집합이란 무엇인가?"\n---\n\n{heading}{said}\n\n참고\n1. https://a.example/1\n2. https://a.example/2\n'
    assert pairs(text) == [("집합이란 무엇인가?", said)]
