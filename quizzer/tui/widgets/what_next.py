"""What comes after a session: when its questions are due again, and buttons for what can be done now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from quizzer.locale import _, ngettext
from quizzer.tui.drawing import one_line, styled
from quizzer.tui.signs import signs
from quizzer.tui.widgets.rows import Row, Rows
from quizzer.tui.words import when

MOST_DUE = 5
"""Questions named; the packs screen knows the rest."""

SHORTEST, LONGEST = 20, 110
"""Cells of a question's line."""

BESIDE = 14
"""Columns of the screen beside the line."""


def what_next(
    due: Sequence[tuple[str, datetime]], now: datetime, *, weak: int, rest: int, columns: int
) -> Iterator[Widget]:
    """Lay out what comes next; the buttons are actions of the screen.

    Args:
        due: Questions with the time when each comes back, the soonest first.
        now: Aware.
        weak: Questions that went badly. 0: no button.
        rest: Questions that were not reached. 0: no button.
        columns: Of the screen.
    """
    if due:
        sign = styled(signs().due, "$text-accent")
        cells = max(SHORTEST, min(LONGEST, columns - BESIDE))
        yield Rows(Row(sign, _due_line(text, when(at, now), cells)) for text, at in due[:MOST_DUE])
    yield Horizontal(*_buttons(weak, rest), id="buttons")


def _due_line(text: str, day: str, cells: int) -> Content:
    line = Content.assemble((day, "$text-accent"), "  ", one_line(text))
    return line.truncate(cells, ellipsis=True)


def _buttons(weak: int, rest: int) -> Iterator[Button]:
    if rest:
        word = ngettext("Go on with {count} question", "Go on with {count} questions", rest)
        yield Button(word.format(count=rest), variant="primary", compact=True, action="screen.rest")
    if weak:
        word = ngettext("Improve {count} question", "Improve {count} questions", weak)
        yield Button(word.format(count=weak), variant="primary", compact=True, action="screen.again")
    yield Button(_("Back to the packs"), compact=True, action="screen.dismiss(None)")
