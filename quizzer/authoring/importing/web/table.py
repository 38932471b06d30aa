"""A table of a page, written row by row as Markdown."""

from __future__ import annotations

from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

CELLS = ("td", "th")


@dataclass(slots=True)
class Table:
    """The table that is open."""

    named: bool = False
    """Whether its columns have names, so that blocks in a cell are lines of it; else it may only lay out a page."""

    _rows: int = 0
    _cells: list[str] | None = None
    _headed: bool = False
    """Whether the row that is open has names of columns."""

    @property
    def in_row(self) -> bool:
        """Whether a row is open."""
        return self._cells is not None

    def open_row(self) -> None:
        """Begin a row."""
        self._cells, self._headed = [], False

    def open_cell(self, tag: str) -> None:
        """Begin a cell."""
        self._headed = self._headed or tag == "th"
        self.named = self.named or tag == "th"

    def add(self, words: str) -> None:
        """Write a cell; ends of lines in it stay."""
        lines = [" ".join(line.split()) for line in words.split("\n")]
        text = "<br>".join(line for line in lines if line not in ("", "-"))
        if self._cells is not None:
            self._cells.append(text.replace("|", "\\|"))

    def close_row(self) -> tuple[list[str], bool]:
        """End the row.

        Returns:
            Its lines, with a header before the first row where that is none, and whether they go on with a table.
        """
        cells, self._cells = self._cells or [], None
        if not cells:
            return [], False
        goes_on = self._rows > 0
        row = "| " + " | ".join(cells) + " |"
        rule = "|" + " --- |" * len(cells)
        asks = any(headlines.asking(cell) is Asking.ASKS for cell in cells)
        self._rows += 1
        if goes_on:
            return [row], True
        if not self._headed and asks:
            return ["|" + "  |" * len(cells), rule, row], False
        return [row, rule], False
