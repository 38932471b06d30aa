"""Glossaries of every layout: terms are the questions, what they mean the answers."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

TERMS = [
    ("큐", "먼저 넣은 것을 먼저 꺼내는 자료 구조"),
    ("Stack", "a structure that gives back what was put in last"),
    ("균형 트리", "높이가 로그로 유지되는 트리"),
]


def pairs(text: str, name: str = "n.md") -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, name).found]


@pytest.mark.parametrize(
    "line", ["{} : {}\n", "{}: {}\n", "{} - {}\n", "{} = {}\n", "{} – {}\n", "{} : {}\n\n"]
)
@pytest.mark.parametrize("title", ["", "자료 구조\n\n"])
def test_a_text_that_is_nothing_but_terms(line: str, title: str) -> None:
    many = [*TERMS, ("힙", "가장 작은 것을 먼저 주는 트리"), ("graph", "nodes and the edges between them")]
    assert pairs(title + "".join(line.format(*each) for each in many), "n.txt") == many


@pytest.mark.parametrize(
    "heading", ["# 자료 구조 용어 정리\n\n", "## Key terms\n\n", "# Glossary\n\n## Trees\n\n"]
)
@pytest.mark.parametrize(
    "line",
    ["- {}: {}\n", "- {} - {}\n", "- **{}**: {}\n", "* **{}:** {}\n", "**{}**: {}\n\n", "1. {} → {}\n"],
)
def test_a_list_below_a_heading_that_says_so(heading: str, line: str) -> None:
    assert pairs(heading + "".join(line.format(*each) for each in TERMS)) == TERMS


@pytest.mark.parametrize("line", ["{}:: {}\n", "{}::\n  {}\n", "{}\n: {}\n\n", "{}\n\n: {}\n\n"])
@pytest.mark.parametrize("title", ["= Trees\n\n", "# Trees\n\n"])
def test_definition_lists_of_asciidoc_and_markdown(line: str, title: str) -> None:
    assert pairs(title + "".join(line.format(*each) for each in TERMS)) == TERMS


@pytest.mark.parametrize(
    "text",
    [
        "host : localhost\nport : 8080\nuser : admin\npassword : secret\n",
        "장점: 빠르고 단순하게 쓸 수 있다\n단점: 크기가 정해져 있다\n결론: 작은 곳에 쓰면 좋다\n",
        "1주차 : 배열과 리스트를 배운다\n2주차 : 트리와 힙을 배운다\n3주차 : 그래프를 배운다\n",
        "# 할 일\n\n- 서버: 새 것으로 옮기고 시험한다\n- 화면: 색을 바꾸고 시험한다\n- 문서: 처음부터 다시 쓴다\n",
    ],
)
def test_what_only_looks_like_terms_is_none(text: str) -> None:
    """Settings, parts of what is told, a plan, a list without a name that says so."""
    assert not {question for question, _answer in pairs(text, "n.txt")} - {"할 일"}


def test_a_list_of_terms_that_answers_stays_an_answer() -> None:
    lines = "".join(f"- **{term}**: {said}\n" for term, said in TERMS)
    text = f"# 용어 면접 질문\n\n## 자료 구조에는 무엇이 있나요?\n\n{lines}\n## 트리란?\n\n뿌리가 있다.\n"
    found = pairs(text)
    assert [question for question, _answer in found] == ["자료 구조에는 무엇이 있나요?", "트리란?"]
    assert all(term in found[0][1] for term, _said in TERMS)


@pytest.mark.parametrize("head", ["용어 | 정의", "Term | Definition", "약어 | 설명", "단어 | 뜻"])
def test_a_table_of_terms(head: str) -> None:
    rows = "".join(f"| {term} | {said} |\n" for term, said in TERMS)
    assert pairs(f"# 용어 정리\n\n| {head} |\n|---|---|\n{rows}") == TERMS


def test_a_short_glossary_inside_of_an_article_explains_it() -> None:
    """The post's title stays the question."""
    article = "".join(f"트리는 뿌리에서 {number}번 갈라지고 다시 모이지 않는다.\n\n" for number in range(8))
    terms = "".join(f"- {term}: {said}\n" for term, said in TERMS)
    text = f"---\ntitle: 트리란 무엇인가요?\n---\n\n{article}## 용어 정리\n\n{terms}"
    assert [question for question, _answer in pairs(text)] == ["트리란 무엇인가요?"]


