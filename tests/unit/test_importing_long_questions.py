"""A question that is very long is told with its place, and taken all the same."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Found, Harvest, Spot
from quizzer.authoring.importing.packing.assemble import Wanted, assemble

PROSE = "The river rises in the hills and turns the old mill twice before it meets the sea. " * 6
KOREAN = "강은 언덕에서 시작해 오래된 물레방아를 두 번 돌린 다음 바다와 만난다. " * 7
CODE = "What does this print?\n\n```python\n" + "print('mill')\n" * 60 + "```"
SCENARIO = "A mill stands by a river that is dry in summer. " * 7 + "When would you grind?"


def remarks(question: str) -> list[tuple[str, bool]]:
    """What is said of a question that stands in line 7."""
    found = Found(question, ("물레방아는 물의 힘으로 곡식을 빻는다.",), Spot("mill.md", 7))
    done = assemble(Harvest((found,)), Wanted("a", "a"))
    assert done.pack is not None and len(done.pack.questions) == 1
    return [(str(each), each.lost) for each in done.remarks]


@pytest.mark.parametrize("question", [PROSE, KOREAN])
def test_a_very_long_question_is_told_with_its_line(question: str) -> None:
    """Nothing of it is lost, so that it is a hint."""
    ((said, lost),) = remarks(question)
    assert said.startswith("mill.md:7: This question is very long (") and not lost
    assert question[:20] in said and len(said) < 200


@pytest.mark.parametrize("question", ["왜 물레방아는 도는가?", CODE, SCENARIO, KOREAN[:160]])
def test_other_questions_are_not(question: str) -> None:
    """Code is shown, not read; a scenario needs some sentences."""
    assert remarks(question) == []
