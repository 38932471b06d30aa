"""Labels in bold right above their answer, answers in code below listed questions, and texts that a fence holds."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown

ASKED = {
    "세마포어란 무엇인가요?": "동시에 들어갈 수 있는 스레드의 수를 세는 값입니다.",
    "뮤텍스는 무엇이 다른가요?": "잠근 스레드만 풀 수 있고 한 번에 하나만 들어갑니다.",
    "스핀락은 언제 쓰나요?": "잠깐 기다리면 풀리는 것을 알 때 잠들지 않고 돕니다.",
}


def pairs(text: str) -> list[tuple[str, str]]:
    harvest = read_markdown(text, "notes.md")
    return [(each.question, each.answers[0]) for each in harvest.found]


@pytest.mark.parametrize("label", ["**Answer**", "**답변**", "***Answer***", "__정답__"])
def test_a_bold_label_right_above_an_answer_is_no_part_of_it(label: str) -> None:
    text = "\n\n".join(f"## Q {n}. {q}\n\n{label}\n{a}" for n, (q, a) in enumerate(ASKED.items(), 1))
    assert pairs(f"# 질문\n\n{text}\n") == list(ASKED.items())


def test_questions_that_are_listed_before_they_stand_with_their_answer_are_not_answered_by_themselves() -> (
    None
):
    code = [f"value{n} = lock.take({n})" for n in range(len(ASKED))]
    listed = "\n".join(f"{n}. [{q}](#q{n})" for n, q in enumerate(ASKED, 1))
    told = "\n\n---\n\n".join(
        f"## {n}. {q}\n\n```python\n{line}\n```"
        for n, (q, line) in enumerate(zip(ASKED, code, strict=True), 1)
    )
    found = pairs(f"# Questions\n\n{listed}\n\n---\n\n# Answers\n\n---\n\n{told}\n")
    assert found == [(q, f"```python\n{line}\n```") for q, line in zip(ASKED, code, strict=True)]


def test_a_fence_around_all_that_is_told_is_taken_off() -> None:
    told = "\n\n".join(f"{n}. {q}\n\n{a}" for n, (q, a) in enumerate(ASKED.items(), 31))
    assert pairs(f"# 내가 맡은 질문\n\n```swift\n\n{told}\n\n```\n") == list(ASKED.items())


def test_a_fence_of_code_stays_code() -> None:
    """Comments that ask are no questions."""
    code = "\n".join(f"// {q}\nlet value{n} = lock.take()" for n, q in enumerate(ASKED))
    assert pairs(f"# 연습\n\n```swift\n{code}\n```\n") == []


@pytest.mark.parametrize("label", ["A:-", "A:- ", "Ans:-", "Answer :- ", "답:-", "Answer -- "])
def test_a_colon_with_a_dash_behind_it_ends_a_label_as_a_colon_does(label: str) -> None:
    text = "\n".join(f"{n}. {q}\n{label}{a}" for n, (q, a) in enumerate(ASKED.items(), 1))
    assert pairs(f"# 질문\n\n{text}\n") == list(ASKED.items())


def test_a_number_below_zero_behind_a_label_stays_so() -> None:
    assert pairs(
        "# 질문\n\n## Q1. 둘에서 일곱을 빼면?\n\n답:-5\n\n## Q2. 하나에서 셋을 빼면?\n\n답: -2\n"
    ) == [
        ("둘에서 일곱을 빼면?", "-5"),
        ("하나에서 셋을 빼면?", "-2"),
    ]


def test_a_number_with_two_brackets_is_no_part_of_what_is_asked() -> None:
    text = "\n\n".join(f"{n})){q}\n{a}" for n, (q, a) in enumerate(ASKED.items(), 1))
    assert pairs(f"자바 질문\n\n{text}\n") == list(ASKED.items())
