"""Multiple choice becomes an open question: what is right is the answer, what can be chosen is a hint."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest
from importing_choices import read

from quizzer.authoring.importing.fields.choices import Choice, opened
from quizzer.authoring.importing.packing.assemble import Wanted, assemble


@pytest.mark.parametrize(
    ("right", "wrong", "answer"),
    [
        (["b) a queue"], ["a) a stack"], "a queue"),
        (["② 큐"], ["① 스택", "③ 덱"], "큐"),
        (["(B) queue"], ["(A) stack"], "queue"),
        (["C. elegans"], ["mouse"], "C. elegans"),
        (["1.5 GB"], ["2.5 GB"], "1.5 GB"),
        (["FIFO", "LIFO"], ["heap"], "- FIFO\n- LIFO"),
        (["for x:\n  y"], ["while"], "for x:\n  y"),
    ],
)
def test_the_right_choices_are_one_answer_without_what_counts_them(
    right: list[str], wrong: list[str], answer: str
) -> None:
    made = opened([*(Choice(each, True) for each in right), *(Choice(each, False) for each in wrong)])
    assert made is not None
    assert made.answers == (answer,)


def test_the_hint_lists_all_choices_by_their_text() -> None:
    made = opened([Choice("b", False), Choice("C", True), Choice("a\nz", False)])
    assert made is not None
    assert made.hints == ("- a\n  z\n- b\n- C",)


def test_a_hint_of_long_choices_has_the_beginning_of_each() -> None:
    made = opened([Choice("b" * 3_000, True), Choice("a" * 3_000, False)])
    assert made is not None
    first, second = made.hints[0].split("\n")
    assert len(made.hints[0]) <= 2_000
    assert first.startswith("- aaa") and second.startswith("- bbb") and first.endswith("a …")


@pytest.mark.parametrize(
    "right",
    [
        "All of the above", "d) None of the above.", "Both A and B", "A and C only", "③ ①, ②", "위의 모두", "모두 정답", "정답 없음",
        "위 보기 중 없음", "All are correct", "Neither", "해당 사항 없음", "모두 맞다",
    ],
)  # fmt: skip
def test_what_speaks_of_the_other_choices_is_not_asked(right: str) -> None:
    for other in ("a) stack", "② stack"):
        assert opened([Choice(other, False), Choice(right, True)]) is None


@pytest.mark.parametrize("right", ["None", "All nodes", "any", "모두에게 보낸다", "both ends of the pipe"])
def test_what_only_begins_so_is_asked(right: str) -> None:
    assert opened([Choice("stack", False), Choice(right, True)]) is not None


@pytest.mark.parametrize(
    ("texts", "right"),
    [(("a", "b"), ()), (("a", "b"), (0, 1)), (("True", "False"), (0,)), (("O", "X"), (1,))],
)
def test_a_choice_needs_a_right_and_a_wrong_one_and_more_than_truth(
    texts: tuple[str, ...], right: tuple[int, ...]
) -> None:
    assert opened([Choice(text, n in right) for n, text in enumerate(texts)]) is None


def test_a_file_is_told_how_many_of_its_questions_are_choices() -> None:
    made = assemble(read("One? {=a ~b}\n\nTwo? {=a ~b}\n\nThree? {=a}\n", "gift"), Wanted("q", "Q"))
    assert [(str(each), each.lost) for each in made.remarks] == [
        ("q.gift: 2 questions are multiple choice; the right choice is the model answer, and the choices are a hint.", False)
    ]  # fmt: skip
    assert made.pack is not None and made.pack.questions[0].hints == ("- a\n- b",)


def test_questions_that_only_their_choices_tell_apart_are_listed() -> None:
    text = "What is true? {=a ~b}\n\nWhat is true? {=c ~d}\n\nWhy? {=a ~b}\n\nWhy? {~b =a}\n"
    made = assemble(read(text, "gift"), Wanted("q", "Q"))
    assert made.pack is not None and [each.question for each in made.pack.questions] == ["Why?"]
    assert [str(each) for each in made.remarks if each.lost] == [
        "q.gift:1: Multiple choice is not asked here: What is true?",
        "q.gift:3: Multiple choice is not asked here: What is true?",
    ]
