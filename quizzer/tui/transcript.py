"""A graded answer as Markdown, for the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizzer.grading.grade import band_of
from quizzer.locale import _
from quizzer.tui.drawing import one_line
from quizzer.tui.signs import signs
from quizzer.tui.words import BANDS

if TYPE_CHECKING:
    from quizzer.practice.attempt import Attempt
    from quizzer.practice.item import Item


def transcript(item: Item, attempt: Attempt) -> str:
    """Write question, answer, grade and model answer down.

    Args:
        item: The question.
        attempt: What was answered to it.
    """
    parts = [f"# {one_line(item.question.question)}", attempt.answer.strip()]
    grade = attempt.grade
    if grade is not None:
        counted = grade.score if attempt.override is None else attempt.override
        score = f"{counted:.0f} ({_(BANDS[band_of(counted)])})"
        if attempt.override is not None:
            score += ", " + _("your own score; the machine gave {score}").format(score=f"{grade.score:.0f}")
        parts.append(f"## {score}")
        parts.append(
            "\n".join(
                f"- {signs().statuses[point.status]} {one_line(point.point)}" for point in grade.key_points
            )
        )
        parts += ["## " + _("Model answer"), grade.model_answer.strip()]
    return "\n\n".join(part for part in parts if part) + "\n"
