"""Notes of Anki and banks of Moodle whose fields hold more than a question and an answer."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources import read_text


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        (
            "{{c1::큐}}는 `{}` 없이도 먼저 넣은 것을 먼저 꺼낸다.\t자료구조 2장\n"
            "스택은 {{c1::나중에 넣은 것}}을 먼저 꺼낸다.\t자료구조 2장\n",
            [("[…]는 `{}` 없이도 먼저 넣은 것을 먼저 꺼낸다.", "큐"), ("스택은 […]을 먼저 꺼낸다.", "나중에 넣은 것")],
        ),
        (
            "キューは {{c1::先入れ先出し}} である。\t構造 第2章\n"
            "スタックは {{c1::`push` と `pop`::操作}} を持つ。\t構造 第2章\n",
            [("キューは […] である。", "先入れ先出し"), ("スタックは [操作] を持つ。", "`push` と `pop`")],
        ),
        ("A queue is {{c1::FIFO}}, a stack {{c2::LIFO}}.\n", [("A queue is […], a stack […].", "FIFO, LIFO")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["deck.txt", "deck.md"])
def test_lines_with_gaps_are_notes_in_any_language(
    text: str, cards: list[tuple[str, str]], name: str
) -> None:
    """What the gaps hide is the answer, the sentence without gaps the explanation, a last column that repeats the tags."""
    found = read_text(text, name).found
    assert [(each.question, each.answers[0]) for each in found] == cards
    assert {each.tags for each in found} <= {("자료구조", "2장"), ("構造", "第2章"), ()}
    assert not any("{{" in (each.explanation or "{{") for each in found)


@pytest.mark.parametrize("head", ["Text,Back Extra\n", "Text\n", ""])
def test_a_column_of_gaps_is_the_question_of_a_table(head: str) -> None:
    rows = ['"TCP is {{c1::reliable}}, UDP is not."', '"IP finds {{c1::routes}}."']
    more = ",RFC 1" if "," in head else ""
    found = read_text(head + "".join(f"{row}{more}\n" for row in rows), "cards.csv", kind="csv").found
    assert [(each.question, each.answers[0]) for each in found] == [
        ("TCP is […], UDP is not.", "reliable"),
        ("IP finds […].", "routes"),
    ]
