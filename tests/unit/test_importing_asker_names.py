"""Names of those who ask, in front of what they ask, and quotes inside of cells as programs write them."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.kinds import kind_named
from quizzer.authoring.importing.sources.source import read_text


def read(text: str, name: str = "n.md") -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, name, kind=kind_named(name)).found]


@pytest.mark.parametrize("colon", [": ", " : ", "："])
def test_the_names_of_a_group_are_no_part_of_what_its_headings_ask(colon: str) -> None:
    """One of them is a link, and one has the name in a heading of its own."""
    text = (
        f"# 모임\n\n## 3월\n\n### 민지{colon}힙은 무엇인지 설명하시오\n\n나무 모양의 배열이다.\n\n"
        f"### 수현{colon}[트라이를 왜 쓰는지 설명하시요](https://example.org/t)\n\n앞 글자로 찾는다.\n\n"
        "### 민지\n\n#### 해시 충돌이란?\n\n두 열쇠가 한 칸에 든다.\n"
    )
    assert read(text) == [
        ("힙은 무엇인지 설명하시오", "나무 모양의 배열이다."),
        ("트라이를 왜 쓰는지 설명하시요", "앞 글자로 찾는다."),
        ("해시 충돌이란?", "두 열쇠가 한 칸에 든다."),
    ]


@pytest.mark.parametrize("names", [("민지", "민지"), ("자바", "서버"), ("Heap", "Trie")])
def test_a_name_of_one_person_or_of_a_matter_stays(names: tuple[str, str]) -> None:
    """It says what is asked."""
    first, second = names
    text = f"# 모임\n\n### {first}: 힙이란?\n\n배열이다.\n\n### {second}: 트라이란?\n\n나무이다.\n"
    assert [asked for asked, _said in read(text)] == [f"{first}: 힙이란?", f"{second}: 트라이란?"]


ESCAPED = (
    r'"What does a label hold?","name=\"value\" pairs, in order"',
    r'"Which sign opens text?","A \"quote\", or two"',
    '"What ends a row?","A line end"',
)


def test_a_quote_inside_a_cell_may_be_written_as_in_json() -> None:
    """The other rows are read as before."""
    assert read("\n".join(("Front,Back", *ESCAPED)), "cards.csv") == [
        ("What does a label hold?", 'name="value" pairs, in order'),
        ("Which sign opens text?", 'A "quote", or two'),
        ("What ends a row?", "A line end"),
    ]


def test_such_a_cell_may_go_on_in_the_next_line() -> None:
    """The row behind it is not lost."""
    text = 'Front,Back\n"What is a pair?","Either \\"a\\"\nor \\"b\\""\n"What ends a row?","A line end"\n'
    assert read(text, "cards.csv") == [
        ("What is a pair?", 'Either "a"\nor "b"'),
        ("What ends a row?", "A line end"),
    ]


def test_a_backslash_at_the_end_of_a_cell_is_one() -> None:
    """Two cells end with it, and no quote is left open."""
    text = '"Which sign parts folders?","\\"\n"What ends a row?","A line end"\n"What is a tab?","A blank"\n'
    assert read(text, "cards.csv")[0] == ("Which sign parts folders?", "\\")
