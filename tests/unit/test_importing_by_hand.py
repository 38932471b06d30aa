"""Texts that people type who know no Markdown, and lines that say something of a question."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.sources.source import read_text

ASKED = (
    ("옵티미스틱 락이란?", "충돌이 드물다고 본다."),
    ("비관적 락이란?", "먼저 잠근다."),
    ("데드락이란?", "서로 기다린다."),
)


def read(layout: str, kind: str | None = None) -> tuple[Found, ...]:
    text = "".join(layout.format(n=n, q=q, a=a) for n, (q, a) in enumerate(ASKED, 1))
    return read_text(text, "메모.txt", kind=kind).found


@pytest.mark.parametrize(
    "layout",
    [
        "{n}.{q}\n{a}\n\n",
        "{n}){q}\n{a}\n",
        "[{n}] {q}\n{a}\n\n",
        "<{n}> {q}\n{a}\n\n",
        "{n}번 문제. {q}\n정답 : {a}\n\n",
        "{n}. {q}\n답변\n{a}\n\n",
        "{n}) {q}\n-> {a}\n",
    ],
)
def test_questions_are_counted_as_people_count(layout: str) -> None:
    """Without a space the later ones were swallowed by an answer."""
    assert [(each.question, each.answers[0]) for each in read(layout)] == list(ASKED)


@pytest.mark.parametrize(
    "layout",
    [
        "{n}. {q}\n{a}\n난이도: 하\n태그: DB, 락\n힌트: 잠금\n\n",
        "{n}. {q}\n힌트: 잠금\n답: {a}\n태그: DB, 락\n난이도: 쉬움\n\n",
        "## {q}\n\n- 난이도: easy\n- 태그: DB, 락\n- 힌트: 잠금\n\n{a}\n\n",
        "## {q}\n\n**난이도**: 하\n**태그**: DB, 락\n**힌트**: 잠금\n\n{a}\n\n",
        "난이도: 하\n태그: DB, 락\nQ. {q}\n힌트: 잠금\nA. {a}\n\n",
    ],
)
def test_what_is_said_of_a_question_is_no_part_of_its_answer(layout: str) -> None:
    """`난이도: 하` was the last line of the answer."""
    found = read(layout)
    assert [(each.question, each.answers, each.explanation) for each in found] == [
        (q, (a,), None) for q, a in ASKED
    ]
    assert {(each.difficulty, each.tags, each.hints) for each in found} == {("easy", ("DB", "락"), ("잠금",))}


def test_a_difficulty_above_all_questions_is_that_of_each() -> None:
    found = read_text("난이도: 상\n\n1. 락이란?\n잠금이다.\n\n2. 큐란?\n줄이다.\n", "메모.txt").found
    assert [each.difficulty for each in found] == ["hard", "hard"]


@pytest.mark.parametrize(
    "line",
    [
        "난이도: 문제마다 다르다.",
        "태그: 요소를 여는 표시를 태그라고 부른다.",
        "1.5배 빠르다.",
        "[1]: http://a.b",
    ],
)
def test_what_only_looks_like_it_stays(line: str) -> None:
    found = read_text(f"## 락이란?\n\n잠금이다.\n\n{line}\n\n## 큐란?\n\n줄이다.\n", "메모.md").found
    assert [each.question for each in found] == ["락이란?", "큐란?"]
    assert found[0].difficulty is None and found[0].tags == ()


def test_a_labelled_answer_with_lines_behind_it_is_told_once() -> None:
    """The lines behind it, and no second time the answer, are the explanation."""
    found = read("질문{n}: {q}\n답: {a}\n키워드: 잠금, 버전\n\n")
    assert [(each.answers[0], each.explanation) for each in found] == [
        (a, "키워드: 잠금, 버전") for _q, a in ASKED
    ]


@pytest.mark.parametrize("sign", ["=", "→", "=>", "->", ":", "ㄴ", "└"])
@pytest.mark.parametrize(
    "layout",
    ["- Q {{q}}\n{} {{a}}\n", "- Q. {{q}}\n{} {{a}}\n", "Q {{q}}\n{} {{a}}\n\n", "- {{q}}\n {} {{a}}\n"],
)
def test_answers_behind_a_sign_in_the_next_line(layout: str, sign: str) -> None:
    assert [(each.question, each.answers[0]) for each in read(layout.format(sign))] == list(ASKED)


def test_letters_without_a_sign_mark_questions_and_answers() -> None:
    assert [(each.question, each.answers[0]) for each in read("Q {q}\nA {a}\n\n")] == list(ASKED)


def test_the_article_of_an_answer_is_no_mark() -> None:
    text = "Q What is a queue?\nA line of things.\n\nQ What is a heap?\nA tree of things.\n"
    found = read_text(text, "n.txt").found
    assert [each.answers[0] for each in found] == ["A line of things.", "A tree of things."]


def test_letters_and_numbers_with_two_signs_are_marks() -> None:
    text = "".join(f"Q.) {q}\n\nA.) {a}\n\n" for q, a in ASKED)
    assert [(each.question, each.answers[0]) for each in read_text(text, "n.md").found] == list(ASKED)


def test_an_answer_may_begin_with_code() -> None:
    """What is said of it, and more code, go with it."""
    code = "```\nfor x in y: pass\n```\n\nOr shorter:\n\n```\n[*y]\n```"
    text = f"Q. Write a loop.\n\nA.\n\n{code}\n\nQ. What is a set?\n\nA. A bag.\n"
    assert read_text(text, "n.md").found[0].answers[0] == code
