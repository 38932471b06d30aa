"""The language of what is written anew is told by its letters."""

from __future__ import annotations

import pytest

from quizzer import locale
from quizzer.authoring.manuscript import Manuscript, read_manuscript
from quizzer.authoring.tongue import pack_language, question_language
from quizzer.packs.schema import Pack, Question


@pytest.mark.parametrize(
    ("question", "answer", "told"),
    [
        ("해시 충돌이란?", "서로 다른 키가 같은 자리에 가는 일이다.", "ko"),
        ("What is a hash collision?", "Two keys get the same slot.", "en"),
        ("TCP란?", "연결을 맺고 순서대로 보내는 프로토콜이다.", "ko"),
        ("TLB", "translation lookaside buffer", None),
        ("What is 정 in Korean grammar?", "A word for affection between people.", None),
    ],
)
def test_a_questions_language_is_told_only_where_its_letters_say_it(
    question: str, answer: str, told: str | None
) -> None:
    assert question_language(question, answer) == told


def test_a_few_latin_words_are_in_the_programs_language() -> None:
    locale.use_language("ko")
    try:
        assert [pack_language(text) for text in ("Linux", "How the Linux kernel boots", "리눅스 kernel")] == [
            "ko",
            "en",
            "ko",
        ]
    finally:
        locale.use_language("en")
    assert [pack_language(text) for text in ("Linux", "리눅스")] == ["en", "ko"]


@pytest.mark.parametrize(
    ("pack", "asked"), [("en", "교착 상태란 무엇인가요?"), ("ko", "What is a deadlock, and when?")]
)
@pytest.mark.parametrize(("rest", "own"), [("", False), ("language: {pack}", True)])
def test_a_question_in_another_language_than_its_pack_says_so(
    pack: str, asked: str, rest: str, own: bool
) -> None:
    """Unless its author says otherwise."""
    whole = Pack(
        id="p", title="p", language=pack, questions=[Question(id="other", question="?a", model_answers=["a"])]
    )
    answer = "서로를 기다리며 멈춘 상태입니다." if pack == "en" else "Two threads that wait for each other."
    read = read_manuscript(Manuscript(asked, answer, "", rest.format(pack=pack)), "new", whole)
    assert isinstance(read, Question)
    assert read.language == (pack if own else {"en": "ko", "ko": "en"}[pack])
