"""Past answers, one line each: when, score, pack, question, time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from textual.content import Content

from quizzer.locale import _
from quizzer.tui.drawing import MUTED, one_line, score, spread, styled
from quizzer.tui.past import Entry
from quizzer.tui.signs import signs
from quizzer.tui.widgets.line_list import LineList
from quizzer.tui.words import clock

WIDE = 66
"""Cells from which a line has the whole date."""

SCORE_CELLS = 7
"""`100→100`."""

TIME_CELLS = 5

GAP = "  "


@dataclass(frozen=True, slots=True)
class Columns:
    """How many cells of a line each part has; the question has what is left."""

    when: int
    pack: int
    """0: the pack is not told."""

    @classmethod
    def of(cls, width: int, *, packs: bool) -> Columns:
        """Divide a line."""
        return cls(11 if width >= WIDE else 5, min(20, max(8, width // 6)) if packs else 0)


class PastList(LineList):
    """Lists past answers.

    Args:
        packs: Whether packs and questions are told; otherwise the beginnings of the answers are.
    """

    def __init__(self, *, packs: bool) -> None:
        super().__init__()
        self._packs = packs
        self._entries: Sequence[Entry] = ()
        self._now = datetime.now().astimezone()

    @property
    def entry(self) -> Entry | None:
        """The answer under the highlight."""
        at = self.highlighted
        return None if at is None or at >= len(self._entries) else self._entries[at]

    def show(self, entries: Sequence[Entry]) -> None:
        """Show answers; the highlight stays on its answer where it is still there, else at its place."""
        here = self.entry
        place = self.highlighted
        if here is not None:
            ids = [entry.outline.id for entry in entries]
            place = ids.index(here.outline.id) if here.outline.id in ids else place
        self._entries, self._now = entries, datetime.now().astimezone()
        self.refill(len(entries), place)

    def head(self, width: int) -> Content:
        """Write what the columns are called."""
        told = _("Question") if self._packs else _("Your answer")
        left = self._cells(width, Content(_("When")), Content(_("Score")), _("Pack"), Content(told))
        return spread(left, Content(_("Time")), width).stylize(MUTED)

    def line(self, index: int, width: int) -> Content:
        """Write one answer."""
        entry = self._entries[index]
        outline = entry.outline
        told = entry.text if self._packs else one_line(outline.answer[:FIRST]) or _("skipped")
        left = self._cells(
            width,
            styled(self._when(outline.at.astimezone(), whole=width >= WIDE), MUTED),
            _scores(outline.score, outline.override),
            entry.title,
            styled(told, "" if entry.there and not outline.skipped else MUTED),
        )
        spent = "" if outline.skipped else clock(outline.seconds)
        return spread(left, _at_right(styled(spent, MUTED), TIME_CELLS), width)

    def _cells(self, width: int, when: Content, scored: Content, pack: str, told: Content) -> Content:
        """Put the parts of a line into their columns."""
        columns = Columns.of(width, packs=self._packs)
        titled = [_padded(styled(pack, MUTED), columns.pack)] if self._packs else []
        parts = [_padded(when, columns.when), _at_right(scored, SCORE_CELLS), *titled, told]
        return Content(GAP).join(parts)

    def _when(self, at: datetime, *, whole: bool) -> str:
        """Write a moment: today's by its time, this year's without the year."""
        if at.date() == self._now.date():
            return at.strftime("%H:%M")
        if at.year != self._now.year:
            return at.strftime("%Y-%m-%d" if whole else "%Y")
        return at.strftime("%m-%d %H:%M" if whole else "%m-%d")


FIRST = 200
"""Characters of an answer that may stand in a line."""


def _scores(machine: float | None, own: float | None) -> Content:
    """Write the score that counts; an own one behind the machine's."""
    if own is None or machine is None:
        return score(machine)
    return Content.assemble((f"{machine:.0f}{signs().arrow}", MUTED), score(own))


def _padded(content: Content, cells: int) -> Content:
    if content.cell_length > cells:
        content = content.truncate(cells, ellipsis=True)
    return Content.assemble(content, " " * (cells - content.cell_length))


def _at_right(content: Content, cells: int) -> Content:
    return Content.assemble(" " * max(0, cells - content.cell_length), content)
