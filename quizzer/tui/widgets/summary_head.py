"""What a session came to, in three lines: the average, its bar, and what was counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from quizzer.grading.grade import band_of
from quizzer.locale import _, ngettext
from quizzer.tui.drawing import MUTED, bar, dotted, styled
from quizzer.tui.signs import BAND_STYLES, FILLS
from quizzer.tui.words import BANDS, clock

if TYPE_CHECKING:
    from quizzer.practice.summary import Summary

LEAST_CELLS, MOST_CELLS = 10, 72
"""Cells of the average's bar; a longer one says no more."""


def summary_head(summary: Summary, left: int, room: int) -> Content:
    """Write the head of a summary.

    Args:
        summary: Of the session.
        left: Questions that were neither answered nor passed over.
        room: Cells for the bar.
    """
    facts = dotted(
        ngettext("{count} answered", "{count} answered", summary.answered).format(count=summary.answered),
        _("{count} skipped").format(count=summary.skipped) if summary.skipped else "",
        _("{count} left").format(count=left) if left else "",
        clock(summary.seconds),
    )
    counted = styled(facts.plain, MUTED)
    if summary.average is None:
        return Content.assemble((_("Nothing was graded."), "bold"), "\n", counted)
    band = band_of(summary.average)
    style = f"bold {BAND_STYLES[band]}"
    return Content("\n").join(
        [
            Content.assemble(
                (f"{summary.average:.0f}", style),
                (f"  {_(BANDS[band])}", style),
                ("  " + _("on average"), MUTED),
            ),
            bar(summary.average / 100, max(LEAST_CELLS, min(MOST_CELLS, room)), FILLS[band]),
            counted,
        ]
    )
