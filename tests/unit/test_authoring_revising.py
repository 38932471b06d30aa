"""A question written anew: what the author did not touch stays as it is, to the letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.authoring.revising import extended, own_copy, revised
from quizzer.packs.library import Library, shipped_folder
from quizzer.packs.loader import parse_pack
from quizzer.packs.schema import KeyPoint, Question

TEXT = """\
# my pack
quizzer: 1
id: own
title: "내 문제집"   # quoted
questions:
  # the first
  - id: one
    question: 첫 질문은?
    model_answer: |
      모범 답안의 첫 줄.
      둘째 줄.
    key_points:
      - point: 첫 주장이다.      # paid twice
        keywords: [[a, b], c]
        weight: 2
      - point: 둘째 주장이다.
    tags: [x]   # topics

  # the second
  - id: two
    question: 둘째 질문은?
    model_answer: '짧은 답'
"""

FILE = Path("own.yaml")


def change(**values: object) -> str:
    pack = parse_pack(TEXT.encode(), FILE)
    old = pack.questions[0]
    new = Question.model_validate(old.model_dump() | values)
    return revised(TEXT.encode(), FILE, pack, "one", new).decode()


@pytest.mark.parametrize(
    ("values", "before", "after"),
    [
        ({"question": "다른 질문은?"}, "question: 첫 질문은?", "question: 다른 질문은?"),
        ({"model_answers": ("한 줄\n두 줄",)}, "모범 답안의 첫 줄.\n      둘째 줄.", "한 줄\n      두 줄"),
        ({"tags": ("y", "z")}, "tags: [x]   #", "tags: [y, z] #"),
        ({"hints": ("힌트",)}, "    tags: [x]", "    hints: [힌트]\n    tags: [x]"),
        ({"time_limit": 60}, "# topics\n", "# topics\n    time_limit: 60\n"),
    ],
)
def test_one_field_changes_one_place(values: dict[str, object], before: str, after: str) -> None:
    assert " ".join(change(**values).split()) == " ".join(TEXT.replace(before, after).split())


def test_key_points_are_changed_added_and_taken_out_in_place() -> None:
    first = KeyPoint(point="첫 주장을 고쳤다.", keywords=(("a", "b"), ("c",)), weight=2)
    new = change(key_points=(first, KeyPoint(point="둘째 주장이다."), KeyPoint(point="셋째.", about="x")))
    assert "첫 주장을 고쳤다. # paid twice" in " ".join(new.split())
    assert "keywords: [[a, b], c]" in new and "about: x" in new and "# the second" in new
    assert "둘째 주장" not in change(key_points=(first,))
    assert "key_points" not in change(key_points=())


def test_a_question_is_put_behind_the_others() -> None:
    pack = parse_pack(TEXT.encode(), FILE)
    new = Question(
        id="three",
        question="셋째: 질문?",
        model_answers=("첫 줄\n둘째 줄",),
        key_points=(KeyPoint(point="주장"),),
    )
    text = extended(TEXT.encode(), FILE, pack, new).decode()
    assert text.startswith(TEXT) and parse_pack(text.encode(), FILE).questions[2] == new


def test_every_shipped_question_can_be_changed(tmp_path: Path) -> None:
    """The first and the last question of every pack, in their authors' own layouts."""
    for entry in Library([(shipped_folder(), "shipped")]).entries():
        assert entry.pack is not None
        file = own_copy(entry, tmp_path)
        data = file.read_bytes()
        for question in (entry.pack.questions[0], entry.pack.questions[-1]):
            new = question.model_copy(update={"question": question.question + " 덧붙임", "time_limit": 77})
            after = revised(data, file, entry.pack, question.id, new)
            assert parse_pack(after, file).question(question.id) == new
            assert abs(after.count(b"\n") - data.count(b"\n")) <= 1


def test_a_question_without_id_keeps_its_name_when_it_is_reworded() -> None:
    """It was named after its wording, so what it was called is written beside the new one."""
    text = "questions:\n  - question: 첫 질문은?   # mine\n    model_answer: 답이다.\n"
    pack = parse_pack(text.encode(), FILE)
    old = pack.questions[0]
    new = old.model_copy(update={"question": "고친 질문은?"})
    written = revised(text.encode(), FILE, pack, old.id, new).decode()
    assert written == text.replace("question: 첫", f"id: {old.id}\n    question: 고친", 1)
    assert parse_pack(written.encode(), FILE).questions == (new,)
