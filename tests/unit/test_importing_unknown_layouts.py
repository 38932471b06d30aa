"""Layouts that nobody told us of: what a person would make of each."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.sources.source import read_text


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
    assert taken(text, name) == [("What is a heap?", "A tree.\n\n```\npop()\n```")]
    assert (found.title, found.found[0].tags) == ("Trees", ())


def test_what_only_wraps_markdown_for_looks_hides_nothing() -> None:
    text = (
        '<div class="intro">\nHello.\n</div>\n\n## 자료구조\n\n<div class="q" markdown="1">\n**Q.** 큐를 설명해보세요.\n</div>\n'
        '<div class="a" markdown="1">\n줄이다.\n</div>\n\n<section markdown="block">\n**Q.** 힙을 설명해보세요.\n</section>\n'
        "<section markdown='1'>\n나무이다.\n</section>\n"
    )
    assert taken(text) == [("큐를 설명해보세요.", "줄이다."), ("힙을 설명해보세요.", "나무이다.")]


@pytest.mark.parametrize("line", ["> 🗣 {}\n\n", "👤 {}\n\n", "{{: .no_toc }}\n\n> 🙋‍♀️ {}\n\n"])
def test_who_speaks_below_a_question_is_no_answer(line: str) -> None:
    text = "".join(
        f"### {q}\n{line.format(who)}{said}\n\n"
        for q, who, said in (("큐란?", "민지", "줄."), ("힙이란?", "준호", "나무."))
    )
    assert taken(text) == [("큐란?", "줄."), ("힙이란?", "나무.")]


@pytest.mark.parametrize("line", ["그렇다면 언제 쓰나요?", "그럼 왜 빠른가요?", "And then, when is it slow?"])
def test_a_bold_line_that_asks_on_follows(line: str) -> None:
    found = read(f"## 큐란?\n\n줄이다.\n\n**{line}**\n\n차례가 있을 때다.\n\n## 힙이란?\n\n나무이다.\n").found
    assert [(each.question, each.answers[0]) for each in found] == [
        ("큐란?", "줄이다."),
        (line, "차례가 있을 때다."),
        ("힙이란?", "나무이다."),
    ]
    assert found[0].follow_ups == (line,)


def test_the_one_heading_over_all_is_the_title_whatever_its_rank() -> None:
    assert (
        read("## 자료구조 질문 모음\n\n**큐란?**\n줄이다.\n\n**힙이란?**\n나무이다.\n").title
        == "자료구조 질문 모음"
    )
    assert read("## 자료구조\n\n**큐란?**\n줄이다.\n\n## 그래프\n\n**간선이란?**\n선이다.\n").title is None


def test_bold_words_before_a_dash_ask_where_most_do() -> None:
    text = "# Trees\n\n**What is a heap?** – A tree.\n\n**What is a queue?** – A line.\n\n**B-tree vs heap** – One is wide.\n"
    assert taken(text) == [
        ("What is a heap?", "A tree."),
        ("What is a queue?", "A line."),
        ("B-tree vs heap", "One is wide."),
    ]
    below = "## What is a heap?\n\nA tree.\n\n**Why a tree?** – It is fast.\n\n**Why not a list?** – It is slow.\n"
    assert [asked for asked, _said in taken(below)] == ["What is a heap?"]


def test_headings_that_only_label_stand_at_one_rank() -> None:
    text = "## 질문\n### 큐의 뜻은?\n## 답변\n줄이다.\n## 질문\n\n### 힙의 뜻은?\n## 답변\n나무이다.\n"
    assert taken(text) == [("큐의 뜻은?", "줄이다."), ("힙의 뜻은?", "나무이다.")]


def test_a_bold_line_behind_a_list_names_the_next_one() -> None:
    text = "# 면접 복기\n\n**A사**\n\n* 큐란?\n    * 줄이다.\n\n**B사 1차**\n\n* 힙이란?\n    * 나무이다.\n* 덱이란?\n    * 두 끝이 있다.\n"
    assert taken(text) == [("큐란?", "줄이다."), ("힙이란?", "나무이다."), ("덱이란?", "두 끝이 있다.")]
    marked = "**면접관 1**\n\nQ. 큐란?\n→ 줄이다.\n\n**면접관 2**\n\nQ. 힙이란?\n→ 나무이다.\n"
    assert [(each.answers[0], each.explanation) for each in read(marked).found] == [
        ("줄이다.", None),
        ("나무이다.", None),
    ]


def test_an_explanation_does_not_repeat_a_question_below_its_label() -> None:
    text = "Question:\n큐란?\n\nAnswer:\n줄이다.\n\n```go\nq := 1\n```\n\nQuestion:\n힙이란?\n\nAnswer:\n나무이다.\n"
    assert [(each.answers[0], each.explanation) for each in read(text).found] == [
        ("줄이다.\n```go\nq := 1\n```", None),
        ("나무이다.", None),
    ]


def test_tags_may_be_lists_in_lists() -> None:
    assert read("---\ntags:\n  - [k8s, 'dev ops']\n  - os\n---\n\n## 큐란?\n\n줄이다.\n").found[0].tags == (
        "k8s",
        "dev ops",
        "os",
    )


def test_the_label_of_an_answer_in_moodle_is_none_of_it() -> None:
    text = BANK.replace("A *tree*.", "모범답안: 나무이다.").replace("    pop()", "그렇다.")
    assert read(text, "q.xml").found[0].answers == ("나무이다.\n\n그렇다.",)
