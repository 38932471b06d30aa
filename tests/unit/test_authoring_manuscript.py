"""A question in four fields: nothing is lost on the way, and what is wrong is said where it stands."""

from __future__ import annotations

import pytest

from quizzer.authoring.manuscript import Manuscript, Part, manuscript_of, read_manuscript
from quizzer.packs.library import Library, shipped_folder
from quizzer.packs.schema import KeyPoint, Question
from quizzer.tui.proofreading import proofread


def test_every_shipped_question_comes_back_as_it_was() -> None:
    for entry in Library([(shipped_folder(), "shipped")]).entries():
        assert entry.pack is not None
        for question in entry.pack.questions[::4]:
            assert read_manuscript(manuscript_of(question), question.id, entry.pack) == question


def test_plain_sentences_are_key_points() -> None:
    text = Manuscript(
        "질문은?",
        "답 하나.\n---\n답 둘.",
        "- HTTP: 상태가 없다\n둘째 [주장]\n- point: 셋째\n  weight: 2\n# 메모",
    )
    read = read_manuscript(text, "x", None)
    assert isinstance(read, Question)
    assert read.model_answers == ("답 하나.", "답 둘.")
    assert read.key_points == (
        KeyPoint(point="HTTP: 상태가 없다"),
        KeyPoint(point="둘째 [주장]"),
        KeyPoint(point="셋째", weight=2),
    )


@pytest.mark.parametrize(
    ("text", "part", "line"),
    [
        (Manuscript("", "답"), Part.QUESTION, None),
        (Manuscript("질문", " "), Part.ANSWER, None),
        (Manuscript("질문", "답", "- 하나\n- point: 둘\n  wieght: 2"), Part.POINTS, 3),
        (Manuscript("질문", "답", "", "tags: [a]\ndifficulty: hrad"), Part.REST, 2),
        (Manuscript("질문", "답", "", "tags: [a"), Part.REST, 1),
        (Manuscript("질문", "답", "", "follow_ups: [nobody]"), Part.REST, 1),
    ],
)
def test_a_problem_is_said_with_its_field_and_line(text: Manuscript, part: Part, line: int | None) -> None:
    troubles = read_manuscript(text, "x", None)
    assert isinstance(troubles, tuple)
    assert (troubles[0].part, troubles[0].line) == (part, line), troubles
    if part in (Part.QUESTION, Part.ANSWER):
        assert troubles[0].remedy is None, (
            "of comments and keys there is nothing to say where no YAML is typed"
        )


def test_what_is_found_about_a_question_names_its_pack() -> None:
    """So that the commands of the remedies can be typed as they stand."""
    pack = Library([(shipped_folder(), "shipped")]).get("docker")
    question = pack.questions[0]
    proof = proofread(manuscript_of(question), question.id, pack, flags=("오타",))
    (flagged,) = [each for each in proof.findings if each.rule == "flagged"]
    assert f"docker/{question.id}" in flagged.remedy
