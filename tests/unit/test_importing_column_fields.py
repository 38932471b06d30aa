"""Columns that hold something else than their names say: what asks is the question, words for how hard it is are that."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Found, Harvest
from quizzer.authoring.importing.sources.source import read_text

ASKED = ("What is a lock?", "What is a latch?", "What is a barrier?")
TOLD = (
    "Something held by one at a time.",
    "A short lock on memory.",
    "A point at which all wait for each other.",
)
NAMES = ("Lock", "Latch", "Barrier")
LEVELS = ("easy", "hard", "medium")


def table(header: str, *columns: tuple[str, ...]) -> Harvest:
    rows = [header.split(","), *zip(*columns, strict=True)]
    return read_text("".join(",".join(row) + "\n" for row in rows), "a.csv", kind="csv")


def first(harvest: Harvest) -> Found:
    assert len(harvest.found) == 3
    return harvest.found[0]


@pytest.mark.parametrize(
    ("header", "columns", "level"),
    [
        ("topic,text,lvl", (ASKED, TOLD, LEVELS), "easy"),
        ("lvl,text,topic", (LEVELS, TOLD, ASKED), "easy"),
        ("category,text,hardness", (ASKED, TOLD, LEVELS), "easy"),
        ("topic,text", (ASKED, TOLD), None),
        ("subject,notes", (ASKED, TOLD), None),
        ("topic,answer,lvl", (ASKED, TOLD, LEVELS), "easy"),
        ("주제,내용,난도", (ASKED, TOLD, ("하", "상", "중")), "easy"),
    ],
)
def test_a_column_of_topics_that_asks_is_the_question(
    header: str, columns: tuple[tuple[str, ...], ...], level: str | None
) -> None:
    found = first(table(header, *columns))
    assert (found.question, found.answers, found.difficulty, found.tags) == (ASKED[0], (TOLD[0],), level, ())


def test_what_is_taken_and_another_choice_are_said() -> None:
    told = [each.message for each in table("topic,text,lvl", ASKED, TOLD, LEVELS).remarks]
    assert len(told) == 1
    assert "`topic` is the question, `text` the answer" in told[0]
    assert "for example: --map question=text,answer=topic." in told[0]
    named = [each.message for each in table("topic,answer", ASKED, TOLD).remarks]
    assert named == ["The column `topic` becomes the question."]


def test_topics_beside_what_asks_stay_topics() -> None:
    found = first(table("topic,asked,text,lvl", ("OS", "OS", "DB"), ASKED, TOLD, LEVELS))
    assert (found.question, found.answers, found.difficulty, found.tags) == (
        ASKED[0],
        (TOLD[0],),
        "easy",
        ("OS",),
    )


def test_topics_are_terms_where_there_is_no_other_column_for_the_question() -> None:
    found = first(table("topic,text,lvl", NAMES, TOLD, LEVELS))
    assert (found.question, found.answers, found.difficulty) == ("Lock", (TOLD[0],), "easy")


def test_names_of_question_and_answer_count_more_than_contents() -> None:
    found = first(table("question,answer,topic,hardness", NAMES, TOLD, ASKED, LEVELS))
    assert (found.question, found.tags, found.difficulty) == ("Lock", (ASKED[0],), None)


def test_words_for_how_hard_it_is_are_the_answer_where_there_is_no_other() -> None:
    found = first(table("asked,hardness", ASKED, LEVELS))
    assert (found.question, found.answers) == (ASKED[0], ("easy",))


def test_how_sure_or_how_often_is_no_difficulty() -> None:
    found = first(table("asked,text,priority", ASKED, TOLD, ("high", "low", "high")))
    assert found.difficulty is None