@pytest.mark.parametrize(
    "entry",
    ["{}\n{}\n\n", "{}\n  {}\n\n", "{}:\n{}\n\n", "{}\n    {}\n", "{}\n\n{}\n\n", "{}\n\t{}\n\n"],
)
@pytest.mark.parametrize("title", ["", "자료 구조\n\n", "# 자료 구조\n\n"])
def test_meanings_in_the_line_below_their_terms(entry: str, title: str) -> None:
    assert pairs(title + "".join(entry.format(*each) for each in TERMS), "n.txt") == TERMS


def test_names_that_stand_alone_among_terms_are_topics() -> None:
    entries = ["{}\n{}\n\n".format(*each) for each in TERMS]
    found = read_text(f"선형\n\n{entries[0]}{entries[1]}나무\n\n{entries[2]}", "n.txt").found
    assert [(each.question, each.tags) for each in found] == [
        ("큐", ("선형",)),
        ("Stack", ("선형",)),
        ("균형 트리", ("나무",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Roses are red\nViolets are blue\n\nSugar is sweet\nAnd so are you my friend\n\nThe end\nComes for all of us\n",
        "Summary\nIt went well.\n\nGoals\nWe ship in May.\n\nNext steps\nPark writes it down.\n",
        "Kim Minsu\n010-1234-5678\n\nPark Jisu\n010-9876-5432\n\nLee Hana\n010-5555-4444\n",
    ],
)
def test_lines_below_lines_are_no_glossary_by_themselves(text: str) -> None:
    """A poem, minutes of a meeting, an address book."""
    assert pairs(text, "n.txt") == []


@pytest.mark.parametrize(
    "text",
    [
        "자료 구조\n=========\n\n.. glossary::\n   :sorted:\n\n{}",
        "Guide\n=====\n\nIt is long. Read on.\n\nUse\n~~~\n\nType it.\n\nTerms\n~~~~~\n\n.. glossary::\n\n{}\nMore.\n",
        "# Terms\n\n```{{glossary}}\n{}```\n",
        ":::{{glossary}}\n{}:::\n",
    ],
)
def test_glossaries_of_restructured_text_and_myst(text: str) -> None:
    entries = "".join(f"   {term}\n      {said}\n\n" for term, said in TERMS)
    assert pairs(text.format(entries), "g.rst") == TERMS


def test_entries_of_restructured_text_have_several_names_and_markup() -> None:
    text = (
        ".. glossary::\n\n   mutex\n   lock : noun\n      See :term:`queue <q>`, `Lee <https://x.y/z>`_.\n\n"
        "      .. versionadded:: 1.0\n\n      It has an owner.\n   queue\n      A ``line``.\n"
    )
    assert pairs(text, "g.rst") == [
        ("mutex, lock", "See queue, Lee.\n\nIt has an owner."),
        ("queue", "A line."),
    ]
    assert read_text(text, "g.rst").found[0].explanation is None


def test_definition_lists_of_restructured_text_stand_below_titles() -> None:
    first, *rest = ("{}\n   {}\n\n".format(*each) for each in TERMS)
    found = read_text(f"구조\n====\n\n선형\n----\n\n{first}나무\n----\n\n{''.join(rest)}", "g.rst").found
    assert [(each.question, each.tags) for each in found] == [
        ("큐", ("선형",)),
        ("Stack", ("나무",)),
        ("균형 트리", ("나무",)),
    ]
