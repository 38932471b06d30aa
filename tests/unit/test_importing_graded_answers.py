"""Decks that other programs keep: answers by grade, words about the file, names of a card's sides."""

from __future__ import annotations

import json

import pytest
from importing_harvests import pairs

from quizzer.authoring.importing.sources.kinds import kind_of
from quizzer.authoring.importing.sources.source import read_text

GOOD, BAD = "It lets one thread in and the others wait.", "Something with threads."


@pytest.mark.parametrize(
    ("answers", "taken"),
    [
        ({"score_3": BAD, "score_9": GOOD}, [GOOD]),
        ({"10 points": GOOD, "2 points": BAD}, [GOOD]),
        ({"weak": BAD, "strong": GOOD}, [GOOD]),
        ({"goodAnswer": BAD, "excellentAnswer": GOOD}, [GOOD]),
        ({"부족": BAD, "우수": GOOD}, [GOOD]),
        ({"weak": BAD, "average": GOOD}, []),
        ({"strong": GOOD, "remark": BAD}, []),
        ({"text": GOOD}, [GOOD]),
    ],
)
def test_of_answers_by_grade_the_best_is_taken(answers: dict[str, str], taken: list[str]) -> None:
    text = json.dumps([{"question": "What is a lock?", "sample_answers": answers}], ensure_ascii=False)
    assert [answer for _question, answer in pairs(read_text(text, "q.json"))] == taken


def test_keys_in_what_a_file_says_about_itself_are_no_questions() -> None:
    """However deep they stand; one that asks is a question all the same."""
    about = {
        "legend": {"A": "Known well", "B": "Known a little"},
        "faq": {"What is it for?": "For practice."},
    }
    text = json.dumps({"_meta": about, "items": [{"q": "What is a lock?", "a": GOOD}]})
    assert pairs(read_text(text, "q.json")) == [
        ("What is it for?", "For practice."),
        ("What is a lock?", GOOD),
    ]


@pytest.mark.parametrize(
    ("row", "card"),
    [
        ("Term: Lock,Definition: It lets one in.", ("Lock", "It lets one in.")),
        ("Q: What is a lock?,A: It lets one in.", ("What is a lock?", "It lets one in.")),
        ("용어: 락,정의: 혼자 들어가게 한다.", ("락", "혼자 들어가게 한다.")),
        ("Term: Lock,It lets one in.", ("Term: Lock", "It lets one in.")),
        ("Term: Lock,Answer: It lets one in.", ("Term: Lock", "Answer: It lets one in.")),
    ],
)
def test_names_of_both_sides_are_no_part_of_a_card(row: str, card: tuple[str, str]) -> None:
    text = f"What is a queue?,First in and first out.\nWhat is a stack?,Last in and first out.\n{row}\n"
    assert pairs(read_text(text, "c.csv", kind="csv"))[-1] == card


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("What is a lock? {=One gets in ~All get in}\n\nSee the book.\n", "gift"),
        ("Explain a lock. {}\n\nExplain a queue. {\n}\n", "gift"),
        ("A lock is a {=tool\n\n~toy} of threads.\n", "gift"),
        ("The code stands between { } there.\n\nQ: What is a lock?\nA: It lets one in.\n", "markdown"),
        (
            "Write {# so #} or {} in it.\n\nNothing else.\n\nQ: What is a lock?\nA: It lets one in.\n",
            "markdown",
        ),
    ],
)
def test_gift_has_braces_with_answers_in_most_paragraphs(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_a_bare_q_asks_above_a_bare_a() -> None:
    text = "Q: What is a lock?\nA: It lets one in.\n\nQ What is a queue?\nA It keeps an order.\n\nA queue is a line.\n"
    assert pairs(read_text(text, "n.txt"))[1] == (
        "What is a queue?",
        "It keeps an order.\n\nA queue is a line.",
    )


def test_a_long_answer_may_go_on_in_the_line_of_its_question() -> None:
    answer = "It lets one thread in, and all of the others have to wait until it is free again. " * 6
    text = f"On locks\n\nQ: What is a lock? A: {answer}\n\nQ: What is a queue? A: It keeps an order.\n"
    assert pairs(read_text(text, "n.txt"))[0] == ("What is a lock?", answer.strip())
