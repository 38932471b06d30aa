"""What a contradiction or a guard cost is said wherever a grade is shown, and left out where it comes to nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from practice_builders import START, make_attempt
from report_builders import DOCKER, NOW, POINTS, contradicted, settings

from quizzer.cli.show_grade import Paper, show
from quizzer.grading.grade import Grade
from quizzer.grading.record import to_record
from quizzer.practice.memory import MemoryStore
from quizzer.reports.data.build import build
from quizzer.reports.data.choice import Choice
from quizzer.reports.forms import Form, text_of
from quizzer.tui.widgets.key_points import contradiction_text, guard_text


def _grade(cost: float) -> Grade:
    grade = contradicted(make_attempt(60, question="volume", at=START, points=POINTS)).grade
    assert grade is not None
    return replace(
        grade,
        contradictions=tuple(replace(each, cost=cost) for each in grade.contradictions),
        guards=tuple(replace(each, cost=cost) for each in grade.guards),
    )


def _on_the_command_line(grade: Grade, _folder: Path) -> str:
    return "\n".join(show(grade, "?", [], Paper(100, colour=False)))


def _on_the_screen(grade: Grade, _folder: Path) -> str:
    texts = [contradiction_text(grade.contradictions[0]), guard_text(grade.guards[0])]
    return "\n".join(text.plain for text in texts)


def _reported(form: Form) -> Callable[[Grade, Path], str]:
    def text(grade: Grade, folder: Path) -> str:
        store = MemoryStore()
        attempt = make_attempt(60, question="volume", at=START, points=POINTS)
        store.record(replace(attempt, record=to_record(grade)))
        return text_of(build(store, [DOCKER], Choice(), settings(folder), NOW), form)

    return text


@pytest.mark.parametrize(
    ("shown", "minus"),
    [
        (_on_the_command_line, "-"),
        (_on_the_screen, "-"),
        (_reported(Form.MARKDOWN), "−"),
        (_reported(Form.HTML), "−"),
    ],
    ids=["command line", "screen", "Markdown", "HTML"],
)
def test_a_cost_that_comes_to_nothing_is_left_out(
    tmp_path: Path, shown: Callable[[Grade, Path], str], minus: str
) -> None:
    assert shown(_grade(12.0), tmp_path).count(f"{minus}12") == 2
    for nothing in (0.0, 0.4):
        assert f"{minus}0" not in shown(_grade(nothing), tmp_path)
