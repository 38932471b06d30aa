"""A grade with every reason for it: the score, what cost points, the key points, both texts, and advice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from quizzer.locale import _
from quizzer.tui.drawing import styled
from quizzer.tui.signs import signs
from quizzer.tui.widgets.answers import Answers, legend
from quizzer.tui.widgets.key_points import KeyPointList, LossList
from quizzer.tui.widgets.rows import Row, Rows
from quizzer.tui.widgets.score_bar import ScoreBar
from quizzer.tui.widgets.section import Section

if TYPE_CHECKING:
    from quizzer.grading.grade import Grade


def grade_parts(grade: Grade, override: float | None) -> Iterator[Widget]:
    """Lay a grade out, the score first.

    Args:
        grade: The machine's.
        override: The learner's own score, which stands for the machine's. None: no objection.

    Yields:
        The parts from top to bottom. A grade that is unsure has one called `unsure`, which is hidden beside the
        learner's own score.
    """
    from quizzer.grading.feedback import advice

    yield ScoreBar(grade, override)
    if grade.unsure:
        unsure = Static(
            _("This grade is unsure: read the model answer and judge for yourself (d)."), id="unsure"
        )
        unsure.display = override is None
        yield unsure
    if grade.contradictions or grade.guards:
        yield Section(_("What cost points"), LossList(grade))
    note = _("derived from the model answer") if grade.derived else ""
    yield Section(_("Key points"), KeyPointList(grade), note=note)
    yield Section(_("Compared"), Answers(grade), note=legend())
    if sentences := list(advice(grade)):
        rows = [Row(styled(signs().bullet, "$text-accent"), Content(sentence)) for sentence in sentences]
        yield Section(_("Better next time"), Rows(rows))
