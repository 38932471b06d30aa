"""Which questions of a source are the same."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a*b의 값은?", "a-b의 값은?"),
        ("a*b의 값은?", "ab의 값은?"),
        ("a * b", "a b"),
        ("@Component란?", "Component란?"),
        ("*p는?", "p는?"),
        ("**kwargs란?", "*kwargs란?"),
        ("A* 알고리즘?", "A 알고리즘?"),
        ("-1은?", "1은?"),
        ("a-b란 무엇인가?", "a b란 무엇인가?"),
        ("5-3은?", "53은?"),
        ("i--란?", "i란?"),
        ("--rm이란?", "-rm이란?"),
        ("C++란?", "C란?"),
    ],
)
def test_signs_tell_questions_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("**인덱스**란?", "인덱스란?"),
        ("*B*-Tree란", "B-Tree란?"),
        ("JOIN – 종류는?", "JOIN: 종류는?"),
        ("JOIN - 종류는?", "join 종류는"),
        ("B‑Tree란?", "B-Tree란?"),
        ("B-Tree란?", "B Tree란?"),
        ("읽기-쓰기 락", "읽기 쓰기 락"),
        ("메일은 a@b.c로?", "메일은 a@b.c로"),
    ],
)
def test_how_a_question_is_written_does_not(one: str, other: str) -> None:
    assert folded(one) == folded(other)
