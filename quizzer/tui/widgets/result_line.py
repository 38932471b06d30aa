"""A question of a session on one line: its score, its text, and what else became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from quizzer.grading.grade import band_of
from quizzer.locale import _, ngettext
from quizzer.tui.drawing import MUTED, bar, one_line, score, spread, styled
from quizzer.tui.signs import FILLS

if TYPE_CHECKING:
    from quizzer.practice.summary import QuestionResult

LINE = 110
"""Cells of the line at most."""

WIDE = 72
"""Columns of the screen from which the line has a bar."""

BAR = 10
"""Cells of the bar."""

SCORE = 3
"""Cells of a score."""

BESIDE = 10
"""Columns of the screen beside the line."""


def result_line(result: QuestionResult, columns: int) -> Content:
    """Write the line.

    Args:
        result: What became of the question.
        columns: Of the screen.
    """
    value = score(result.score)
    shown = Content("")
    if columns >= WIDE:
        style = FILLS[band_of(result.score)] if result.score is not None else MUTED
        shown = Content.assemble(bar((result.score or 0) / 100, BAR, style, thin=True), "  ")
    left = Content.assemble(
        " " * (SCORE - value.cell_length), value, "  ", shown, one_line(result.item.question.question)
    )
    return spread(left, styled(_beside(result), MUTED), min(LINE, columns - BESIDE))


def _beside(result: QuestionResult) -> str:
    """Say what the score does not."""
    if result.attempt is None:
        return _("no grade yet")
    if result.attempt.skipped:
        return _("skipped")
    if result.tries > 1:
        return ngettext("{count} try", "{count} tries", result.tries).format(count=result.tries)
    return ""
