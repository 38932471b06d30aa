"""Texts in JSON: several beside one another, or the lines of one."""

from __future__ import annotations

import json

import pytest

from quizzer.authoring.importing.records.json_texts import texts
from quizzer.authoring.importing.sources.source import read_text


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (
            ["**Idea:**", "- an array", "- joined at its ends"],
            ["**Idea:**\n- an array\n- joined at its ends"],
        ),
        (["An array.", "", "Its ends are joined."], ["An array.\n\nIts ends are joined."]),
        (["An array.", "A list with a loop."], ["An array.", "A list with a loop."]),
        ([{"text": "An array."}, {"text": "A list."}], ["An array.", "A list."]),
        (7, ["7"]),
        (None, []),
    ],
)
def test_lines_of_one_text_are_one(value: object, read: list[str]) -> None:
    assert texts(value) == read


def test_an_answer_in_lines_is_one_model_answer() -> None:
    entries = [{"question": "What is a ring?", "answer": ["It is:", "1. an array", "2. joined at its ends"]}]
    (found,) = read_text(json.dumps(entries), "deck.json", kind="json").found
    assert found.answers == ("It is:\n1. an array\n2. joined at its ends",)
