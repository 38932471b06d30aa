"""A question taken out of a pack's file: the rest stays as it was, to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.authoring.removing import without
from quizzer.errors import UsageError
from quizzer.packs.loader import parse_pack

FILE = Path("p.yaml")

TEXT = """\
# head
id: p
questions:
  # about the first
  - id: one   # 1
    question: 하나?
    model_answer: |
      # no comment
      - 하나

  # about the second
  - id: two
    question: 둘?
    model_answer: 둘
    follow_ups: [one, three]  # both

  - id: three
    question: 셋?
    model_answer: 셋
    key_points:
    - point: 셋이다
# the end
tags: [a]
"""


def taken(text: str, name: str) -> str:
    data = text.encode()
    return without(data, FILE, parse_pack(data, FILE), name).decode()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_its_lines_go(end: str) -> None:
    """Comments stay, also those between the questions, and so do line ends."""
    text = TEXT.replace("\n", end)
    lines = TEXT.split("\n")
    assert taken(text, "three") == end.join([*lines[:16], *lines[21:]]).replace(
        "[one, three]  #", "[one]  #"
    ), "a comment behind a list stays behind it"
    assert taken(text, "two") == end.join([*lines[:11], *lines[16:]])


def test_others_no_longer_name_it_as_their_follow_up() -> None:
    left = parse_pack(taken(TEXT, "one").encode(), FILE)
    assert [each.id for each in left.questions] == ["two", "three"]
    assert left.questions[0].follow_ups == ("three",)


@pytest.mark.parametrize(
    "text",
    [
        "questions: [{id: one, question: a, model_answer: b}, {id: two, question: c, model_answer: d}]\n",
        "- {id: one, question: a, model_answer: b}\n- {id: two, question: c, model_answer: d}\n",
        "\ufeff- id: one\n  question: a\n  model_answer: b\n- id: two\n  question: c\n  model_answer: d\n",
        "questions:\n- id: one\n  question: a\n  model_answer: b\n-\n  id: two\n  question: c\n  model_answer: d\n",
    ],
)
@pytest.mark.parametrize(("name", "left"), [("one", "two"), ("two", "one")])
def test_however_the_file_is_written(text: str, name: str, left: str) -> None:
    assert [each.id for each in parse_pack(taken(text, name).encode(), FILE).questions] == [left]


def test_the_only_question_stays() -> None:
    with pytest.raises(UsageError, match="Remove the whole pack"):
        taken("- {id: one, question: a, model_answer: b}\n", "one")
