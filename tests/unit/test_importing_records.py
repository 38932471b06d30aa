"""Which records of JSON and rows of tables are questions, and what their columns are."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Harvest, folded
from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.sources.source import read_text
from quizzer.authoring.importing.texts.placeholders import is_placeholder, is_unwritten
from quizzer.errors import UsageError


def pairs(found: Harvest) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in found.found]


def said(found: Harvest, *, lost: bool = True) -> list[str]:
    return [str(remark) for remark in found.remarks if remark.lost is lost]


QUESTIONS = '"questions": [{"question": "락이란?", "answer": "혼자 쓰게 하는 것입니다."}]'


@pytest.mark.parametrize(
    "about",
    [
        '"meta": {"exported": "2024-06-01"}',
        '"anything": {"version": "1.2.0", "count": "17"}',
        '"metadata": {"author": "김하나", "title": "운영체제"}',
    ],
)
def test_what_a_file_says_about_itself_is_no_question(about: str) -> None:
    assert pairs(read_text(f"{{{about}, {QUESTIONS}}}", "q.json")) == [
        ("락이란?", "혼자 쓰게 하는 것입니다.")
    ]


def test_a_key_that_asks_may_be_answered_by_a_number() -> None:
    assert pairs(read_text('{"How many bits has a byte?": "8"}', "q.json")) == [
        ("How many bits has a byte?", "8")
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("What is C?", "What is C++?", False),
        ("What is C?", "What is C#?", False),
        ("What does == do?", "What does === do?", False),
        ("What does & do?", "What does && do?", False),
        ("a == b?", "a != b?", False),
        ("**What is C?**", "What is C", True),
        ("What is `ls`?!", "what is LS", True),
        ("What is a try-catch?", "What is a try catch?", True),
    ],
)
def test_signs_of_languages_tell_questions_apart(one: str, other: str, same: bool) -> None:
    """Other signs are how the same is written."""
    assert (folded(one) == folded(other)) == same


def test_a_number_of_a_database_is_no_id_of_a_question() -> None:
    text = '[{"id": 17, "question": "인덱스란?", "answer": "목차"}, {"id": "lock", "question": "락?", "answer": "잠금"}]'
    pack = assemble(read_text(text, "q.json"), Wanted("q", "q")).pack
    assert pack is not None
    assert [each.id for each in pack.questions] == ["인덱스란", "lock"]


def test_the_user_names_the_fields_of_records() -> None:
    text = '[{"name": "락", "desc": "혼자 쓰게 한다.", "text": "더 길게"}, {"name": "뷰", "desc": "저장된 쿼리이다."}]'
    found = read_text(text, "q.json", wishes={"question": "name", "답": "desc"})
    assert pairs(found) == [("락", "혼자 쓰게 한다."), ("뷰", "저장된 쿼리이다.")]
    lines = '{"x": "락", "y": "잠금"}\n{"x": "뷰", "y": "쿼리"}\n'
    assert pairs(read_text(lines, "q.jsonl", kind="json", wishes={"question": "x", "answer": "y"})) == [
        ("락", "잠금"),
        ("뷰", "쿼리"),
    ]


def test_a_field_that_no_record_has_is_said_in_one_sentence() -> None:
    text = '[{"name": "락", "desc": "혼자 쓰게 한다."}]'
    with pytest.raises(UsageError, match="No record has the field `nam`") as refused:
        read_text(text, "q.json", wishes={"question": "nam"})
    assert "`name`, `desc`" in str(refused.value.remedy)
    with pytest.raises(UsageError, match="`frage` is not a field"):
        read_text(text, "q.json", wishes={"frage": "name"})


def test_a_column_that_the_user_named_is_no_other_field_as_well() -> None:
    found = read_text("질문,해설\n왜?,그래서.\n", "q.csv", kind="csv", wishes={"answer": "해설"}).found
    assert (found[0].answers, found[0].explanation) == (("그래서.",), None)


def test_a_column_of_remarks_that_becomes_the_explanation_is_said() -> None:
    found = read_text("질문,답변,비고\n왜?,그래서.,참고로\n", "q.csv", kind="csv")
    assert found.found[0].explanation == "참고로"
    assert said(found, lost=False) == ["q.csv:1: The column `비고` becomes the explanation."]
    assert said(read_text("질문,답변,해설\n왜?,그래서.,참고로\n", "q.csv", kind="csv"), lost=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "(생략)",
        "TODO",
        "TODO: 나중에",
        "작성 예정",
        "...",
        "…",
        "[TBD]",
        "추후 작성",
        "*(작성 중)*",
        "답변 생략",
    ],
)
def test_what_stands_where_an_answer_will_be_is_none(text: str) -> None:
    assert is_placeholder(text)
    assert is_unwritten(text)
    markdown = read_text(f"## Q1. 인덱스란?\n\nA. {text}\n\n## Q2. 락이란?\n\nA. 잠금이다.\n", "q.md")
    assert pairs(markdown) == [("락이란?", "잠금이다.")]
    assert said(markdown) == ["q.md:1: The question has no answer: 인덱스란?"]
    table = read_text(f"질문,답\n인덱스란?,{text}\n락이란?,잠금이다.\n", "q.csv", kind="csv")
    assert said(table) == ["q.csv:2: The question has no answer: 인덱스란?"]


@pytest.mark.parametrize("text", ["TODO list는 할 일의 목록이다.", "생략 부호이다.", "준비 중인 상태이다."])
def test_words_that_only_begin_like_one_are_an_answer(text: str) -> None:
    assert not is_placeholder(text)


def test_one_sign_answers_a_card_but_no_heading() -> None:
    assert is_placeholder("-")
    assert pairs(read_text("질문,답\n빼는 연산자는?,-\n", "q.csv", kind="csv")) == [("빼는 연산자는?", "-")]
